package io.deskwright.escalation.watch;

import io.deskwright.core.desk.Deed;
import io.deskwright.core.desk.ServiceDesk;
import io.deskwright.core.fault.Levels;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.lifecycle.Code;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.command.Anytime;
import io.deskwright.core.ticket.command.TicketCommand;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Does to tickets what rungs ask for, through the desk: each act is a command with a key, so that doing it twice does no harm.
 */
public final class TicketHands implements Hands {

    /** What the command keys of all acts begin with. */
    static final String KEYS = "escalation/";

    private static final int LONGEST_KEY = 200;

    private final ServiceDesk desk;
    private final Levels levels;
    private final Actor timer;
    private final Actor dispatcher;

    private TicketHands(ServiceDesk desk, Levels levels, Actor timer, Actor dispatcher) {
        this.desk = desk;
        this.levels = levels;
        this.timer = timer;
        this.dispatcher = dispatcher;
    }

    /**
     * Acts at a desk.
     *
     * @param desk the desk
     * @param levels the fault levels, so that none is lowered
     * @param name the id under which it is recorded: as timer, and as dispatch centre where a level is raised
     * @return the hands
     */
    public static TicketHands at(ServiceDesk desk, Levels levels, String name) {
        return new TicketHands(desk, levels, new Actor(name, Role.TIMER), new Actor(name, Role.DISPATCH_CENTRE));
    }

    /** Only what is of a target stands in the history of a ticket; what somebody let fire by hand does already. */
    @Override
    public Optional<String> record(Act act, int number) {
        Optional<Refusal> refusal =
                told(act, timer, Anytime.Escalate.of(act.firing().of(), number));
        return refusal.filter(told -> told.code() != Code.ALREADY_DONE && told.code() != Code.INVALID)
                .map(Refusal::english);
    }

    /** Whoever is on duty has agreed to take over, so it is recorded as his or her own deed (AMB-52). */
    @Override
    public Optional<String> reassign(Act act, List<String> people) {
        if (people.isEmpty()) {
            return Optional.of("nobody is on duty");
        }
        Actor engineer = new Actor(people.get(0), Role.ENGINEER);
        Optional<Refusal> refusal = told(act, engineer, new Anytime.TakeOver(people.get(0)));
        return refusal.filter(told -> told.code() != Code.ALREADY_DONE).map(Refusal::english);
    }

    @Override
    public Optional<String> raise(Act act, String level) {
        Optional<String> present = desk.ticket(act.subject()).map(Ticket::severity);
        if (levels.rank(level) < 0) {
            return Optional.of("there is no level " + level + "; there are " + levels.names());
        }
        if (present.filter(now -> levels.rank(now) >= levels.rank(level)).isPresent()) {
            return Optional.empty();
        }
        return told(
                        act,
                        dispatcher,
                        Anytime.ChangeSeverity.to(
                                level, "escalation " + act.firing().rung()))
                .map(Refusal::english);
    }

    /** Whether an entry tells what a rung did, under whatever name. */
    static boolean did(Entry entry) {
        return entry.key().filter(key -> key.value().startsWith(KEYS)).isPresent();
    }

    /** A key that was used was used for this very act, if for somebody else who was on duty then. */
    private Optional<Refusal> told(Act act, Actor actor, TicketCommand command) {
        return desk.handle(Deed.on(act.subject(), actor, command).keyed(key(act)))
                .<Optional<Refusal>>fold(Optional::of, done -> Optional.empty())
                .filter(refusal -> refusal.code() != Code.KEY_REUSED);
    }

    /** A key is no longer than a name may be, however long those of the case, the rung and the target are. */
    private static String key(Act act) {
        String key = act.key();
        return key.length() <= LONGEST_KEY ? key : KEYS + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }
}
