package io.deskwright.escalation.watch;

import io.deskwright.escalation.plan.Ladder;
import io.deskwright.escalation.plan.Plan;
import io.deskwright.escalation.plan.Rung;
import java.time.Instant;
import java.util.Optional;

/** Whether what has fired still has a reason. */
record Standing(Plan plan, Subject subject, WatchLog log, Instant now) {

    boolean stands(FiringKey key) {
        if (log.isAnswered(key)) {
            return false;
        }
        for (Ladder ladder : plan.ladders()) {
            for (Rung rung : ladder.rungs()) {
                if (rung.name().equals(key.rung())) {
                    return raised(key)
                            .or(() -> reason(rung, key))
                            .or(() -> waits(key))
                            .filter(why -> !(ladder.stopsWhenAcknowledged() && isAcknowledged(why)))
                            .isPresent();
                }
            }
        }
        return standsInAnotherPlan(key);
    }

    private Optional<Occurrence> raised(FiringKey key) {
        return subject.raised().stream()
                .filter(raised -> subject.open()
                        && raised.number() == plan.number(key.rung())
                        && raised.target().equals(key.of())
                        && raised.episode() == key.episode())
                .findFirst()
                .map(raised -> Occurrence.of(raised.target(), raised.episode(), raised.at()));
    }

    private Optional<Occurrence> reason(Rung rung, FiringKey key) {
        return reasons().whateverItsLevel(rung).stream()
                .filter(why -> why.of().equals(key.of()) && why.episode() == key.episode())
                .filter(why -> !why.at().isAfter(now))
                .findFirst();
    }

    /** A clock that waits urges nobody anew, but what was told for it is not over: it may run on before anybody is there. */
    private Optional<Occurrence> waits(FiringKey key) {
        return reasons().isWaiting(key)
                ? Optional.of(Occurrence.ofTarget(key.of(), key.episode(), now, true))
                : Optional.empty();
    }

    /** Of a plan that the case has left no trigger is known: what is left of the reason is the target, or the open case. */
    private boolean standsInAnotherPlan(FiringKey key) {
        return log.hasFired(key)
                && reasons().mayStillHold(key)
                && !isAcknowledged(
                        Occurrence.of(key.of(), key.episode(), log.firing(key).at()));
    }

    private boolean isAcknowledged(Occurrence why) {
        return new Hush(log, Optional.empty()).isAcknowledged(why, now);
    }

    private Occurrences reasons() {
        return new Occurrences(subject, log, now);
    }
}
