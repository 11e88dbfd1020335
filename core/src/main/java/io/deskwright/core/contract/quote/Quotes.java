package io.deskwright.core.contract.quote;

import static io.deskwright.core.contract.quote.QuoteState.ACCEPTED;
import static io.deskwright.core.contract.quote.QuoteState.DECLINED;
import static io.deskwright.core.contract.quote.QuoteState.EXPIRED;
import static io.deskwright.core.contract.quote.QuoteState.PREPARING;
import static io.deskwright.core.contract.quote.QuoteState.SENT;
import static io.deskwright.core.contract.quote.QuoteState.WITHDRAWN;
import static io.deskwright.core.people.Role.CUSTOMER;
import static io.deskwright.core.people.Role.DISPATCH_CENTRE;
import static io.deskwright.core.people.Role.TIMER;

import io.deskwright.core.contract.quote.SheetCommand.Accept;
import io.deskwright.core.contract.quote.SheetCommand.Decline;
import io.deskwright.core.contract.quote.SheetCommand.Expire;
import io.deskwright.core.contract.quote.SheetCommand.Prepare;
import io.deskwright.core.contract.quote.SheetCommand.Reasoned;
import io.deskwright.core.contract.quote.SheetCommand.Revise;
import io.deskwright.core.contract.quote.SheetCommand.Send;
import io.deskwright.core.contract.quote.SheetCommand.Withdraw;
import io.deskwright.core.contract.quote.SheetCommand.Writing;
import io.deskwright.core.contract.quote.SheetEvent.SheetSent;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.lifecycle.Code;
import io.deskwright.core.lifecycle.Flaw;
import io.deskwright.core.lifecycle.Form;
import io.deskwright.core.lifecycle.Guard;
import io.deskwright.core.lifecycle.Lifecycle;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.lifecycle.Row;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Separation;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The life of a quote: PREPARING, SENT, then ACCEPTED, DECLINED, EXPIRED or WITHDRAWN (REQUIREMENTS §21.5).
 *
 * <p>Only what was accepted is at its end. What came to nothing may be written anew, as the service order has it (T54).
 */
public final class Quotes {

    private static final Guard<Attempt> SOUND = new Guard<>(
            "sheet sound", attempt -> ((Writing) attempt.command()).sheet().refusal());
    private static final Guard<Attempt> OWN_CURRENCY = new Guard<>("currency of the contract", Quotes::foreign);
    private static final Guard<Attempt> NOT_EMPTY = new Guard<>(
            "lines not empty",
            attempt -> attempt.sheet().lines().isEmpty()
                    ? new Form().missing("lines").refusal()
                    : Optional.empty());
    private static final Guard<Attempt> WITHIN_CAPS = new Guard<>("price cap", Quotes::priceCap);
    private static final Guard<Attempt> VALID = new Guard<>(
            "still valid",
            attempt -> attempt.isOver()
                    ? Optional.of(outOfWindow(attempt, "lies after its end ", "晚于期限 "))
                    : Optional.empty());
    private static final Guard<Attempt> OVER = new Guard<>(
            "time over",
            attempt -> attempt.isOver()
                    ? Optional.empty()
                    : Optional.of(outOfWindow(attempt, "does not lie after ", "须晚于 ")));
    private static final Guard<Attempt> WITH_REASON =
            new Guard<>("reason", attempt -> reason((Reasoned) attempt.command()));
    private static final Guard<Attempt> NOT_BY_THE_SENDER = new Guard<>("not by the sender", Quotes::own);

    /** The table. */
    public static final Lifecycle<QuoteState, Attempt> TABLE = Lifecycle.of(
            "quote",
            "1",
            ACCEPTED,
            List.of(
                    row("Q1", Prepare.class)
                            .by(DISPATCH_CENTRE)
                            .guard(SOUND)
                            .guard(OWN_CURRENCY)
                            .to(PREPARING),
                    row("Q2", Revise.class)
                            .from(PREPARING, DECLINED, EXPIRED, WITHDRAWN)
                            .by(DISPATCH_CENTRE)
                            .guard(SOUND)
                            .guard(OWN_CURRENCY)
                            .to(PREPARING),
                    row("Q3", Send.class)
                            .from(PREPARING)
                            .by(DISPATCH_CENTRE)
                            .guard(NOT_EMPTY)
                            .guard(OWN_CURRENCY)
                            .guard(WITHIN_CAPS)
                            .to(SENT),
                    row("Q4", Accept.class)
                            .from(SENT)
                            .by(CUSTOMER)
                            .guard(NOT_BY_THE_SENDER)
                            .guard(VALID)
                            .to(ACCEPTED),
                    row("Q5", Decline.class)
                            .from(SENT)
                            .by(CUSTOMER)
                            .guard(WITH_REASON)
                            .to(DECLINED),
                    row("Q6", Expire.class).from(SENT).by(TIMER).guard(OVER).to(EXPIRED),
                    row("Q7", Withdraw.class)
                            .from(PREPARING, SENT)
                            .by(DISPATCH_CENTRE)
                            .guard(WITH_REASON)
                            .to(WITHDRAWN)));

