package io.deskwright.core.ticket.command;

import io.deskwright.core.contract.Coverage;
import io.deskwright.core.lifecycle.Code;
import io.deskwright.core.lifecycle.Flaw;
import io.deskwright.core.lifecycle.Guard;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.lifecycle.When;
import io.deskwright.core.people.Role;
import io.deskwright.core.people.Separation;
import io.deskwright.core.ticket.DoneBy;
import io.deskwright.core.ticket.FaultKind;
import io.deskwright.core.ticket.OrderType;
import io.deskwright.core.ticket.Quote;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.VisitPurpose;
import io.deskwright.core.ticket.WaitReason;
import io.deskwright.core.ticket.command.Anytime.Escalate;
import io.deskwright.core.ticket.command.Anytime.Redact;
import io.deskwright.core.ticket.command.Anytime.TakeOver;
import io.deskwright.core.ticket.command.Diagnosis.OnHardware;
import io.deskwright.core.ticket.command.Diagnosis.ReportFinding;
import io.deskwright.core.ticket.command.Ending.MarkDuplicate;
import io.deskwright.core.ticket.command.Intake.Classify;
import io.deskwright.core.ticket.command.Quotation.SendQuote;
import io.deskwright.core.ticket.command.Repair.RequestPart;
import io.deskwright.core.ticket.command.Repair.ReturnOldPart;
import io.deskwright.core.ticket.command.Repair.SwapPart;
import io.deskwright.core.ticket.command.Resolution.DecideCause;
import io.deskwright.core.ticket.command.Resolution.TransferReview;
import io.deskwright.core.ticket.command.Visiting.BookVisit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The rules of the service order, each with its name. */
final class Guards {

    private Guards() {}

    // ---- which row is meant

    static final When<Attempt> TO_INSTALL =
            when("to install", Classify.class, (attempt, said) -> said.is(OrderType.INSTALL));
    static final When<Attempt> AFTER_SALES =
            when("after sales", Classify.class, (attempt, said) -> said.is(OrderType.AFTER_SALES));
    static final When<Attempt> OF_INSTALLATION = whenTicket("installation", ticket -> ticket.is(OrderType.INSTALL));
    static final When<Attempt> OF_FAULT = whenTicket("no installation", ticket -> !ticket.is(OrderType.INSTALL));

    static final When<Attempt> BOOKED_TO_INSPECT =
            when("to inspect", BookVisit.class, (attempt, said) -> said.isFor(VisitPurpose.INSPECT));
    static final When<Attempt> BOOKED_TO_SWAP =
            when("to swap", BookVisit.class, (attempt, said) -> said.isFor(VisitPurpose.SWAP));
    static final When<Attempt> VISIT_TO_INSPECT =
            whenTicket("to inspect", ticket -> isVisitFor(VisitPurpose.INSPECT, ticket));
    static final When<Attempt> VISIT_TO_SWAP = whenTicket("to swap", ticket -> isVisitFor(VisitPurpose.SWAP, ticket));

    static final When<Attempt> NOT_COVERED =
            when("out of warranty", OnHardware.class, (attempt, said) -> isOut(attempt, said));
    static final When<Attempt> COVERED =
            when("in warranty or paid", OnHardware.class, (attempt, said) -> !isOut(attempt, said));
    static final When<Attempt> FOUND_NOT_COVERED = when(
            "to inspect, hardware out of warranty",
            ReportFinding.class,
            (attempt, said) -> isInspecting(attempt) && said.isHardware() && isOut(attempt, said));
    static final When<Attempt> FOUND_COVERED = when(
            "to inspect, hardware in warranty or paid",
            ReportFinding.class,
            (attempt, said) -> isInspecting(attempt) && said.isHardware() && !isOut(attempt, said));
    static final When<Attempt> FOUND_OTHER = when(
            "to inspect, other fault",
            ReportFinding.class,
            (attempt, said) -> isInspecting(attempt)
                    && said.kind().filter(FaultKind.OTHER::equals).isPresent());

