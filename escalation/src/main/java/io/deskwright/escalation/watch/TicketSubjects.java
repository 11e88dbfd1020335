package io.deskwright.escalation.watch;

import io.deskwright.core.contract.Agreement;
import io.deskwright.core.deadline.Deadlines;
import io.deskwright.core.fault.Truth;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.port.Contracts;
import io.deskwright.core.port.Journals;
import io.deskwright.core.ticket.EndEvent.TicketReopened;
import io.deskwright.core.ticket.IntakeEvent.FaultClassified;
import io.deskwright.core.ticket.IntakeEvent.SeveritySet;
import io.deskwright.core.ticket.Rung;
import io.deskwright.core.ticket.SideEvent.EngineerChanged;
import io.deskwright.core.ticket.SideEvent.Escalated;
import io.deskwright.core.ticket.SideEvent.MilestoneReached;
import io.deskwright.core.ticket.SideEvent.ServiceRestored;
import io.deskwright.core.ticket.SideEvent.SeverityChanged;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.TicketEvent;
import io.deskwright.core.ticket.TicketState;
import io.deskwright.escalation.plan.Trigger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tickets as their plans see them: a function of their history and their contract. */
public final class TicketSubjects implements Subjects {

    private final Journals journals;
    private final Contracts contracts;

    private TicketSubjects(Journals journals, Contracts contracts) {
        this.journals = journals;
        this.contracts = contracts;
    }

    /**
     * Watches all tickets of a desk.
     *
     * @param journals where their histories are
     * @param contracts what was agreed
     * @return the tickets
     */
    public static TicketSubjects of(Journals journals, Contracts contracts) {
        return new TicketSubjects(journals, contracts);
    }

    /**
     * Finds a ticket.
     *
     * @param id its name
     * @return the ticket as it is now; empty if there is none
     * @throws IllegalStateException if its contract version is gone
     */
    @Override
    public Optional<Subject> find(CaseId id) {
        List<Entry> history = journals.history(id, 0);
        if (history.isEmpty() || !(history.get(0).event() instanceof TicketEvent.Beginning)) {
            return Optional.empty();
        }
        Ticket ticket = Ticket.of(history);
        String contract = ticket.origin().contract();
        String version = ticket.origin().contractVersion();
        Agreement agreement = contracts
                .version(contract, version)
                .orElseThrow(() -> new IllegalStateException(
                        "contract " + contract + " has no version " + version + ", but ticket " + id + " is under it"));
        return Optional.of(subject(ticket, history, agreement));
    }

    /**
     * Shows a ticket to its plan.
     *
     * @param ticket the ticket
     * @param history all its entries, in order
     * @param agreement the contract version that it met
     * @return the ticket as its plan sees it
     */
    public static Subject subject(Ticket ticket, List<Entry> history, Agreement agreement) {
        return new Subject.Builder()
                .id(ticket.id())
                .version(ticket.version())
                .begunAt(ticket.origin().reportedAt())
                .open(ticket.isOpen() && ticket.state() != TicketState.RESOLVED)
                .level(ticket.severity())
                .owner(ticket.assignee().orElse(""))
                .clocks(clocks(Deadlines.of(history, agreement)))
                .moments(moments(history))
                .raised(raised(history))
                .facts(facts(ticket))
                .build();
    }

    private static Clocks clocks(Deadlines deadlines) {
        Agreement agreement = deadlines.agreement();
        return Clocks.of(agreement.terms(), agreement.hours(), deadlines.timeline());
    }

    private static List<Moment> moments(List<Entry> history) {
        List<Moment> moments = new ArrayList<>();
        for (Entry entry : history) {
            moments.addAll(moments(entry));
            if (entry.actor().role().isPerson() && !TicketHands.did(entry)) {
                moments.add(Moment.of(Moment.Kind.ACTIVITY, entry.recordedAt()));
            }
        }
        return moments;
    }

    private static List<Moment> moments(Entry entry) {
        Instant at = entry.occurredAt();
        if (entry.event() instanceof SeveritySet told) {
            return List.of(new Moment(Moment.Kind.LEVEL, told.severity(), at));
        }
        if (entry.event() instanceof SeverityChanged told) {
            return List.of(new Moment(Moment.Kind.LEVEL, told.severity(), at));
        }
        if (entry.event() instanceof EngineerChanged && !TicketHands.did(entry)) {
            return List.of(Moment.of(Moment.Kind.HANDED_OVER, at));
        }
        if (entry.event() instanceof TicketReopened) {
            return List.of(Moment.of(Moment.Kind.REOPENED, at));
        }
        if (entry.event() instanceof FaultClassified told) {
            return marks(told.assessment().marks(), at);
        }
        if (entry.event() instanceof MilestoneReached told) {
            return List.of(new Moment(Moment.Kind.SIGN_BEGAN, told.milestone(), at));
        }
        return entry.event() instanceof ServiceRestored
                ? List.of(new Moment(Moment.Kind.SIGN_ENDED, Trigger.Sign.SERVICE_BLOCKED, at))
                : List.of();
    }

    private static List<Moment> marks(Map<String, Truth> marks, Instant at) {
        List<Moment> moments = new ArrayList<>();
        marks.forEach((name, truth) -> moments.add(
                new Moment(truth == Truth.YES ? Moment.Kind.SIGN_BEGAN : Moment.Kind.SIGN_ENDED, name, at)));
        return moments;
    }

    /** What a timer let fire is the doing of a watch, and stands in its log. */
    private static List<Subject.Raised> raised(List<Entry> history) {
        List<Subject.Raised> raised = new ArrayList<>();
        for (Entry entry : history) {
            if (entry.event() instanceof Escalated escalated
                    && entry.actor().role().isPerson()) {
                Rung rung = escalated.rung();
                raised.add(new Subject.Raised(rung.target(), rung.rung(), rung.episode(), entry.occurredAt()));
            }
        }
        return raised;
    }

    private static Map<String, String> facts(Ticket ticket) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("case", ticket.id().value());
        facts.put("contract", ticket.origin().contract());
        facts.put("level", ticket.severity());
        facts.put("owner", ticket.assignee().orElse(""));
        facts.put("state", ticket.state().name());
        return facts;
    }
}
