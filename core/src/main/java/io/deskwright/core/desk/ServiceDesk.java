package io.deskwright.core.desk;

import io.deskwright.core.contract.Agreement;
import io.deskwright.core.deadline.Deadlines;
import io.deskwright.core.journal.Batch;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.CommandKey;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.lifecycle.Code;
import io.deskwright.core.lifecycle.Flaw;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Person;
import io.deskwright.core.people.Role;
import io.deskwright.core.ticket.Origin;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.TicketEvent;
import io.deskwright.core.ticket.command.Circumstances;
import io.deskwright.core.ticket.command.Decider;
import io.deskwright.core.ticket.command.Decision;
import io.deskwright.core.ticket.command.Intake;
import io.deskwright.core.ticket.command.Needs;
import io.deskwright.core.ticket.command.ServiceOrder;
import io.deskwright.core.ticket.command.TicketCommand;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The front door of a service desk [服务台].
 *
 * <p>Every deed goes through {@link #handle}: it is done and kept, or refused with a reason and without a trace. It is
 * thread-safe if its ports are; two deeds on one ticket are done one after the other, whoever does them.
 */
public final class ServiceDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceDesk.class);

    private final Ports ports;
    private final Recorder recorder;
    private final RecentTickets recent = new RecentTickets();

    private ServiceDesk(Ports ports) {
        this.ports = ports;
        this.recorder = new Recorder(ports.journals());
    }

    /**
     * Opens a desk.
     *
     * @param ports what it stands on
     * @return the desk
     */
    public static ServiceDesk on(Ports ports) {
        return new ServiceDesk(ports);
    }

    /**
     * Reports something, now: the one call that begins a ticket.
     *
     * @param actor who takes the report
     * @param report what is reported
     * @return the ticket with all its deadlines, or why it is refused
     */
    public Either<Refusal, Answer> report(Actor actor, Intake.Receive report) {
        return handle(Deed.begin(actor, report));
    }

    /**
     * Does something to a ticket, now.
     *
     * @param ticket the ticket
     * @param actor who
     * @param command what
     * @return the ticket with all its deadlines, or why it is refused
     */
    public Either<Refusal, Answer> tell(CaseId ticket, Actor actor, TicketCommand command) {
        return handle(Deed.on(ticket, actor, command));
    }

    /**
     * Does a deed: it is kept as a whole, or refused and leaves no trace (law 7).
     *
     * <p>A delivery that was recorded before is answered with what was recorded then. A deed that expects no version is
     * decided anew when another one came first.
     *
     * @param deed the deed
     * @return the ticket with all its deadlines, or why it is refused
     * @throws IllegalStateException if the contract version of a ticket is gone
     */
    public Either<Refusal, Answer> handle(Deed deed) {
        Either<Refusal, Answer> answer = handled(deed);
        // what somebody said may be personal, so a log tells only which fields were wrong
        LOG.debug(
                "{} by {}: {} {}",
                name(deed),
                deed.actor().role(),
                answer.fold(Refusal::code, Answer::id),
                answer.fold(Refusal::fields, done -> done.ticket().state()));
        return answer;
    }

    /**
     * Does what somebody decides after looking at the ticket, and lets him or her look again if it has moved on.
     *
     * @param ticket the ticket
     * @param look makes the deed from the ticket as it is
     * @return the ticket with all its deadlines, or why it is refused
     * @throws IllegalArgumentException if there is no such ticket
     */
    public Either<Refusal, Answer> retrying(CaseId ticket, Function<Ticket, Deed> look) {
        Either<Refusal, Answer> answer = Either.left(Refusal.of(Code.STALE_VERSION));
        for (int i = 0; i < Recorder.MOST_TRIES && isStale(answer); i++) {
            Ticket seen = ticket(ticket).orElseThrow(() -> new IllegalArgumentException("no ticket " + ticket));
            answer = handle(look.apply(seen).expecting(seen.version()));
        }
        return answer;
    }

    private static boolean isStale(Either<Refusal, Answer> answer) {
        return answer.isLeft() && answer.getLeft().code() == Code.STALE_VERSION;
    }

    /**
     * Finds a ticket, whosever it is: for the provider's own use.
     *
     * @param id its name
     * @return the ticket as it is; empty if there is none
     */
    public Optional<Ticket> ticket(CaseId id) {
        Optional<Ticket> known = recent.find(id);
        List<Entry> later =
                ports.journals().history(id, known.map(Ticket::version).orElse(0L));
        if (later.isEmpty()) {
            return known;
        }
        if (known.isEmpty() && !(later.get(0).event() instanceof TicketEvent.Beginning)) {
            return Optional.empty();
        }
        Ticket now = known.map(ticket -> ticket.after(later)).orElseGet(() -> Ticket.of(later));
        recent.remember(now);
        return Optional.of(now);
    }

    /**
     * Finds a ticket that somebody may know of: on the customer's side those of the own party only, and of any other it is
     * as if there were none. Whom a ticket is shown to among makers and partners is for the host to choose.
     *
     * @param id its name
     * @param reader who asks
     * @return the ticket as it is; empty if there is none for the reader
     */
    public Optional<Ticket> ticket(CaseId id, Actor reader) {
        return ticket(id).filter(ticket -> mayKnow(ticket, reader));
    }

    /** What was reported before anybody was named is the customer's of the contract all the same. */
    private boolean mayKnow(Ticket ticket, Actor reader) {
        return !reader.role().isCustomer()
                || ticket.origin()
                        .party()
                        .orElseGet(() -> agreement(ticket).customer())
                        .equals(ports.people()
                                .person(reader.id())
                                .map(Person::party)
                                .orElse(""));
    }

    /**
     * Returns the history of a ticket, as far as somebody may read it (TRK-15, AMB-63).
     *
     * @param id the ticket
     * @param reader who reads
     * @return the entries, in order; empty if there is no such ticket for the reader
     */
    public List<Entry> history(CaseId id, Actor reader) {
        return ticket(id, reader).map(known -> ports.journals().history(id, 0)).orElse(List.of()).stream()
                .filter(entry -> entry.isFor(reader))
                .toList();
    }

    /**
     * Returns the deadlines of a ticket that somebody may know of.
     *
     * @param id the ticket
     * @param reader who asks
     * @return its deadlines, to be read at any instant; empty if there is no such ticket for the reader
     * @throws IllegalStateException if its contract version is gone
     */
    public Optional<Deadlines> deadlines(CaseId id, Actor reader) {
        return ticket(id, reader).map(ticket -> deadlines(ticket, agreement(ticket)));
    }

    /**
     * Returns the deadlines of a ticket, whosever it is: for the provider's own use.
     *
     * @param id the ticket
     * @return its deadlines, to be read at any instant; empty if there is no such ticket
     * @throws IllegalStateException if its contract version is gone
     */
    public Optional<Deadlines> deadlines(CaseId id) {
        return ticket(id).map(ticket -> deadlines(ticket, agreement(ticket)));
    }

    private Deadlines deadlines(Ticket ticket, Agreement agreement) {
        List<Entry> history = ports.journals().history(ticket.id(), 0);
        return Deadlines.of(history.subList(0, Math.toIntExact(ticket.version())), agreement);
    }

    private Either<Refusal, Answer> handled(Deed deed) {
        return recorder.record(new Recorder.Doing<>(
                name(deed),
                deed.key(),
                deed.expectedVersion().isPresent(),
                tries -> planned(deed, tries),
                recorded -> recalled(recorded, deed)));
    }

    private static String name(Deed deed) {
        return deed.command().getClass().getSimpleName();
    }

    /**
     * What a deed leads to. The first try is on the ticket that was folded last: if it has moved on since, the journals say
     * so; and nothing is refused that was not read anew.
     */
    private Either<Refusal, Recorder.Plan<Answer>> planned(Deed deed, int tries) {
        Optional<Ticket> remembered =
                tries > 0 ? Optional.empty() : deed.ticket().flatMap(recent::find);
        return remembered
                .map(ticket -> planned(deed, Optional.of(ticket)))
                .filter(Either::isRight)
                .orElseGet(() -> planned(deed, deed.ticket().flatMap(this::ticket)));
    }

    private Either<Refusal, Recorder.Plan<Answer>> planned(Deed deed, Optional<Ticket> seen) {
        Optional<Ticket> existing = seen.filter(ticket -> mayKnow(ticket, deed.actor()));
        Optional<Refusal> nothing = existing.isPresent() ? Optional.empty() : nothingThere(deed);
        if (nothing.isPresent()) {
            return Either.left(nothing.get());
        }
        Instant now = now(existing);
        Instant occurredAt = deed.occurredAt().orElse(now);
        Optional<Agreement> agreement = existing.isPresent()
                ? existing.map(this::agreement)
                : ports.contracts().inForce(contract(deed.command()), reportedAt(deed.command(), occurredAt));
        if (agreement.isEmpty()) {
            return Either.left(Refusal.of(Code.UNKNOWN_CONTRACT)
                    .with("contract", contract(deed.command()))
                    .with("at", occurredAt));
        }
        Circumstances world = Circumstances.of(deed.actor(), occurredAt, now, agreement.get())
                .inOwnRegion(isInOwnRegion(deed.actor(), existing))
                .build();
        return decided(deed, existing, world).map(decision -> plan(deed, existing, decision, world));
    }

    /** Asked before anything else, so that nobody learns what there is by what is refused; empty if it may begin one. */
    private static Optional<Refusal> nothingThere(Deed deed) {
        return ServiceOrder.TABLE
                .permitted(
                        Optional.empty(),
                        deed.command().getClass(),
                        deed.actor().role())
                .fold(Optional::of, rows -> Optional.empty());
    }

    /** The world is asked only about what may be attempted at all. */
    private Either<Refusal, Decision> decided(Deed deed, Optional<Ticket> existing, Circumstances world) {
        Needs needs = deed.command().needs(existing, world.agreement().rules());
        if (!needs.equals(Needs.NOTHING)) {
            Optional<Refusal> refusal = Decider.refuses(existing, deed.command(), deed.expectedVersion(), world);
            if (refusal.isPresent()) {
                return Either.left(refusal.get());
            }
        }
        return Decider.decide(existing, deed.command(), deed.expectedVersion(), answered(needs, existing, world))
                .flatMap(done -> named(deed, existing, done));
    }

    /** Asked for those who dispatch in a region only (ORG-09). */
    private boolean isInOwnRegion(Actor actor, Optional<Ticket> ticket) {
        return actor.role() != Role.REGIONAL_LEAD
                || ports.people()
                        .person(actor.id())
                        .filter(lead -> ticket.filter(known ->
                                        ports.people().isWithin(known.origin().region(), lead.region()))
                                .isPresent())
                        .isPresent();
    }

    /** Time does not go back for a ticket, even if the clock of one node is behind that of another. */
    private Instant now(Optional<Ticket> existing) {
        Instant now = ports.clock().instant();
        return existing.map(Ticket::movedAt).filter(now::isBefore).orElse(now);
    }

    /** A ticket from elsewhere is under what was in force when it was reported there. */
    private static Instant reportedAt(TicketCommand command, Instant occurredAt) {
        return command instanceof Intake.Import taken ? taken.reportedAt().orElse(occurredAt) : occurredAt;
    }

    /** The names of tickets are the desk's to give. */
    private static Either<Refusal, Decision> named(Deed deed, Optional<Ticket> existing, Decision decision) {
        return existing.isEmpty() && deed.ticket().isPresent()
                ? Either.left(Refusal.of(
                                Code.INVALID,
                                List.of(new Flaw(
                                        "ticket",
                                        deed.ticket().get().value(),
                                        "is no ticket, and names are given by the desk",
                                        "不存在，编号由服务台分配")))
                        .with("command", name(deed)))
                : Either.right(decision);
    }

    private Recorder.Plan<Answer> plan(Deed deed, Optional<Ticket> existing, Decision decision, Circumstances world) {
        CaseId id = existing.map(Ticket::id).orElseGet(() -> ports.numbers().next());
        long version = existing.map(Ticket::version).orElse(0L);
        List<Entry> entries = entries(id, version, decision.events(), deed, world);
        List<Batch> batches = new ArrayList<>(2);
        batches.add(new Batch(id, version, entries));
        decision.successor()
                .ifPresent(next -> batches.add(
                        new Batch(next.id(), 0, entries(next.id(), 0, List.of(next.report()), deed, world))));
        Set<CaseId> issued = existing.isEmpty()
                ? Set.of(id)
                : decision.successor().map(next -> Set.of(next.id())).orElse(Set.of());
        return new Recorder.Plan<>(batches, issued, () -> {
            Ticket after = existing.map(ticket -> ticket.after(entries)).orElseGet(() -> Ticket.of(entries));
            recent.remember(after);
            return new Answer(
                    after,
                    entries,
                    decision.successor().map(Circumstances.Successor::id),
                    () -> deadlines(after, world.agreement()));
        });
    }

    private static List<Entry> entries(
            CaseId id, long version, List<? extends TicketEvent> events, Deed deed, Circumstances world) {
        List<Entry> entries = new ArrayList<>(events.size());
        for (TicketEvent event : events) {
            entries.add(new Entry(
                    id,
                    version + entries.size() + 1,
                    world.occurredAt(),
                    world.recordedAt(),
                    deed.actor(),
                    deed.key(),
                    event));
        }
        return entries;
    }

    /** What a delivery recorded the first time. */
    private Either<Refusal, Answer> recalled(List<Entry> recorded, Deed deed) {
        Entry first = recorded.get(0);
        CaseId id = first.caseId();
        boolean isThere =
                deed.ticket().flatMap(named -> ticket(named, deed.actor())).isPresent();
        Optional<Refusal> nothing = isThere ? Optional.empty() : nothingThere(deed);
        if (nothing.isPresent()) {
            return Either.left(nothing.get());
        }
        boolean isOnTheSame = first.event() instanceof TicketEvent
                && deed.ticket().map(id::equals).orElse(first.sequence() == 1);
        if (!isOnTheSame || !first.actor().equals(deed.actor())) {
            return Either.left(Refusal.of(Code.KEY_REUSED)
                    .with("key", deed.key().map(CommandKey::value).orElse("")));
        }
        List<Entry> own =
                recorded.stream().filter(entry -> entry.caseId().equals(id)).toList();
        Optional<CaseId> successor = recorded.stream()
                .map(Entry::caseId)
                .filter(other -> !other.equals(id))
                .findFirst();
        long version = own.get(own.size() - 1).sequence();
        Ticket then = Ticket.of(ports.journals().history(id, 0).subList(0, Math.toIntExact(version)));
        return Either.right(new Answer(then, own, successor, () -> deadlines(then, agreement(then))));
    }

    private static String contract(TicketCommand command) {
        if (command instanceof Intake.Receive report) {
            return report.contract();
        }
        return command instanceof Intake.Import taken ? taken.contract() : "";
    }

    private Agreement agreement(Ticket ticket) {
        Origin origin = ticket.origin();
        return ports.contracts()
                .version(origin.contract(), origin.contractVersion())
                .orElseThrow(() -> new IllegalStateException("version " + origin.contractVersion() + " of contract '"
                        + origin.contract() + "', which ticket " + ticket.id() + " is under, is gone"));
    }

    private Circumstances answered(Needs needs, Optional<Ticket> existing, Circumstances world) {
        if (needs.equals(Needs.NOTHING)) {
            return world;
        }
        Agreement agreement = world.agreement();
        Instant at = world.occurredAt();
        Circumstances.Builder answers = world.but();
        needs.engineer().ifPresent(engineer -> {
            answers.engineerOnDuty(ports.duty().isOnDuty(engineer, at));
            if (!agreement.rules().skills().isEmpty()) {
                answers.engineerSkills(
                        ports.people().person(engineer).map(Person::skills).orElse(Set.of()));
            }
        });
        needs.device().flatMap(serial -> ports.assets().device(serial)).ifPresent(answers::device);
        needs.window()
                .map(window -> Deadlines.endOf(window.period(), window.from().orElse(at), agreement))
                .ifPresent(answers::windowEnd);
        needs.episode()
                .flatMap(target ->
                        existing.map(ticket -> deadlines(ticket, agreement).episode(target, at)))
                .ifPresent(answers::episode);
        if (needs.successor()) {
            existing.ifPresent(ticket -> answers.successor(successor(ticket, at)));
        }
        return answers.build();
    }

    /** A successor is reported by whom and as what the first one was, under what is in force now. */
    private Circumstances.Successor successor(Ticket ticket, Instant at) {
        Origin before = ticket.origin();
        Agreement agreement = ports.contracts().inForce(before.contract(), at).orElseGet(() -> agreement(ticket));
        Origin origin = before.but()
                .reportedAt(at)
                .contractVersion(agreement.version())
                .hostReference("")
                .linkedTo(ticket.id())
                .build();
        TicketEvent first =
                (TicketEvent) ports.journals().history(ticket.id(), 0).get(0).event();
        return new Circumstances.Successor(ports.numbers().next(), Successors.of(first, origin, ticket.attributes()));
    }
}
