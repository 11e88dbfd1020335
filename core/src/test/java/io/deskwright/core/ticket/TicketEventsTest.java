package io.deskwright.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.contract.Coverage;
import io.deskwright.core.journal.Audience;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Personal;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.ticket.BeginningEvent.TicketReceived;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each event does to a ticket: the parts that change, and nothing else. */
class TicketEventsTest {

    private static final Instant THEN = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final CaseId ID = CaseId.of("SO-1");
    private static final Personal<String> SAID = Personal.of("Li Wei");
    private static final Rung RUNG = new Rung("ARRIVE", 1, 1);

    private static final Ticket BEGUN = new TicketReceived(
                    new Origin(THEN, "C-1", "1", "", "", "", Optional.empty(), Optional.empty()),
                    Personal.of(Caller.of("Li Wei", "1")),
                    SAID,
                    Attributes.of("floor", "2"),
                    Map.of())
            .begin(ID, THEN);

    /** A ticket of which everything is said, so that what an event takes away is seen. */
    private static final Ticket FULL = BEGUN.but()
            .state(TicketState.ON_SITE)
            .type(OrderType.AFTER_SALES)
            .severity("GENERAL")
            .assignee("e1")
            .devices(new Devices(Optional.of("SN-1"), "Maker", Optional.of(Coverage.IN_WARRANTY), Map.of()))
            .visit(VisitPurpose.SWAP)
            .quote(new Quote(NOW, true))
            .parts(new Parts(List.of("PT-NEW"), List.of("PT-DUE")))
            .proposedAt(THEN)
            .reportRejected(true)
            .waits(new Waits(Optional.of(THEN), Optional.of(THEN)))
            .recurrenceUntil(NOW)
            .analysisReportDue(true)
            .build();