    static final When<Attempt> TRANSFER = decided(TransferReview.Way.TRANSFER);
    static final When<Attempt> KEEP = decided(TransferReview.Way.KEEP);
    static final When<Attempt> ANALYSE = decided(TransferReview.Way.ANALYSE);
    static final When<Attempt> NEW_CAUSE = found("new cause", DecideCause.Finding.NEW_CAUSE);
    static final When<Attempt> UNCHANGED = found("cause unchanged", DecideCause.Finding.UNCHANGED);

    static final When<Attempt> REPLY_REQUIRED =
            new When<>("reply required", attempt -> attempt.world().rules().replyRequired());
    static final When<Attempt> NO_REPLY_REQUIRED =
            new When<>("no reply required", attempt -> !attempt.world().rules().replyRequired());
    static final When<Attempt> REJECTED = whenTicket("rejected", Ticket::reportRejected);
    static final When<Attempt> ACCESS_MISSING = whenTicket(
            "access missing",
            ticket -> ticket.waits().since(WaitReason.CUSTOMER_ACCESS).isPresent());
    static final When<Attempt> DATA_REQUESTED = whenTicket(
            "data requested",
            ticket -> ticket.waits().since(WaitReason.CUSTOMER_DATA).isPresent());

    // ---- what must hold

    static final Guard<Attempt> ENGINEER_ON_DUTY = new Guard<>(
            "engineer on duty",
            attempt -> refusedUnless(
                    attempt.world().engineerOnDuty(),
                    () -> Refusal.of(Code.NOT_AVAILABLE)
                            .with("engineer", named(attempt))
                            .with("at", attempt.at())));
    static final Guard<Attempt> ENGINEER_QUALIFIED = new Guard<>("engineer qualified", Guards::qualified);
    static final Guard<Attempt> IN_OWN_REGION = new Guard<>(
            "in own region, if by regional lead",
            attempt -> refusedUnless(
                    attempt.world().actor().role() != Role.REGIONAL_LEAD
                            || attempt.world().inOwnRegion(),
                    () -> Refusal.of(Code.OTHER_REGION)
                            .with("region", attempt.ticket().origin().region())
                            .with("actor", attempt.world().actor().id())));
    static final Guard<Attempt> LEVEL_BY_RULES =
            guard("level by the rules, if they are asked", FaultRules.Grading.class, FaultRules::refuses);
    static final Guard<Attempt> CONFIRMED_ONCE =
            once("confirmed once", ticket -> ticket.confirmedAt().isEmpty());
    static final Guard<Attempt> CONFIRMED = new Guard<>(
            "request confirmed",
            attempt -> refusedUnless(
                    attempt.ticket().confirmedAt().isPresent(), () -> Refusal.of(Code.CONFIRMATION_REQUIRED)));
    static final Guard<Attempt> COVERAGE_KNOWN = guard(
            "coverage known",
            OnHardware.class,
            (attempt, said) -> refusedUnless(
                    attempt.coverage(said.serial(), said.coverageOverride()).isPresent(),
                    () -> Refusal.of(Code.COVERAGE_REQUIRED).with("serial", said.serial())));
    static final Guard<Attempt> SUPPLY_NOT_OVER = guard("supply not over", RequestPart.class, Guards::supplyNotOver);
    static final Guard<Attempt> PART_RECEIVED = guard(
            "part received",
            SwapPart.class,
            (attempt, said) -> refusedUnless(
                    attempt.ticket().parts().received().contains(said.newSerial()),
                    () -> Refusal.of(Code.PART_NOT_ISSUED).with("serial", said.newSerial())));
    static final Guard<Attempt> PART_OF_DEVICE = guard("old part in device", SwapPart.class, Guards::partOfDevice);
    static final Guard<Attempt> OLD_PART_DUE = guard(
            "old part due",
            ReturnOldPart.class,
            (attempt, said) -> refusedUnless(
                    attempt.ticket().parts().oldDue().contains(said.serial()), () -> Refusal.of(Code.NOT_DUE)));
    static final Guard<Attempt> PRICE_CAP = guard("price cap", SendQuote.class, PriceCaps::refuses);
    static final Guard<Attempt> QUOTE_VALID = new Guard<>(
            "quote valid", attempt -> inTime(attempt, attempt.ticket().quote().map(Quote::validUntil)));
    static final Guard<Attempt> EXPIRED_FOR_TIMER = new Guard<>(
            "expired, if by timer",
            attempt -> attempt.world().actor().role() == Role.TIMER
                    ? tooEarly(attempt, attempt.ticket().quote().map(Quote::validUntil))
                    : Optional.empty());
    static final Guard<Attempt> IN_RECURRENCE_WINDOW = new Guard<>(
            "in recurrence window", attempt -> inTime(attempt, attempt.ticket().recurrenceUntil()));
    static final Guard<Attempt> AFTER_RECURRENCE_WINDOW = new Guard<>(
            "after recurrence window",
            attempt -> tooEarly(attempt, attempt.ticket().recurrenceUntil()));
    static final Guard<Attempt> CANCELLATION_ON = new Guard<>(
            "cancellation on",
            attempt -> switchedOn(attempt, attempt.world().rules().cancellation()));
    static final Guard<Attempt> REOPENING_ON = new Guard<>(
            "reopening on",
            attempt ->
                    switchedOn(attempt, attempt.world().rules().reopenWindow().isPresent()));
    static final Guard<Attempt> IN_REOPEN_WINDOW = new Guard<>(
            "in reopen window",
            attempt -> inTime(
                    attempt,
                    attempt.ticket()
                            .closedAt()
                            .flatMap(closed ->
                                    attempt.world().rules().reopenWindow().map(closed::plus))));
    static final Guard<Attempt> AUTO_ACCEPT_ON = new Guard<>(
            "automatic acceptance on",
            attempt -> switchedOn(
                    attempt, attempt.world().rules().autoAcceptAfter().isPresent()));
    static final Guard<Attempt> AUTO_ACCEPT_DUE = new Guard<>(
            "time for objections over",
            attempt -> tooEarly(
                    attempt,
                    attempt.ticket()
                            .proposedAt()
                            .flatMap(sent ->
                                    attempt.world().rules().autoAcceptAfter().map(sent::plus))));
    static final When<Attempt> NOT_REJECTED = whenTicket("not rejected", ticket -> !ticket.reportRejected());
    static final Guard<Attempt> NOT_BY_ASSIGNEE = guard(
            "not by the assignee",
            TakeOver.class,
            (attempt, said) -> refusedUnless(
                    attempt.ticket().assignee().filter(said.engineer()::equals).isEmpty(),
                    () -> Refusal.of(Code.ALREADY_DONE)));
    static final Guard<Attempt> NOT_FIRED = guard(
            "rung not fired in this episode",
            Escalate.class,
            (attempt, said) -> refusedUnless(
                    !attempt.ticket()
                            .escalations()
                            .fired()
                            .contains(said.fired(attempt.world().episode())),
                    () -> Refusal.of(Code.ALREADY_DONE)));
    static final Guard<Attempt> ACCESS_NOT_MISSING = once(
            "access not missing", ticket -> ticket.waits().accessMissingSince().isEmpty());
    static final Guard<Attempt> DATA_NOT_REQUESTED =
            once("no data requested", ticket -> ticket.waits().dataRequestedAt().isEmpty());
    static final Guard<Attempt> NOTHING_MISSING =
            new Guard<>("something waits for it", attempt -> Optional.of(Refusal.of(Code.NOT_DUE)));
    static final Guard<Attempt> AFTER_ACCESS_WENT = new Guard<>(
            "after access went missing",
            attempt -> notBefore(attempt, attempt.ticket().waits().accessMissingSince()));
    static final Guard<Attempt> AFTER_DATA_REQUEST = new Guard<>(
            "after data were requested",
            attempt -> notBefore(attempt, attempt.ticket().waits().dataRequestedAt()));
    static final Guard<Attempt> ENTRY_EXISTS = guard(
            "entry exists",
            Redact.class,
            (attempt, said) -> refusedUnless(
                    said.entry()
                            .filter(number ->
                                    number >= 1 && number <= attempt.ticket().version())
                            .isPresent(),
                    () -> Refusal.of(
                            Code.INVALID,
                            List.of(new Flaw(
                                    "entry",
                                    said.entry().map(String::valueOf).orElse(""),
                                    "is no entry",
                                    "不是本工单的记录")))));

