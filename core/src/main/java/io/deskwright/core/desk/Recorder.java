package io.deskwright.core.desk;

import io.deskwright.core.journal.Appended;
import io.deskwright.core.journal.Batch;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.CommandKey;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.lifecycle.Code;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.port.Journals;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Keeps in the journals what was decided: as a whole, once for each delivery, and decided anew if another deed came first.
 */
final class Recorder {

    /** How often a deed that expects no version is decided anew; only a defective journal needs more. */
    static final int MOST_TRIES = 1_000;

    private final Journals journals;

    Recorder(Journals journals) {
        this.journals = journals;
    }

    /**
     * What is to be kept, and what is answered once it is.
     *
     * @param batches what
     * @param issued the names among its cases that were issued for this try, so that nobody else can have them
     * @param answer what is answered
     */
    record Plan<T>(List<Batch> batches, Set<CaseId> issued, Supplier<T> answer) {}

    /**
     * How a deed is done.
     *
     * @param command the name of its command, for refusals
     * @param key the name of its delivery
     * @param expectsVersion whether it is refused if the case has moved on
     * @param decide decides it as things stand now, told how often that was done before
     * @param recall answers for a delivery that was recorded before
     */
    record Doing<T>(
            String command,
            Optional<CommandKey> key,
            boolean expectsVersion,
            IntFunction<Either<Refusal, Plan<T>>> decide,
            Function<List<Entry>, Either<Refusal, T>> recall) {}

    <T> Either<Refusal, T> record(Doing<T> doing) {
        Optional<Either<Refusal, T>> before = recalled(doing);
        if (before.isPresent()) {
            return before.get();
        }
        for (int i = 0; i < MOST_TRIES; i++) {
            Either<Refusal, Plan<T>> plan = doing.decide().apply(i);
            if (plan.isLeft()) {
                return refused(plan.getLeft(), doing);
            }
            Appended appended = journals.append(plan.get().batches());
            if (appended instanceof Appended.Done) {
                return Either.right(plan.get().answer().get());
            }
            Optional<Either<Refusal, T>> answer = appended instanceof Appended.Stale stale
                    ? outrun(stale, plan.get(), doing).map(refusal -> refused(refusal, doing))
                    : recalled(doing);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new IllegalStateException(
                "the journal answered " + MOST_TRIES + " times that the case of " + doing.command() + " had moved on");
    }

    private <T> Optional<Either<Refusal, T>> recalled(Doing<T> doing) {
        return doing.key()
                .map(journals::recordedBy)
                .filter(recorded -> !recorded.isEmpty())
                .map(doing.recall());
    }

    /** What is refused now may have been done by the same delivery, elsewhere and a moment ago. */
    private <T> Either<Refusal, T> refused(Refusal refusal, Doing<T> doing) {
        return recalled(doing).orElse(Either.left(refusal));
    }

    /** Empty if the deed did not mind that another one came first. */
    private static Optional<Refusal> outrun(Appended.Stale stale, Plan<?> plan, Doing<?> doing) {
        if (plan.issued().contains(stale.caseId())) {
            throw new IllegalStateException("number " + stale.caseId() + " was issued before");
        }
        return doing.expectsVersion()
                ? Optional.of(stale(doing.command(), stale.expected(), stale.actual()))
                : Optional.empty();
    }

    static Refusal stale(String command, long expected, long actual) {
        return Refusal.of(Code.STALE_VERSION)
                .with("command", command)
                .with("expected", expected)
                .with("actual", actual);
    }
}
