package io.deskwright.core.ticket;

import io.deskwright.core.journal.Audience;
import io.deskwright.core.journal.Event;
import io.deskwright.core.journal.Personal;
import java.time.Instant;
import java.util.Optional;

/** What happens beside the flow; it leads to no other state. */
public sealed interface SideEvent extends TicketEvent.Change {

    /**
     * Somebody wrote something down (T45, TRK-05, TRK-14).
     *
     * @param kind what kind of activity it tells of: an open set
     * @param text what
     * @param audience who may read it
     */
    record NoteAdded(String kind, Personal<String> text, Audience audience) implements SideEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket;
        }

        @Override
        public NoteAdded redacted() {
            return new NoteAdded(kind, Personal.removed(), audience);
        }
    }

    /**
     * Another engineer took it over (T42).
     *
     * @param engineer who
     */
    record EngineerChanged(String engineer) implements SideEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.but()
                    .assignee(engineer)
                    .counts(ticket.counts().handedOver())
                    .build();
        }
    }

    /**
     * The fault level changed (T46).
     *
     * @param severity the level
     * @param reason why
     */
    record SeverityChanged(String severity, Personal<String> reason) implements SideEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.withSeverity(severity, at);
        }

        @Override
        public SeverityChanged redacted() {
            return new SeverityChanged(severity, Personal.removed());
        }
    }

    /**
     * A rung of the ladder fired (T47).
     *
     * @param rung which
     */
    record Escalated(Rung rung) implements SideEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.but().escalations(ticket.escalations().with(rung)).build();
        }

        @Override
        public Audience audience() {
            return Audience.PROVIDER;
        }
    }

    /**
     * Somebody has to be told (T47, TRK-12).
     *
     * @param channel how
     * @param rung because of which rung
     */
    record NotificationRequested(NoticeChannel channel, Rung rung) implements SideEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket;
        }

        @Override
        public Audience audience() {
            return Audience.PROVIDER;
        }
    }

    /**
     * The service runs again (T48).
     *
     * @param workaround whether by a detour only
     */
    record ServiceRestored(boolean workaround) implements SideEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket;
        }
    }

    /**
     * The handling waits for the customer (T49, T61).
     *
     * @param reason what for
     * @param why why
     */
    record ClockPaused(WaitReason reason, Personal<String> why) implements SideEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.but()
                    .waits(ticket.waits().with(reason, Optional.of(at)))
                    .build();
        }

        @Override
        public ClockPaused redacted() {
            return new ClockPaused(reason, Personal.removed());
        }
    }

    /**
     * The wait for the customer is over (T49, T57, T61).
     *
     * @param reason what it was for
     * @param why why
     */
    record ClockResumed(WaitReason reason, Personal<String> why) implements SideEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.but()
                    .waits(ticket.waits().with(reason, Optional.empty()))
                    .build();
        }

        @Override
        public ClockResumed redacted() {
            return new ClockResumed(reason, Personal.removed());
        }
    }

    /**
     * The customer was asked for data (T61).
     *
     * @param what which
     */
    record CustomerDataRequested(Personal<String> what) implements SideEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket;
        }

        @Override
        public CustomerDataRequested redacted() {
            return new CustomerDataRequested(Personal.removed());
        }
    }

    /** The customer sent the data (T61). */
    record CustomerDataReceived() implements SideEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket;
        }
    }

    /**
     * A milestone was reached that no other event reaches (T53).
     *
     * @param milestone its name
     * @param evidence what shows it
     */
    record MilestoneReached(String milestone, Personal<String> evidence) implements SideEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket;
        }

        @Override
        public MilestoneReached redacted() {
            return new MilestoneReached(milestone, Personal.removed());
        }
    }

    /**
     * The host changed what it keeps with the ticket.
     *
     * @param changes the new values by name; an empty one takes the attribute away
     */
    record AttributesChanged(Attributes changes) implements SideEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.but()
                    .attributes(ticket.attributes().changedBy(changes))
                    .build();
        }

        @Override
        public Audience audience() {
            return Audience.PROVIDER;
        }
    }

    /**
     * The personal data of an earlier entry were removed (AMB-48).
     *
     * @param redactedEntry the sequence number of that entry
     * @param reason why
     */
    record EntryRedacted(long redactedEntry, String reason) implements SideEvent, Event.Redaction {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket;
        }
    }
}
