package io.deskwright.sla.clock;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.clock.Timeline.Entry;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A window in which a milestone ends the wait for it (AMB-20): a fault that has to come again before anyone can go on.
 *
 * @param target the target whose window it is
 * @param milestone what is waited for
 * @param reason the reason to wait that it ends
 * @param seen all that happened as the window sees it, each at its place: what is void for the window ends no wait
 * @param ends the last instant at which it does; empty if the window has not begun, or has no limit
 */
record RecurrenceWindow(String target, Milestone milestone, String reason, List<Entry> seen, Optional<Instant> ends) {

    /** Whether what happened at a place ends the wait for it. */
    boolean isEndedAt(int place) {
        Entry entry = seen.get(place);
        return entry.fact().equals(new Fact.Reached(milestone))
                && ends.filter(last -> !entry.occurredAt().isAfter(last)).isPresent();
    }

    /** The windows that the terms have for a case. */
    static List<RecurrenceWindow> of(
            Terms terms, Map<String, String> facts, Segment segment, BusinessCalendar calendar) {
        List<RecurrenceWindow> windows = List.of();
        for (Target target : terms.targets()) {
            if (target.endsPause().isPresent() && isTheOne(target, terms, facts)) {
                windows = new ArrayList<>(windows);
                windows.add(of(target, facts, segment, calendar));
            }
        }
        return windows;
    }

    /** A wait may begin before it is known that the window applies: then the first alternative stands. */
    private static boolean isTheOne(Target target, Terms terms, Map<String, String> facts) {
        Optional<Target> first = terms.targets().stream()
                .filter(other -> other.name().equals(target.name()))
                .findFirst();
        return terms.select(target.name(), facts)
                .or(() -> first)
                .filter(target::equals)
                .isPresent();
    }

    private static RecurrenceWindow of(
            Target target, Map<String, String> facts, Segment segment, BusinessCalendar calendar) {
        // after the end of the case no window begins or is agreed to last longer
        List<Entry> seen = segment.seenBy(target).stream()
                .takeWhile(entry -> !(entry.fact() instanceof Fact.Ended))
                .toList();
        int start = Course.indexOf(target.start(), seen, 0);
        Optional<Instant> ends = start < 0
                ? Optional.empty()
                : target.figure()
                        .limit()
                        .due(new Limit.Frame(seen.get(start).occurredAt(), segment.reportedAt(), facts, calendar));
        Optional<Instant> agreed = agreed(target.name(), seen);
        return new RecurrenceWindow(
                target.name(),
                target.stop(),
                target.endsPause().orElseThrow(),
                segment.standingFor(target),
                ends.map(computed -> Waivers.later(computed, agreed)));
    }

    private static Optional<Instant> agreed(String target, List<Entry> seen) {
        Waivers waivers = Waivers.NONE;
        for (Entry entry : seen) {
            waivers = waivers.after(entry, target);
        }
        return waivers.latest();
    }
}
