package io.deskwright.core.desk;

import static io.deskwright.core.desk.SetDesk.DEVICE;
import static io.deskwright.core.desk.SetDesk.shanghai;
import static io.deskwright.core.desk.TestDesk.AGENT;
import static io.deskwright.core.desk.TestDesk.CUSTOMER;
import static io.deskwright.core.desk.TestDesk.DISPATCHER;
import static io.deskwright.core.desk.TestDesk.ENGINEER;
import static io.deskwright.core.desk.TestDesk.MANAGER;
import static io.deskwright.core.desk.TestDesk.STOREKEEPER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskwright.core.contract.Coverage;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.lifecycle.Code;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.people.Actor;
import io.deskwright.core.ticket.CloseReason;
import io.deskwright.core.ticket.OrderType;
import io.deskwright.core.ticket.Quote;
import io.deskwright.core.ticket.SignOff;
import io.deskwright.core.ticket.Snapshot;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.TicketState;
import io.deskwright.core.ticket.VisitPurpose;
import io.deskwright.core.ticket.command.Diagnosis;
import io.deskwright.core.ticket.command.Ending;
import io.deskwright.core.ticket.command.Installation;
import io.deskwright.core.ticket.command.Intake;
import io.deskwright.core.ticket.command.Quotation;
import io.deskwright.core.ticket.command.Repair;
import io.deskwright.core.ticket.command.Resolution;
import io.deskwright.core.ticket.command.TicketCommand;
import io.deskwright.core.ticket.command.Visiting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tickets of another desk: what must be known of them, and that they go on from wherever they stood. */
class ImportTest {

    private final SetDesk desk = SetDesk.of001();

    private static Intake.Import importing(Snapshot snapshot) {
        return Intake.Import.of(Ways.REPORT.caller(), "from elsewhere", shanghai("2026-03-01T09:00"), snapshot);
    }

    private static Snapshot.Builder full(TicketState state) {
        boolean installs = state == TicketState.INSTALL_WORK || state == TicketState.INSTALL_REVIEW;
        Snapshot.Builder snapshot = Snapshot.in(state)
                .type(installs ? OrderType.INSTALL : OrderType.AFTER_SALES)
                .severity("GENERAL")
                .assignee("e1")
                .confirmedAt(shanghai("2026-03-01T10:00"));
        boolean isOut = state == TicketState.QUOTE_PREPARING || state == TicketState.QUOTE_SENT;
        snapshot.device(DEVICE).coverage(isOut ? Coverage.OUT : Coverage.IN_WARRANTY);
        switch (state) {
            case VISIT_BOOKED, ON_SITE -> snapshot.visit(VisitPurpose.SWAP);
            case QUOTE_SENT -> snapshot.quote(new Quote(shanghai("2026-04-01T00:00"), false));
            case AWAIT_RECURRENCE -> snapshot.recurrenceUntil(shanghai("2026-06-02T00:00"));
            case RESOLVED -> snapshot.closeReason(CloseReason.RESOLVED);
            case CLOSED -> snapshot.closeReason(CloseReason.RESOLVED).closedAt(shanghai("2026-03-01T15:00"));
            default -> {}
        }
        return snapshot;
    }

    private CaseId imported(Snapshot snapshot) {
        return desk.at("2026-03-02T09:00").begins(AGENT, importing(snapshot));
    }

    private Refusal refused(Intake.Import command) {
        return SetDesk.refused(desk.at("2026-03-02T09:00").desk().handle(Deed.begin(AGENT, command)));
    }

    private record Next(Actor actor, TicketCommand command) {}

