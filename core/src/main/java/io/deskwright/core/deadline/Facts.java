package io.deskwright.core.deadline;

import io.deskwright.core.contract.Agreement;
import io.deskwright.core.fault.Mark;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.ticket.BeginningEvent.TicketImported;
import io.deskwright.core.ticket.BeginningEvent.TicketReceived;
import io.deskwright.core.ticket.CloseReason;
import io.deskwright.core.ticket.DiagnosisEvent.CoverageDecided;
import io.deskwright.core.ticket.DiagnosisEvent.FaultJudged;
import io.deskwright.core.ticket.DiagnosisEvent.FaultRecurred;
import io.deskwright.core.ticket.DiagnosisEvent.JudgementWithdrawn;
import io.deskwright.core.ticket.DiagnosisEvent.PhoneNotSolved;
import io.deskwright.core.ticket.DiagnosisEvent.PhoneSolutionGiven;
import io.deskwright.core.ticket.DiagnosisEvent.RecurrenceWindowExpired;
import io.deskwright.core.ticket.DiagnosisEvent.WaitingForRecurrence;
import io.deskwright.core.ticket.EndEvent.SurveyInvited;
import io.deskwright.core.ticket.EndEvent.TicketCancelled;
import io.deskwright.core.ticket.EndEvent.TicketClosed;
import io.deskwright.core.ticket.EndEvent.TicketMarkedDuplicate;
import io.deskwright.core.ticket.EndEvent.TicketReopened;
import io.deskwright.core.ticket.InstallEvent.WorkCompleted;
import io.deskwright.core.ticket.InstallEvent.WorkIncomplete;
import io.deskwright.core.ticket.IntakeEvent.CallTransferred;
import io.deskwright.core.ticket.IntakeEvent.EngineerAssigned;
import io.deskwright.core.ticket.IntakeEvent.FaultClassified;
import io.deskwright.core.ticket.IntakeEvent.RequestAnswered;
import io.deskwright.core.ticket.IntakeEvent.RequestConfirmed;
import io.deskwright.core.ticket.IntakeEvent.RequestHandedOver;
import io.deskwright.core.ticket.IntakeEvent.ReturnedToDispatch;
import io.deskwright.core.ticket.IntakeEvent.SeveritySet;
import io.deskwright.core.ticket.IntakeEvent.TypeDetermined;
import io.deskwright.core.ticket.OrderType;
import io.deskwright.core.ticket.PartEvent.CiSerialReplaced;
import io.deskwright.core.ticket.PartEvent.DeclaredNotRepairable;
import io.deskwright.core.ticket.PartEvent.OldPartDue;
import io.deskwright.core.ticket.PartEvent.OldPartReturned;
import io.deskwright.core.ticket.PartEvent.PartReceived;
import io.deskwright.core.ticket.PartEvent.PartRefused;
import io.deskwright.core.ticket.PartEvent.PartRejected;
import io.deskwright.core.ticket.PartEvent.PartRequested;
import io.deskwright.core.ticket.PartEvent.PartSwapped;
import io.deskwright.core.ticket.PartEvent.VendorSolutionApplied;
import io.deskwright.core.ticket.QuoteEvent.QuoteAccepted;
import io.deskwright.core.ticket.QuoteEvent.QuoteDeclined;
import io.deskwright.core.ticket.QuoteEvent.QuoteSent;
import io.deskwright.core.ticket.QuoteEvent.QuoteWithdrawn;
import io.deskwright.core.ticket.ResolutionEvent.AnalysisReportDelivered;
import io.deskwright.core.ticket.ResolutionEvent.AssistanceGiven;
import io.deskwright.core.ticket.ResolutionEvent.CauseChanged;
import io.deskwright.core.ticket.ResolutionEvent.CauseUnchanged;
import io.deskwright.core.ticket.ResolutionEvent.FaultReportAccepted;
import io.deskwright.core.ticket.ResolutionEvent.FaultReportRejected;
import io.deskwright.core.ticket.ResolutionEvent.FaultReportSent;
import io.deskwright.core.ticket.ResolutionEvent.JointAnalysisOpened;
import io.deskwright.core.ticket.ResolutionEvent.RejectionConfirmed;
import io.deskwright.core.ticket.ResolutionEvent.ResolutionProposed;
import io.deskwright.core.ticket.ResolutionEvent.Resolved;
import io.deskwright.core.ticket.ResolutionEvent.TicketSuperseded;
import io.deskwright.core.ticket.ResolutionEvent.VerificationFailed;
import io.deskwright.core.ticket.ResolutionEvent.WorkResumed;
import io.deskwright.core.ticket.Side;
import io.deskwright.core.ticket.SideEvent.AttributesChanged;
import io.deskwright.core.ticket.SideEvent.ClockPaused;
import io.deskwright.core.ticket.SideEvent.ClockResumed;
import io.deskwright.core.ticket.SideEvent.CustomerDataReceived;
import io.deskwright.core.ticket.SideEvent.CustomerDataRequested;
import io.deskwright.core.ticket.SideEvent.EngineerChanged;
import io.deskwright.core.ticket.SideEvent.EntryRedacted;
import io.deskwright.core.ticket.SideEvent.Escalated;
import io.deskwright.core.ticket.SideEvent.MilestoneReached;
import io.deskwright.core.ticket.SideEvent.NoteAdded;
import io.deskwright.core.ticket.SideEvent.NotificationRequested;
import io.deskwright.core.ticket.SideEvent.ServiceRestored;
import io.deskwright.core.ticket.SideEvent.SeverityChanged;
import io.deskwright.core.ticket.TicketEvent;
import io.deskwright.core.ticket.VisitEvent.EngineerArrived;
import io.deskwright.core.ticket.VisitEvent.VisitBooked;
import io.deskwright.core.ticket.VisitEvent.VisitCancelled;
import io.deskwright.core.ticket.VisitEvent.VisitRebooked;
import io.deskwright.sla.clock.Fact;
import io.deskwright.sla.clock.Fact.Accepted;
import io.deskwright.sla.clock.Fact.End;
import io.deskwright.sla.clock.Fact.Ended;
import io.deskwright.sla.clock.Fact.Known;
import io.deskwright.sla.clock.Fact.Party;
import io.deskwright.sla.clock.Fact.Paused;
import io.deskwright.sla.clock.Fact.Reached;
import io.deskwright.sla.clock.Fact.Resumed;
import io.deskwright.sla.clock.Fact.Revoked;
import io.deskwright.sla.clock.Fact.Waived;
import io.deskwright.sla.terms.Milestone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Which event is which fact of the timeline (REQUIREMENTS §21.6), as one table.
 *
 * <p>An event tells the same facts whatever stands beside it; one that is in no row is a mistake that a test finds.
 */
