package io.deskwright.sla.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gathers the phases of a calendar; what is alike and next to each other becomes one. */
final class Phases {

    private final BusinessCalendar calendar;
    private final List<Phase> found = new ArrayList<>();

    private Phases(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * Returns the phases of a range.
     *
     * @param calendar tells what is open, and its holidays
     * @param breaks what of the range is cut by breaks, in order, apart from each other and from what is open
     */
    static List<Phase> of(BusinessCalendar calendar, List<Window> breaks, Instant from, Instant to) {
        Phases phases = new Phases(calendar);
        List<Phase> known = new ArrayList<>();
        for (Window piece : calendar.openIn(from, to)) {
            known.add(new Phase(piece.opensAt(), piece.closesAt(), Phase.Kind.OPEN, ""));
        }
        if (!breaks.isEmpty()) {
            breaks.forEach(window -> known.add(new Phase(window.opensAt(), window.closesAt(), Phase.Kind.BREAK, "")));
            known.sort(Comparator.comparing(Phase::from));
        }
        Instant here = from;
        for (Phase phase : known) {
            phases.closed(here, phase.from());
            phases.add(phase);
            here = phase.to();
        }
        phases.closed(here, to);
        return phases.found;
    }

    private void closed(Instant from, Instant to) {
        Instant here = from;
        while (here.isBefore(to)) {
            LocalDate date = LocalDate.ofInstant(here, calendar.zone());
            Instant end = startOf(date.plusDays(1));
            if (!end.isAfter(here)) {
                // a clock set back over midnight brings the date once more
                end = startOf(date.plusDays(2));
            }
            Instant until = end.isBefore(to) ? end : to;
            Optional<String> holiday = calendar.holiday(date);
            Phase.Kind kind = holiday.isPresent() ? Phase.Kind.HOLIDAY : Phase.Kind.CLOSED;
            add(new Phase(here, until, kind, holiday.orElse("")));
            here = until;
        }
    }

    private Instant startOf(LocalDate date) {
        return date.atStartOfDay(calendar.zone()).toInstant();
    }

    private void add(Phase next) {
        int last = found.size() - 1;
        boolean goesOn = last >= 0
                && found.get(last).kind() == next.kind()
                && found.get(last).holiday().equals(next.holiday());
        if (goesOn) {
            found.set(last, new Phase(found.get(last).from(), next.to(), next.kind(), next.holiday()));
        } else {
            found.add(next);
        }
    }
}
