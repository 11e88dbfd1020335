package io.deskwright.escalation.roster;

import io.deskwright.sla.calendar.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Objects;

/**
 * A half-open span of wall time in a zone, {@code [from, to)}, or of instants, which are the wall time of UTC.
 *
 * <p>In a clock change an end inside the gap moves to the end of the gap; of a repeated wall time, {@code from} is the first
 * and {@code to} the second. Immutable and thread-safe.
 *
 * @param from its first wall time, inclusive
 * @param to its end, exclusive; later than {@code from}
 * @param zone whose wall time it is
 */
public record Span(LocalDateTime from, LocalDateTime to, ZoneId zone) {

    /**
     * Checks the order of the ends.
     *
     * @throws IllegalArgumentException if {@code to} is not later than {@code from}, or a clock change leaves nothing between
     *     them
     */
    public Span {
        Objects.requireNonNull(zone, "zone");
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a span ends after it begins, but " + from + " to " + to);
        }
        ZoneRules rules = zone.getRules();
        if (!opening(from, rules).isBefore(closing(to, rules))) {
            throw new IllegalArgumentException(
                    "a clock change in " + zone + " leaves nothing of " + from + " to " + to);
        }
    }

    /**
     * Names a span by instants.
     *
     * @param from its first instant, inclusive
     * @param to its end, exclusive
     * @return the span
     * @throws IllegalArgumentException if {@code to} is not later than {@code from}
     */
    public static Span between(Instant from, Instant to) {
        return new Span(
                LocalDateTime.ofInstant(from, ZoneOffset.UTC),
                LocalDateTime.ofInstant(to, ZoneOffset.UTC),
                ZoneOffset.UTC);
    }

    /**
     * Names a span by whole local dates.
     *
     * @param first its first date, inclusive
     * @param last its last date, inclusive
     * @param zone whose dates they are
     * @return the span
     * @throws IllegalArgumentException if {@code last} is before {@code first}, or a clock change leaves nothing of the dates
     */
    public static Span dates(LocalDate first, LocalDate last, ZoneId zone) {
        return new Span(first.atStartOfDay(), last.plusDays(1).atStartOfDay(), zone);
    }

    private static Instant opening(LocalDateTime wall, ZoneRules rules) {
        return resolve(wall, rules, 0);
    }

    private static Instant closing(LocalDateTime wall, ZoneRules rules) {
        return resolve(wall, rules, rules.getValidOffsets(wall).size() - 1);
    }

    private static Instant resolve(LocalDateTime wall, ZoneRules rules, int offset) {
        List<ZoneOffset> offsets = rules.getValidOffsets(wall);
        return offsets.isEmpty() ? rules.getTransition(wall).getInstant() : wall.toInstant(offsets.get(offset));
    }

    /** {@return the instants of the span, in real elapsed time} */
    public Window window() {
        ZoneRules rules = zone.getRules();
        return Window.of(opening(from, rules), closing(to, rules));
    }

    /**
     * Tells whether an instant lies in the span.
     *
     * @param at the instant
     * @return whether it does
     */
    public boolean contains(Instant at) {
        return window().contains(at);
    }

    /**
     * Tells whether two spans have time in common. Spans of one zone are compared by wall time: two that touch in a repeated
     * hour do not overlap, although both hold its instants.
     *
     * @param other the other span
     * @return whether they overlap; spans that touch do not
     */
    public boolean overlaps(Span other) {
        if (zone.equals(other.zone)) {
            return from.isBefore(other.to) && other.from.isBefore(to);
        }
        Window own = window();
        Window others = other.window();
        return own.opensAt().isBefore(others.closesAt()) && others.opensAt().isBefore(own.closesAt());
    }

    /**
     * Tells whether a whole local date lies in the span.
     *
     * @param date a date of {@link #zone()}
     * @return whether it does, from midnight to midnight
     */
    public boolean covers(LocalDate date) {
        return !from.isAfter(date.atStartOfDay())
                && !to.isBefore(date.plusDays(1).atStartOfDay());
    }

    boolean isOfWholeDates() {
        return from.toLocalTime().equals(LocalTime.MIDNIGHT) && to.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** {@return both ends and the zone} */
    @Override
    public String toString() {
        return from + " to " + to + " " + zone;
    }
}
