package io.deskwright.sla.clock;

import io.deskwright.sla.clock.Reading.Outer;
import io.deskwright.sla.clock.Reading.Progress;
import io.deskwright.sla.clock.Reading.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Gathers what a reading says, until it is known how far the target is and how it is judged. */
final class ReadingBuilder {

    private final String target;
    private final int segment;
    private final int instance;
    private Optional<Instant> due = Optional.empty();
    private Optional<Instant> projectedDue = Optional.empty();
    private Optional<Instant> startedAt = Optional.empty();
    private Optional<Instant> stoppedAt = Optional.empty();
    private Duration spent = Duration.ZERO;
    private Optional<Duration> left = Optional.empty();
    private Duration lateBy = Duration.ZERO;
    private boolean proposed;
    private boolean provisional;
    private Optional<Outer> outer = Optional.empty();

    ReadingBuilder(String target, int segment, int instance) {
        this.target = target;
        this.segment = segment;
        this.instance = instance;
    }

    ReadingBuilder due(Optional<Instant> at) {
        due = at;
        return this;
    }

    ReadingBuilder projectedDue(Instant at) {
        projectedDue = Optional.of(at);
        return this;
    }

    ReadingBuilder startedAt(Instant at) {
        startedAt = Optional.of(at);
        return this;
    }

    ReadingBuilder spent(Duration amount) {
        spent = amount;
        return this;
    }

    ReadingBuilder left(Optional<Duration> amount) {
        left = amount;
        return this;
    }

    ReadingBuilder lateBy(Duration amount) {
        lateBy = amount;
        return this;
    }

    ReadingBuilder proposed(boolean isProposal) {
        proposed = isProposal;
        return this;
    }

    ReadingBuilder provisional(boolean hangsOnHolidays) {
        provisional = hangsOnHolidays;
        return this;
    }

    ReadingBuilder outer(Optional<Outer> looser) {
        outer = looser;
        return this;
    }

    Optional<Instant> due() {
        return due;
    }

    Reading stopped(Instant at, Verdict verdict) {
        stoppedAt = Optional.of(at);
        return as(Progress.STOPPED, verdict);
    }

    Reading as(Progress progress, Verdict verdict) {
        return new Reading(
                target,
                segment,
                instance,
                progress,
                verdict,
                due,
                projectedDue,
                startedAt,
                stoppedAt,
                spent,
                left,
                lateBy,
                proposed && stoppedAt.isPresent(),
                provisional,
                outer);
    }
}
