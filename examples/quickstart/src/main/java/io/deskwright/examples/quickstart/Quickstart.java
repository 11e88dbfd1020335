package io.deskwright.examples.quickstart;

import static io.deskwright.core.people.Role.*;

import io.deskwright.core.asset.Device;
import io.deskwright.core.contract.*;
import io.deskwright.core.desk.Answer;
import io.deskwright.core.memory.InMemoryDesk;
import io.deskwright.core.people.*;
import io.deskwright.core.ticket.*;
import io.deskwright.core.ticket.command.*;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.terms.SourceTerms;
import java.time.*;
import java.util.*;

/** From the report of a fault to the closed ticket: a part under warranty, the promises of source 001. */
public final class Quickstart {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static Instant now = at("09:00");

    /** Prints after each deed where the ticket stands, what is promised, and what was just kept or broken. */
    public static void main(String... args) {
        var hours =
                WeeklyHours.in(SHANGHAI).weekdays("09:00-12:00", "13:00-18:00").build();
        var warranty = Entitlement.warranty("SN-1", LocalDate.of(2025, 1, 1), LocalDate.of(2027, 12, 31));
        var contract = Agreement.of("C-1", SourceTerms.of("P001"), hours).with(List.of(warranty));
        var desk = InMemoryDesk.of(() -> now, contract, Device.of("SN-1", Set.of("PT-11")));
        var report = Intake.Receive.of(Caller.of("Li Wei", "+86 759 1234567"), "server does not start");
        var answer = desk.report(new Actor("a1", AGENT), report).get();
        tell(answer);
        record Step(String at, Role by, TicketCommand command) {}
        var reply = new Reply("on site", "board changed", "Wang Gang", "PT1H", "found, changed", "10:40", "dust");
        for (var step : List.of(
                new Step("09:01", AGENT, Intake.Classify.fault("SEVERE", "no light", "room 3", at("08:40"))),
                new Step("09:02", DISPATCH_CENTRE, new Intake.TransferCall("e1")),
                new Step("09:05", AGENT, new Intake.ConfirmRequest(new Contact("Wang Gang", "+86 138"), "PHONE")),
                new Step("09:10", ENGINEER, new Diagnosis.StartJudging()),
                new Step("09:15", ENGINEER, Diagnosis.JudgeHardware.of("SN-1")),
                new Step("09:20", ENGINEER, Repair.RequestPart.of("main board")),
                new Step("09:30", STOREKEEPER, Repair.ReceivePart.of("M-1", "PT-90")),
                new Step("09:35", ENGINEER, Visiting.BookVisit.toSwap(at("09:45"), at("10:15"), "Li Wei")),
                new Step("10:10", ENGINEER, new Visiting.Arrive("gate log 63")),
                new Step("10:20", ENGINEER, new Repair.SwapPart("PT-90", "PT-11")),
                new Step("10:40", ENGINEER, new Resolution.ConfirmSolved(reply)),
                new Step("15:00", CUSTOMER, new Resolution.AcceptReport("MAIL")),
                new Step("15:05", DISPATCH_CENTRE, new Ending.Close()))) {
            now = at(step.at());
            var actor = new Actor(step.by().english(), step.by());
            tell(desk.tell(answer.id(), actor, step.command()).get());
        }
    }

    private static Instant at(String time) {
        return LocalDateTime.parse("2026-03-02T" + time).atZone(SHANGHAI).toInstant();
    }

    private static void tell(Answer answer) {
        System.out.println(now + " " + answer.ticket().state());
        for (var promise : answer.readings()) {
            if (!promise.isDecided() || promise.stoppedAt().equals(Optional.of(now))) {
                var told = "    " + promise.target() + " " + promise.state() + ", due ";
                promise.due().ifPresent(due -> System.out.println(told + due));
            }
        }
    }
}