final class Facts {

    /** Handling waits while the customer has a quote. */
    static final String CUSTOMER_DECISION = "CUSTOMER_DECISION";

    /** Handling waits until the fault comes again. */
    static final String RECURRENCE = "RECURRENCE";

    /** The analysis report is due (O1): where the contract waives it, and of an installation, it is not. */
    static final String ANALYSIS_REPORT_DUE = "analysisReportDue";

    private static final String VISIT_NEEDED = "visitNeeded";
    private static final String EMERGENCY = "emergency";
    private static final String NOT_REPRODUCIBLE = "notReproducible";
    private static final Map<String, String> CONDITIONS =
            Map.of("VISIT_NEEDED", VISIT_NEEDED, "LOOKUP_NEEDED", "lookupNeeded");

    private static final Map<Class<?>, BiFunction<Entry, Agreement, List<Fact>>> TABLE = new HashMap<>();

    static {
        // the flow
        tells(TicketReceived.class, (event, agreement) -> reported(event.facts(), agreement));
        tells(TicketImported.class, (event, agreement) -> reported(event.facts(), agreement));
        tells(TypeDetermined.class, (event, entry, agreement) -> typed(event, entry));
        tells(CallTransferred.class, event -> reached(Milestone.ACKNOWLEDGED));
        tells(
                FaultClassified.class,
                event -> event.assessment().carries(Mark.EMERGENCY) ? known(EMERGENCY, true) : List.of());
        tells(SeveritySet.class, event -> List.of(Known.level(event.severity())));
        tells(RequestConfirmed.class, event -> reached(Milestone.REQUEST_CONFIRMED));
        tells(EngineerArrived.class, event -> reached(Milestone.ARRIVED));
        tells(PartReceived.class, event -> event.atSite() ? reached("PART_ON_SITE") : List.of());
        tells(PartSwapped.class, event -> reached("PART_SWAPPED"));
        tells(
                WorkCompleted.class,
                event -> solved(false, new Reached(Milestone.RESOLVED), new Accepted(Milestone.RESOLVED)));
        tells(ResolutionProposed.class, event -> solved(event.analysisReportDue(), new Reached(Milestone.RESOLVED)));
        tells(
                Resolved.class,
                event -> event.wasProposed()
                        ? List.of()
                        : solved(
                                event.analysisReportDue(),
                                new Reached(Milestone.RESOLVED),
                                new Accepted(Milestone.RESOLVED)));
        tells(FaultReportAccepted.class, event -> List.of(new Accepted(Milestone.RESOLVED)));
        tells(RejectionConfirmed.class, event -> List.of(new Revoked(Milestone.RESOLVED)));
        tells(AnalysisReportDelivered.class, event -> reached("ANALYSIS_REPORT_DELIVERED"));
        tells(OldPartReturned.class, event -> reached("OLD_PART_RETURNED"));

        // what is known, and what was agreed
        tells(
                VisitBooked.class,
                (event, agreement) -> event.customerChoseLater()
                        ? agreed(event.appointment().to(), event.agreedBy().toString(), agreement)
                        : known(VISIT_NEEDED, true));
        tells(
                VisitRebooked.class,
                (event, entry, agreement) -> event.causedBy() == Side.CUSTOMER
                        ? agreed(event.appointment().to(), entry.actor().role().english(), agreement)
                        : List.of());
        tells(SeverityChanged.class, event -> List.of(Known.level(event.severity())));
        tells(MilestoneReached.class, event -> milestone(event.milestone()));
        tells(ServiceRestored.class, event -> reached(Milestone.SERVICE_RESTORED));

        // waiting
        tells(QuoteSent.class, event -> List.of(new Paused(CUSTOMER_DECISION, Party.CUSTOMER)));
        tells(QuoteAccepted.class, event -> List.of(new Resumed(CUSTOMER_DECISION)));
        tells(QuoteWithdrawn.class, event -> List.of(new Resumed(CUSTOMER_DECISION)));
        tells(ClockPaused.class, event -> List.of(new Paused(event.reason().name(), Party.CUSTOMER)));
        tells(ClockResumed.class, event -> List.of(new Resumed(event.reason().name())));
        tells(
                WaitingForRecurrence.class,
                event -> List.of(new Known(Map.of(NOT_REPRODUCIBLE, "true")), new Paused(RECURRENCE, Party.NOBODY)));
        tells(FaultRecurred.class, event -> List.of(new Reached(Milestone.of("RECURRED")), new Resumed(RECURRENCE)));

        // the end
        tells(QuoteDeclined.class, event -> List.of(new Resumed(CUSTOMER_DECISION), new Ended(End.QUOTE_DECLINED)));
        tells(RecurrenceWindowExpired.class, event -> List.of(new Ended(End.NO_RECURRENCE)));
        tells(TicketSuperseded.class, event -> List.of(new Ended(End.SUPERSEDED)));
        tells(TicketCancelled.class, event -> List.of(new Ended(End.CANCELLED)));
        tells(TicketMarkedDuplicate.class, event -> List.of(new Ended(End.DUPLICATE)));
        tells(DeclaredNotRepairable.class, event -> List.of(new Ended(End.CLOSED)));
        tells(RequestAnswered.class, event -> List.of(new Reached(Milestone.ACKNOWLEDGED), new Ended(End.CLOSED)));
        tells(RequestHandedOver.class, event -> List.of(new Reached(Milestone.ACKNOWLEDGED), new Ended(End.CLOSED)));
        tells(TicketClosed.class, event -> closed(event.reason()));
        tells(TicketReopened.class, (event, entry, agreement) -> reopened(event, entry, agreement));

        // no clock cares
        List.of(
                        EngineerAssigned.class,
                        ReturnedToDispatch.class,
                        WorkIncomplete.class,
                        WorkResumed.class,
                        PhoneSolutionGiven.class,
                        PhoneNotSolved.class,
                        FaultJudged.class,
                        CoverageDecided.class,
                        JudgementWithdrawn.class,
                        VisitCancelled.class,
                        VendorSolutionApplied.class,
                        PartRequested.class,
                        PartRefused.class,
                        PartRejected.class,
                        CiSerialReplaced.class,
                        OldPartDue.class,
                        AssistanceGiven.class,
                        VerificationFailed.class,
                        JointAnalysisOpened.class,
                        FaultReportSent.class,
                        FaultReportRejected.class,
                        CauseChanged.class,
                        CauseUnchanged.class,
                        SurveyInvited.class,
                        NoteAdded.class,
                        EngineerChanged.class,
                        Escalated.class,
                        NotificationRequested.class,
                        CustomerDataRequested.class,
                        CustomerDataReceived.class,
                        AttributesChanged.class,
                        EntryRedacted.class)
                .forEach(event -> TABLE.put(event, (entry, agreement) -> List.of()));
    }

