package io.deskwright.examples.benchmarks;

import io.deskwright.core.contract.Agreement;
import io.deskwright.core.desk.Ports;
import io.deskwright.core.desk.ServiceDesk;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.memory.InMemoryDesk;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.ticket.Caller;
import io.deskwright.core.ticket.command.Diagnosis;
import io.deskwright.core.ticket.command.Intake;
import io.deskwright.core.ticket.command.Visiting;
import io.deskwright.escalation.plan.Plan;
import io.deskwright.escalation.plan.SourcePlans;
import io.deskwright.escalation.watch.InMemoryWakeUps;
import io.deskwright.escalation.watch.Outlook;
import io.deskwright.escalation.watch.Subject;
import io.deskwright.escalation.watch.TicketSubjects;
import io.deskwright.escalation.watch.WakeUps.Claim;
import io.deskwright.escalation.watch.WatchLog;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.terms.SourceTerms;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The wake-ups of a million open tickets in memory, and one look at one of them. */
@State(Scope.Thread)
public class Watches {

    static final int CLAIMS = 64;
    private static final int COUNT = 1_000_000;
    private static final long SEED = 20_261_122;
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LATER = Duration.ofDays(30);
    private static final int SECONDS = 30 * 86_400;

    private final InMemoryWakeUps wakeUps = new InMemoryWakeUps();
    private final Plan plan = SourcePlans.of("P001");
    private Instant now = MONDAY;
    private Optional<Subject> subject = Optional.empty();

    /** Puts in a wake-up for each ticket, within thirty days, and makes a ticket that is to be visited. */
    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < COUNT; i++) {
            wakeUps.put(CaseId.of("SO-" + i), MONDAY.plusSeconds(random.nextLong(SECONDS)));
        }
        Agreement agreement = Agreement.of(
                "C-1",
                SourceTerms.of("P001"),
                WeeklyHours.in(ZoneId.of("Asia/Shanghai"))
                        .weekdays("09:00-12:00", "13:00-18:00")
                        .build());
        Ports ports = InMemoryDesk.ports(() -> MONDAY, agreement);
        ServiceDesk desk = ServiceDesk.on(ports);
        CaseId id = desk.report(new Actor("a1", Role.AGENT), Intake.Receive.of(Caller.of("Li", "+86 759 1"), "down"))
                .get()
                .id();
        desk.tell(id, new Actor("a1", Role.AGENT), Intake.Classify.fault("SEVERE", "no light", "room 3", MONDAY));
        desk.tell(id, new Actor("d1", Role.DISPATCH_CENTRE), new Intake.TransferCall("e1"));
        desk.tell(id, new Actor("e1", Role.ENGINEER), new Diagnosis.StartJudging());
        desk.tell(id, new Actor("e1", Role.ENGINEER), Visiting.BookVisit.toInspect(MONDAY, MONDAY, "Li"));
        subject = TicketSubjects.of(ports.journals(), ports.contracts()).find(id);
    }

    /** {@return claims of the next tickets, which were looked at and put in again for later} */
    @Benchmark
    @OperationsPerInvocation(CLAIMS)
    public List<Claim> claimAndDone() {
        now = wakeUps.next().orElseThrow();
        List<Claim> claims = wakeUps.claim(now.plusSeconds(CLAIMS * 3), CLAIMS, LEASE);
        claims.forEach(claim -> wakeUps.done(claim, Optional.of(now.plus(LATER))));
        return claims;
    }

    /** {@return what is due where nothing is, and when to ask again: a quiet tick over a million tickets} */
    @Benchmark
    public Object quietTick() {
        return List.of(wakeUps.claim(Instant.EPOCH, CLAIMS, LEASE), wakeUps.next());
    }

    /** {@return what the plan of source 001 asks for in one ticket} */
    @Benchmark
    public Outlook outlook() {
        return Outlook.of(plan, subject.orElseThrow(), WatchLog.EMPTY, MONDAY.plusSeconds(60));
    }
}
