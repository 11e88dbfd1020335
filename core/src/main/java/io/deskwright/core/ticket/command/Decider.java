package io.deskwright.core.ticket.command;

import io.deskwright.core.lifecycle.Code;
import io.deskwright.core.lifecycle.Flaw;
import io.deskwright.core.lifecycle.Form;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.lifecycle.Row;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.TicketState;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Decides what a command does to a ticket: a function of its arguments and of nothing else.
 *
 * <p>The laws: a command is refused, or something happens, never both and never neither (law 7). It is looked at in this
 * order: may somebody in this role do this in this state; has the ticket moved on; is everything said; can it have
 * happened then; do the guards let it pass.
 */
public final class Decider {

    private Decider() {}

    /**
     * Decides.
     *
     * @param existing the ticket; empty if it does not exist yet
     * @param command what is attempted
     * @param expectedVersion the version at which the ticket was looked at, 0 for none; empty if that does not matter
     * @param world the circumstances, with what the command asked for in {@link TicketCommand#needs}
     * @return what happens, or why it is refused
     */
    public static Either<Refusal, Decision> decide(
            Optional<Ticket> existing, TicketCommand command, OptionalLong expectedVersion, Circumstances world) {
        Optional<TicketState> state = existing.map(Ticket::state);
        Attempt attempt = new Attempt(existing, command, world);
        return permitted(attempt)
                .flatMap(rows -> unheard(attempt, expectedVersion)
                        .<Either<Refusal, List<Row<TicketState, Attempt>>>>map(Either::left)
                        .orElse(Either.right(rows)))
                .flatMap(rows -> ServiceOrder.TABLE.row(rows, state, attempt))
                .flatMap(row -> decided(row, attempt));
    }

    /**
     * Finds what refuses a command whatever the world says, so that nobody is asked in vain.
     *
     * @param existing the ticket; empty if it does not exist yet
     * @param command what is attempted
     * @param expectedVersion the version at which the ticket was looked at, 0 for none; empty if that does not matter
     * @param world the circumstances, without what the command asks for
     * @return why it is refused; empty if it is not refused yet
     */
    public static Optional<Refusal> refuses(
            Optional<Ticket> existing, TicketCommand command, OptionalLong expectedVersion, Circumstances world) {
        Attempt attempt = new Attempt(existing, command, world);
        return permitted(attempt).fold(Optional::of, rows -> unheard(attempt, expectedVersion));
    }

    private static Either<Refusal, List<Row<TicketState, Attempt>>> permitted(Attempt attempt) {
        Either<Refusal, List<Row<TicketState, Attempt>>> permitted = ServiceOrder.TABLE.permitted(
                attempt.existing().map(Ticket::state),
                attempt.command().getClass(),
                attempt.world().actor().role());
        return permitted.mapLeft(refusal -> unclear(refusal, attempt).orElse(refusal));
    }

    private static Optional<Refusal> unheard(Attempt attempt, OptionalLong expectedVersion) {
        return stale(attempt.existing(), expectedVersion)
                .or(() -> unsaid(attempt.command(), attempt.world()))
                .or(() -> tooEarly(attempt))
                .map(refusal -> named(refusal, attempt.command()));
    }

    private static Either<Refusal, Decision> decided(Row<TicketState, Attempt> row, Attempt attempt) {
        Optional<Instant> moved = attempt.existing().map(Ticket::movedAt).filter(attempt.at()::isBefore);
        if (row.to().isPresent() && moved.isPresent()) {
            return Either.left(named(
                    outOfOrder(attempt.at(), "lies before the last step of " + moved.get(), "早于上一步 " + moved.get()),
                    attempt.command()));
        }
        return Either.right(new Decision(
                row, attempt.command().events(attempt), attempt.world().successor()));
    }

    /** No state refuses what nobody can place in the table: that lacks what would place it. */
    private static Optional<Refusal> unclear(Refusal refusal, Attempt attempt) {
        return attempt.command().isClear() || refusal.code() == Code.NOT_PERMITTED
                ? Optional.empty()
                : unsaid(attempt.command(), attempt.world()).map(missing -> named(missing, attempt.command()));
    }

    private static Optional<Refusal> stale(Optional<Ticket> existing, OptionalLong expected) {
        long actual = existing.map(Ticket::version).orElse(0L);
        return expected.isEmpty() || expected.getAsLong() == actual
                ? Optional.empty()
                : Optional.of(Refusal.of(Code.STALE_VERSION)
                        .with("expected", expected.getAsLong())
                        .with("actual", actual));
    }

    private static Optional<Refusal> unsaid(TicketCommand command, Circumstances world) {
        Form form = new Form();
        command.check(form, world);
        return form.refusal();
    }

    private static Optional<Refusal> tooEarly(Attempt attempt) {
        Instant at = attempt.at();
        if (at.isAfter(attempt.world().recordedAt())) {
            return Optional.of(outOfOrder(
                    at,
                    "lies after now, " + attempt.world().recordedAt(),
                    "晚于现在 " + attempt.world().recordedAt()));
        }
        return attempt.existing()
                .map(ticket -> ticket.origin().reportedAt())
                .filter(at::isBefore)
                .map(reported -> outOfOrder(at, "lies before the report of " + reported, "早于报修 " + reported));
    }

    static Refusal outOfOrder(Instant at, String rule, String chinese) {
        return Refusal.of(Code.OUT_OF_ORDER, List.of(new Flaw("occurredAt", at.toString(), rule, chinese)));
    }

    private static Refusal named(Refusal refusal, TicketCommand command) {
        return refusal.with("command", command.getClass().getSimpleName());
    }
}