    private Facts() {}

    /** What an entry tells the clocks, in order. */
    static List<Fact> of(Entry entry, Agreement agreement) {
        return Objects.requireNonNull(TABLE.get(entry.event().getClass()), () -> "no row for " + entry.event())
                .apply(entry, agreement);
    }

    private static <E extends TicketEvent> void tells(Class<E> type, Function<E, List<Fact>> facts) {
        TABLE.put(type, (entry, agreement) -> facts.apply(type.cast(entry.event())));
    }

    private static <E extends TicketEvent> void tells(Class<E> type, BiFunction<E, Agreement, List<Fact>> facts) {
        TABLE.put(type, (entry, agreement) -> facts.apply(type.cast(entry.event()), agreement));
    }

    private static <E extends TicketEvent> void tells(Class<E> type, WithEntry<E> facts) {
        TABLE.put(type, (entry, agreement) -> facts.of(type.cast(entry.event()), entry, agreement));
    }

    /** Some events say something else by who tells them. */
    private interface WithEntry<E> {

        List<Fact> of(E event, Entry entry, Agreement agreement);
    }

    /** What is known of the case is known when it is reported, and more of it than of all cases under the contract. */
    private static List<Fact> reported(Map<String, String> facts, Agreement agreement) {
        Map<String, String> known = new TreeMap<>(agreement.rules().facts());
        if (agreement.rules().everyFaultIsVisited()) {
            known.put(VISIT_NEEDED, "true");
        }
        known.putAll(facts);
        return known.isEmpty()
                ? reached(Milestone.REPORTED)
                : List.of(new Known(known), new Reached(Milestone.REPORTED));
    }

