package io.deskwright.examples.replay.log;

import io.deskwright.examples.replay.log.History.Closing;
import io.deskwright.sla.clock.Fact;
import io.deskwright.sla.clock.Timeline;
import io.deskwright.sla.terms.Milestone;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells the history of an incident as the clocks of the engine read it. */
public final class CaseTimeline {

    /** The incident was closed, for the last time; what it had been before does not count. */
    public static final Milestone CLOSED = Milestone.of("CLOSED");

    /** The milestones that the history of an incident may tell. */
    public static final List<Milestone> MILESTONES = List.of(Milestone.REPORTED, Milestone.RESOLVED, CLOSED);

    private final List<Timeline.Entry> entries = new ArrayList<>();

    private CaseTimeline() {}

    /**
     * Tells an incident that was closed: as its own log judges it, by what is known of it in the end, and by the last
     * closing alone.
     *
     * @param rows its rows, in any order
     * @param opened when it was opened
     * @param closing its last closing
     * @param known what is known of it
     * @param clock whose wall time the rows mean
     * @return report, waits and milestones
     */
    public static Timeline of(
            List<AuditRow> rows, LocalDateTime opened, Closing closing, Map<String, String> known, WallClock clock) {
        CaseTimeline told = new CaseTimeline();
        told.add(clock.instant(opened), new Fact.Known(known));
        told.add(clock.instant(opened), new Fact.Reached(Milestone.REPORTED));
        State before = State.NEW;
        for (AuditRow row : AuditRow.asItHappened(rows)) {
            told.step(clock.instant(row.updatedAt()), before, row.state());
            if (row.line() == closing.row().line()) {
                told.add(clock.instant(row.updatedAt()), new Fact.Reached(CLOSED));
            }
            before = row.state();
        }
        return new Timeline(told.entries);
    }

    /** A wait lasts as long as its state; a state that cannot be read is none of those that wait. */
    private void step(Instant at, State before, State state) {
        if (state == State.RESOLVED) {
            add(at, new Fact.Reached(Milestone.RESOLVED));
        }
        if (state != before) {
            before.waitsFor().ifPresent(party -> add(at, new Fact.Resumed(before.name())));
            state.waitsFor().ifPresent(party -> add(at, new Fact.Paused(state.name(), party)));
        }
    }

    /** {@return the reasons to wait that the history of an incident may tell: the states that wait for someone} */
    public static List<String> reasons() {
        return Stream.of(State.values())
                .filter(state -> state.waitsFor().isPresent())
                .map(State::name)
                .toList();
    }

    private void add(Instant at, Fact fact) {
        entries.add(new Timeline.Entry(at, at, fact));
    }
}