    private Next next(Ticket ticket) {
        return switch (ticket.state()) {
            case RECEIVED -> new Next(AGENT, Ways.FAULT);
            case DISPATCHING -> new Next(DISPATCHER, new Intake.TransferCall("e1"));
            case INSTALL_WORK -> new Next(ENGINEER, Installation.CompleteInstall.of("WR-1", SignOff.by("Li Wei")));
            case INSTALL_REVIEW -> new Next(ENGINEER, new Installation.ContinueInstall("other rack"));
            case PHONE_SUPPORT -> new Next(ENGINEER, new Diagnosis.SolveByPhone());
            case FAULT_JUDGING -> new Next(ENGINEER, new Diagnosis.JudgeOther("cable"));
            case VENDOR_SUPPORT -> new Next(ENGINEER, new Repair.VendorSolved());
            case PART_REQUESTED -> new Next(STOREKEEPER, Repair.ReceivePart.of("M-1", "PT-NEW"));
            case PART_AVAILABLE ->
                new Next(ENGINEER, Visiting.BookVisit.toSwap(desk.instant(), desk.instant(), "Li Wei"));
            case VISIT_BOOKED -> new Next(ENGINEER, new Visiting.Arrive("gate log"));
            case ON_SITE -> new Next(ENGINEER, new Repair.RejectPart("lost on the way"));
            case QUOTE_PREPARING -> new Next(DISPATCHER, Ways.QUOTE);
            case QUOTE_SENT -> new Next(CUSTOMER, new Quotation.AcceptQuote());
            case ASSISTING -> new Next(ENGINEER, new Resolution.FinishAssist());
            case VERIFYING -> new Next(ENGINEER, Ways.SOLVED);
            case TRANSFER_REVIEW -> new Next(ENGINEER, Resolution.TransferReview.keep("other way"));
            case REPLY_SENT -> new Next(CUSTOMER, new Resolution.AcceptReport("FAX"));
            case JOINT_ANALYSIS ->
                new Next(MANAGER, Resolution.DecideCause.of(Resolution.DecideCause.Finding.UNCHANGED, "p1", "Li Wei"));
            case AWAIT_RECURRENCE -> new Next(CUSTOMER, Diagnosis.ReportRecurrence.ofSameKind("Li Wei"));
            case RESOLVED, CLOSED -> new Next(DISPATCHER, new Ending.Close());
        };
    }

