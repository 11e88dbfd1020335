package io.deskwright.escalation.notice;

import io.deskwright.core.journal.Appended;
import io.deskwright.core.journal.Batch;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.people.Actor;
import io.deskwright.escalation.Recent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what is in mailboxes (TRK-12, AMB-49). It is thread-safe if its parts are, and any number of postmen may work on
 * the same journals, each under a name of its own.
 *
 * <p>The laws: a message is handed over after it was taken in the journal, so no two workers hand it over at the same time;
 * until an outcome is recorded it is handed over again, and never after. A receiver gets it twice only if a worker or the
 * journal fails between handing over and recording, if a channel that said it failed had delivered, or if a lease is shorter
 * than a channel takes; its key is the same then. What goes wrong with one message or one recipient is recorded in that
 * mailbox and touches no other (FEATURES 28).
 */
public final class Postman {

    /** Why notices are dropped that nobody wants any more. */
    public static final String NO_LONGER_WANTED = "no longer wanted";

    /** Why a message is a dead letter that was taken as often as it may be, the last time without an outcome. */
    public static final String NO_OUTCOME = "no outcome after the last attempt";

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    /** How often in a row others may come first; only a defective journal needs more. */
    private static final int MOST_TRIES = 1_000;

    private final Delivery delivery;
    private final Recent<Mailbox> recent = new Recent<>();

    private Postman(Delivery delivery) {
        this.delivery = delivery;
    }

    /**
     * Employs a postman.
     *
     * @param delivery what he works with
     * @return the postman
     */
    public static Postman of(Delivery delivery) {
        return new Postman(delivery);
    }

    /**
     * Delivers everything in a mailbox that may be delivered now.
     *
     * @param mailbox the name of the mailbox
     * @return when it is to be delivered again, if nothing is queued before; empty if there is nothing to wait for
     * @throws IllegalArgumentException if the case is no mailbox
     */
    public Optional<Instant> deliver(CaseId mailbox) {
        Address address = Mailbox.addressOf(mailbox)
                .orElseThrow(() -> new IllegalArgumentException("case " + mailbox + " is no mailbox"));
        int outrun = 0;
        while (outrun < MOST_TRIES) {
            Mailbox now = read(mailbox);
            Step step = now.next(delivery.rules(), delivery.clock().instant());
            if (step instanceof Step.Wait pause) {
                return pause.until();
            }
            boolean done = advance(mailbox, address, now, (Step.HandOver) step);
            outrun = done ? 0 : outrun + 1;
        }
        throw outrun(mailbox);
    }

    /**
     * Has a dead letter tried again.
     *
     * @param mailbox the name of the mailbox
     * @param number the number of the message
     * @param by who wants that
     * @return whether it was a dead letter
     */
    public boolean release(CaseId mailbox, int number, Actor by) {
        for (int i = 0; i < MOST_TRIES; i++) {
            Mailbox now = read(mailbox);
            if (now.deadLetters().stream().noneMatch(letter -> letter.number() == number)) {
                return false;
            }
            if (append(mailbox, now, new MailboxEvent.DeadLetterReleased(number), by)) {
                return true;
            }
        }
        throw outrun(mailbox);
    }

    /** Goes one step on; false if somebody else came first. */
    private boolean advance(CaseId mailbox, Address address, Mailbox now, Step.HandOver step) {
        List<String> unwanted = step.notices().stream()
                .filter(notice -> !isWanted(notice))
                .map(Notice::key)
                .toList();
        boolean isNew = now.outgoing().find(step.number()).isEmpty();
        // a message that was taken before may be with the receiver already, and stays what it is
        if (unwanted.size() == step.notices().size() || (isNew && !unwanted.isEmpty())) {
            return append(mailbox, now, new MailboxEvent.NoticesDropped(unwanted, NO_LONGER_WANTED), Mailbox.WATCH);
        }
        if (step.attempt() > delivery.rules().attempts()) {
            MailboxEvent lost = new MailboxEvent.MessageFailed(step.number(), NO_OUTCOME, false, Optional.empty());
            return append(mailbox, now, lost, Mailbox.WATCH);
        }
        if (!append(mailbox, now, taking(now, step, isNew), Mailbox.WATCH)) {
            return false;
        }
        record(mailbox, step, handOver(mailbox, address, step));
        return true;
    }

