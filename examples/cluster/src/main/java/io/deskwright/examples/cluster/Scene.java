package io.deskwright.examples.cluster;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.deskwright.core.contract.Agreement;
import io.deskwright.core.desk.Ports;
import io.deskwright.core.desk.ServiceDesk;
import io.deskwright.core.memory.InMemoryDesk;
import io.deskwright.core.people.Role;
import io.deskwright.core.port.Journals;
import io.deskwright.escalation.plan.Action;
import io.deskwright.escalation.plan.Ladder;
import io.deskwright.escalation.plan.Plan;
import io.deskwright.escalation.plan.Rung;
import io.deskwright.escalation.plan.Targets;
import io.deskwright.escalation.plan.Trigger;
import io.deskwright.escalation.roster.DutyRoster;
import io.deskwright.escalation.roster.OnDuty;
import io.deskwright.examples.postgres.PostgresTicketNumbers;
import io.deskwright.sla.calendar.AlwaysOpen;
import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import io.deskwright.sla.terms.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/** What all nodes agree on: one contract, one plan with limits of seconds, and who is on duty. */
final class Scene {

    static final String TARGET = "FIX";
    static final Duration LIMIT = Duration.ofSeconds(4);
    static final Duration AFTERWARDS = Duration.ofSeconds(2);
    static final String HALF = "half";
    static final String LATE = "late";
    static final String LATER = "later";

    static final InstantSource CLOCK = InstantSource.system();

    /** So many people share each duty, a second each, so that nodes seldom wait for one another's mailboxes. */
    private static final int PEOPLE = 8;

    private static final int CONNECTIONS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    static final Agreement AGREEMENT = Agreement.of("C-1", terms(), AlwaysOpen.in(ZoneOffset.UTC));
    static final Plan PLAN = plan();
    static final DutyRoster ROSTER =
            (role, at) -> OnDuty.of(role.name() + "-" + Math.floorMod(at.getEpochSecond(), PEOPLE));

    private Scene() {}

    private static Terms terms() {
        Target target = Target.named(TARGET)
                .from(Milestone.REPORTED)
                .to(Milestone.RESOLVED)
                .within(new Limit.Elapsed(LIMIT), Basis.stated("§1"))
                .build();
        return new Terms("T", "1", Instant.EPOCH, "trial", List.of(target));
    }

    private static Plan plan() {
        Targets fix = Targets.firstOf(TARGET);
        Ladder ladder = new Ladder(
                "ladder",
                Ladder.Kind.FUNCTIONAL,
                List.of(
                        rung(HALF, new Trigger.Reaches(fix, new Threshold.Percent(50)), Role.ENGINEER),
                        rung(LATE, new Trigger.Breached(fix), Role.ENGINEER, Role.PROJECT_MANAGER),
                        rung(LATER, new Trigger.Reaches(fix, new Threshold.After(AFTERWARDS)), Role.PROJECT_MANAGER)),
                Optional.empty(),
                true);
        return new Plan.Builder()
                .name("P")
                .version("1")
                .effectiveFrom(Instant.EPOCH)
                .source("trial")
                .addLadders(ladder)
                .build();
    }

    private static Rung rung(String name, Trigger trigger, Role... told) {
        return new Rung.Builder()
                .name(name)
                .trigger(trigger)
                .addActions(Action.Notify.of(told))
                .build();
    }

    static HikariDataSource source(int port, String user, String database) {
        PGSimpleDataSource server = new PGSimpleDataSource();
        server.setServerNames(new String[] {"localhost"});
        server.setPortNumbers(new int[] {port});
        server.setDatabaseName(database);
        server.setUser(user);
        HikariConfig config = new HikariConfig();
        config.setDataSource(server);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(PATIENCE.toMillis());
        return new HikariDataSource(config);
    }

    static ServiceDesk desk(HikariDataSource source, Journals journals) {
        Ports ports = InMemoryDesk.ports(CLOCK, journals, AGREEMENT)
                .but()
                .numbers(PostgresTicketNumbers.in(source, "SO-"))
                .build();
        return ServiceDesk.on(ports);
    }
}
