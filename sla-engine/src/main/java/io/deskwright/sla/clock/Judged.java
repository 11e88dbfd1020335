package io.deskwright.sla.clock;

import io.deskwright.sla.clock.Reading.Progress;
import io.deskwright.sla.clock.Reading.Verdict;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One reading with what it was read from.
 *
 * @param judgement how it was judged; empty if nothing selects the target
 * @param facts what was known of the case
 * @param reading what it says
 * @param projectedStart when the target that waits starts at the latest, if that is known
 */
record Judged(
        Optional<Judgement> judgement, Map<String, String> facts, Reading reading, Optional<Instant> projectedStart) {

    Judged(Judgement judgement, Reading reading) {
        this(Optional.of(judgement), judgement.facts(), reading, Optional.empty());
    }

    static Judged nothingSelects(String target, int segment, Map<String, String> facts) {
        return new Judged(
                Optional.empty(),
                facts,
                new ReadingBuilder(target, segment, 1).as(Progress.NOT_APPLICABLE, Verdict.OPEN),
                Optional.empty());
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

    /** The same, with the due instant that follows from its latest possible start. */
    Judged projectedFrom(Instant start) {
        Judgement judged = judgement.orElseThrow();
        Optional<Instant> due = judged.dueFrom(start);
        if (due.isEmpty()) {
            return this;
        }
        ReadingBuilder builder = new ReadingBuilder(reading.target(), reading.segment(), reading.instance())
                .projectedDue(due.get())
                .provisional(judged.isProvisional(judged.target().figure(), due));
        return new Judged(judgement, facts, builder.as(Progress.WAITING, Verdict.OPEN), Optional.of(start));
    }
}