    private Quotes() {}

    private static Row<QuoteState, Attempt> row(String id, Class<? extends SheetCommand> command) {
        return Row.row(id, command);
    }

    /**
     * What the decision hangs on beside the quote.
     *
     * @param pricing what the lines are checked against
     * @param windowEnd the last instant of a quote that is sent now: thirty days on, by the Civil Code (AMB-82)
     */
    public record World(Pricing pricing, Instant windowEnd) {

        /** Checks that both are there. */
        public World {
            Objects.requireNonNull(pricing, "pricing");
            Objects.requireNonNull(windowEnd, "windowEnd");
        }
    }

    /**
     * A command on a quote in its circumstances.
     *
     * @param existing the quote; empty if it does not exist yet
     * @param command what is attempted
     * @param actor by whom
     * @param at when
     * @param world what else the decision hangs on
     */
    public record Attempt(Optional<QuoteCase> existing, SheetCommand command, Actor actor, Instant at, World world) {

        private QuoteCase quote() {
            return existing.orElseThrow();
        }

        Sheet sheet() {
            return quote().sheet();
        }

        /** What is written now, else what was written. */
        private Sheet said() {
            return command instanceof Writing writing ? writing.sheet() : sheet();
        }

        private boolean isOver() {
            return quote().isOver(at);
        }
    }

    /**
     * Decides what a command does: a function of its arguments and of nothing else. A command is refused, or something
     * happens, never both and never neither (law 7).
     *
     * @param existing the quote; empty if it does not exist yet
     * @param command what is attempted
     * @param actor by whom
     * @param at when
     * @param world what else the decision hangs on
     * @return what happens, one event; or why it is refused
     */
    public static Either<Refusal, List<SheetEvent>> decide(
            Optional<QuoteCase> existing, SheetCommand command, Actor actor, Instant at, World world) {
        Optional<QuoteState> state = existing.map(QuoteCase::state);
        Attempt attempt = new Attempt(existing, command, actor, at, world);
        return TABLE.permitted(state, command.getClass(), actor.role())
                .flatMap(rows -> TABLE.row(rows, state, attempt))
                .map(row -> List.of(command.event(attempt)));
    }

    /**
     * Folds a history; it never refuses.
     *
     * @param history all entries of one quote, in order; the first begins it
     * @return the quote
     * @throws IllegalArgumentException if the history is none of a quote
     */
    public static QuoteCase fold(List<Entry> history) {
        if (history.isEmpty() || !(history.get(0).event() instanceof SheetEvent.Written first)) {
            throw new IllegalArgumentException("the history of a quote begins with what it says");
        }
        QuoteCase quote = first.begin();
        for (Entry entry : history.subList(1, history.size())) {
            quote = entry.event() instanceof SheetEvent event ? after(quote, event, entry.actor()) : quote;
        }
        return quote;
    }

    private static QuoteCase after(QuoteCase before, SheetEvent event, Actor actor) {
        QuoteCase after = event.applyTo(before);
        return event instanceof SheetSent ? after.sentBy(actor) : after;
    }

    private static Optional<Refusal> foreign(Attempt attempt) {
        Currency currency = attempt.said().currency();
        Currency own = attempt.world().pricing().bid().currency();
        return new Form()
                .must(
                        currency.equals(own),
                        "currency",
                        currency,
                        "is not that of the contract, " + own,
                        "不是合同币种 " + own)
                .refusal();
    }

    private static Optional<Refusal> own(Attempt attempt) {
        Set<String> sender = Separation.people(attempt.quote().sentBy().stream().toList());
        return Separation.ACCEPTS_QUOTE.isKept(attempt.actor(), sender)
                ? Optional.empty()
                : Optional.of(Refusal.separated(Separation.ACCEPTS_QUOTE, attempt.actor()));
    }

    private static Optional<Refusal> priceCap(Attempt attempt) {
        List<Flaw> flaws = attempt.sheet().violations(attempt.world().pricing()).stream()
                .map(Violation::flaw)
                .toList();
        return flaws.isEmpty() ? Optional.empty() : Optional.of(Refusal.of(Code.PRICE_CAP, flaws));
    }

    private static Optional<Refusal> reason(Reasoned said) {
        Form form = new Form();
        return (said.needsReason() ? form.text("reason", said.reason()) : form.optionalText("reason", said.reason()))
                .refusal();
    }

    private static Refusal outOfWindow(Attempt attempt, String rule, String chinese) {
        String end = attempt.quote().validUntil().map(Instant::toString).orElse("");
        return Refusal.of(
                Code.OUT_OF_WINDOW,
                List.of(new Flaw("occurredAt", attempt.at().toString(), rule + end, chinese + end)));
    }
}
