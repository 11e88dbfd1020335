package io.deskwright.sla.clock;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.clock.Timeline.Entry;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Judges the targets of one segment at an instant (AMB-70).
 *
 * <p>What is decided when the level, a condition or an agreement changes keeps the terms that it was decided under; all
 * else is read as if the last ones had always held.
 *
 * @param terms what was promised
 * @param calendar its working time
 * @param segment what happened
 * @param at the instant of the question
 */
record SegmentJudge(Terms terms, BusinessCalendar calendar, Segment segment, Instant at) {

    /** What selects the terms of a target from some entry on. */
    private record Selection(Map<String, String> facts, Waivers waivers) {}

    /** Judges every target, in the order of the terms. */
    List<Judged> judge() {
        List<Judged> judged = new ArrayList<>();
        for (String name : terms.targetNames()) {
            judged.addAll(judge(name));
        }
        Projection projection = new Projection(judged);
        for (int i = 0; i < judged.size(); i++) {
            if (judged.get(i).isWaiting()) {
                judged.set(i, projection.of(judged.get(i)));
            }
        }
        return judged;
    }

    private List<Judged> judge(String name) {
        Selection selection = new Selection(segment.knownBefore(), Waivers.NONE);
        SortedMap<Integer, Selection> decided = new TreeMap<>();
        boolean ended = false;
        for (int i = 0; i < segment.entries().size(); i++) {
            Entry entry = segment.entries().get(i);
            ended |= entry.fact() instanceof Fact.Ended;
            if (!Waivers.isOf(name, entry.fact()) && !(entry.fact() instanceof Fact.Known && i < segment.own())) {
                continue;
            }
            List<Judged> before = read(name, selection, segment.before(i), entry.occurredAt());
            if (ended && before.stream().noneMatch(Judged::isOpen)) {
                // an end is final for all that does not go on after it
                continue;
            }
            for (Judged one : before) {
                if (one.reading().isDecided()) {
                    decided.putIfAbsent(one.reading().instance(), selection);
                }
            }
            selection = new Selection(
                    Segment.learned(entry.fact(), selection.facts()),
                    selection.waivers().after(entry, name));
        }
        List<Judged> current = read(name, selection, segment, at);
        return decided.isEmpty() ? current : withDecided(name, current, decided);
    }

    private List<Judged> withDecided(String name, List<Judged> current, SortedMap<Integer, Selection> decided) {
        SortedMap<Integer, Judged> instances = new TreeMap<>();
        for (Judged one : current) {
            instances.put(one.reading().instance(), one);
        }
        decided.forEach((instance, then) -> read(name, then, segment, at).stream()
                .filter(one -> one.reading().instance() == instance)
                .forEach(one -> instances.put(instance, one)));
        return List.copyOf(instances.values());
    }

    /** Reads all instances of the target that a selection selects; one at least. */
    private List<Judged> read(String name, Selection selection, Segment known, Instant when) {
        Optional<Target> selected = terms.select(name, selection.facts());
        if (selected.isEmpty()) {
            return List.of(Judged.nothingSelects(name, segment.number(), selection.facts()));
        }
        Target target = selected.get();
        List<Entry> seen = known.seenBy(target);
        List<RecurrenceWindow> windows = RecurrenceWindow.of(terms, selection.facts(), known, calendar);
        List<Judged> instances = new ArrayList<>(1);
        for (Course course : Course.of(target, known, seen)) {
            Judgement judgement = new Judgement(
                    target, selection.facts(), selection.waivers().latestFor(course), calendar, windows, course, seen);
            ReadingBuilder reading =
                    new ReadingBuilder(name, segment.number(), course.instance()).proposed(course.proposed());
            instances.add(new Judged(judgement, judgement.read(reading, when)));
        }
        return instances;
    }
}