    static Stream<Arguments> effects() {
        Personal<String> said = SAID;
        Appointment now = new Appointment(NOW, NOW);
        return Stream.of(
                does(
                        new IntakeEvent.TypeDetermined(OrderType.INSTALL, Personal.of(Symptom.NONE)),
                        "state=DISPATCHING type=INSTALL"),
                does(
                        new IntakeEvent.FaultClassified(new FaultAssessment.Builder()
                                .pack("P001")
                                .version("1")
                                .level("SEVERE")
                                .known(new FaultFacts(Map.of()))
                                .route("")
                                .build()),
                        "assessment"),
                does(
                        new IntakeEvent.SeveritySet("SEVERE", Basis.RULE, Personal.of("")),
                        "severity=SEVERE severitySince"),
                does(new IntakeEvent.RequestConfirmed(Personal.of(new Contact("W", "1")), "FAX"), "confirmedAt"),
                does(new IntakeEvent.EngineerAssigned("e2"), "assignee"),
                does(new IntakeEvent.CallTransferred(), "state=PHONE_SUPPORT"),
                does(new IntakeEvent.ReturnedToDispatch(Personal.of("r")), "state=DISPATCHING counts"),
                does(new IntakeEvent.RequestAnswered(said), "state=RESOLVED closeReason=ANSWERED visit quote waits"),
                does(
                        new IntakeEvent.RequestHandedOver("K", Optional.empty()),
                        "state=RESOLVED closeReason=HANDED_OVER visit quote waits"),
                does(
                        new InstallEvent.WorkCompleted("WR", Personal.of(SignOff.by("L"))),
                        "state=RESOLVED closeReason=INSTALL_DONE visit quote waits"),
                does(new InstallEvent.WorkIncomplete(Personal.of("r")), "state=INSTALL_REVIEW"),
                does(new DiagnosisEvent.PhoneSolutionGiven(), "state=VERIFYING"),
                does(new DiagnosisEvent.PhoneNotSolved(), "state=FAULT_JUDGING"),
                does(
                        new DiagnosisEvent.FaultJudged(FaultKind.OTHER, Optional.empty(), "", said),
                        "state=ASSISTING visit"),
                does(
                        new DiagnosisEvent.FaultJudged(FaultKind.HARDWARE, Optional.of("SN-2"), "M", said),
                        "visit devices"),
                does(
                        new DiagnosisEvent.CoverageDecided("SN-1", Coverage.OUT, Personal.of("")),
                        "state=QUOTE_PREPARING devices"),
                does(
                        new DiagnosisEvent.CoverageDecided("SN-1", Coverage.PAID, Personal.of("")),
                        "state=VENDOR_SUPPORT devices"),
                does(new DiagnosisEvent.JudgementWithdrawn(Personal.of("r")), "state=FAULT_JUDGING devices"),
                does(
                        new DiagnosisEvent.WaitingForRecurrence(NotReproducible.NO_DETAILS, THEN),
                        "state=AWAIT_RECURRENCE visit recurrenceUntil"),
                does(new DiagnosisEvent.FaultRecurred(said), "state=PHONE_SUPPORT recurrenceUntil"),
                does(
                        new DiagnosisEvent.RecurrenceWindowExpired(),
                        "state=RESOLVED closeReason=NO_RECURRENCE visit quote waits recurrenceUntil"),
                does(new VisitEvent.VisitBooked(VisitPurpose.INSPECT, now, said, false), "state=VISIT_BOOKED visit"),
                does(new VisitEvent.VisitRebooked(now, said, Side.CUSTOMER), "state=VISIT_BOOKED"),
                does(new VisitEvent.VisitCancelled(said, Side.CUSTOMER), "state=PART_AVAILABLE visit"),
                does(new VisitEvent.EngineerArrived(Personal.of("gate")), ""),
                does(new PartEvent.VendorSolutionApplied(), "state=VERIFYING"),
                does(new PartEvent.PartRequested("fan", Personal.of("")), "state=PART_REQUESTED"),
                does(new PartEvent.PartReceived("M-1", "PT-2", false), "state=PART_AVAILABLE parts"),
                does(new PartEvent.PartRefused(Personal.of("r")), "state=VENDOR_SUPPORT"),
                does(
                        new PartEvent.PartRejected(Optional.of("PT-NEW"), Personal.of("r")),
                        "state=VENDOR_SUPPORT visit parts"),
                does(new PartEvent.PartRejected(Optional.empty(), Personal.of("r")), "state=VENDOR_SUPPORT visit"),
                does(new PartEvent.PartSwapped("PT-NEW", "PT-OLD"), "state=VERIFYING visit parts"),
                does(new PartEvent.CiSerialReplaced("SN-1", "PT-NEW", "PT-OLD"), "nothing"),
                does(new PartEvent.OldPartDue("PT-OLD"), "parts still"),
                does(new PartEvent.OldPartReturned("PT-DUE"), "parts still"),
                does(
                        new PartEvent.DeclaredNotRepairable(Personal.of("r")),
                        "state=RESOLVED closeReason=NOT_REPAIRABLE visit quote waits"),
                does(new QuoteEvent.QuoteSent(List.of(), false, THEN), "state=QUOTE_SENT quote"),
                does(new QuoteEvent.QuoteAccepted(), "state=VENDOR_SUPPORT quote devices"),
                does(new QuoteEvent.QuoteDeclined(), "state=RESOLVED closeReason=QUOTE_DECLINED visit quote waits"),
                does(new QuoteEvent.QuoteWithdrawn(Personal.of("r")), "state=QUOTE_PREPARING quote"),
                does(new ResolutionEvent.AssistanceGiven(), "state=VERIFYING"),
                does(new ResolutionEvent.VerificationFailed(), "state=TRANSFER_REVIEW"),
                does(new ResolutionEvent.WorkResumed(Personal.of("m")), "state=PHONE_SUPPORT"),
                does(new ResolutionEvent.JointAnalysisOpened(), "state=JOINT_ANALYSIS"),
                does(
                        new ResolutionEvent.ResolutionProposed(false),
                        "state=REPLY_SENT proposedAt reportRejected analysisReportOwedBefore"),
                does(new ResolutionEvent.FaultReportSent(Personal.of(Reply.NONE)), "nothing"),
                does(
                        new ResolutionEvent.Resolved(THEN, true, false),
                        "state=RESOLVED closeReason=RESOLVED visit quote waits proposedAt reportRejected"),
                does(new ResolutionEvent.FaultReportAccepted("FAX", false), "nothing"),
                does(new ResolutionEvent.FaultReportRejected(said), "state=REPLY_SENT"),
                does(
                        new ResolutionEvent.RejectionConfirmed(said),
                        "state=JOINT_ANALYSIS proposedAt reportRejected analysisReportDue"),
                does(new ResolutionEvent.CauseUnchanged(Personal.of(new JointRecord("p", "c"))), "state=PHONE_SUPPORT"),
                does(new ResolutionEvent.CauseChanged(Personal.of(new JointRecord("p", "c"))), "nothing"),
                does(
                        new ResolutionEvent.TicketSuperseded(CaseId.of("SO-2")),
                        "state=RESOLVED closeReason=SUPERSEDED visit quote waits"),
                does(
                        new ResolutionEvent.AnalysisReportDelivered(Personal.of(AnalysisReport.NONE)),
                        "analysisReportDue still"),
                does(new EndEvent.TicketClosed(CloseReason.RESOLVED), "state=CLOSED closedAt"),
                does(new EndEvent.SurveyInvited(1), "counts still"),
                does(new EndEvent.TicketReopened(true), "state=PHONE_SUPPORT counts"),
                does(
                        new EndEvent.TicketCancelled(said),
                        "state=RESOLVED closeReason=CANCELLED visit quote waits recurrenceUntil"),
                does(
                        new EndEvent.TicketMarkedDuplicate(CaseId.of("SO-2"), Personal.of("")),
                        "state=RESOLVED closeReason=DUPLICATE visit quote waits recurrenceUntil"),
                does(new SideEvent.NoteAdded("NOTE", said, Audience.EVERYONE), "nothing"),
                does(new SideEvent.EngineerChanged("e2"), "assignee counts still"),
                does(new SideEvent.SeverityChanged("SEVERE", Personal.of("r")), "severity=SEVERE severitySince"),
                does(new SideEvent.Escalated(RUNG), "escalations still"),
                does(new SideEvent.NotificationRequested(NoticeChannel.SMS, RUNG), "nothing"),
                does(new SideEvent.ServiceRestored(false), "nothing"),
                does(new SideEvent.ClockPaused(WaitReason.CUSTOMER_DATA, Personal.of("r")), "waits still"),
                does(new SideEvent.ClockResumed(WaitReason.CUSTOMER_ACCESS, Personal.of("r")), "waits still"),
                does(new SideEvent.CustomerDataRequested(Personal.of("w")), "nothing"),
                does(new SideEvent.CustomerDataReceived(), "nothing"),
                does(new SideEvent.MilestoneReached("X", Personal.of("e")), "nothing"),
                does(new SideEvent.AttributesChanged(Attributes.of("floor", "")), "attributes still"),
                does(new SideEvent.EntryRedacted(1, "r"), "nothing"));
    }