    // ---- nobody confirms or approves the own work

    static final Guard<Attempt> ACCEPTED_BY_ANOTHER = separated(Separation.ACCEPTS_REPORT, DoneBy::workers);
    static final Guard<Attempt> REJECTION_CONFIRMED_BY_ANOTHER =
            separated(Separation.CONFIRMS_REJECTION, DoneBy::workingOrRejecting);
    static final Guard<Attempt> CLOSED_BY_ANOTHER = separated(Separation.CLOSES, DoneBy::workers);
    static final Guard<Attempt> CAUSE_DECIDED_BY_ANOTHER = separated(Separation.DECIDES_CAUSE, DoneBy::workers);
    static final Guard<Attempt> QUOTE_ACCEPTED_BY_ANOTHER = separated(Separation.ACCEPTS_QUOTE, DoneBy::quoting);
    static final Guard<Attempt> PART_ISSUED_BY_ANOTHER = separated(Separation.APPROVES_SPARES, DoneBy::requesting);

    static final Guard<Attempt> ANOTHER_TICKET = guard(
            "another ticket",
            MarkDuplicate.class,
            (attempt, said) -> refusedUnless(
                    said.target().filter(attempt.ticket().id()::equals).isEmpty(),
                    () -> Refusal.of(
                            Code.INVALID,
                            List.of(new Flaw(
                                    "target", attempt.ticket().id().value(), "is the ticket itself", "即本工单")))));

