package io.deskwright.escalation.watch;

import io.deskwright.core.desk.CaseDesk;
import io.deskwright.core.journal.Appended;
import io.deskwright.core.journal.Batch;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Feed;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.escalation.Recent;
import io.deskwright.escalation.notice.Address;
import io.deskwright.escalation.notice.Delivery;
import io.deskwright.escalation.notice.Mailbox;
import io.deskwright.escalation.notice.Notice;
import io.deskwright.escalation.notice.Postman;
import io.deskwright.escalation.plan.Action;
import io.deskwright.escalation.plan.Plan;
import io.deskwright.escalation.roster.OnDuty;
import io.deskwright.escalation.watch.Round.World;
import io.deskwright.escalation.watch.WakeUps.Claim;
import io.deskwright.escalation.watch.WatchEvent.ActEnded;
import io.deskwright.escalation.watch.WatchLog.Firing;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches over cases: lets rungs fire, once each, and hands out notices, until an outcome is recorded (ESC-04 to 08).
 *
 * <p>It has no thread and no timer: the host calls {@link #tick} whenever it likes, and sleeps until the answer at most. Any
 * number of watchers may share journals and wake-ups; each may die at any moment. What fires is logged first and handed out
 * then, so that nothing fires twice and nothing is lost. Thread-safe if its ports are.
 */
public final class EscalationWatch {

    private static final Logger LOG = LoggerFactory.getLogger(EscalationWatch.class);
    private static final int STRETCH = 1_000;
    private static final int CLAIMS = 64;
    /** Only a defective journal needs more. */
    private static final int MOST_TRIES = 1_000;

    private final WatchPorts ports;
    private final Postman postman;
    private final CaseDesk<WatchLog, WatchCommand> desk;
    private final Recent<WatchLog> recent = new Recent<>();
    private final Actor actor;

    private EscalationWatch(WatchPorts ports) {
        this.ports = ports;
        this.actor = new Actor(ports.node(), Role.TIMER);
        this.postman = Postman.of(new Delivery.Builder()
                .journals(ports.journals())
                .notifier(ports.notifier())
                .clock(ports.clock())
                .rules(ports.rules())
                .templates(ports.templates())
                .languageOf(ports.language())
                .words(notice -> ports.words().apply(notice.about()))
                .isWanted(this::isWanted)
                .worker(ports.node())
                .build());
        this.desk = CaseDesk.of(ports.journals(), ports.clock(), new WatchBook(ports.subjects()));
    }

    /**
     * Begins to watch; nothing happens until {@link #tick} is called.
     *
     * @param ports what it stands on
     * @return the watch
     */
    public static EscalationWatch on(WatchPorts ports) {
        return new EscalationWatch(ports);
    }

    /**
     * Does all that is due: lets rungs fire, has done what they ask for, and hands messages over.
     *
     * <p>What goes wrong with one case or one recipient is logged and tried again when the lease ends; all others go on.
     *
     * @return when to call again at the latest if nothing happens meanwhile; empty if nothing is to come
     */
    public Optional<Instant> tick() {
        Instant begun = ports.clock().instant();
        List<Claim> claims;
        do {
            follow();
            claims = ports.wakeUps().claim(begun, CLAIMS, ports.lease());
            // a channel may be slow: what fires does not wait for it
            claims.stream().filter(claim -> !isMailbox(claim)).forEach(this::lookAt);
            claims.stream().filter(EscalationWatch::isMailbox).forEach(this::lookAt);
        } while (!claims.isEmpty());
        return ports.wakeUps().next();
    }

    private static boolean isMailbox(Claim claim) {
        return Mailbox.addressOf(claim.id()).isPresent();
    }

    /**
     * Says something to the watch over a case, now.
     *
     * @param subject the case
     * @param who who: somebody of the provider
     * @param command what
     * @return what the log says afterwards, or why it is refused
     */
    public Either<Refusal, WatchLog> tell(CaseId subject, Actor who, WatchCommand command) {
        return desk.tell(WatchLog.idOf(subject), who, command).map(CaseDesk.Done::now);
    }

    /**
     * Returns what has fired for a case.
     *
     * @param subject the case
     * @return its log; one without entries if nothing ever fired for it
     */
    public WatchLog log(CaseId subject) {
        CaseId id = WatchLog.idOf(subject);
        WatchLog known = recent.find(id).orElse(WatchLog.EMPTY);
        WatchLog log = known.after(ports.journals().history(id, known.version()));
        recent.keep(id, log);
        return log;
    }

    /**
     * Returns a mailbox: what waits in it, and what nobody could deliver.
     *
     * @param address whose
     * @return the mailbox as it is now; an empty one if nothing ever came
     */
    public Mailbox mailbox(Address address) {
        return postman.read(Mailbox.idOf(address));
    }

    /**
     * Has a dead letter tried again.
     *
     * @param address in whose mailbox
     * @param number the number of the message
     * @param by who wants that
     * @return whether it was a dead letter
     */
    public boolean release(Address address, int number, Actor by) {
        return postman.release(Mailbox.idOf(address), number, by);
    }

    /** Whatever was written since is looked at: the case itself, the case of a log, a mailbox. */
    private void follow() {
        long from = ports.wakeUps().position();
        Feed feed = ports.journals().feed(from, STRETCH);
        while (!feed.entries().isEmpty()) {
            Set<CaseId> touched = new LinkedHashSet<>();
            for (Entry entry : feed.entries()) {
                touched.add(WatchLog.subjectOf(entry.caseId()).orElse(entry.caseId()));
            }
            ports.wakeUps().follow(from, feed.position(), touched, ports.clock().instant());
            from = ports.wakeUps().position();
            feed = ports.journals().feed(from, STRETCH);
        }
    }

    private void lookAt(Claim claim) {
        try {
            Optional<Instant> next = isMailbox(claim)
                    ? postman.deliver(claim.id())
                    : ports.subjects().find(claim.id()).flatMap(this::lookAt);
            ports.wakeUps().done(claim, next);
        } catch (RuntimeException failure) {
            // a message of a host's port may hold an address
            LOG.warn("{} could not be looked at, again when the lease ends: {}", claim.id(), failure.getClass());
            LOG.debug("{}", claim.id(), failure);
        }
    }

    private Optional<Instant> lookAt(Subject seen) {
        Subject subject = seen;
        for (int i = 0; i < MOST_TRIES; i++) {
            WatchLog log = log(subject.id());
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

    /** Checked again at the moment of handing over: who was told in June is not called in October. */
    private boolean isWanted(Notice notice) {
        Optional<Subject> subject = ports.subjects().find(notice.about());
        if (subject.isEmpty()) {
            return false;
        }
        WatchLog log = log(notice.about());
        // the watcher that let it fire may be ahead of this one
        Instant now = log.notBefore(ports.clock().instant());
        Plan plan = ports.plans().planOf(subject.get());
        return Posts.firing(notice, log)
                .filter(key -> Outlook.stands(plan, subject.get(), log, key, now))
                .isPresent();
    }
}
