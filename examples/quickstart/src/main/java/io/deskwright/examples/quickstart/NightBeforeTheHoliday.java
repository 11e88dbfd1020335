package io.deskwright.examples.quickstart;

import static io.deskwright.core.people.Role.*;

import io.deskwright.core.contract.Agreement;
import io.deskwright.core.desk.ServiceDesk;
import io.deskwright.core.fault.SourceFaults;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.memory.InMemoryDesk;
import io.deskwright.core.people.*;
import io.deskwright.core.ticket.*;
import io.deskwright.core.ticket.command.*;
import io.deskwright.escalation.notice.*;
import io.deskwright.escalation.plan.SourcePlans;
import io.deskwright.escalation.roster.RosterText;
import io.deskwright.escalation.watch.*;
import io.deskwright.sla.calendar.*;
import io.deskwright.sla.terms.SourceTerms;
import java.time.*;
import java.util.*;

/** A severe fault at a telecom operator, reported the night before the National Day holiday: who is told what, and when. */
public final class NightBeforeTheHoliday {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String ROSTER = """
            deskwright roster 1
            name      | Zhanjiang
            version   | 2026-4
            effective | 2026-09-01T00:00:00Z
            zone      | Asia/Shanghai
            rotation  | ENGINEER | 2026-09-07 | 1 week | 09:00 | Asia/Shanghai | wang, li
            rotation  | DUTY_MANAGER | 2026-09-07 | 1 week | 09:00 | Asia/Shanghai | chen
            rotation  | SUPPORT_CENTRE | 2026-09-07 | 1 week | 09:00 | Asia/Shanghai | sun
            hours     | MON-FRI | 09:00-18:00
            rotation  | ADVISER | 2026-09-07 | 1 week | 09:00 | Asia/Shanghai | zhou
            rotation  | VENDOR | 2026-09-07 | 1 week | 09:00 | Asia/Shanghai | maker
            rotation  | PROJECT_MANAGER | 2026-09-07 | 1 week | 09:00 | Asia/Shanghai | gao
            rotation  | LEADERSHIP | 2026-09-07 | 1 week | 09:00 | Asia/Shanghai | director
            rotation  | PROJECT_SUPERVISOR | 2026-09-07 | 1 week | 09:00 | Asia/Shanghai | auditor
            holiday   | ENGINEER | 2026-10-01 | 2026-10-07 | zhao
            """;
    private static Instant now = at("09-30T22:40");

    /** Prints what happens to the ticket, which rungs fire, and the text messages that go out; e-mail goes out beside them. */
    public static void main(String... args) {
        var hours = WeeklyHours.in(SHANGHAI)
                .weekdays("09:00-12:00", "13:00-18:00")
                .holidays(Holidays.china())
                .build();
        var ports = InMemoryDesk.ports(() -> now, Agreement.of("C-1", SourceTerms.of("P001"), hours));
        var desk = ServiceDesk.on(ports);
        var watch = EscalationWatch.on(new WatchPorts.Builder()
                .journals(ports.journals())
                .subjects(TicketSubjects.of(ports.journals(), ports.contracts()))
                .plans(Plans.always(SourcePlans.of("P001")))
                .roster(RosterText.parse("roster", ROSTER))
                .hands(TicketHands.at(desk, SourceFaults.of("P001").levels(), "watch"))
                .words(TicketWords.of(ports.journals()))
                .wakeUps(new InMemoryWakeUps())
                .notifier(NightBeforeTheHoliday::handOver)
                .clock(() -> now)
                .build());
        var ticket = desk.report(
                        new Actor("a1", AGENT),
                        Intake.Receive.of(Caller.of("Wu", "+86 759 7654321"), "billing is down"))
                .get()
                .id();
        tell("reported");
        record Step(String at, String who, Role role, TicketCommand command) {}
        var fault = Intake.Classify.fault("SEVERE", "no calls are billed", "machine room 3", now);
        var visit = Visiting.BookVisit.toInspect(at("09-30T23:30"), at("10-01T00:30"), "Wu");
        for (var step : List.of(
                new Step("09-30T22:41", "a1", AGENT, fault),
                new Step("09-30T22:42", "d1", DISPATCH_CENTRE, new Intake.TransferCall("li")),
                new Step("09-30T22:50", "li", ENGINEER, new Diagnosis.StartJudging()),
                new Step("09-30T22:55", "li", ENGINEER, visit),
                new Step("10-01T00:14", "zhao", ENGINEER, new Anytime.TakeOver("zhao")),
                new Step("10-01T00:55", "zhao", ENGINEER, new Visiting.Arrive("gate log 7")))) {
            sleepUntil(watch, at(step.at()));
            desk.tell(ticket, new Actor(step.who(), step.role()), step.command())
                    .get();
            tell(step.command().getClass().getSimpleName() + " by " + step.who());
            if (step.command() instanceof Anytime.TakeOver) {
                watch.tell(ticket, new Actor("zhao", ENGINEER), WatchCommand.Acknowledge.until(at("10-01T00:45")));
                tell("acknowledged until 00:45");
            }
        }
        sleepUntil(watch, at("10-01T09:30"));
        for (var entry : ports.journals().history(WatchLog.idOf(ticket), 0)) {
            log(entry);
        }
    }

    private static void sleepUntil(EscalationWatch watch, Instant end) {
        for (var next = watch.tick(); next.filter(at -> at.isBefore(end)).isPresent(); next = watch.tick()) {
            now = next.get();
        }
        now = end;
    }

    private static Outcome handOver(Message message) {
        if (message.channel() == NoticeChannel.SMS) {
            tell("  SMS to " + message.recipient() + ": " + message.body());
        }
        return new Outcome.Delivered("");
    }

    private static void log(Entry entry) {
        var event = entry.event();
        if (event instanceof WatchEvent.RungFired fired) {
            System.out.println("log " + local(entry.recordedAt()) + " " + fired.key());
        } else if (event instanceof WatchEvent.NoticeHeld held) {
            System.out.println("log " + local(entry.recordedAt()) + " held, no " + held.role() + " on duty until "
                    + local(held.until().orElseThrow()));
        } else if (event instanceof WatchEvent.NoticeWithdrawn withdrawn) {
            System.out.println("log " + local(entry.recordedAt()) + " withdrawn, for " + withdrawn.role());
        }
    }

    private static void tell(String what) {
        System.out.println(local(now) + " " + what);
    }

    private static String local(Instant at) {
        return LocalDateTime.ofInstant(at, SHANGHAI).toString().substring(5, 16);
    }

    private static Instant at(String time) {
        return LocalDateTime.parse("2026-" + time).atZone(SHANGHAI).toInstant();
    }
}
