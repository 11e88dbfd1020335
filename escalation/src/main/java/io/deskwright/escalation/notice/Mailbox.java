package io.deskwright.escalation.notice;

import io.deskwright.core.journal.Batch;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.ticket.NoticeChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The mailbox of one recipient and one channel [收件箱]: a case with a history of its own (ESC-06, AMB-49). Two histories
 * with the same entries give the same mailbox. Immutable and thread-safe.
 *
 * <p>The laws: a notice whose key ever came does not come again (PEER-BUGS 81, FEATURES 30); a message has the same number
 * and the same notices at each attempt; what was delivered, was dropped or is a dead letter is not handed over. A
 * mailbox keeps the keys of all notices that ever came, and of the notices themselves those that are not done with.
 */
public final class Mailbox {

    /** A mailbox without a history. */
    public static final Mailbox EMPTY = new Mailbox(0, Instant.MIN, Waiting.NONE, Outgoing.NONE);

    /** Who queues notices and records what came of them: the clock of the host. */
    public static final Actor WATCH = new Actor("watch", Role.TIMER);

    private static final String PREFIX = "mailbox/";

    private final long version;
    private final Instant latest;
    private final Waiting waiting;
    private final Outgoing outgoing;

    private Mailbox(long version, Instant latest, Waiting waiting, Outgoing outgoing) {
        this.version = version;
        this.latest = latest;
        this.waiting = waiting;
        this.outgoing = outgoing;
    }

    /**
     * Names the mailbox of a recipient.
     *
     * @param channel the channel
     * @param recipient the id of the person
     * @return {@code mailbox/}, the channel, {@code /}, the recipient
     * @throws IllegalArgumentException if {@code recipient} is blank, has a control character, or is too long for the name of
     *     a case
     */
    public static CaseId idOf(NoticeChannel channel, String recipient) {
        return idOf(new Address(channel, recipient));
    }

    /**
     * Names the mailbox of an address.
     *
     * @param address the address
     * @return {@code mailbox/}, the channel, {@code /}, the recipient
     * @throws IllegalArgumentException if the recipient has a control character, or is too long for the name of a case
     */
    public static CaseId idOf(Address address) {
        return CaseId.of(PREFIX + address.channel() + "/" + address.recipient());
    }

    /**
     * Tells whose mailbox a case is.
     *
     * @param id the name of the case
     * @return the address; empty if it is no mailbox
     */
    public static Optional<Address> addressOf(CaseId id) {
        return Arrays.stream(NoticeChannel.values())
                .filter(channel -> id.value().startsWith(PREFIX + channel + "/"))
                .map(channel -> new Address(channel, id.value().substring((PREFIX + channel + "/").length())))
                .findFirst();
    }

    /**
     * Names a message.
     *
     * @param mailbox its mailbox
     * @param number its number there
     * @return the name of the mailbox, {@code #}, the number
     */
    public static String keyOf(CaseId mailbox, int number) {
        return mailbox.value() + "#" + number;
    }

    /**
     * Reads a history.
     *
     * @param history all entries of the case, in order
     * @return the mailbox
     */
    public static Mailbox of(List<Entry> history) {
        return EMPTY.after(history);
    }

    /**
     * Reads on.
     *
     * @param entries the entries that follow, in order
     * @return the mailbox after them
     * @throws IllegalArgumentException if they do not follow
     */
    public Mailbox after(List<Entry> entries) {
        Mailbox now = this;
        for (Entry entry : entries) {
            if (entry.sequence() != now.version + 1) {
                throw new IllegalArgumentException("entry " + entry.sequence() + " of " + entry.caseId()
                        + " does not follow entry " + now.version);
            }
            Mailbox told = entry.event() instanceof MailboxEvent event
                    ? event.applyTo(now, now.notBefore(entry.recordedAt()))
                    : now;
            now = new Mailbox(entry.sequence(), now.notBefore(entry.recordedAt()), told.waiting, told.outgoing);
        }
        return now;
    }

    /** {@return the number of the last entry; 0 if there is none} */
    public long version() {
        return version;
    }

    /**
     * Tells whether a notice ever came here.
     *
     * @param key the key of the notice
     * @return whether it did
     */
    public boolean knows(String key) {
        return waiting.known().contains(key);
    }