    private static Guard<Attempt> separated(Separation rule, Function<DoneBy, Set<String>> others) {
        return new Guard<>(
                rule.name(),
                attempt -> refusedUnless(
                        rule.isKept(
                                attempt.world().actor(),
                                others.apply(attempt.ticket().doneBy())),
                        () -> Refusal.separated(rule, attempt.world().actor())));
    }

    private static Optional<Refusal> qualified(Attempt attempt) {
        Set<String> lacking = new TreeSet<>(attempt.world().rules().skills());
        lacking.removeAll(attempt.world().engineerSkills());
        return refusedUnless(
                lacking.isEmpty(),
                () -> Refusal.of(Code.UNQUALIFIED)
                        .with("engineer", named(attempt))
                        .with("skills", String.join(", ", lacking)));
    }

    private static boolean isVisitFor(VisitPurpose purpose, Ticket ticket) {
        return ticket.visit().filter(purpose::equals).isPresent();
    }

    private static boolean isInspecting(Attempt attempt) {
        return isVisitFor(VisitPurpose.INSPECT, attempt.ticket());
    }

    private static boolean isOut(Attempt attempt, OnHardware said) {
        return attempt.coverage(said.serial(), said.coverageOverride())
                .filter(Coverage.OUT::equals)
                .isPresent();
    }

    private static String named(Attempt attempt) {
        return attempt.command()
                .needs(attempt.existing(), attempt.world().rules())
                .engineer()
                .orElse("");
    }

