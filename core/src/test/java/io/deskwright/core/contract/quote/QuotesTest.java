package io.deskwright.core.contract.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskwright.core.contract.Rules;
import io.deskwright.core.contract.Service;
import io.deskwright.core.contract.price.Bid;
import io.deskwright.core.contract.price.Money;
import io.deskwright.core.contract.price.PriceRule;
import io.deskwright.core.contract.quote.SheetCommand.Accept;
import io.deskwright.core.contract.quote.SheetCommand.Decline;
import io.deskwright.core.contract.quote.SheetCommand.Expire;
import io.deskwright.core.contract.quote.SheetCommand.Prepare;
import io.deskwright.core.contract.quote.SheetCommand.Revise;
import io.deskwright.core.contract.quote.SheetCommand.Send;
import io.deskwright.core.contract.quote.SheetCommand.Withdraw;
import io.deskwright.core.contract.quote.SheetEvent.SheetDeclined;
import io.deskwright.core.contract.quote.SheetEvent.SheetPrepared;
import io.deskwright.core.contract.quote.SheetEvent.SheetSent;
import io.deskwright.core.contract.quote.SheetEvent.SheetWithdrawn;
import io.deskwright.core.journal.Audience;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Event;
import io.deskwright.core.journal.Personal;
import io.deskwright.core.lifecycle.Analysis;
import io.deskwright.core.lifecycle.Code;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.lifecycle.Row;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.sla.calendar.AlwaysOpen;
import io.deskwright.sla.calendar.CountingPolicies;
import io.vavr.control.Either;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotesTest {

    private static final Sheet SHEET = Sheet.of(SheetTest.BOARD, SheetTest.COURSE);
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Instant END = CountingPolicies.CIVIL_CODE.end(
            NOON, Rules.DEFAULTS.quoteValidity(), AlwaysOpen.in(ZoneId.of("Asia/Shanghai")));
    private static final Pricing PRICING = new Pricing(
            Map.of(Service.HARDWARE, PriceRule.COST_UP_TO_BID),
            Bid.NONE.with("board", Money.yuan("120")),
            Map.of("board", Money.yuan("100")));
    private static final Quotes.World WORLD = new Quotes.World(PRICING, END);
    private static final Actor CENTRE = new Actor("d-1", Role.DISPATCH_CENTRE);
    private static final Actor CUSTOMER = new Actor("c-1", Role.CUSTOMER);
    private static final Actor TIMER = new Actor("timer", Role.TIMER);

    private static Actor who(SheetCommand command) {
        if (command instanceof Accept || command instanceof Decline) {
            return CUSTOMER;
        }
        return command instanceof Expire ? TIMER : CENTRE;
    }

    private static Either<Refusal, List<SheetEvent>> told(Optional<QuoteCase> quote, SheetCommand command, Instant at) {
        return Quotes.decide(quote, command, who(command), at, WORLD);
    }

    private static Entry entry(long sequence, Event event) {
        return entry(sequence, CENTRE, event);
    }

    private static Entry entry(long sequence, Actor actor, Event event) {
        return new Entry(CaseId.of("Q-1"), sequence, NOON, NOON, actor, Optional.empty(), event);
    }

    private static QuoteCase quote(SheetEvent... events) {
        List<Entry> history = new ArrayList<>();
        for (SheetEvent event : events) {
            history.add(entry(history.size() + 1L, event));
        }
        return Quotes.fold(history);
    }

    private static final QuoteCase PREPARED = quote(new SheetPrepared(SHEET));
    private static final QuoteCase SENT = quote(new SheetPrepared(SHEET), new SheetSent(SHEET, END));

    private static QuoteCase after(QuoteCase before, SheetCommand command, Instant at) {
        return told(Optional.of(before), command, at).get().get(0).applyTo(before);
    }

    @Test
    void the_table_has_no_flaw_and_every_command_stands_in_it() {
        assertThat(Analysis.of(Quotes.TABLE).findings()).isEmpty();
        List<Class<?>> commands = Stream.of(SheetCommand.class.getPermittedSubclasses())
                .flatMap(type -> type.isSealed() ? Stream.of(type.getPermittedSubclasses()) : Stream.of(type))
                .collect(Collectors.toList());
        assertThat(Quotes.TABLE.rows()).extracting(Row::command).containsExactlyInAnyOrderElementsOf(commands);
    }

    @Test
    void AMB_82_thirty_days_end_with_the_thirtieth_day_after_the_day_of_sending() {
        assertThat(END).isEqualTo(Instant.parse("2026-04-01T16:00:00Z"));
    }

    @Test
    void a_quote_is_prepared_sent_and_accepted() {
        assertThat(told(Optional.empty(), new Prepare(SHEET), NOON).get()).containsExactly(new SheetPrepared(SHEET));
        assertThat(PREPARED).isEqualTo(new QuoteCase(QuoteState.PREPARING, SHEET, Optional.empty()));
        assertThat(told(Optional.of(PREPARED), new Send(), NOON).get()).containsExactly(new SheetSent(SHEET, END));
        assertThat(SENT.state()).isEqualTo(QuoteState.SENT);
        assertThat(SENT.sheet()).isEqualTo(SHEET);
        assertThat(SENT.validUntil()).contains(END);
        assertThat(SENT.isOpen()).isTrue();
        QuoteCase accepted = after(SENT, new Accept(), NOON);
        assertThat(accepted.state()).isEqualTo(QuoteState.ACCEPTED);
        assertThat(accepted.sheet()).isEqualTo(SHEET);
        assertThat(accepted.validUntil()).contains(END);
        assertThat(accepted.isOpen()).isFalse();
        assertThat(told(Optional.of(accepted), new Withdraw("r"), NOON)
                        .getLeft()
                        .code())
                .isEqualTo(Code.CLOSED);
    }

    @Test
    void its_last_instant_is_valid_and_the_next_is_not() {
        Instant late = END.plusNanos(1);
        assertThat(told(Optional.of(SENT), new Accept(), END).isRight()).isTrue();
        assertThat(told(Optional.of(SENT), new Accept(), late).getLeft().english())
                .isEqualTo("Accept is out of its time: occurredAt '2026-04-01T16:00:00.000000001Z' lies after its end"
                        + " 2026-04-01T16:00:00Z");
        assertThat(told(Optional.of(SENT), new Expire(), END).getLeft().english())
                .isEqualTo("Expire is out of its time: occurredAt '2026-04-01T16:00:00Z' does not lie after"
                        + " 2026-04-01T16:00:00Z");
        assertThat(after(SENT, new Expire(), late).state()).isEqualTo(QuoteState.EXPIRED);
        assertThat(after(SENT, new Decline(""), late).state()).isEqualTo(QuoteState.DECLINED);
    }

    @Test
    void only_what_is_within_its_caps_is_sent() {
        Line dear = new Line.Builder()
                .from(SheetTest.BOARD)
                .unitPrice(Money.yuan("100.01"))
                .build();
        Refusal refusal = told(Optional.of(quote(new SheetPrepared(Sheet.of(dear)))), new Send(), NOON)
                .getLeft();
        assertThat(refusal.code()).isEqualTo(Code.PRICE_CAP);
        assertThat(refusal.english())
                .isEqualTo("lines[0].unitPrice '100.01 CNY' must be at cost, not above the bid price,"
                        + " at most 100.00 CNY");
    }

    @Test
    void nothing_is_not_sent() {
        Refusal refusal = told(Optional.of(quote(new SheetPrepared(Sheet.of()))), new Send(), NOON)
                .getLeft();
        assertThat(refusal.english()).isEqualTo("Send lacks lines");
    }

    @Test
    void what_is_written_is_looked_at_when_it_is_written() {
        Sheet wrong = SHEET.telling(Money.yuan("1"));
        assertThat(told(Optional.empty(), new Prepare(wrong), NOON).getLeft().fields())
                .containsExactly("total");
        assertThat(told(Optional.of(PREPARED), new Revise(wrong), NOON)
                        .getLeft()
                        .fields())
                .containsExactly("total");
    }

    @Test
    void a_reason_is_required_of_the_provider_and_not_of_the_customer() {
        assertThat(told(Optional.of(SENT), new Withdraw(" "), NOON).getLeft().english())
                .isEqualTo("Withdraw lacks reason");
        assertThat(told(Optional.of(SENT), new Decline(" "), NOON).isRight()).isTrue();
        assertThat(told(Optional.of(SENT), new Decline("x".repeat(20_000)), NOON)
                        .isRight())
                .isTrue();
        assertThat(told(Optional.of(SENT), new Decline("x".repeat(20_001)), NOON)
                        .getLeft()
                        .code())
                .isEqualTo(Code.INVALID);
        assertThat(told(Optional.of(PREPARED), new Withdraw("error"), NOON).get())
                .containsExactly(new SheetWithdrawn(Personal.of("error")));
        assertThat(told(Optional.of(SENT), new Decline("dear"), NOON).get())
                .containsExactly(new SheetDeclined(Personal.of("dear")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\uD800", "\uDC00a", "a\u0007b"})
    void a_reason_has_neither_half_characters_nor_controls(String text) {
        for (SheetCommand command : List.of(new Withdraw(text), new Decline(text))) {
            Refusal refusal = told(Optional.of(SENT), command, NOON).getLeft();
            assertThat(refusal.code()).isEqualTo(Code.INVALID);
            assertThat(refusal.fields()).containsExactly("reason");
        }
        assertThat(told(Optional.of(SENT), new Decline("one\ntwo"), NOON).isRight())
                .isTrue();
    }

    @Test
    void a_sheet_in_a_foreign_currency_is_neither_written_nor_sent() {
        Currency dollar = Currency.getInstance("USD");
        for (PriceRule rule : PriceRule.values()) {
            Line line = new Line.Builder()
                    .from(SheetTest.BOARD)
                    .unitPrice(new Money(BigDecimal.ONE, dollar))
                    .rule(rule)
                    .build();
            Sheet foreign = new Sheet(dollar, List.of(line), Optional.empty(), false);
            assertThat(Stream.of(
                                    told(Optional.empty(), new Prepare(foreign), NOON),
                                    told(Optional.of(PREPARED), new Revise(foreign), NOON),
                                    told(Optional.of(quote(new SheetPrepared(foreign))), new Send(), NOON))
                            .map(Either::getLeft))
                    .allSatisfy(refusal -> assertThat(refusal.code()).isEqualTo(Code.INVALID))
                    .allSatisfy(refusal -> assertThat(refusal.fields()).containsExactly("currency"))
                    .allSatisfy(refusal -> assertThat(refusal.english())
                            .endsWith(": currency 'USD' is not that of the contract, CNY"));
        }
    }

    @Test
    void T27_who_sent_a_quote_does_not_accept_it_in_another_role() {
        Actor sender = new Actor("d-1", Role.CUSTOMER);
        Refusal refusal = Quotes.decide(Optional.of(SENT), new Accept(), sender, NOON, WORLD)
                .getLeft();
        assertThat(refusal.code()).isEqualTo(Code.SEPARATION);
        assertThat(refusal.english())
                .isEqualTo(
                        "Accept would be own work: actor \'d-1\' breaks the rule: who accepts a quote did not send it");
        Actor other = new Actor("d-2", Role.DISPATCH_CENTRE);
        QuoteCase again = Quotes.fold(List.of(
                entry(1, new SheetPrepared(SHEET)),
                entry(2, new SheetSent(SHEET, END)),
                entry(3, new SheetWithdrawn(Personal.of("r"))),
                entry(4, new SheetEvent.SheetRevised(SHEET)),
                entry(5, other, new SheetSent(SHEET, END))));
        assertThat(Quotes.decide(Optional.of(again), new Accept(), sender, NOON, WORLD)
                        .isRight())
                .isTrue();
        assertThat(Quotes.decide(Optional.of(again), new Accept(), new Actor("d-2", Role.CUSTOMER), NOON, WORLD)
                        .isLeft())
                .isTrue();
    }

    @Test
    void what_came_to_nothing_may_be_written_anew() {
        Sheet cheaper = Sheet.of(SheetTest.COURSE);
        for (SheetCommand end : List.of(new Withdraw("r"), new Decline("r"))) {
            QuoteCase again = after(after(SENT, end, NOON), new Revise(cheaper), NOON);
            assertThat(again).isEqualTo(new QuoteCase(QuoteState.PREPARING, cheaper, Optional.empty()));
        }
        assertThat(told(Optional.of(SENT), new Revise(cheaper), NOON).getLeft().code())
                .isEqualTo(Code.ILLEGAL_IN_STATE);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void only_who_may_does(Role role) {
        Actor actor = new Actor("x", role);
        assertThat(Quotes.decide(Optional.of(SENT), new Accept(), actor, NOON, WORLD)
                        .isRight())
                .isEqualTo(role == Role.CUSTOMER);
        assertThat(Quotes.decide(Optional.of(SENT), new Decline(""), actor, NOON, WORLD)
                        .isRight())
                .isEqualTo(role == Role.CUSTOMER);
        assertThat(Quotes.decide(Optional.of(PREPARED), new Send(), actor, NOON, WORLD)
                        .isRight())
                .isEqualTo(role == Role.DISPATCH_CENTRE);
        assertThat(Quotes.decide(Optional.of(SENT), new Expire(), actor, END.plusNanos(1), WORLD)
                        .isRight())
                .isEqualTo(role == Role.TIMER);
    }

    @Test
    void reasons_can_be_removed_and_drafts_are_the_providers_own() {
        assertThat(new SheetDeclined(Personal.of("r")).redacted()).isEqualTo(new SheetDeclined(Personal.removed()));
        assertThat(new SheetWithdrawn(Personal.of("r")).redacted()).isEqualTo(new SheetWithdrawn(Personal.removed()));
        assertThat(new SheetPrepared(SHEET).audience()).isEqualTo(Audience.PROVIDER);
        assertThat(new SheetSent(SHEET, END).audience()).isEqualTo(Audience.CUSTOMER);
    }

    @Test
    void a_history_begins_with_what_the_quote_says_and_passes_over_what_is_not_of_quotes() {
        assertThatThrownBy(() -> Quotes.fold(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quotes.fold(List.of(entry(1, new SheetSent(SHEET, END)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the history of a quote begins with what it says");
        Event other = new Event() {};
        assertThat(Quotes.fold(List.of(entry(1, new SheetPrepared(SHEET)), entry(2, other))))
                .isEqualTo(PREPARED);
    }

    @Property(tries = 100)
    void on_every_walk_a_command_is_refused_or_leads_where_the_table_says(@ForAll Random random) {
        List<SheetCommand> commands = List.of(
                new Prepare(SHEET),
                new Revise(SHEET),
                new Send(),
                new Accept(),
                new Decline(""),
                new Withdraw("r"),
                new Expire());
        List<Entry> history = new ArrayList<>();
        Optional<QuoteCase> quote = Optional.empty();
        for (int i = 0; i < 25; i++) {
            SheetCommand command = commands.get(random.nextInt(commands.size()));
            Instant at = random.nextInt(4) == 0 ? END.plusSeconds(i) : NOON.plusSeconds(i);
            Optional<QuoteState> before = quote.map(QuoteCase::state);
            Either<Refusal, List<SheetEvent>> answer = told(quote, command, at);
            if (answer.isRight()) {
                assertThat(answer.get()).hasSize(1);
                history.add(entry(history.size() + 1L, answer.get().get(0)));
                quote = Optional.of(Quotes.fold(history));
                Row<QuoteState, Quotes.Attempt> row = Quotes.TABLE.rows().stream()
                        .filter(each -> each.command() == command.getClass())
                        .findFirst()
                        .orElseThrow();
                assertThat(quote.map(QuoteCase::state)).isEqualTo(row.to());
                assertThat(before.map(row.from()::contains).orElse(row.begins()))
                        .isTrue();
            } else {
                assertThat(answer.getLeft().facts())
                        .containsEntry("command", command.getClass().getSimpleName());
            }
            if (before.equals(Optional.of(QuoteState.ACCEPTED))) {
                assertThat(answer.isLeft()).isTrue();
            }
        }
    }
}