    @ParameterizedTest
    @EnumSource(TicketState.class)
    void from_every_imported_state_a_walk_leads_to_closed_and_then_no_clock_runs(TicketState state) {
        CaseId id = imported(full(state).build());
        assertThat(desk.ticket(id).state()).isEqualTo(state);
        for (int i = 0; i < 20 && desk.ticket(id).isOpen(); i++) {
            desk.at(desk.instant().plusSeconds(3_600));
            Next next = next(desk.ticket(id));
            desk.does(id, next.actor(), next.command());
        }
        assertThat(desk.ticket(id).state()).isEqualTo(TicketState.CLOSED);
        assertThat(desk.desk().deadlines(id).orElseThrow().readings(desk.instant()))
                .filteredOn(reading -> !reading.target().equals("ANALYSIS_REPORT"))
                .extracting(reading -> reading.progress().name())
                .doesNotContain("RUNNING", "PAUSED", "WAITING");
        assertThat(desk.reading(id, "HANDLE").state()).isEqualTo("MET");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RECEIVED         |
            DISPATCHING      | type
            PHONE_SUPPORT    | type
            VENDOR_SUPPORT   | type device coverage
            PART_REQUESTED   | type device coverage
            PART_AVAILABLE   | type device coverage
            QUOTE_PREPARING  | type device coverage
            QUOTE_SENT       | type device coverage quote
            VISIT_BOOKED     | type visit
            ON_SITE          | type visit
            AWAIT_RECURRENCE | type recurrenceUntil confirmedAt
            REPLY_SENT       | type
            RESOLVED         | type closeReason
            CLOSED           | type closeReason closedAt
            """)
    void what_a_state_needs_must_be_known(TicketState state, String fields) {
        Snapshot bare = Snapshot.in(state).build();
        if (fields == null) {
            imported(bare);
        } else {
            Refusal refusal = refused(importing(bare));
            assertThat(refusal.code()).isEqualTo(Code.MISSING);
            assertThat(String.join(" ", refusal.fields())).isEqualTo("snapshot." + fields.replace(" ", " snapshot."));
        }
    }

    /** §21.4 no. 3: a part that is rejected leads to S22, which is never entered with coverage unknown. */
    @ParameterizedTest
    @EnumSource(
            value = TicketState.class,
            names = {"VISIT_BOOKED", "ON_SITE"})
    void a_visit_to_swap_needs_device_and_coverage(TicketState state) {
        Snapshot swap = Snapshot.in(state)
                .type(OrderType.AFTER_SALES)
                .visit(VisitPurpose.SWAP)
                .build();
        assertThat(refused(importing(swap)).fields()).containsExactly("snapshot.device", "snapshot.coverage");
        imported(Snapshot.in(state)
                .type(OrderType.AFTER_SALES)
                .visit(VisitPurpose.INSPECT)
                .build());
    }

    /** §21.4 no. 3: S23 never with coverage OUT unless a quote was accepted. */
    @ParameterizedTest
    @EnumSource(
            value = TicketState.class,
            names = {"VENDOR_SUPPORT", "PART_REQUESTED", "PART_AVAILABLE", "VISIT_BOOKED", "ON_SITE"})
    void hardware_that_is_repaired_is_not_out_of_warranty(TicketState state) {
        Refusal refusal = refused(importing(full(state).coverage(Coverage.OUT).build()));
        assertThat(refusal.code()).isEqualTo(Code.INVALID);
        assertThat(refusal.fields()).containsExactly("snapshot.coverage");
        imported(full(state).coverage(Coverage.PAID).build());
    }

    @Test
    void a_paid_device_stays_paid_when_it_is_judged_again() {
        CaseId id = desk.at("2026-03-02T09:00")
                .begins(
                        AGENT,
                        Intake.Import.of(
                                Ways.REPORT.caller(),
                                "old one",
                                shanghai("2025-06-01T09:00"),
                                full(TicketState.VENDOR_SUPPORT)
                                        .coverage(Coverage.PAID)
                                        .build()));
        desk.does(id, ENGINEER, new Diagnosis.Reconsider("other fault"));
        desk.does(id, ENGINEER, Diagnosis.JudgeHardware.of(DEVICE));
        assertThat(desk.ticket(id).state()).isEqualTo(TicketState.VENDOR_SUPPORT);
    }

    @Test
    void what_was_lies_between_the_report_and_now() {
        Intake.Import fine = importing(full(TicketState.CLOSED).build());
        assertThat(refused(fine.but()
                                .reportedAt(shanghai("2026-03-02T09:00:01"))
                                .build())
                        .fields())
                .contains("reportedAt");
        assertThat(refused(fine.but()
                                .putMilestones("ARRIVED", shanghai("2026-03-01T08:59"))
                                .build())
                        .fields())
                .containsExactly("milestones.ARRIVED");
        assertThat(refused(fine.but()
                                .putMilestones("ARRIVED", shanghai("2026-03-02T09:00:01"))
                                .build())
                        .fields())
                .containsExactly("milestones.ARRIVED");
        assertThat(refused(importing(full(TicketState.CLOSED)
                                .confirmedAt(shanghai("2026-03-02T09:00:01"))
                                .build()))
                        .fields())
                .containsExactly("snapshot.confirmedAt");
        assertThat(refused(importing(full(TicketState.CLOSED)
                                .closedAt(shanghai("2026-03-01T08:59"))
                                .build()))
                        .fields())
                .containsExactly("snapshot.closedAt");
        assertThat(refused(fine.but()
                                .milestones(Map.of(" ", shanghai("2026-03-01T10:00")))
                                .build())
                        .fields())
                .contains("milestones");
        assertThat(refused(importing(full(TicketState.CLOSED).severity("BAD").build()))
                        .fields())
                .containsExactly("snapshot.severity");
    }

    @Test
    void of_the_past_of_an_import_only_what_was_said_is_known() {
        Intake.Import command = importing(full(TicketState.PHONE_SUPPORT).build())
                .but()
                .putMilestones("ACKNOWLEDGED", shanghai("2026-03-01T09:00:30"))
                .build();
        CaseId id = desk.at("2026-03-02T09:00").begins(AGENT, command);
        assertThat(desk.told(id, "PHONE")).isEqualTo("MET due 2026-03-01T09:01 at 2026-03-01T09:00:30");
        assertThat(desk.told(id, "CONFIRM")).as("Sunday").isEqualTo("MET due 2026-03-02T18:00 at 2026-03-01T10:00");
        assertThat(desk.reading(id, "HANDLE").spent()).isEqualTo(Duration.ofHours(23));
        assertThat(desk.told(id, "ARRIVE")).isEqualTo("NOT_APPLICABLE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            QUOTE_SENT       | PAUSED
            AWAIT_RECURRENCE | PAUSED
            REPLY_SENT       | MET at 2026-03-02T09:00
            RESOLVED         | MET at 2026-03-02T09:00
            CLOSED           | MET at 2026-03-01T15:00
            VERIFYING        | RUNNING
            """)
    void the_state_of_an_import_says_whether_the_handling_goes_on(TicketState state, String handling) {
        CaseId id = imported(full(state).build());
        desk.at("2026-03-02T12:00");
        assertThat(desk.told(id, "HANDLE")).isEqualTo(handling);
    }

