package io.deskwright.examples.cluster;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.people.Role;
import io.deskwright.core.ticket.IntakeEvent.RequestAnswered;
import io.deskwright.core.ticket.SideEvent.Escalated;
import io.deskwright.escalation.watch.FiringKey;
import io.deskwright.escalation.watch.WatchEvent.ActEnded;
import io.deskwright.escalation.watch.WatchEvent.NoticePosted;
import io.deskwright.escalation.watch.WatchEvent.RungFired;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Holds what fired against what had to fire. That is counted here from the report of each ticket by hand, without the plan
 * and without the watch.
 */
final class Firings {

    /** A node that stands still for a moment between looking and writing may be so late to see that a ticket was answered. */
    private static final Duration MARGIN = Duration.ofMillis(500);

    /** When each rung is due after the report, and who is told. */
    private static final Map<String, Expected> RUNGS = new TreeMap<>(Map.of(
            Scene.HALF, new Expected(1, Scene.LIMIT.dividedBy(2), List.of(Role.ENGINEER)),
            Scene.LATE, new Expected(2, Scene.LIMIT.plusNanos(1), List.of(Role.ENGINEER, Role.PROJECT_MANAGER)),
            Scene.LATER, new Expected(3, Scene.LIMIT.plus(Scene.AFTERWARDS), List.of(Role.PROJECT_MANAGER))));

    private record Expected(int number, Duration after, List<Role> told) {}

    private final Histories all;
    private final Flaws flaws;
    private int fired;
    private int must;

    Firings(Histories all, Flaws flaws) {
        this.all = all;
        this.flaws = flaws;
    }

    void reconcile() {
        all.logs().keySet().stream()
                .filter(id -> !all.tickets().containsKey(id))
                .forEach(id -> flaws.add(id, "has a log and no history"));
        all.tickets().forEach(this::ticket);
    }

    int fired() {
        return fired;
    }

    /** {@return how many had to fire, whatever happened} */
    int must() {
        return must;
    }

    private void ticket(CaseId id, List<Entry> history) {
        List<Entry> log = all.logs().getOrDefault(id, List.of());
        Instant reported = history.get(0).recordedAt();
        Optional<Instant> answered = history.stream()
                .filter(entry -> entry.event() instanceof RequestAnswered)
                .map(Entry::recordedAt)
                .findFirst();
        RUNGS.forEach((name, expected) -> {
            FiringKey key = new FiringKey(name, Scene.TARGET, 1, 1);
            Instant due = reported.plus(expected.after());
            List<Entry> firings = log.stream()
                    .filter(entry -> entry.event() instanceof RungFired told
                            && told.key().equals(key))
                    .toList();
            must += answered.isEmpty() ? 1 : 0;
            often(id, key, due, answered, firings.size());
            firings.forEach(firing -> firing(id, due, (RungFired) firing.event(), firing.recordedAt()));
            if (firings.size() == 1) {
                followed(id, key, expected, log);
                long recorded = recorded(history, expected.number());
                flaws.unless(
                        recorded == 1 || (recorded == 0 && answered.isPresent()),
                        id,
                        key + " stands there " + recorded);
            }
        });
        long others = log.stream()
                .filter(entry -> entry.event() instanceof RungFired told
                        && !(RUNGS.containsKey(told.key().rung())
                                && told.key().equals(new FiringKey(told.key().rung(), Scene.TARGET, 1, 1))))
                .count();
        flaws.unless(others == 0, id, others + " fired that nobody expects");
    }

    private void often(CaseId id, FiringKey key, Instant due, Optional<Instant> answered, int times) {
        fired += times;
        flaws.unless(times <= 1, id, key + " fired " + times + " times");
        flaws.unless(times >= 1 || answered.isPresent(), id, key + " was lost");
        flaws.unless(
                times == 0
                        || answered.filter(at -> due.isAfter(at.plus(MARGIN))).isEmpty(),
                id,
                key + " fired after the answer");
    }

    private void firing(CaseId id, Instant due, RungFired fired, Instant at) {
        flaws.unless(fired.dueAt().equals(due), id, fired.key() + " was due at " + due + ", not " + fired.dueAt());
        flaws.unless(!at.isBefore(due), id, fired.key() + " fired too early");
    }

    /** Each role was told once, and what was to be done to the ticket came to its end once. */
    private void followed(CaseId id, FiringKey key, Expected expected, List<Entry> log) {
        List<Role> told = log.stream()
                .filter(entry -> entry.event() instanceof NoticePosted posted
                        && posted.key().equals(key))
                .map(entry -> ((NoticePosted) entry.event()).role())
                .toList();
        flaws.unless(told.equals(expected.told()), id, key + " was told to " + told);
        long ended = log.stream()
                .filter(entry ->
                        entry.event() instanceof ActEnded act && act.key().equals(key))
                .count();
        flaws.unless(ended == 1, id, key + " was done " + ended + " times");
    }

    private static long recorded(List<Entry> history, int number) {
        return Collections.frequency(
                history.stream()
                        .filter(entry -> entry.event() instanceof Escalated)
                        .map(entry -> ((Escalated) entry.event()).rung().rung())
                        .toList(),
                number);
    }
}
