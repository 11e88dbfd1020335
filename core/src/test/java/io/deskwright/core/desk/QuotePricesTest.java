package io.deskwright.core.desk;

import static io.deskwright.core.desk.TestDesk.AGENT;
import static io.deskwright.core.desk.TestDesk.DISPATCHER;
import static io.deskwright.core.desk.TestDesk.ENGINEER;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.asset.Device;
import io.deskwright.core.contract.Agreement;
import io.deskwright.core.contract.Coverage;
import io.deskwright.core.contract.Entitlement;
import io.deskwright.core.contract.Scope;
import io.deskwright.core.contract.Service;
import io.deskwright.core.contract.price.Bid;
import io.deskwright.core.contract.price.Money;
import io.deskwright.core.contract.price.PriceRule;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.lifecycle.Code;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.memory.InMemoryDesk;
import io.deskwright.core.ticket.QuoteLine;
import io.deskwright.core.ticket.command.CoverageOverride;
import io.deskwright.core.ticket.command.Diagnosis;
import io.deskwright.core.ticket.command.Intake;
import io.deskwright.core.ticket.command.Quotation;
import io.deskwright.core.ticket.command.TicketCommand;
import io.deskwright.sla.terms.SourceTerms;
import io.vavr.control.Either;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A quote of a ticket keeps what the contract says of prices (WAR-06, 11, 12, AMB-05). */
class QuotePricesTest {

    private static final InstantSource CLOCK = InstantSource.fixed(TestDesk.MON_2026_03_02_0900);
    private static final Device SERVER = Device.of("SN-1", Set.of("PT-1"));

    private static Entitlement lifetime(String kind, String service, PriceRule rule) {
        return Entitlement.of("SN-1", kind, LocalDate.of(2020, 1, 1), LocalDate.of(2099, 12, 31))
                .but()
                .services(Set.of(service))
                .price(rule)
                .build();
    }

    /** Hardware by a rule, labour free, training never promised; a ticket that waits for its quote. */
    private static Either<Refusal, Answer> quoting(PriceRule rule, TicketCommand judged, QuoteLine... lines) {
        return quoting(
                List.of(lifetime("PARTS", Service.HARDWARE, rule), lifetime("LABOUR", "LABOUR", PriceRule.FREE)),
                judged,
                lines);
    }

    private static Either<Refusal, Answer> quoting(
            List<Entitlement> granted, TicketCommand judged, QuoteLine... lines) {
        Agreement agreement = Agreement.of("C-1", SourceTerms.of("P001"), TestDesk.HOURS)
                .but()
                .entitlements(granted)
                .bid(Bid.NONE.with("main board", Money.yuan("1000.00")))
                .build();
        ServiceDesk desk = InMemoryDesk.of(CLOCK, agreement, SERVER);
        CaseId id = desk.report(AGENT, Ways.REPORT).get().id();
        desk.tell(id, AGENT, Ways.FAULT).get();
        desk.tell(id, DISPATCHER, new Intake.TransferCall("e1")).get();
        desk.tell(id, ENGINEER, new Diagnosis.StartJudging()).get();
        desk.tell(id, ENGINEER, judged).get();
        return desk.tell(id, DISPATCHER, new Quotation.SendQuote(List.of(lines), false));
    }

    private static Either<Refusal, Answer> quoting(PriceRule rule, QuoteLine... lines) {
        return quoting(rule, Diagnosis.JudgeHardware.of("SN-1"), lines);
    }

    private static QuoteLine board(String amount) {
        return QuoteLine.charging(Service.HARDWARE, "main board", new BigDecimal(amount));
    }

    @ParameterizedTest
    @CsvSource({
        "UP_TO_BID,      1000.00, '',     true",
        "UP_TO_BID,      1000.01, '',     false",
        "COST,           1200.00, 1200,   true",
        "COST,           1200.01, 1200,   false",
        "COST_UP_TO_BID, 900.00,  900.00, true",
        "COST_UP_TO_BID, 900.01,  900.00, false",
        "COST_UP_TO_BID, 1000.01, 1200,   false",
        "ASKED,          99999,   '',     true",
    })
    void a_part_costs_what_the_contract_allows(PriceRule rule, String amount, String cost, boolean passes) {
        QuoteLine line = cost.isEmpty() ? board(amount) : board(amount).costing(new BigDecimal(cost));

        Either<Refusal, Answer> sent = quoting(rule, line);

        assertThat(sent.isRight()).isEqualTo(passes);
        if (!passes) {
            assertThat(sent.getLeft().code()).isEqualTo(Code.PRICE_CAP);
            assertThat(sent.getLeft().fields()).containsExactly("lines[0].amount");
        }
    }

