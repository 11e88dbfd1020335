package io.deskwright.sla.clock;

import io.deskwright.sla.clock.Fact.End;
import io.deskwright.sla.clock.Timeline.Entry;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of a history between a report, or a reopening, and the next reopening.
 *
 * @param number its ordinal, from 1
 * @param reportedAt its report, which is what began it
 * @param knownBefore what was known of the case when it began
 * @param entries what happened since it began, in order, to the end of the whole history
 * @param own how many of them belong to it; what outlives the case goes on to see the others
 * @param happened how many of them had happened when it is judged; what was revoked later never did
 * @param hasRevocations whether anything was revoked
 */
record Segment(
        int number,
        Instant reportedAt,
        Map<String, String> knownBefore,
        List<Entry> entries,
        int own,
        int happened,
        boolean hasRevocations) {

    /** Cuts a history, in the order in which it happened, into segments; there is always one. */
    static List<Segment> of(List<Entry> happened) {
        List<Segment> segments = new ArrayList<>();
        Map<String, String> known = Map.of();
        Map<String, String> knownBefore = known;
        boolean revoked = false;
        int from = 0;
        for (int i = 0; i < happened.size(); i++) {
            Fact fact = happened.get(i).fact();
            if (fact instanceof Fact.Reopened && i > from) {
                segments.add(cut(segments.size() + 1, knownBefore, happened, from, i));
                knownBefore = known;
                from = i;
            }
            known = learned(fact, known);
            revoked |= fact instanceof Fact.Revoked;
        }
        boolean plain = segments.isEmpty() && !revoked && !beginsReopened(happened);
        segments.add(plain ? whole(happened) : cut(segments.size() + 1, knownBefore, happened, from, happened.size()));
        return segments;
    }

    private static boolean beginsReopened(List<Entry> happened) {
        return !happened.isEmpty() && happened.get(0).fact() instanceof Fact.Reopened;
    }

    private static Segment whole(List<Entry> happened) {
        int size = happened.size();
        return new Segment(1, reportedAt(happened, happened), Map.of(), happened, size, size, false);
    }

    /** A reopening is the report told again, and it ends what went before if nothing else did. */
    private static Segment cut(int number, Map<String, String> knownBefore, List<Entry> happened, int from, int to) {
        List<Entry> entries = new ArrayList<>(happened.subList(from, to));
        if (entries.get(0).fact() instanceof Fact.Reopened) {
            entries.set(0, entries.get(0).saying(new Fact.Reached(firstMilestone(happened))));
        }
        boolean ended = entries.stream().anyMatch(entry -> entry.fact() instanceof Fact.Ended);
        if (to < happened.size() && !ended) {
            entries.add(happened.get(to).saying(new Fact.Ended(End.CLOSED)));
        }
        int own = entries.size();
        entries.addAll(happened.subList(to, happened.size()));
        boolean revoked = entries.stream().anyMatch(entry -> entry.fact() instanceof Fact.Revoked);
        List<Entry> standing = revoked ? new Revocations(entries, own).withoutRevoked() : entries;
        Instant reportedAt = reportedAt(standing.subList(0, own), happened);
        return new Segment(number, reportedAt, knownBefore, entries, own, entries.size(), revoked);
    }

    /** The first report that was not revoked; without one, what else began the case; without that, the first fact. */
    private static Instant reportedAt(List<Entry> standing, List<Entry> happened) {
        int report = Course.indexOf(Milestone.REPORTED, standing, 0);
        if (report < 0) {
            report = Math.max(Course.indexOf(firstMilestone(happened), standing, 0), 0);
        }
        return standing.isEmpty() ? Instant.EPOCH : standing.get(report).occurredAt();
    }

    private static Milestone firstMilestone(List<Entry> happened) {
        return happened.stream()
                .map(Entry::fact)
                .filter(Fact.Reached.class::isInstance)
                .map(fact -> ((Fact.Reached) fact).milestone())
                .findFirst()
                .orElse(Milestone.REPORTED);
    }

    /** Returns what is known after a fact; the same map if the fact tells nothing. */
    static Map<String, String> learned(Fact fact, Map<String, String> known) {
        if (!(fact instanceof Fact.Known more)) {
            return known;
        }
        Map<String, String> longer = new HashMap<>(known);
        longer.putAll(more.facts());
        return Map.copyOf(longer);
    }

    /** The segment as it stood before one of its entries. */
    Segment before(int index) {
        return new Segment(number, reportedAt, knownBefore, entries, own, index, hasRevocations);
    }

    /** How many of its own entries had happened. */
    int ownHappened() {
        return Math.min(own, happened);
    }

    /** The segment as one target sees it: each at its place, but what was revoked never happened. */
    List<Entry> seenBy(Target target) {
        int visible = target.outlivesCase() ? happened : ownHappened();
        List<Entry> seen = standingFor(target);
        return visible == seen.size() ? seen : seen.subList(0, visible);
    }

    /** All that happened, to the end of the whole history, with what was revoked or is void for a target replaced. */
    List<Entry> standingFor(Target target) {
        return hasRevocations ? new Revocations(entries, own).withoutVoid(target) : entries;
    }
}