    private static Arguments does(TicketEvent.Change event, String changes) {
        return Arguments.of(event, changes);
    }

    /** The parts that differ, with the new value of what has a simple one; a step is known by movedAt. */
    private static Set<String> changed(Ticket before, Ticket after) {
        return Arrays.stream(Ticket.class.getRecordComponents())
                .map(part -> {
                    try {
                        Object was = part.getAccessor().invoke(before);
                        Object is = part.getAccessor().invoke(after);
                        return was.equals(is) ? "" : shown(part.getName(), is);
                    } catch (ReflectiveOperationException wrong) {
                        throw new LinkageError(part.getName(), wrong);
                    }
                })
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String shown(String name, Object is) {
        return switch (name) {
            case "state", "severity" -> name + "=" + is;
            case "closeReason", "type" ->
                name + "=" + ((Optional<?>) is).map(Object::toString).orElse("");
            default -> name;
        };
    }

    @ParameterizedTest
    @MethodSource("effects")
    void an_event_changes_its_parts_and_no_other(TicketEvent.Change event, String changes) {
        Set<String> expected = new java.util.HashSet<>(Arrays.asList(changes.split(" ", -1)));
        boolean isStep = changes.contains("state=") || changes.isEmpty();
        expected.removeAll(Set.of("", "still", "nothing"));
        if (isStep) {
            expected.add("movedAt");
        }
        Ticket after = event.applyTo(FULL, NOW);
        assertThat(changed(FULL, after)).isEqualTo(expected);
        assertThat(((TicketEvent.Change) event.redacted()).applyTo(FULL, NOW))
                .as("personal data mean nothing")
                .isEqualTo(after);
        assertThat(event.redacted().toString()).doesNotContain("Li Wei");
        if (isStep) {
            assertThat(after.movedAt()).isEqualTo(NOW);
        }
    }

    @Test
    void every_event_is_in_the_table() {
        assertThat(effects().map(row -> row.get()[0].getClass()).collect(Collectors.toSet()))
                .isEqualTo(Set.copyOf(events(TicketEvent.Change.class)));
    }

    private static List<Class<?>> events(Class<?> type) {
        if (!type.isSealed()) {
            return List.of(type);
        }
        List<Class<?>> events = new ArrayList<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            events.addAll(events(permitted));
        }
        return events;
    }

