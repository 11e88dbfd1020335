package io.deskwright.core.desk;

import io.deskwright.core.asset.Device;
import io.deskwright.core.contract.Agreement;
import io.deskwright.core.contract.Entitlement;
import io.deskwright.core.contract.Rules;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.memory.CountingTicketNumbers;
import io.deskwright.core.memory.InMemoryAssets;
import io.deskwright.core.memory.InMemoryContracts;
import io.deskwright.core.memory.InMemoryJournals;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.port.Journals;
import io.deskwright.core.port.People;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.TicketState;
import io.deskwright.core.ticket.command.TicketCommand;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.terms.SourceTerms;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A desk under source 001 whose clock the test sets: a device in warranty, one out of it, one without supply. */
final class TestDesk implements InstantSource {

    static final Instant MON_2026_03_02_0900 = Instant.parse("2026-03-02T01:00:00Z");
    static final String IN_WARRANTY = "SN-IN";
    static final String OUT_OF_WARRANTY = "SN-OUT";
    static final String WITHOUT_SUPPLY = "SN-OLD";
    static final String OLD_PART = "PT-OLD";

    static final Actor AGENT = new Actor("a1", Role.AGENT);
    static final Actor DISPATCHER = new Actor("d1", Role.DISPATCH_CENTRE);
    static final Actor ENGINEER = new Actor("e1", Role.ENGINEER);
    static final Actor CUSTOMER = new Actor("c1", Role.CUSTOMER);
    static final Actor MANAGER = new Actor("p1", Role.PROJECT_MANAGER);
    static final Actor STOREKEEPER = new Actor("s1", Role.STOREKEEPER);
    static final Actor TIMER = new Actor("timer", Role.TIMER);

    static final BusinessCalendar HOURS = WeeklyHours.in(ZoneId.of("Asia/Shanghai"))
            .weekdays("09:00-12:00", "13:00-18:00")
            .build();
    static final Rules EVERYTHING_ON = Rules.DEFAULTS
            .but()
            .addLevels("GENERAL", "SEVERE")
            .cancellation(true)
            .reopenWindow(Duration.ofDays(7))
            .autoAcceptAfter(Duration.ofDays(5))
            .build();

    private final Journals journals;
    private final ServiceDesk desk;
    private Instant now = MON_2026_03_02_0900;

    TestDesk(Rules rules) {
        this(rules, new InMemoryJournals());
    }

    TestDesk(Rules rules, Journals journals) {
        this(rules, journals, People.UNKNOWN);
    }

    TestDesk(Rules rules, Journals journals, People people) {
        this.journals = journals;
        Agreement agreement = agreement(rules);
        desk = ServiceDesk.on(new Ports.Builder()
                .journals(journals)
                .numbers(CountingTicketNumbers.of("SO-", 1))
                .contracts(InMemoryContracts.of(agreement))
                .assets(InMemoryAssets.of(devices(), journals))
                .duty((engineer, at) -> !engineer.equals("off"))
                .people(people)
                .clock(this)
                .build());
    }

    static Agreement agreement(Rules rules) {
        return Agreement.of("C-1", SourceTerms.of("P001"), HOURS)
                .with(rules)
                .with(List.of(
                        warranty(IN_WARRANTY, "2025-01-01", "2026-12-31"),
                        warranty(WITHOUT_SUPPLY, "2025-01-01", "2026-12-31"),
                        warranty(OUT_OF_WARRANTY, "2022-01-01", "2024-12-31")));
    }

    private static Entitlement warranty(String serial, String from, String to) {
        return Entitlement.of(serial, Entitlement.HARDWARE_WARRANTY, LocalDate.parse(from), LocalDate.parse(to));
    }

    private static List<Device> devices() {
        return List.of(
                device(IN_WARRANTY, Optional.empty()),
                device(OUT_OF_WARRANTY, Optional.empty()),
                device(WITHOUT_SUPPLY, Optional.of(LocalDate.of(2025, 12, 31))));
    }

    static Device device(String serial, Optional<LocalDate> suppliedUntil) {
        return Device.of(serial, Set.of(OLD_PART))
                .but()
                .manufacturer("Maker")
                .model("M-1")
                .suppliedUntil(suppliedUntil)
                .build();
    }

    @Override
    public Instant instant() {
        return now;
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    ServiceDesk desk() {
        return desk;
    }

    Journals journals() {
        return journals;
    }

    Ticket ticket(CaseId id) {
        return desk.ticket(id).orElseThrow();
    }

    List<Entry> history(CaseId id) {
        return journals.history(id, 0);
    }

    /** Begins a ticket, a minute later than what was done before. */
    Answer begins(Actor actor, TicketCommand command) {
        passes(Duration.ofMinutes(1));
        return done(desk.handle(Deed.begin(actor, command)));
    }

    /** Does something that must be done, a minute later than what was done before. */
    Answer does(CaseId id, Actor actor, TicketCommand command) {
        passes(Duration.ofMinutes(1));
        return done(desk.tell(id, actor, command));
    }

    /** Tries something that must be refused, a minute later than what was done before. */
    Refusal isRefused(CaseId id, Actor actor, TicketCommand command) {
        passes(Duration.ofMinutes(1));
        Either<Refusal, Answer> answer = desk.tell(id, actor, command);
        if (answer.isRight()) {
            throw new AssertionError(
                    command + " was done in " + answer.get().ticket().state());
        }
        return answer.getLeft();
    }

    /** Leads a new ticket into a state by the shortest way. */
    CaseId in(TicketState state) {
        return Ways.to(state, this);
    }

    private static Answer done(Either<Refusal, Answer> answer) {
        return answer.getOrElseThrow(refusal -> new AssertionError(refusal.toString()));
    }
}
