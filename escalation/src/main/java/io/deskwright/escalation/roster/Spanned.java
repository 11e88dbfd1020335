package io.deskwright.escalation.roster;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of a roster that counts for a span. */
sealed interface Spanned permits DutyOverride, HolidayShift, Swap, Absence {

    Span span();

    /** Of two that touch in a repeated hour both hold its instants: the one that begins last has taken over. */
    static <T extends Spanned> Optional<T> running(Stream<T> parts, Instant at) {
        return parts.filter(part -> part.span().contains(at))
                .max(Comparator.comparing(part -> part.span().window().opensAt()));
    }
}