    /** {@return the keys of the notices that are in no message yet, in the order in which they may be handed over} */
    public List<String> waiting() {
        return waiting.openBy(Instant.MAX).stream()
                .map(queued -> queued.notice().key())
                .toList();
    }

    /** {@return the keys of the notices in messages that are to be handed over again, or are just being so} */
    public List<String> underWay() {
        return outgoing.begun()
                .values()
                .toJavaStream()
                .flatMap(message -> message.notices().stream())
                .map(Notice::key)
                .toList();
    }

    /** {@return the messages that are not handed over any more, in the order of their numbers} */
    public List<DeadLetter> deadLetters() {
        return outgoing.dead().values().toJavaList();
    }

    /**
     * Decides what is to be done next. Time does not go back for a mailbox: an instant before its last entry counts as
     * that of the entry.
     *
     * @param rules how messages are delivered
     * @param now when
     * @return a message to be handed over, or how long there is none
     */
    public Step next(DeliveryRules rules, Instant now) {
        return new NextStep(rules, waiting, outgoing, notBefore(now)).step();
    }

    /**
     * Queues notices, without keeping that yet: whoever appends the batch may append other cases with it. The entries have
     * no command key.
     *
     * @param id the name of this mailbox
     * @param notices what is to be told
     * @param now when
     * @param actor who has it told
     * @return what is to be appended; empty if all of it came before
     */
    public Optional<Batch> queue(CaseId id, List<Notice> notices, Instant now, Actor actor) {
        return queued(id, notices, Optional.empty(), now, actor);
    }

    /**
     * Queues notices for later, without keeping that yet; like {@link #queue}.
     *
     * @param id the name of this mailbox
     * @param notices what is to be told
     * @param notBefore the first instant at which they may be handed over
     * @param now when
     * @param actor who has it told
     * @return what is to be appended; empty if all of it came before
     */
    public Optional<Batch> queueFor(CaseId id, List<Notice> notices, Instant notBefore, Instant now, Actor actor) {
        return queued(id, notices, Optional.of(notBefore), now, actor);
    }

    private Optional<Batch> queued(
            CaseId id, List<Notice> notices, Optional<Instant> notBefore, Instant now, Actor actor) {
        Map<String, MailboxEvent> fresh = new LinkedHashMap<>();
        notices.stream()
                .filter(notice -> !knows(notice.key()))
                .forEach(notice -> fresh.putIfAbsent(notice.key(), new MailboxEvent.NoticeQueued(notice, notBefore)));
        return fresh.isEmpty() ? Optional.empty() : Optional.of(batch(id, List.copyOf(fresh.values()), now, actor));
    }

    /** What is to be appended so that events happen. */
    Batch batch(CaseId id, List<MailboxEvent> events, Instant now, Actor actor) {
        Instant at = notBefore(now);
        List<Entry> entries = new ArrayList<>(events.size());
        for (MailboxEvent event : events) {
            entries.add(new Entry(id, version + entries.size() + 1, at, at, actor, Optional.empty(), event));
        }
        return new Batch(id, version, entries);
    }

    Instant notBefore(Instant at) {
        return at.isBefore(latest) ? latest : at;
    }

    Outgoing outgoing() {
        return outgoing;
    }

    Mailbox queued(Notice notice, Instant from) {
        return new Mailbox(version, latest, waiting.with(notice, from), outgoing);
    }

    Mailbox taken(MailboxEvent.MessageTaken taken, Instant at) {
        Outgoing out = outgoing.taken(taken, waiting.named(taken.notices()), at);
        return new Mailbox(version, latest, waiting.without(taken.notices()), out);
    }

    Mailbox delivered(int number) {
        return new Mailbox(version, latest, waiting, outgoing.delivered(number));
    }

    Mailbox failed(MailboxEvent.MessageFailed failed, Instant at) {
        return new Mailbox(version, latest, waiting, outgoing.failed(failed, at));
    }

    Mailbox dropped(List<String> keys) {
        return new Mailbox(version, latest, waiting.without(keys), outgoing.dropped(keys));
    }

    Mailbox released(int number, Instant at) {
        return new Mailbox(version, latest, waiting, outgoing.released(number, at));
    }
}