    private MailboxEvent taking(Mailbox now, Step.HandOver step, boolean isNew) {
        List<String> keys = isNew ? step.notices().stream().map(Notice::key).toList() : List.of();
        Instant until =
                now.notBefore(delivery.clock().instant()).plus(delivery.rules().lease());
        return new MailboxEvent.MessageTaken(
                step.number(), keys, step.isSummary(), step.attempt(), delivery.worker(), until);
    }

    /** A notice too many does less harm than one that is lost, or that keeps all others back. */
    private boolean isWanted(Notice notice) {
        try {
            return delivery.isWanted().test(notice);
        } catch (RuntimeException unknown) {
            LOG.warn("whether notice {} is wanted is not known; it is delivered", notice.key(), unknown);
            return true;
        }
    }

    /** What an adapter throws may hold an address, so the journal keeps only its kind. */
    private Outcome handOver(CaseId mailbox, Address address, Step.HandOver step) {
        String key = Mailbox.keyOf(mailbox, step.number());
        try {
            Language language = delivery.languageOf().apply(address.recipient());
            Message message =
                    delivery.templates().message(key, address, inWords(step.notices()), step.isSummary(), language);
            return Objects.requireNonNull(delivery.notifier().handOver(message), "outcome");
        } catch (Exception thrown) {
            LOG.debug("message {} was not handed over", key, thrown);
            return new Outcome.Failed(thrown.getClass().getName(), false);
        }
    }

    private List<Notice> inWords(List<Notice> notices) {
        return notices.stream()
                .map(notice -> notice.with(delivery.words().apply(notice)))
                .toList();
    }

    private void record(CaseId mailbox, Step.HandOver step, Outcome outcome) {
        for (int i = 0; i < MOST_TRIES; i++) {
            Mailbox now = read(mailbox);
            Instant at = now.notBefore(delivery.clock().instant());
            Optional<MailboxEvent> event = now.outgoing().ended(step, outcome, delivery.rules(), at);
            if (event.isEmpty() || append(mailbox, now, event.get(), Mailbox.WATCH)) {
                event.ifPresent(ended -> tell(mailbox, ended));
                return;
            }
        }
        throw outrun(mailbox);
    }

    private static void tell(CaseId mailbox, MailboxEvent ended) {
        if (ended instanceof MailboxEvent.MessageFailed failed) {
            String key = Mailbox.keyOf(mailbox, failed.number());
            failed.retryAt()
                    .ifPresentOrElse(
                            at -> LOG.info("message {} failed, next attempt at {}: {}", key, at, failed.why()),
                            () -> LOG.warn("message {} is a dead letter: {}", key, failed.why()));
        }
    }

    /**
     * Reads a mailbox; of one that was read lately only what came later.
     *
     * @param mailbox the name of the mailbox
     * @return it, as it is now; an empty one if nothing ever came
     */
    public Mailbox read(CaseId mailbox) {
        Mailbox known = recent.find(mailbox).orElse(Mailbox.EMPTY);
        Mailbox now = known.after(delivery.journals().history(mailbox, known.version()));
        recent.keep(mailbox, now);
        return now;
    }

    private boolean append(CaseId mailbox, Mailbox now, MailboxEvent event, Actor by) {
        Batch batch = now.batch(mailbox, List.of(event), delivery.clock().instant(), by);
        return delivery.journals().append(List.of(batch)) instanceof Appended.Done;
    }

    private static IllegalStateException outrun(CaseId mailbox) {
        return new IllegalStateException(
                "the journal answered " + MOST_TRIES + " times that " + mailbox + " had moved on");
    }
}
