package io.deskwright.core.desk;

import io.deskwright.core.asset.Device;
import io.deskwright.core.contract.Agreement;
import io.deskwright.core.contract.Entitlement;
import io.deskwright.core.contract.Rules;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.memory.CountingTicketNumbers;
import io.deskwright.core.memory.InMemoryAssets;
import io.deskwright.core.memory.InMemoryContracts;
import io.deskwright.core.memory.InMemoryJournals;
import io.deskwright.core.people.Actor;
import io.deskwright.core.port.Journals;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.command.TicketCommand;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.terms.SourceTerms;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A desk at which every deed says when it is done, in wall time of Shanghai. */
final class SetDesk implements InstantSource {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /** In warranty for the whole of 2026, supplied until its last day. */
    static final String DEVICE = "SN-1";

    private final Journals journals = new InMemoryJournals();
    private final ServiceDesk desk;
    private Instant now = Instant.EPOCH;

    SetDesk(Agreement... agreements) {
        Device device = TestDesk.device(DEVICE, Optional.of(LocalDate.of(2026, 12, 31)));
        desk = ServiceDesk.on(new Ports.Builder()
                .journals(journals)
                .numbers(CountingTicketNumbers.of("SO-", 1))
                .contracts(InMemoryContracts.of(agreements))
                .assets(InMemoryAssets.of(List.of(device), journals))
                .duty((engineer, at) -> !engineer.equals("off"))
                .clock(this)
                .build());
    }

    /** Under source 001 with all switches on. */
    static SetDesk of001() {
        return new SetDesk(under("P001", TestDesk.HOURS, rules -> rules));
    }

    static SetDesk under(String policy) {
        return new SetDesk(under(policy, TestDesk.HOURS, rules -> rules));
    }

    static Agreement under(
            String policy, BusinessCalendar hours, java.util.function.UnaryOperator<Rules.Builder> otherwise) {
        Agreement agreement = Agreement.of("C-1", SourceTerms.of(policy), hours);
        Rules.Builder on = agreement
                .rules()
                .but()
                .cancellation(true)
                .reopenWindow(java.time.Duration.ofDays(7))
                .autoAcceptAfter(java.time.Duration.ofDays(5));
        return agreement
                .with(otherwise.apply(on).build())
                .with(List.of(Entitlement.of(
                        DEVICE, Entitlement.HARDWARE_WARRANTY, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))));
    }

    static Instant shanghai(String wall) {
        return LocalDateTime.parse(wall).atZone(SHANGHAI).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
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

    SetDesk at(String wall) {
        return at(shanghai(wall));
    }

    SetDesk at(Instant instant) {
        now = instant;
        return this;
    }

    CaseId begins(Actor actor, TicketCommand command) {
        return done(desk.handle(Deed.begin(actor, command))).id();
    }

    Answer does(CaseId id, Actor actor, TicketCommand command) {
        return done(desk.tell(id, actor, command));
    }

    Refusal refuses(CaseId id, Actor actor, TicketCommand command) {
        return refused(desk.tell(id, actor, command));
    }

    Reading reading(CaseId id, String target) {
        return desk.deadlines(id).orElseThrow().at(now).reading(target);
    }

    /** State, and in wall time when it is due and was stopped. */
    String told(CaseId id, String target) {
        Reading reading = reading(id, target);
        return reading.state() + wall(" due ", reading.due()) + wall(" at ", reading.stoppedAt());
    }

    private static String wall(String word, Optional<Instant> instant) {
        return instant.map(at -> word + LocalDateTime.ofInstant(at, SHANGHAI)).orElse("");
    }

    static Answer done(Either<Refusal, Answer> answer) {
        return answer.getOrElseThrow(refusal -> new AssertionError(refusal.toString()));
    }

    static Refusal refused(Either<Refusal, Answer> answer) {
        if (answer.isRight()) {
            throw new AssertionError("was done: " + answer.get().entries());
        }
        return answer.getLeft();
    }
}
