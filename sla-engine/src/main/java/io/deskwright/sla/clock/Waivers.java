package io.deskwright.sla.clock;

import io.deskwright.sla.clock.Timeline.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was agreed for a target (AMB-77): a due instant is the later of the computed one and the agreed one.
 *
 * @param entries the waivers of the target, in the order in which they were agreed
 */
record Waivers(List<Entry> entries) {

    static final Waivers NONE = new Waivers(List.of());

    /** These, and the entry too if it is a waiver of the target. */
    Waivers after(Entry entry, String target) {
        if (!isOf(target, entry.fact())) {
            return this;
        }
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        return new Waivers(more);
    }

    static boolean isOf(String target, Fact fact) {
        return fact instanceof Fact.Waived waived && waived.target().equals(target);
    }

    /** The latest agreed instant. */
    Optional<Instant> latest() {
        return latestSince(Instant.MIN);
    }

    /** The latest instant agreed for an instance. */
    Optional<Instant> latestFor(Course course) {
        return latestSince(countFrom(course));
    }

    /** From when on agreements count for an instance: for a later one, once it had started. */
    static Instant countFrom(Course course) {
        return course.instance() == 1 ? Instant.MIN : course.start().orElse(Instant.MIN);
    }

    private Optional<Instant> latestSince(Instant since) {
        Optional<Instant> latest = Optional.empty();
        for (Entry entry : entries) {
            if (!entry.occurredAt().isBefore(since)) {
                latest = Optional.of(later(((Fact.Waived) entry.fact()).newDue(), latest));
            }
        }
        return latest;
    }

    static Instant later(Instant computed, Optional<Instant> agreed) {
        return agreed.isPresent() && agreed.get().isAfter(computed) ? agreed.get() : computed;
    }
}