    @Test
    void of_two_promises_both_are_kept() {
        List<Entitlement> both = List.of(
                lifetime("A", Service.HARDWARE, PriceRule.COST), lifetime("B", Service.HARDWARE, PriceRule.UP_TO_BID));
        var judged = Diagnosis.JudgeHardware.of("SN-1");

        assertThat(quoting(both, judged, board("1500.00").costing(new BigDecimal("1500")))
                        .isLeft())
                .isTrue();
        assertThat(quoting(both, judged, board("1000.00").costing(new BigDecimal("1500")))
                        .isRight())
                .isTrue();
    }

    @Test
    void a_cost_price_is_never_guessed() {
        Refusal refusal = quoting(PriceRule.COST, board("900.00")).getLeft();

        assertThat(refusal.english()).isEqualTo("lines[0].amount '900.00' must be at cost, and nobody said the cost");
        assertThat(refusal.chinese()).contains("但缺少成本价");
    }

    @Test
    void what_is_free_is_not_charged_and_all_lines_are_told_together() {
        Refusal refusal = quoting(
                        PriceRule.UP_TO_BID,
                        board("1000.01"),
                        QuoteLine.charging("LABOUR", "two hours", new BigDecimal("300.00")),
                        QuoteLine.charging("TRAINING", "one day", new BigDecimal("300.00")))
                .getLeft();

        assertThat(refusal.fields()).containsExactly("lines[0].amount", "lines[1].amount");
        assertThat(refusal.english())
                .contains("must be not above the bid price, at most 1000.00 CNY")
                .contains("must be free of charge, at most 0.00 CNY");
    }

    @Test
    void of_a_device_that_nobody_knows_the_contract_promises_what_it_promises_for_all() {
        Entitlement whole = lifetime("PARTS", Service.HARDWARE, PriceRule.UP_TO_BID)
                .but()
                .scope(Scope.wholeContract())
                .build();
        var unknown =
                new Diagnosis.JudgeHardware("SN-9", Optional.of(CoverageOverride.of(Coverage.OUT, "not in the book")));

        assertThat(quoting(List.of(whole), unknown, board("1000.01")).isLeft()).isTrue();
        assertThat(quoting(List.of(whole), unknown, board("1000.00")).isRight()).isTrue();
    }

    @Test
    void who_denied_the_warranty_is_bound_by_what_else_covers_the_hardware() {
        List<Entitlement> both = List.of(
                lifetime("WARRANTY", Service.HARDWARE, PriceRule.FREE),
                lifetime("LIFETIME", Service.HARDWARE, PriceRule.UP_TO_BID));
        var misuse = new Diagnosis.JudgeHardware(
                "SN-1", Optional.of(CoverageOverride.of(Coverage.OUT, "somebody poured coffee in")));

        assertThat(quoting(both, misuse, board("1000.01")).isLeft()).isTrue();
        assertThat(quoting(both, misuse, board("1000.00")).isRight()).isTrue();
    }

    @Test
    void who_denied_the_warranty_with_a_reason_may_charge_for_the_hardware() {
        var misuse = new Diagnosis.JudgeHardware(
                "SN-1", Optional.of(CoverageOverride.of(Coverage.OUT, "somebody poured coffee in")));

        assertThat(quoting(PriceRule.FREE, misuse, board("1500.00")).isRight()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"9.999, 1, amount", "9.99, 1.001, charge.cost", "9.99, -1, charge.cost"})
    void what_the_contract_is_asked_about_is_money_of_two_places(String amount, String cost, String field) {
        Refusal refusal = quoting(PriceRule.COST, board(amount).costing(new BigDecimal(cost)))
                .getLeft();

        assertThat(refusal.code()).isEqualTo(Code.INVALID);
        assertThat(refusal.fields()).containsExactly("lines[0]." + field);
    }

    @Test
    void a_line_that_charges_for_nothing_named_is_told() {
        Refusal refusal = quoting(PriceRule.COST, QuoteLine.charging(" ", "", BigDecimal.ONE))
                .getLeft();

        assertThat(refusal.code()).isEqualTo(Code.MISSING);
        assertThat(refusal.fields())
                .containsExactly("lines[0].text", "lines[0].charge.service", "lines[0].charge.item");
    }
}
