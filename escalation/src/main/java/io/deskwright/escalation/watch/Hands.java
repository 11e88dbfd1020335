package io.deskwright.escalation.watch;

import io.deskwright.core.journal.CaseId;
import java.util.List;
import java.util.Optional;

/**
 * Does to a case what a rung asks for. Implementations are thread-safe, and doing the same act twice does no harm: its key is
 * the same then.
 */
public interface Hands {

    /** Does nothing: for cases to which nothing can be done from here. */
    Hands NONE = new Hands() {
        @Override
        public Optional<String> record(Act act, int number) {
            return Optional.empty();
        }

        @Override
        public Optional<String> reassign(Act act, List<String> people) {
            return Optional.of("nobody does that here");
        }

        @Override
        public Optional<String> raise(Act act, String level) {
            return Optional.of("nobody does that here");
        }
    };

    /**
     * What is done, for which firing.
     *
     * @param subject the case
     * @param firing the firing
     * @param key names the act, once and for ever
     */
    record Act(CaseId subject, FiringKey firing, String key) {}

    /**
     * Has the history of the case say that a rung fired (TRK-08, T47).
     *
     * @param act the act
     * @param number the number of the rung in its plan, from 1
     * @return why it was not done; empty if it was, or there is nothing to say
     */
    Optional<String> record(Act act, int number);

    /**
     * Hands the case to one of those on duty.
     *
     * @param act the act
     * @param people they, the one to be called first in front; none if nobody is
     * @return why it was not done; empty if it was
     */
    Optional<String> reassign(Act act, List<String> people);

    /**
     * Raises the level of the case.
     *
     * @param act the act
     * @param level the level; a case that has it or a worse one keeps what it has
     * @return why it was not done; empty if it was
     */
    Optional<String> raise(Act act, String level);
}
