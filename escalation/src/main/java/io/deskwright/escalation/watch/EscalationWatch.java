package io.deskwright.escalation.watch;

import io.deskwright.core.desk.CaseDesk;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Feed;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.people.Actor;
import io.deskwright.escalation.notice.Address;
import io.deskwright.escalation.notice.Delivery;
import io.deskwright.escalation.notice.Mailbox;
import io.deskwright.escalation.notice.Notice;
import io.deskwright.escalation.notice.Postman;
import io.deskwright.escalation.plan.Plan;
import io.deskwright.escalation.watch.WakeUps.Claim;
import io.vavr.control.Either;
import java.time.Instant;
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

    private final WatchPorts ports;
    private final WatchLogs logs;
    private final Postman postman;
    private final CaseDesk<WatchLog, WatchCommand> desk;
    private final Look look;

    private EscalationWatch(WatchPorts ports) {
        this.ports = ports;
        this.logs = new WatchLogs(ports.journals());
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
        this.desk =
                CaseDesk.of(ports.journals(), ports.clock(), new WatchBook(ports.subjects(), ports.longestSnooze()));
        this.look = new Look(ports, logs, postman);
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
        return logs.of(subject);
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
                    : ports.subjects().find(claim.id()).flatMap(look::at);
            ports.wakeUps().done(claim, next);
        } catch (RuntimeException failure) {
            // a message of a host's port may hold an address
            LOG.warn("{} could not be looked at, again when the lease ends: {}", claim.id(), failure.getClass());
            LOG.debug("{}", claim.id(), failure);
        }
    }

    /** Checked again at the moment of handing over: who was told in June is not called in October. */
    private boolean isWanted(Notice notice) {
        Optional<Subject> subject = ports.subjects().find(notice.about());
        if (subject.isEmpty()) {
            return false;
        }
        WatchLog log = logs.of(notice.about());
        // the watcher that let it fire may be ahead of this one
        Instant now = log.notBefore(ports.clock().instant());
        Plan plan = ports.plans().planOf(subject.get());
        return Posts.firing(notice, log)
                .filter(key -> Outlook.stands(plan, subject.get(), log, key, now))
                .isPresent();
    }
}
