package io.deskwright.examples.replay.desk;

import io.deskwright.core.contract.Agreement;
import io.deskwright.core.contract.Rules;
import io.deskwright.core.desk.Answer;
import io.deskwright.core.desk.Deed;
import io.deskwright.core.desk.Ports;
import io.deskwright.core.desk.ServiceDesk;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Feed;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.memory.CountingTicketNumbers;
import io.deskwright.core.memory.InMemoryAssets;
import io.deskwright.core.memory.InMemoryContracts;
import io.deskwright.core.memory.InMemoryJournals;
import io.deskwright.core.people.Actor;
import io.deskwright.core.port.Duty;
import io.deskwright.core.port.Journals;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.TicketState;
import io.deskwright.core.ticket.command.TicketCommand;
import io.deskwright.examples.replay.desk.DeskReport.Ending;
import io.deskwright.examples.replay.log.AuditRow;
import io.deskwright.examples.replay.log.IncidentLog;
import io.deskwright.examples.replay.log.State;
import io.deskwright.examples.replay.log.WallClock;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.terms.Terms;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One desk on memory adapters, one ticket for each incident, and a clock that follows the log. */
public final class DeskReplay {

    /** Five priorities, the mildest first. */
    private static final List<String> LEVELS = List.of("5", "4", "3", "2", "1");

    /** The recorded desk opened an incident again after 40 days and 17 hours; its rule is not published. */
    private static final Duration REOPEN_WINDOW = Duration.ofDays(60);

    private static final int STRETCH = 10_000;

    private final WallClock clock;
    private final Journals journals = new InMemoryJournals();
    private final ServiceDesk desk;
    private final Map<String, CaseId> tickets = new HashMap<>();
    private Instant now = Instant.EPOCH;
    private long recorded;

    private DeskReplay(Agreement agreement) {
        clock = new WallClock(agreement.hours().zone());
        desk = ServiceDesk.on(new Ports.Builder()
                .journals(journals)
                .numbers(CountingTicketNumbers.of("SO-", 1))
                .contracts(InMemoryContracts.of(agreement))
                .assets(InMemoryAssets.of(List.of(), journals))
                .duty(Duty.EVERYBODY)
                .clock(() -> now)
                .build());
    }

    /**
     * Drives a log through a desk.
     *
     * @param log the log
     * @param terms what the contract of the desk promises; they are in force whenever the log began
     * @param hours when it works
     * @return what became of every change of state
     */
    public static DeskReport of(IncidentLog log, Terms terms, BusinessCalendar hours) {
        Terms always = new Terms(terms.name(), terms.version(), Instant.EPOCH, terms.source(), terms.targets());
        Rules rules = Rules.DEFAULTS
                .but()
                .levels(LEVELS)
                .analysisReportRequired(false)
                .reopenWindow(REOPEN_WINDOW)
                .build();
        return new DeskReplay(Agreement.of("recorded desk", always, hours).with(rules)).report(log);
    }

    private DeskReport report(IncidentLog log) {
        List<Change> changes = Change.of(log);
        Map<Transition, List<Outcome>> outcomes = new LinkedHashMap<>();
        Map<String, State> last = new LinkedHashMap<>();
        for (Change change : changes) {
            outcomes.computeIfAbsent(change.transition(), none -> new ArrayList<>())
                    .add(outcome(change));
            last.put(change.row().incident(), change.row().state());
        }
        List<Ending> endings = new ArrayList<>();
        last.forEach((incident, state) -> endings.add(new Ending(state, stands(incident))));
        return new DeskReport(changes.size(), outcomes, endings, recorded, entriesOfTheJournal());
    }

    private Outcome outcome(Change change) {
        AuditRow row = change.row();
        List<Step> commands = change.transition().commands();
        boolean strayed =
                !stands(row.incident()).equals(change.transition().from().flatMap(Transition::meant));
        now = clock.instant(row.updatedAt());
        for (Step step : commands) {
            Either<Refusal, Answer> answer = desk.handle(
                    deed(row.incident(), step.actor(), step.command().apply(row, clock)));
            if (answer.isLeft()) {
                return new Outcome.Refused(step, answer.getLeft().code(), strayed);
            }
            tickets.put(row.incident(), answer.get().id());
            recorded += answer.get().entries().size();
        }
        return commands.isEmpty() ? new Outcome.NoCommand(change.transition().whyNone()) : new Outcome.Done();
    }

    private Deed deed(String incident, Actor actor, TicketCommand command) {
        return Optional.ofNullable(tickets.get(incident))
                .map(ticket -> Deed.on(ticket, actor, command))
                .orElseGet(() -> Deed.begin(actor, command))
                .at(now);
    }

    private Optional<TicketState> stands(String incident) {
        return Optional.ofNullable(tickets.get(incident)).flatMap(desk::ticket).map(Ticket::state);
    }

    private long entriesOfTheJournal() {
        long entries = 0;
        Feed feed = journals.feed(0, STRETCH);
        while (!feed.entries().isEmpty()) {
            entries += feed.entries().size();
            feed = journals.feed(feed.position(), STRETCH);
        }
        return entries;
    }
}
