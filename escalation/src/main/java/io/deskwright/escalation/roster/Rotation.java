package io.deskwright.escalation.roster;

import io.deskwright.core.people.Role;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.DateCadence;
import io.deskwright.sla.calendar.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * People who take turns at a duty [轮班], one at a time. Immutable and thread-safe.
 *
 * <p>The n-th turn begins n turns of days after the first one, at the same wall time: it keeps its hour through clock changes
 * (PEER-BUGS 37). In a gap it begins at the end of the gap; of a repeated wall time at the first. Who has the turn is on duty
 * while the hours are open. A window over midnight belongs to the date on which it begins; a hand-over inside a window hands
 * over then.
 *
 * @param role for which role
 * @param people who, in the order of their turns; at least one, and the same more than once for more turns
 * @param begins the date of the first turn, in the zone of the hours; before it nobody is on duty
 * @param turnDays how long a turn is, in days; a week is seven
 * @param handOver the wall time at which a turn begins, in the zone of the hours
 * @param hours when there is duty; its zone is that of the rotation
 */
@Value.Builder
public record Rotation(
        Role role, List<String> people, LocalDate begins, int turnDays, LocalTime handOver, BusinessCalendar hours) {

    /** The days of a week. */
    public static final int WEEK = 7;

    /**
     * Takes a copy.
     *
     * @throws IllegalArgumentException if nobody takes part, a name is blank, or {@code turnDays} is not positive
     */
    public Rotation {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(begins, "begins");
        Objects.requireNonNull(handOver, "handOver");
        Objects.requireNonNull(hours, "hours");
        people = DutyPeople.atLeastOne("a rotation", people);
        if (turnDays < 1) {
            throw new IllegalArgumentException("a turn lasts for one day or more, not " + turnDays);
        }
    }

    private DateCadence turns() {
        return DateCadence.daily(begins, handOver, hours).everyNth(turnDays);
    }

    /**
     * Tells who is on duty.
     *
     * @param at when
     * @return who has the turn; empty before the first turn and outside the hours
     * @throws io.deskwright.sla.calendar.Unreachable if {@code at} lies within a year of the ends of time
     */
    public Optional<String> onDuty(Instant at) {
        return turns().last(at).filter(begun -> hours.isOpen(at)).map(this::withTurn);
    }

    /** A turn moved to the end of a gap is later than its wall time, never earlier: whole days are counted right. */
    private String withTurn(Instant begun) {
        long days = ChronoUnit.DAYS.between(begins.atTime(handOver), LocalDateTime.ofInstant(begun, hours.zone()));
        return people.get(Math.floorMod(days / turnDays, people.size()));
    }

    /**
     * Returns the next instant at which another may be on duty.
     *
     * @param after the instant, exclusive
     * @return an instant later than {@code after}; in between {@link #onDuty} answers as at {@code after}
     * @throws io.deskwright.sla.calendar.Unreachable if {@code after} lies within a year of the ends of time
     */
    public Instant changesAfter(Instant after) {
        DateCadence turns = turns();
        Instant handedOver = turns.next(after);
        if (turns.last(after).isEmpty()) {
            return handedOver;
        }
        Stretch stretch = hours.stretchAt(after);
        return stretch.open() && handedOver.isBefore(stretch.until()) ? handedOver : stretch.until();
    }

    /** {@return a builder that begins with this rotation} */
    public Builder but() {
        return new Builder().from(this);
    }

    /** Collects the parts. */
    public static final class Builder extends RotationBuilder {

        /** Begins with a rotation without people, whose turns are a week long. */
        public Builder() {
            turnDays(WEEK);
        }
    }
}
