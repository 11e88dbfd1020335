package io.deskwright.escalation.notice;

import io.deskwright.core.journal.Audience;
import io.deskwright.core.journal.Event;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What happens to a mailbox; a closed set, for the provider's own people (TRK-09, AMB-49). */
public sealed interface MailboxEvent extends Event {

    /**
     * Lets it happen.
     *
     * @param mailbox the mailbox before
     * @param at when it was recorded
     * @return the mailbox afterwards
     */
    Mailbox applyTo(Mailbox mailbox, Instant at);

    @Override
    default Audience audience() {
        return Audience.PROVIDER;
    }

    /**
     * Somebody is to be told something. What it tells stays, so it holds no personal data.
     *
     * @param notice what
     * @param notBefore the first instant at which it may be handed over; empty for at once
     */
    record NoticeQueued(Notice notice, Optional<Instant> notBefore) implements MailboxEvent {

        /** Checks that all parts are there. */
        public NoticeQueued {
            Objects.requireNonNull(notice, "notice");
            Objects.requireNonNull(notBefore, "notBefore");
        }

        @Override
        public Mailbox applyTo(Mailbox mailbox, Instant at) {
            return mailbox.queued(
                    notice, notBefore.filter(later -> later.isAfter(at)).orElse(at));
        }
    }

    /**
     * A worker is about to hand a message over.
     *
     * @param number the number of the message in its mailbox, from 1
     * @param notices the keys of its notices, in their order, when it is taken first; empty later, for they stay the same
     * @param isSummary whether it stands for notices that the rate limit held back
     * @param attempt how often it is taken with this, from 1
     * @param by the name of the worker
     * @param until how long nobody else takes it, exclusive
     */
    record MessageTaken(int number, List<String> notices, boolean isSummary, int attempt, String by, Instant until)
            implements MailboxEvent {

        /** Takes a copy. */
        public MessageTaken {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(until, "until");
            notices = List.copyOf(notices);
        }

        @Override
        public Mailbox applyTo(Mailbox mailbox, Instant at) {
            return mailbox.taken(this, at);
        }
    }

    /**
     * The channel has taken a message.
     *
     * @param number the number of the message
     * @param receipt what the channel calls it; empty if it says nothing
     */
    record MessageDelivered(int number, String receipt) implements MailboxEvent {

        /** Checks that all parts are there. */
        public MessageDelivered {
            Objects.requireNonNull(receipt, "receipt");
        }

        @Override
        public Mailbox applyTo(Mailbox mailbox, Instant at) {
            return mailbox.delivered(number);
        }
    }

    /**
     * The channel has not taken a message. Without a further attempt it is a dead letter.
     *
     * @param number the number of the message
     * @param why why, without personal data
     * @param isFinal whether the channel said that it is of no use to try again
     * @param retryAt when it is tried again; empty if it is final, or was tried often enough
     */
    record MessageFailed(int number, String why, boolean isFinal, Optional<Instant> retryAt) implements MailboxEvent {

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if it is final and tried again
         */
        public MessageFailed {
            Objects.requireNonNull(why, "why");
            if (isFinal && retryAt.isPresent()) {
                throw new IllegalArgumentException(
                        "message " + number + " failed for good, but is tried again at " + retryAt.get());
            }
        }

        @Override
        public Mailbox applyTo(Mailbox mailbox, Instant at) {
            return mailbox.failed(this, at);
        }
    }

    /**
     * Notices are not wanted any more (PEER-BUGS 78, FEATURES 25).
     *
     * @param notices their keys; all of a message that was taken before, or such as were in none
     * @param reason why
     */
    record NoticesDropped(List<String> notices, String reason) implements MailboxEvent {

        /** Takes a copy. */
        public NoticesDropped {
            Objects.requireNonNull(reason, "reason");
            notices = List.copyOf(notices);
        }

        @Override
        public Mailbox applyTo(Mailbox mailbox, Instant at) {
            return mailbox.dropped(notices);
        }
    }

    /**
     * Somebody has a dead letter tried again, at once and as often as a new message.
     *
     * @param number the number of the message
     */
    record DeadLetterReleased(int number) implements MailboxEvent {

        @Override
        public Mailbox applyTo(Mailbox mailbox, Instant at) {
            return mailbox.released(number, at);
        }
    }
}
