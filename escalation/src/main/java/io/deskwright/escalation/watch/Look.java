package io.deskwright.escalation.watch;

import io.deskwright.core.journal.Appended;
import io.deskwright.core.journal.Batch;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.escalation.notice.Address;
import io.deskwright.escalation.notice.Mailbox;
import io.deskwright.escalation.notice.Notice;
import io.deskwright.escalation.notice.Postman;
import io.deskwright.escalation.plan.Action;
import io.deskwright.escalation.roster.OnDuty;
import io.deskwright.escalation.watch.Round.World;
import io.deskwright.escalation.watch.WatchEvent.ActEnded;
import io.deskwright.escalation.watch.WatchLog.Firing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A look at one case: round after round, what is due is logged, and then done, until nothing is left to do now. */
final class Look {

    private static final Logger LOG = LoggerFactory.getLogger(Look.class);
    /** Only a defective journal needs more. */
    private static final int MOST_ROUNDS = 1_000;

    private final WatchPorts ports;
    private final WatchLogs logs;
    private final Postman postman;
    private final Actor actor;

    Look(WatchPorts ports, WatchLogs logs, Postman postman) {
        this.ports = ports;
        this.logs = logs;
        this.postman = postman;
        this.actor = new Actor(ports.node(), Role.TIMER);
    }

    /**
     * Does all that is due for a case.
     *
     * @param seen the case as it was found
     * @return when to look again if nothing happens meanwhile; empty if nothing is to come
     */
    Optional<Instant> at(Subject seen) {
        Subject subject = seen;
        for (int i = 0; i < MOST_ROUNDS; i++) {
            WatchLog log = logs.of(subject.id());
            Instant now = log.notBefore(ports.clock().instant());
            World world = world(subject);
            Round round = Round.of(world, subject, log, now);
            if (round.events().isEmpty()) {
                round = Round.ended(world, subject, log, now, acts(subject, log, now));
            }
            if (round.events().isEmpty()) {
                return Round.nextLook(world, subject, log, now);
            }
            append(subject, log, round, now);
            // state is checked again before anything else fires
            Optional<Subject> again = ports.subjects().find(subject.id());
            if (again.isEmpty()) {
                return Optional.empty();
            }
            subject = again.get();
        }
        throw new IllegalStateException("the log of " + subject.id() + " does not come to rest");
    }

    private World world(Subject subject) {
        return new World(ports.plans().planOf(subject), this::onDuty, ports.tolerance(), ports.maintenance());
    }

    /** A roster that fails for one role does not keep the others from being told. */
    private OnDuty onDuty(Role role, Instant at) {
        try {
            return ports.roster().onDuty(role, at);
        } catch (RuntimeException failure) {
            LOG.warn("nobody knows who is on duty as {}: {}", role, failure.getClass());
            LOG.debug("{}", role, failure);
            return OnDuty.NOBODY;
        }
    }

    /** The log and all mailboxes at once; if another watcher was first, nothing. */
    private void append(Subject subject, WatchLog log, Round round, Instant now) {
        List<Batch> batches = new ArrayList<>();
        batches.add(batch(subject, log, round.events(), now));
        round.notices()
                .forEach((address, notices) -> queued(address, notices, now).ifPresent(batches::add));
        Appended appended = ports.journals().append(batches);
        LOG.debug("{}: {} events, {}", subject.id(), round.events().size(), appended);
    }

    /** One person who can have no mailbox does not keep the others from being told. */
    private Optional<Batch> queued(Address address, List<Notice> notices, Instant now) {
        CaseId id;
        try {
            id = Mailbox.idOf(address);
        } catch (IllegalArgumentException unusable) {
            LOG.warn("a person on duty can have no mailbox: {}", unusable.getMessage());
            return Optional.empty();
        }
        return postman.read(id).queue(id, notices, now, actor);
    }

    private Batch batch(Subject subject, WatchLog log, List<? extends WatchEvent> events, Instant now) {
        CaseId id = WatchLog.idOf(subject.id());
        Instant at = log.notBefore(now);
        List<Entry> entries = new ArrayList<>(events.size());
        for (WatchEvent event : events) {
            entries.add(new Entry(id, log.version() + entries.size() + 1, at, at, actor, Optional.empty(), event));
        }
        return new Batch(id, log.version(), entries);
    }

    /** Has done what firings ask for, as far as it can be done now. The outcome is recorded whoever did it. */
    private List<ActEnded> acts(Subject subject, WatchLog log, Instant now) {
        List<ActEnded> ended = new ArrayList<>();
        log.openActs()
                .forEach((key, numbers) -> numbers.forEach(
                        number -> act(subject, log.firing(key), number, now).ifPresent(ended::add)));
        return ended;
    }

    /** Empty while there is nobody who could take the case over. */
    private Optional<ActEnded> act(Subject subject, Firing firing, int number, Instant now) {
        FiringKey key = firing.fired().key();
        Hands.Act act = new Hands.Act(subject.id(), key, TicketHands.KEYS + Posts.key(subject, key, number));
        if (number == WatchLog.RECORD) {
            return Optional.of(
                    ended(act, number, ports.hands().record(act, firing.fired().number())));
        }
        Action action = firing.fired().actions().get(number);
        if (action instanceof Action.RaiseLevel raise) {
            return Optional.of(ended(act, number, ports.hands().raise(act, raise.level())));
        }
        OnDuty onDuty = onDuty(((Action.Reassign) action).to(), now);
        // a case that is over waits for nobody
        return onDuty.isNobody() && subject.open()
                ? Optional.empty()
                : Optional.of(ended(act, number, ports.hands().reassign(act, onDuty.people())));
    }

    private static ActEnded ended(Hands.Act act, int number, Optional<String> why) {
        return new ActEnded(act.firing(), number, why.isEmpty(), why.orElse(""));
    }
}
