package io.deskwright.examples.quickstart;

import static io.deskwright.core.people.Role.*;

import io.deskwright.core.asset.*;
import io.deskwright.core.contract.*;
import io.deskwright.core.contract.price.*;
import io.deskwright.core.desk.*;
import io.deskwright.core.memory.*;
import io.deskwright.core.people.*;
import io.deskwright.core.ticket.*;
import io.deskwright.core.ticket.command.*;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.terms.SourceTerms;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

/** A device whose warranty has ended: what covers it, what its new part may cost, and who has to say yes. */
public final class QuotedPart {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    /** Prints why the device is not covered, what is refused, and what becomes of its parts. */
    public static void main(String... args) {
        var hours = WeeklyHours.in(ZoneId.of("Asia/Shanghai"))
                .weekdays("09:00-18:00")
                .build();
        var warranty = new Entitlement.Builder() // two years from acceptance, whatever the device (WAR-03)
                .kind(Entitlement.HARDWARE_WARRANTY)
                .addServices(Service.HARDWARE)
                .period(Validity.ofWarranty(Period.ofYears(2)))
                .price(PriceRule.FREE)
                .build();
        var afterwards = new Entitlement.Builder() // then at cost, and never above the bid (WAR-11)
                .kind(Entitlement.LIFETIME_SERVICE)
                .period(Validity.lifelong())
                .price(PriceRule.COST_UP_TO_BID)
                .build();
        var contract = Agreement.of("C-1", SourceTerms.of("P001"), hours)
                .but()
                .entitlements(List.of(warranty, afterwards))
                .bid(Bid.NONE.with("main board", Money.yuan("1500.00")))
                .build();
        var ports = InMemoryDesk.ports(InstantSource.fixed(NOW), contract);
        var desk = ServiceDesk.on(ports);
        var book = CaseDesk.of(ports.journals(), ports.clock(), DeviceBook.knownTo(ports.assets()));

        var server = Device.of("SN-2", Set.of("PT-21"))
                .but()
                .manufacturer("Maker")
                .model("M-1")
                .acceptedOn(LocalDate.of(2023, 2, 10))
                .build();
        book.tell(ConfigurationItem.idOf(server), actor(STOREKEEPER), new DeviceCommand.Register(server))
                .get();
        var cover = contract.coverageAt(server, Service.HARDWARE, NOW);
        System.out.println(cover.reason().english());

        var id = desk.report(actor(AGENT), Intake.Receive.of(Caller.of("Li Wei", "li@example.com"), "dark"))
                .get()
                .id();
        var facts = Map.of("hardwareFault", "yes", "systemParalysed", "yes");
        var board = QuoteLine.charging(Service.HARDWARE, "main board", new BigDecimal("1400.00"));
        var quote = new Quotation.SendQuote(List.of(board), false);
        var within = new Quotation.SendQuote(List.of(board.costing(new BigDecimal("1400"))), false);
        record Step(Role by, TicketCommand command) {}
        for (var step : List.of(
                new Step(
                        AGENT,
                        Intake.Classify.fault("", "no light", "room 3", NOW).knowing(facts)),
                new Step(DISPATCH_CENTRE, new Intake.TransferCall("engineer")),
                new Step(ENGINEER, new Diagnosis.StartJudging()),
                new Step(ENGINEER, Diagnosis.JudgeHardware.of("SN-2")),
                new Step(DISPATCH_CENTRE, quote),
                new Step(DISPATCH_CENTRE, within),
                new Step(DISPATCH_CENTRE, new Quotation.AcceptQuote()),
                new Step(CUSTOMER, new Quotation.AcceptQuote()),
                new Step(ENGINEER, Repair.RequestPart.of("main board")),
                new Step(STOREKEEPER, Repair.ReceivePart.of("M-1", "PT-90")),
                new Step(ENGINEER, Visiting.BookVisit.toSwap(NOW, NOW.plusSeconds(3600), "Li Wei")),
                new Step(ENGINEER, new Visiting.Arrive("gate log 63")),
                new Step(ENGINEER, new Repair.SwapPart("PT-90", "PT-21")))) {
            var answer = desk.tell(id, actor(step.by()), step.command());
            String told = answer.isRight()
                    ? answer.get().ticket().state().name()
                    : "    refused: " + answer.getLeft().english();
            System.out.println(told);
        }
        System.out.println("in " + server.serial() + " now: "
                + ports.assets().device("SN-2").get().parts());
    }

    private static Actor actor(Role role) {
        return new Actor(role.english(), role);
    }
}