    /** What a machine determines answers no customer; what is installed is not a fault to arrive at (T02). */
    private static List<Fact> typed(TypeDetermined event, Entry entry) {
        List<Fact> facts = new ArrayList<>(2);
        if (isAnsweredBy(entry)) {
            facts.add(new Reached(Milestone.ACKNOWLEDGED));
        }
        if (event.type() == OrderType.INSTALL) {
            facts.addAll(known(VISIT_NEEDED, false));
        }
        return facts;
    }

    private static boolean isAnsweredBy(Entry entry) {
        return entry.actor().role().isPerson() && entry.actor().role().isProvider();
    }

    /** Solved, for now or for good; whether a report is due is known before it starts. */
    private static List<Fact> solved(boolean analysisReportDue, Fact... facts) {
        List<Fact> told = new ArrayList<>(known(ANALYSIS_REPORT_DUE, analysisReportDue));
        told.addAll(List.of(facts));
        return told;
    }

    private static List<Fact> milestone(String name) {
        String condition = CONDITIONS.get(name);
        return condition == null ? reached(name) : known(condition, true);
    }

    /** What the customer wants later is waived for every target that waits for the arrival (AMB-77). */
    private static List<Fact> agreed(Instant newDue, String agreedBy, Agreement agreement) {
        List<Fact> facts = new ArrayList<>(known(VISIT_NEEDED, true));
        agreement.terms().targets().stream()
                .filter(target -> target.stop().equals(Milestone.ARRIVED))
                .map(target -> target.name())
                .distinct()
                .forEach(name -> facts.add(new Waived(name, newDue, agreedBy)));
        return facts;
    }

    /** What is done ends with closing; every other end came before. */
    private static List<Fact> closed(CloseReason reason) {
        return reason.isDone() ? List.of(new Ended(End.CLOSED)) : List.of();
    }

    /**
     * The confirmation holds on; that a visit is needed, or that the fault does not show itself, does not. Who reopens it
     * for the provider has answered the customer.
     */
    private static List<Fact> reopened(TicketReopened event, Entry entry, Agreement agreement) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact.Reopened());
        facts.add(new Known(Map.of(
                VISIT_NEEDED, String.valueOf(agreement.rules().everyFaultIsVisited()), NOT_REPRODUCIBLE, "false")));
        if (isAnsweredBy(entry)) {
            facts.add(new Reached(Milestone.ACKNOWLEDGED));
        }
        if (event.confirmed()) {
            facts.add(new Reached(Milestone.REQUEST_CONFIRMED));
        }
        return facts;
    }

    private static List<Fact> reached(Milestone milestone) {
        return List.of(new Reached(milestone));
    }

    private static List<Fact> reached(String milestone) {
        return reached(Milestone.of(milestone));
    }

    private static List<Fact> known(String condition, boolean holds) {
        return List.of(new Known(Map.of(condition, String.valueOf(holds))));
    }
}
