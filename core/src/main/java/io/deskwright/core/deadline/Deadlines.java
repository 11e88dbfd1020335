package io.deskwright.core.deadline;

import io.deskwright.core.contract.Agreement;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.ticket.BeginningEvent.TicketImported;
import io.deskwright.core.ticket.IntakeEvent.RequestConfirmed;
import io.deskwright.sla.calendar.CountedPeriod;
import io.deskwright.sla.calendar.CountingPolicies;
import io.deskwright.sla.clock.CaseClock;
import io.deskwright.sla.clock.Fact;
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.clock.Timeline;
import io.deskwright.sla.proof.Proof;
import io.deskwright.sla.terms.Condition;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All deadlines of a ticket, as a function of its history and its contract.
 *
 * <p>Nothing is stored: the same history gives the same readings and proofs (law 1). Immutable and thread-safe.
 *
 * @param timeline what its clocks know of its history
 * @param agreement its contract, in whose terms an analysis report is due only where one is owed
 */
public record Deadlines(Timeline timeline, Agreement agreement) {

    /** The target that measures the handling (K4). */
    public static final String HANDLE = "HANDLE";

    private static final String ANALYSIS_REPORT_DELIVERED = "ANALYSIS_REPORT_DELIVERED";

    /** Checks that all parts are there. */
    public Deadlines {
        Objects.requireNonNull(timeline, "timeline");
        Objects.requireNonNull(agreement, "agreement");
    }

    /**
     * Reads a history.
     *
     * @param history all entries of one ticket, in order
     * @param agreement its contract
     * @return its deadlines
     */
    public static Deadlines of(List<Entry> history, Agreement agreement) {
        List<Timeline.Entry> facts = new ArrayList<>(history.size());
        for (Entry entry : history) {
            Instant reportedAt = entry.event() instanceof TicketImported imported
                    ? imported.origin().reportedAt()
                    : entry.occurredAt();
            for (Fact fact : Facts.of(entry, agreement)) {
                facts.add(new Timeline.Entry(reportedAt, entry.recordedAt(), fact));
            }
            if (entry.event() instanceof TicketImported imported) {
                addPast(imported, entry, facts);
            } else if (entry.event() instanceof RequestConfirmed) {
                addToLaterSegments(entry, facts);
            }
        }
        return new Deadlines(new Timeline(facts), agreement.with(dueOnlyIfOwed(agreement.terms())));
    }

    /** The terms promise an analysis report after every solution; the ticket knows after which it is owed (T07, T30). */
    private static Terms dueOnlyIfOwed(Terms terms) {
        List<Target> targets = terms.targets().stream()
                .map(target -> target.stop().name().equals(ANALYSIS_REPORT_DELIVERED) ? ifOwed(target) : target)
                .toList();
        return targets.equals(terms.targets())
                ? terms
                : new Terms(terms.name(), terms.version(), terms.effectiveFrom(), terms.source(), targets);
    }

    private static Target ifOwed(Target target) {
        List<Condition> conditions = new ArrayList<>(target.when());
        conditions.add(Condition.is(Facts.ANALYSIS_REPORT_DUE, "true"));
        return new Target(
                target.name(),
                conditions,
                target.start(),
                target.stop(),
                target.figure(),
                target.outer(),
                target.pausedBy(),
                target.kind(),
                target.endsPause(),
                target.awaitsAcceptance(),
                target.outlivesCase(),
                target.each(),
                target.thresholds());
    }

    /** A confirmation is given once in the life of a ticket, so a late one holds of what was reopened since, too. */
    private static void addToLaterSegments(Entry confirmed, List<Timeline.Entry> facts) {
        List<Timeline.Entry> reopenings = facts.stream()
                .filter(told -> told.fact() instanceof Fact.Reopened)
                .filter(told -> told.occurredAt().isAfter(confirmed.occurredAt()))
                .toList();
        reopenings.forEach(reopened -> facts.add(new Timeline.Entry(
                reopened.occurredAt(), confirmed.recordedAt(), new Fact.Reached(Milestone.REQUEST_CONFIRMED))));
    }

    /** Of a ticket from elsewhere, what is known of its past happened there and is recorded here. */
    private static void addPast(TicketImported imported, Entry entry, List<Timeline.Entry> facts) {
        imported.milestones()
                .forEach((name, at) ->
                        facts.add(new Timeline.Entry(at, entry.recordedAt(), new Fact.Reached(Milestone.of(name)))));
        imported.confirmedAt()
                .ifPresent(at -> facts.add(
                        new Timeline.Entry(at, entry.recordedAt(), new Fact.Reached(Milestone.REQUEST_CONFIRMED))));
        if (!imported.snapshot().severity().isBlank()) {
            facts.add(new Timeline.Entry(
                    imported.origin().reportedAt(),
                    entry.recordedAt(),
                    Fact.Known.level(imported.snapshot().severity())));
        }
        Instant stoodAt = imported.snapshot().closedAt().orElse(entry.occurredAt());
        Standing.of(imported).forEach(fact -> facts.add(new Timeline.Entry(stoodAt, entry.recordedAt(), fact)));
    }

    /**
     * Reads the clocks with all that is known now.
     *
     * @param at the instant of the question
     * @return the clocks
     */
    public CaseClock at(Instant at) {
        return CaseClock.of(agreement.terms(), agreement.hours(), timeline, at);
    }

    /**
     * Reads the clocks with what was known then.
     *
     * @param at the instant of the question
     * @param recordedBy by when it had to be recorded, inclusive
     * @return the clocks
     */
    public CaseClock asJudgedThen(Instant at, Instant recordedBy) {
        return CaseClock.of(agreement.terms(), agreement.hours(), timeline.knownAt(recordedBy), at);
    }

    /**
     * Returns the readings, the most pressing first.
     *
     * @param at the instant of the question
     * @return the readings that are current, and what is still open from before a reopening
     */
    public List<Reading> readings(Instant at) {
        return at(at).worstFirst();
    }

    /**
     * Explains every reading.
     *
     * @param at the instant of the question
     * @return the proofs
     */
    public List<Proof> proofs(Instant at) {
        return Proof.allOf(at(at));
    }

    /**
     * Returns what the handling has cost so far: all segments together, less the waits.
     *
     * @param at the instant of the question
     * @return the time; empty before the request is confirmed, and under terms that do not measure it
     */
    public Optional<Duration> handled(Instant at) {
        return at(at).readings().stream()
                .filter(reading -> reading.target().equals(HANDLE))
                .filter(reading -> reading.startedAt().isPresent())
                .map(Reading::spent)
                .reduce(Duration::plus);
    }

    /**
     * Returns the episode of a target: the ordinal of its due instant (law 8).
     *
     * @param target the name of the target
     * @param at the instant of the question
     * @return how many due instants it has had by then, each later than the one before, without what pauses did; at
     *     least 1
     */
    public int episode(String target, Instant at) {
        return CaseClock.episode(agreement.terms(), agreement.hours(), timeline, target, at);
    }

    /**
     * Returns when a period of a contract ends, counted by the Civil Code (AMB-14, AMB-20).
     *
     * @param period how long
     * @param from the instant, whose date is not counted
     * @param agreement the contract, in whose zone it is counted
     * @return the end of its last day; that instant still lies in it
     */
    public static Instant endOf(CountedPeriod period, Instant from, Agreement agreement) {
        return CountingPolicies.CIVIL_CODE.end(from, period, agreement.hours());
    }
}