    @ParameterizedTest
    @CsvSource({
        "QUOTE_DECLINED, CANCELLED, NOT_APPLICABLE",
        "NO_RECURRENCE, CANCELLED, NOT_APPLICABLE",
        "SUPERSEDED, CANCELLED, NOT_APPLICABLE",
        "CANCELLED, CANCELLED, NOT_APPLICABLE",
        "DUPLICATE, CANCELLED, NOT_APPLICABLE",
        "NOT_REPAIRABLE, CANCELLED, NOT_APPLICABLE",
        "ANSWERED, CANCELLED, NOT_APPLICABLE"
    })
    void an_import_that_came_to_another_end_has_no_clock_that_runs(CloseReason reason, String handling, String report) {
        for (TicketState state : List.of(TicketState.RESOLVED, TicketState.CLOSED)) {
            CaseId id = imported(full(state).closeReason(reason).build());
            desk.at("2026-03-05T12:00");
            assertThat(desk.told(id, "HANDLE")).isEqualTo(handling);
            assertThat(desk.told(id, "ANALYSIS_REPORT")).isEqualTo(report);
        }
    }

    @Test
    void an_imported_visit_is_needed_and_an_imported_resolution_keeps_its_time() {
        CaseId booked = imported(full(TicketState.VISIT_BOOKED).build());
        assertThat(desk.told(booked, "ARRIVE")).isEqualTo("BREACHED due 2026-03-01T11:00");
        CaseId solved = desk.at("2026-03-02T09:00")
                .begins(
                        AGENT,
                        importing(full(TicketState.RESOLVED).build())
                                .but()
                                .putMilestones("RESOLVED", shanghai("2026-03-01T12:00"))
                                .build());
        assertThat(desk.told(solved, "HANDLE")).isEqualTo("MET at 2026-03-01T12:00");
        assertThat(desk.reading(solved, "HANDLE").proposed()).isFalse();
    }

    @Test
    void an_imported_ticket_that_was_closed_is_reopened_and_measured_anew() {
        CaseId id = imported(full(TicketState.CLOSED).build());
        desk.at("2026-03-02T10:00").does(id, CUSTOMER, new Ending.Reopen());
        desk.at("2026-03-02T11:00");
        assertThat(desk.told(id, "HANDLE")).isEqualTo("RUNNING");
        assertThat(desk.desk().deadlines(id).orElseThrow().handled(desk.instant()))
                .as("five hours there and one here")
                .contains(Duration.ofHours(6));
    }

    @Test
    void a_successor_of_an_import_has_its_caller_and_words() {
        CaseId id = imported(full(TicketState.JOINT_ANALYSIS).build());
        CaseId next = desk.does(
                        id,
                        MANAGER,
                        Resolution.DecideCause.of(Resolution.DecideCause.Finding.NEW_CAUSE, "p1", "Li Wei"))
                .successor()
                .orElseThrow();
        assertThat(desk.journals().history(next, 0).get(0).event().toString())
                .contains("Li Wei", "from elsewhere", "TicketReceived");
    }

    // ---- histories

    @Test
    void a_history_that_is_empty_or_begins_in_the_middle_is_no_ticket() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ticket.of(List.of()))
                .withMessageContaining("a ticket has a history");
        CaseId id = desk.at("2026-03-02T09:00").begins(AGENT, Ways.REPORT);
        desk.does(id, AGENT, Ways.FAULT);
        List<Entry> history = desk.journals().history(id, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ticket.of(history.subList(1, history.size())))
                .withMessageContaining("begins with TypeDetermined");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ticket.of(history).after(history.subList(0, 1)))
                .withMessageContaining("entry 1 of " + id);
    }

    @Test
    void every_prefix_of_a_history_is_the_ticket_as_it_was() {
        CaseId id = desk.at("2026-03-02T09:00").begins(AGENT, Ways.REPORT);
        Ticket received = desk.ticket(id);
        Ticket dispatching = desk.does(id, AGENT, Ways.FAULT).ticket();
        Ticket confirmed = desk.does(id, AGENT, Ways.CONFIRMED).ticket();
        List<Entry> history = desk.journals().history(id, 0);
        assertThat(Ticket.of(history.subList(0, 1))).isEqualTo(received);
        assertThat(Ticket.of(history.subList(0, 3))).isEqualTo(dispatching);
        assertThat(Ticket.of(history)).isEqualTo(confirmed);
        assertThat(received.after(history.subList(1, 4))).isEqualTo(confirmed);
        assertThat(Optional.of(confirmed.version())).contains(4L);
    }
}
