package io.deskwright.sla.clock;

import io.deskwright.sla.clock.Reading.Progress;
import io.deskwright.sla.clock.Reading.Verdict;
import java.time.Instant;
import java.util.Optional;

/**
 * One reading with what it was read from.
 *
 * @param judgement how it was judged; empty if nothing selects the target
 * @param reading what it says
 */
record Judged(Optional<Judgement> judgement, Reading reading) {

    static Judged nothingSelects(String target, int segment) {
        return new Judged(
                Optional.empty(), new ReadingBuilder(target, segment, 1).as(Progress.NOT_APPLICABLE, Verdict.OPEN));
    }

    boolean isOf(String target) {
        return reading.target().equals(target);
    }

    boolean isOpen() {
        return reading.progress() == Progress.RUNNING || reading.progress() == Progress.PAUSED;
    }

    boolean isWaiting() {
        return reading.progress() == Progress.WAITING;
    }

    boolean hasStarted() {
        return judgement.filter(one -> one.course().start().isPresent()).isPresent();
    }

    /** The same, with the latest possible due instant. */
    Judged projected(Instant due) {
        Judgement judged = judgement.orElseThrow();
        ReadingBuilder builder = new ReadingBuilder(reading.target(), reading.segment(), reading.instance())
                .projectedDue(due)
                .provisional(judged.isProvisional(judged.target().figure(), Optional.of(due)));
        return new Judged(judgement, builder.as(Progress.WAITING, Verdict.OPEN));
    }
}
