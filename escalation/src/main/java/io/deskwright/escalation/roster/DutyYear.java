package io.deskwright.escalation.roster;

import io.deskwright.core.people.Role;
import io.deskwright.sla.calendar.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The first year of a roster, from the instant on at which it comes into force. */
record DutyYear(Roster roster, Window year) {

    static DutyYear of(Roster roster) {
        Instant from = roster.effectiveFrom();
        Instant until = from.atZone(roster.zone()).plusYears(1).toInstant();
        return new DutyYear(roster, Window.of(from, until));
    }

    /** What lies of a span in the year. */
    Optional<Window> part(Span span) {
        Instant from = later(span.window().opensAt(), year.opensAt());
        Instant until = earlier(span.window().closesAt(), year.closesAt());
        return from.isBefore(until) ? Optional.of(Window.of(from, until)) : Optional.empty();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** The begin of a window and every change in it: all answers that there are. */
    Stream<Instant> changes(Role role, Window in) {
        return Stream.iterate(
                        Optional.of(in.opensAt()),
                        Optional::isPresent,
                        at -> at.flatMap(after -> roster.changesAfter(role, after))
                                .filter(in::contains))
                .flatMap(Optional::stream);
    }

    Stream<Instant> changes(Role role) {
        return changes(role, year);
    }

    /** When nobody is on duty, each as long as can be. */
    List<Window> gaps(Role role) {
        List<Window> gaps = new ArrayList<>();
        Optional<Instant> since = Optional.empty();
        for (Instant at : changes(role).toList()) {
            if (roster.people(role, at).isEmpty()) {
                since = since.or(() -> Optional.of(at));
            } else {
                since.ifPresent(from -> gaps.add(Window.of(from, at)));
                since = Optional.empty();
            }
        }
        since.ifPresent(from -> gaps.add(Window.of(from, year.closesAt())));
        return gaps;
    }
}