    /** The last date of supply counts wholly, in the zone of the contract (SPR-13). */
    private static Optional<Refusal> supplyNotOver(Attempt attempt, RequestPart said) {
        Optional<LocalDate> until = attempt.world().device().flatMap(device -> device.suppliedUntil());
        LocalDate today = attempt.world().agreement().dateOf(attempt.at());
        return refusedUnless(
                said.overrideReason().isPresent()
                        || until.filter(today::isAfter).isEmpty(),
                () -> Refusal.of(Code.SUPPLY_ENDED)
                        .with("serial", attempt.ticket().devices().current().orElse(""))
                        .with("limit", until.orElseThrow()));
    }

    /** Of a device that nobody knows, nobody knows its parts either. */
    private static Optional<Refusal> partOfDevice(Attempt attempt, SwapPart said) {
        boolean isIn = attempt.world()
                .device()
                .map(device -> device.parts().contains(said.oldSerial()))
                .orElse(true);
        return refusedUnless(
                isIn,
                () -> Refusal.of(
                        Code.INVALID,
                        List.of(new Flaw("oldSerial", said.oldSerial(), "is no part of the device", "不是该设备的部件"))));
    }

    private static Optional<Refusal> inTime(Attempt attempt, Optional<Instant> last) {
        return refusedUnless(
                last.filter(end -> attempt.at().isAfter(end)).isEmpty(),
                () -> outOfWindow(attempt, "lies after its end ", "晚于期限 ", last.orElseThrow()));
    }

    private static Optional<Refusal> tooEarly(Attempt attempt, Optional<Instant> last) {
        return refusedUnless(
                last.filter(end -> !attempt.at().isAfter(end)).isEmpty(),
                () -> outOfWindow(attempt, "does not lie after ", "须晚于 ", last.orElseThrow()));
    }

    private static Refusal outOfWindow(Attempt attempt, String rule, String chinese, Instant end) {
        return Refusal.of(
                Code.OUT_OF_WINDOW,
                List.of(new Flaw("occurredAt", attempt.at().toString(), rule + end, chinese + end)));
    }

    private static Optional<Refusal> notBefore(Attempt attempt, Optional<Instant> since) {
        return refusedUnless(
                since.filter(attempt.at()::isBefore).isEmpty(),
                () -> Decider.outOfOrder(
                        attempt.at(),
                        "lies before its beginning of " + since.orElseThrow(),
                        "早于其开始 " + since.orElseThrow()));
    }

    private static Optional<Refusal> switchedOn(Attempt attempt, boolean isOn) {
        return refusedUnless(
                isOn,
                () -> Refusal.of(Code.SWITCHED_OFF)
                        .with("contract", attempt.world().agreement().contract()));
    }

    private static Guard<Attempt> once(String name, Predicate<Ticket> isFirst) {
        return new Guard<>(
                name, attempt -> refusedUnless(isFirst.test(attempt.ticket()), () -> Refusal.of(Code.ALREADY_DONE)));
    }

    private static Optional<Refusal> refusedUnless(boolean holds, Supplier<Refusal> refusal) {
        return holds ? Optional.empty() : Optional.of(refusal.get());
    }

    private static When<Attempt> whenTicket(String name, Predicate<Ticket> holds) {
        return new When<>(name, attempt -> holds.test(attempt.ticket()));
    }

    private static <C> When<Attempt> when(String name, Class<C> command, BiPredicate<Attempt, C> holds) {
        return new When<>(name, attempt -> holds.test(attempt, command.cast(attempt.command())));
    }

    private static <C> Guard<Attempt> guard(
            String name, Class<C> command, BiFunction<Attempt, C, Optional<Refusal>> check) {
        return new Guard<>(name, attempt -> check.apply(attempt, command.cast(attempt.command())));
    }

    private static When<Attempt> decided(TransferReview.Way decision) {
        return when(decision.name(), TransferReview.class, (attempt, said) -> said.is(decision));
    }

    private static When<Attempt> found(String name, DecideCause.Finding decision) {
        return when(name, DecideCause.class, (attempt, said) -> said.is(decision));
    }
}
