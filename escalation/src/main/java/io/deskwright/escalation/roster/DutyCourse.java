package io.deskwright.escalation.roster;

import io.deskwright.core.people.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Duty over time: from one change to the next the same people are on duty. */
interface DutyCourse extends DutyRoster {

    /** How far ahead somebody on duty is looked for, inclusive. */
    Duration FARTHEST = Duration.ofDays(400);

    /** Who is on duty, each once. */
    List<String> people(Role role, Instant at);

    /** An instant later than another, up to which the same people are on duty; empty if they are for ever. */
    Optional<Instant> changesAfter(Role role, Instant after);

    @Override
    default OnDuty onDuty(Role role, Instant at) {
        List<String> people = people(role, at);
        return new OnDuty(people, people.isEmpty() ? nextDuty(role, at) : Optional.empty());
    }

    private Optional<Instant> nextDuty(Role role, Instant at) {
        Optional<Instant> change = changeWithin(role, at, at);
        while (change.isPresent() && people(role, change.get()).isEmpty()) {
            change = changeWithin(role, at, change.get());
        }
        return change;
    }

    private Optional<Instant> changeWithin(Role role, Instant at, Instant after) {
        return changesAfter(role, after)
                .filter(change -> Duration.between(at, change).compareTo(FARTHEST) <= 0);
    }
}