    @Test
    void an_event_leaves_its_values() {
        assertThat(new IntakeEvent.RequestConfirmed(Personal.removed(), "FAX")
                        .applyTo(FULL, NOW)
                        .confirmedAt())
                .contains(NOW);
        assertThat(new PartEvent.PartReceived("M", "PT-2", false)
                        .applyTo(FULL, NOW)
                        .parts()
                        .received())
                .containsExactly("PT-NEW", "PT-2");
        assertThat(new PartEvent.OldPartDue("PT-OLD").applyTo(FULL, NOW).parts().oldDue())
                .containsExactly("PT-DUE", "PT-OLD");
        assertThat(new SideEvent.ClockPaused(WaitReason.CUSTOMER_DATA, Personal.of(""))
                        .applyTo(FULL, NOW)
                        .waits())
                .isEqualTo(new Waits(Optional.of(THEN), Optional.of(NOW)));
        assertThat(new SideEvent.ClockResumed(WaitReason.CUSTOMER_ACCESS, Personal.of(""))
                        .applyTo(FULL, NOW)
                        .waits())
                .isEqualTo(new Waits(Optional.empty(), Optional.of(THEN)));
        assertThat(new QuoteEvent.QuoteAccepted().applyTo(FULL, NOW).devices().paid())
                .containsEntry("SN-1", true);
        assertThat(new SideEvent.AttributesChanged(Attributes.of("floor", ""))
                        .applyTo(FULL, NOW)
                        .attributes())
                .isEqualTo(Attributes.NONE);
        assertThat(new ResolutionEvent.ResolutionProposed(true)
                        .applyTo(BEGUN, NOW)
                        .analysisReportDue())
                .isTrue();
        assertThat(new ResolutionEvent.Resolved(NOW, false, true)
                        .applyTo(BEGUN, NOW)
                        .analysisReportDue())
                .isTrue();
        assertThat(new ResolutionEvent.Resolved(NOW, false, false)
                        .applyTo(BEGUN, NOW)
                        .analysisReportDue())
                .isFalse();
        assertThat(new EndEvent.SurveyInvited(1).applyTo(FULL, NOW).counts()).isEqualTo(new Counts(0, 0, 0, 1));
        assertThat(new EndEvent.TicketReopened(true).applyTo(FULL, NOW).counts())
                .isEqualTo(new Counts(0, 0, 1, 0));
        assertThat(new SideEvent.EngineerChanged("e2").applyTo(FULL, NOW).counts())
                .isEqualTo(new Counts(0, 1, 0, 0));
        assertThat(new IntakeEvent.ReturnedToDispatch(Personal.of(""))
                        .applyTo(FULL, NOW)
                        .counts())
                .isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(new VisitEvent.VisitCancelled(SAID, Side.PROVIDER)
                        .applyTo(BEGUN, NOW)
                        .state())
                .isEqualTo(TicketState.FAULT_JUDGING);
        Ticket install = BEGUN.but().type(OrderType.INSTALL).build();
        assertThat(new IntakeEvent.EngineerAssigned("e1").applyTo(install, NOW).state())
                .isEqualTo(TicketState.INSTALL_WORK);
        Ticket review = BEGUN.but().state(TicketState.INSTALL_REVIEW).build();
        assertThat(new ResolutionEvent.WorkResumed(Personal.of("m"))
                        .applyTo(review, NOW)
                        .state())
                .isEqualTo(TicketState.INSTALL_WORK);
    }

    @Test
    void a_reopened_ticket_has_neither_reason_nor_end() {
        Ticket closed = new EndEvent.TicketClosed(CloseReason.RESOLVED)
                .applyTo(FULL.but().closeReason(CloseReason.RESOLVED).build(), NOW);
        assertThat(closed.isOpen()).isFalse();
        Ticket reopened = new EndEvent.TicketReopened(false).applyTo(closed, NOW);
        assertThat(reopened.isOpen()).isTrue();
        assertThat(reopened.closeReason()).isEmpty();
        assertThat(reopened.closedAt()).isEmpty();
    }

    @Test
    void who_may_read_an_entry_is_said_by_its_event() {
        Actor customer = new Actor("c", Role.CUSTOMER);
        Actor agent = new Actor("a", Role.AGENT);
        List<TicketEvent> hidden = List.of(
                new SideEvent.Escalated(RUNG),
                new SideEvent.NotificationRequested(NoticeChannel.EMAIL, RUNG),
                new SideEvent.NoteAdded("NOTE", SAID, Audience.PROVIDER));
        for (TicketEvent event : hidden) {
            Entry entry = new Entry(ID, 2, THEN, THEN, agent, Optional.empty(), event);
            assertThat(entry.isFor(customer)).as("%s", event).isFalse();
            assertThat(entry.isFor(agent)).isTrue();
        }
    }
}
