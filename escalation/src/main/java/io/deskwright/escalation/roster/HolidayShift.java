package io.deskwright.escalation.roster;

import io.deskwright.core.people.Role;
import java.util.List;
import java.util.Objects;

/**
 * The duty list of a holiday [节假日值班表]: who is on duty for a role on whole dates, instead of its rotations (ESC-17).
 * Immutable and thread-safe.
 *
 * @param role for which role
 * @param span the dates, from midnight to midnight; see {@link Span#dates}
 * @param people who, the one to be called first in front; at least one
 */
public record HolidayShift(Role role, Span span, List<String> people) implements Spanned {

    /**
     * Takes a copy.
     *
     * @throws IllegalArgumentException if the span is not of whole dates, nobody is named, or a name is blank
     */
    public HolidayShift {
        Objects.requireNonNull(role, "role");
        if (!span.isOfWholeDates()) {
            throw new IllegalArgumentException("a holiday list is for whole dates, not " + span);
        }
        people = DutyPeople.atLeastOne("a holiday list", people);
    }

    /**
     * Names people.
     *
     * @param role for which role
     * @param span the dates, from midnight to midnight
     * @param people who, at least one
     * @return the list
     * @throws IllegalArgumentException if the span is not of whole dates, nobody is named, or a name is blank
     */
    public static HolidayShift of(Role role, Span span, String... people) {
        return new HolidayShift(role, span, List.of(people));
    }
}
