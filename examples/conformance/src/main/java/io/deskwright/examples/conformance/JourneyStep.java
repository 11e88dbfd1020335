package io.deskwright.examples.conformance;

import io.deskwright.core.desk.Answer;
import io.deskwright.core.desk.Deed;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.command.Intake;
import io.deskwright.core.ticket.command.TicketCommand;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One step of a journey: somebody gives a command.
 *
 * @param order the order that is addressed, by its name in the journey
 * @param fields the step
 * @param expectation what it must yield
 */
record JourneyStep(String order, Fields fields, JourneyExpectation expectation) {

    static JourneyStep read(Fields step, String first) {
        step.only("ticket", "at", "occurredAt", "actor", "command", "args", "expectedVersion", "expect");
        return new JourneyStep(
                step.text("ticket", first), step, JourneyExpectation.read(new Fields(step.filledObject("expect"))));
    }

    Map<String, Object> expected() {
        return expectation.shown();
    }

    /** Takes the step, and tells what it yielded in the form of what is expected. */
    Map<String, Object> got(JourneyDesk desk) {
        desk.setClock(fields.instant("at"));
        Deed deed = deed(desk);
        Optional<Ticket> before = desk.ticket(order);
        int length = desk.recorded().size();
        return desk.handle(deed)
                .fold(refusal -> refused(refusal, before, length, desk), answer -> accepted(answer, length, desk));
    }

    private Deed deed(JourneyDesk desk) {
        Fields who = new Fields(fields.object("actor"));
        who.only("id", "role");
        Actor actor = new Actor(who.text("id"), Fields.parse("role", who.text("role"), Role::valueOf));
        TicketCommand command =
                JourneyCommands.read(fields.text("command"), new Arguments(fields.object("args"), desk::id));
        boolean begins = command instanceof Intake.Receive && !desk.knows(order);
        Deed deed = begins ? Deed.begin(actor, command) : Deed.on(desk.id(order), actor, command);
        if (fields.has("occurredAt")) {
            deed = deed.at(fields.instant("occurredAt"));
        }
        return fields.has("expectedVersion")
                ? deed.expecting(desk.versionAfter(fields.number("expectedVersion"), order))
                : deed;
    }

    private Map<String, Object> accepted(Answer answer, int length, JourneyDesk desk) {
        List<Entry> recorded = recordedSince(length, desk);
        Map<String, Object> got = new TreeMap<>();
        desk.note(order, answer.id());
        got.putAll(told(order, recorded, expectation, desk));
        answer.successor().ifPresent(id -> {
            String name = expectation.successorName().orElse(id.value());
            desk.note(name, id);
            Map<String, Object> successor =
                    told(name, recorded, expectation.successor().orElse(expectation), desk);
            successor.put("ticket", name);
            got.put("successor", successor);
        });
        Collection<CaseId> touched =
                answer.successor().map(id -> List.of(answer.id(), id)).orElse(List.of(answer.id()));
        if (recorded.stream().anyMatch(entry -> !touched.contains(entry.caseId()))) {
            got.put("recorded elsewhere", recorded);
        }
        return got;
    }

    private static Map<String, Object> told(
            String order, List<Entry> recorded, JourneyExpectation expectation, JourneyDesk desk) {
        List<Entry> own = recorded.stream()
                .filter(entry -> entry.caseId().equals(desk.id(order)))
                .toList();
        Map<String, Object> told = new TreeMap<>();
        told.put("state", desk.ticket(order).orElseThrow().state().name());
        told.put("events", expectation.withoutOptional(JourneyEvents.names(own)));
        return told;
    }

    /** A refusal leaves no trace, whatever its order, or any other. */
    private Map<String, Object> refused(Refusal refusal, Optional<Ticket> before, int length, JourneyDesk desk) {
        Map<String, Object> got = new TreeMap<>();
        got.put("refused", refusal.code().name());
        if (JourneyExpectation.isAboutFields(refusal.code().name())) {
            got.put("field", String.join(", ", refusal.fields()));
        }
        List<Entry> recorded = recordedSince(length, desk);
        if (!recorded.isEmpty() || !desk.ticket(order).equals(before)) {
            got.put("left behind", recorded);
        }
        return got;
    }

    private static List<Entry> recordedSince(int length, JourneyDesk desk) {
        List<Entry> all = desk.recorded();
        return all.subList(length, all.size());
    }
}
