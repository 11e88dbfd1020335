package io.deskwright.core.desk;

import io.deskwright.core.journal.Batch;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.CommandKey;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Event;
import io.deskwright.core.lifecycle.Code;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.people.Actor;
import io.deskwright.core.port.Journals;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A desk for cases of one kind other than tickets, on the same journals and under the same law: a command is kept as a
 * whole, or refused and leaves no trace (law 7). It is thread-safe if the journals are.
 *
 * @param <C> the case as it stands
 * @param <X> its commands
 */
public final class CaseDesk<C, X> {

    private final Journals journals;
    private final InstantSource clock;
    private final CaseKind<C, X> kind;
    private final Recorder recorder;

    private CaseDesk(Journals journals, InstantSource clock, CaseKind<C, X> kind) {
        this.journals = journals;
        this.clock = clock;
        this.kind = kind;
        this.recorder = new Recorder(journals);
    }

    /**
     * What somebody does to a case, now.
     *
     * @param id the case; a name that is not taken for a command that begins one
     * @param actor who
     * @param command what
     * @param expectedVersion the version at which the case was looked at; empty if that does not matter
     * @param key the name of this delivery; empty if a delivery never comes twice
     * @param <X> the commands
     */
    public record Order<X>(CaseId id, Actor actor, X command, OptionalLong expectedVersion, Optional<CommandKey> key) {}

    /**
     * What was done.
     *
     * @param now the case as it was left
     * @param entries what was recorded, in order; at least one
     * @param <C> the case
     */
    public record Done<C>(C now, List<Entry> entries) {

        /** Takes a copy. */
        public Done {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Opens a desk.
     *
     * @param journals where histories are kept
     * @param clock what time it is
     * @param kind what its cases are
     * @param <C> the case as it stands
     * @param <X> its commands
     * @return the desk
     */
    public static <C, X> CaseDesk<C, X> of(Journals journals, InstantSource clock, CaseKind<C, X> kind) {
        return new CaseDesk<>(journals, clock, kind);
    }

    /**
     * Does something to a case, now, once.
     *
     * @param id the case; a name that is not taken for a command that begins one
     * @param actor who
     * @param command what
     * @return what was done, or why it is refused
     */
    public Either<Refusal, Done<C>> tell(CaseId id, Actor actor, X command) {
        return handle(new Order<>(id, actor, command, OptionalLong.empty(), Optional.empty()));
    }

    /**
     * Does something to a case. A delivery that was recorded before is answered with what was recorded then.
     *
     * @param order what, by whom
     * @return what was done, or why it is refused
     */
    public Either<Refusal, Done<C>> handle(Order<X> order) {
        return recorder.record(new Recorder.Doing<>(
                name(order),
                order.key(),
                order.expectedVersion().isPresent(),
                tries -> planned(order),
                recorded -> recalled(recorded, order)));
    }

    /**
     * Finds a case that somebody may know of.
     *
     * @param id its name
     * @param reader who asks
     * @return the case as it is; empty if there is none of this kind for the reader
     */
    public Optional<C> find(CaseId id, Actor reader) {
        return known(journals.history(id, 0), reader);
    }

    private Optional<C> known(List<Entry> history, Actor reader) {
        return isOfThisKind(history)
                ? Optional.of(kind.fold(history)).filter(found -> kind.mayKnow(found, reader))
                : Optional.empty();
    }

    private boolean isOfThisKind(List<Entry> history) {
        return !history.isEmpty() && kind.begins(history.get(0).event());
    }

    /** Who may not know of a case is answered as if there were none; nothing begins under a name that is taken. */
    private Either<Refusal, Recorder.Plan<Done<C>>> planned(Order<X> order) {
        List<Entry> history = journals.history(order.id(), 0);
        Optional<C> existing = known(history, order.actor());
        Instant at = now(history);
        return kind.decide(order.id(), existing, order.command(), order.actor(), at)
                .mapLeft(refusal -> refusal.with("command", name(order)))
                .flatMap(events -> stale(order, existing.isPresent() ? history.size() : 0)
                        .<Either<Refusal, Recorder.Plan<Done<C>>>>map(Either::left)
                        .orElseGet(() -> existing.isEmpty() && !history.isEmpty()
                                ? Either.left(Refusal.of(Code.ALREADY_DONE).with("command", name(order)))
                                : Either.right(plan(order, history, events, at))));
    }

    private static Optional<Refusal> stale(Order<?> order, int actual) {
        OptionalLong expected = order.expectedVersion();
        return expected.isEmpty() || expected.getAsLong() == actual
                ? Optional.empty()
                : Optional.of(Recorder.stale(name(order), expected.getAsLong(), actual));
    }

    private Recorder.Plan<Done<C>> plan(Order<X> order, List<Entry> history, List<? extends Event> events, Instant at) {
        List<Entry> entries = new ArrayList<>(events.size());
        for (Event event : events) {
            long sequence = history.size() + entries.size() + 1L;
            entries.add(new Entry(order.id(), sequence, at, at, order.actor(), order.key(), event));
        }
        List<Entry> whole = new ArrayList<>(history);
        whole.addAll(entries);
        return new Recorder.Plan<>(
                List.of(new Batch(order.id(), history.size(), entries)),
                Set.of(),
                () -> new Done<>(kind.fold(whole), entries));
    }

    private Either<Refusal, Done<C>> recalled(List<Entry> recorded, Order<X> order) {
        Entry first = recorded.get(0);
        List<Entry> history = journals.history(order.id(), 0);
        boolean isOfTheCase = first.caseId().equals(order.id()) && isOfThisKind(history);
        if (!isOfTheCase || !first.actor().equals(order.actor())) {
            return Either.left(Refusal.of(Code.KEY_REUSED)
                    .with("key", order.key().map(CommandKey::value).orElse("")));
        }
        long version = recorded.get(recorded.size() - 1).sequence();
        return Either.right(new Done<>(kind.fold(history.subList(0, Math.toIntExact(version))), recorded));
    }

    /** Time does not go back for a case, even if the clock of one node is behind that of another. */
    private Instant now(List<Entry> history) {
        Instant now = clock.instant();
        return history.isEmpty() || !now.isBefore(last(history).recordedAt())
                ? now
                : last(history).recordedAt();
    }

    private static Entry last(List<Entry> history) {
        return history.get(history.size() - 1);
    }

    private static String name(Order<?> order) {
        return order.command().getClass().getSimpleName();
    }
}
