package io.deskwright.escalation.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.immutables.value.Value;

/**
 * That names and telephones of those on duty in a major holiday are to be given in advance (ESC-17). Immutable and
 * thread-safe.
 *
 * @param name the name of the holiday
 * @param firstDate its first date off, inclusive
 * @param lastDate its last date off, inclusive
 * @param dueAt by when, inclusive, the list is to be given
 */
@Value.Builder
public record HolidayDutyList(String name, LocalDate firstDate, LocalDate lastDate, Instant dueAt) {

    /**
     * Checks the order of the dates.
     *
     * @throws IllegalArgumentException if {@code lastDate} is before {@code firstDate}
     */
    public HolidayDutyList {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(dueAt, "dueAt");
        if (lastDate.isBefore(firstDate)) {
            throw new IllegalArgumentException(
                    "a holiday ends on or after its first date, but " + firstDate + " to " + lastDate);
        }
    }

    /** Collects the parts. */
    public static final class Builder extends HolidayDutyListBuilder {

        /** Begins with nothing. */
        public Builder() {}
    }
}
