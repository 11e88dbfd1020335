package io.deskwright.examples.benchmarks;

import io.deskwright.core.contract.Agreement;
import io.deskwright.core.desk.Deed;
import io.deskwright.core.desk.Ports;
import io.deskwright.core.desk.ServiceDesk;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Feed;
import io.deskwright.core.lifecycle.Refused;
import io.deskwright.core.memory.InMemoryDesk;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.port.Journals;
import io.deskwright.core.ticket.Caller;
import io.deskwright.core.ticket.Contact;
import io.deskwright.core.ticket.Reply;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.command.Anytime;
import io.deskwright.core.ticket.command.Diagnosis;
import io.deskwright.core.ticket.command.Ending;
import io.deskwright.core.ticket.command.Intake;
import io.deskwright.core.ticket.command.Resolution;
import io.deskwright.core.ticket.command.TicketCommand;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.terms.SourceTerms;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A million commands through the front door, on memory adapters: 100,000 tickets from the report to the end. */
@State(Scope.Thread)
public class Desks {

    static final int COMMANDS = 1_000_000;
    /** Of ten commands, five record two events each. */
    static final int EVENTS = 1_500_000;

    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final Agreement CONTRACT = Agreement.of(
            "C-1",
            SourceTerms.of("P001"),
            WeeklyHours.in(ZoneId.of("Asia/Shanghai"))
                    .weekdays("09:00-12:00", "13:00-18:00")
                    .build());
    private static final Actor AGENT = new Actor("a1", Role.AGENT);
    private static final Actor DISPATCHER = new Actor("d1", Role.DISPATCH_CENTRE);
    private static final Actor ENGINEER = new Actor("e1", Role.ENGINEER);
    private static final Actor CUSTOMER = new Actor("c1", Role.CUSTOMER);
    private static final Intake.Receive REPORT =
            Intake.Receive.of(Caller.of("Li Wei", "+86 759 1234567"), "server does not start");

    private record Step(Actor actor, TicketCommand command) {}

    private static final List<Step> LIFE = List.of(
            new Step(AGENT, Intake.Classify.fault("SEVERE", "no light", "machine room 3", MONDAY)),
            new Step(DISPATCHER, new Intake.TransferCall("e1")),
            new Step(AGENT, new Intake.ConfirmRequest(new Contact("Wang Gang", "+86 138 00000001"), "PHONE")),
            new Step(ENGINEER, Anytime.AddNote.of("called the customer")),
            new Step(ENGINEER, new Diagnosis.SolveByPhone()),
            new Step(ENGINEER, Anytime.AddNote.of("restarted the array")),
            new Step(
                    ENGINEER,
                    new Resolution.ConfirmSolved(new Reply(
                            "remote", "restarted", "Wang Gang", "PT1H", "found, tested", "10:40", "watch the fan"))),
            new Step(CUSTOMER, new Resolution.AcceptReport("MAIL")),
            new Step(DISPATCHER, new Ending.Close()));

    private final List<Entry> events = new ArrayList<>(EVENTS);
    private Map<CaseId, List<Entry>> histories = Map.of();

    /** Writes the events that are told again. */
    @Setup
    public void prepare() {
        Journals journals = work(false);
        Feed feed = journals.feed(0, EVENTS);
        events.addAll(feed.entries());
        if (events.size() != EVENTS) {
            throw new IllegalStateException("there are " + events.size() + " events");
        }
        histories = plainLists();
    }

    /** {@return what a million commands recorded} */
    @Benchmark
    @OperationsPerInvocation(COMMANDS)
    public Object command() {
        return work(false);
    }

    /** {@return what a million commands recorded, each delivery with a name} */
    @Benchmark
    @OperationsPerInvocation(COMMANDS)
    public Object keyedCommand() {
        return work(true);
    }

    /** {@return the events of a million commands in a map of lists: what nobody checks costs this much} */
    @Benchmark
    @OperationsPerInvocation(COMMANDS)
    public Map<CaseId, List<Entry>> plainLists() {
        Map<CaseId, List<Entry>> lists = new HashMap<>();
        for (Entry entry : events) {
            lists.computeIfAbsent(entry.caseId(), id -> new ArrayList<>()).add(entry);
        }
        return lists;
    }

    /** {@return the sum of the versions of all tickets, folded from their histories} */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long replay() {
        long sum = 0;
        for (List<Entry> history : histories.values()) {
            sum += Ticket.of(history).version();
        }
        return sum;
    }

    private static Journals work(boolean isNamed) {
        Ports ports = InMemoryDesk.ports(() -> MONDAY, CONTRACT);
        ServiceDesk desk = ServiceDesk.on(ports);
        int delivery = 0;
        for (int i = COMMANDS / (LIFE.size() + 1); i > 0; i--) {
            CaseId id = handle(desk, Deed.begin(AGENT, REPORT), isNamed, delivery++);
            for (Step step : LIFE) {
                handle(desk, Deed.on(id, step.actor(), step.command()), isNamed, delivery++);
            }
        }
        return ports.journals();
    }

    private static CaseId handle(ServiceDesk desk, Deed deed, boolean isNamed, int delivery) {
        return desk.handle(isNamed ? deed.keyed("delivery " + delivery) : deed)
                .getOrElseThrow(Refused::new)
                .id();
    }
}
