package io.deskwright.core.desk;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.CommandKey;
import io.deskwright.core.people.Actor;
import io.deskwright.core.ticket.command.TicketCommand;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Somebody does something: a command, by whom, on which ticket, when.
 *
 * @param ticket the ticket; empty for a command that begins one
 * @param actor who
 * @param command what
 * @param occurredAt when it happened; empty for now
 * @param expectedVersion the version at which the ticket was looked at; empty if that does not matter
 * @param key the name of this delivery; empty if a delivery never comes twice
 */
public record Deed(
        Optional<CaseId> ticket,
        Actor actor,
        TicketCommand command,
        Optional<Instant> occurredAt,
        OptionalLong expectedVersion,
        Optional<CommandKey> key) {

    /** Checks that all parts are there. */
    public Deed {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(occurredAt, "occurredAt");
        Objects.requireNonNull(expectedVersion, "expectedVersion");
        Objects.requireNonNull(key, "key");
    }

    /**
     * Does something that begins a ticket, now.
     *
     * @param actor who
     * @param command what
     * @return the deed
     */
    public static Deed begin(Actor actor, TicketCommand command) {
        return new Deed(Optional.empty(), actor, command, Optional.empty(), OptionalLong.empty(), Optional.empty());
    }

    /**
     * Does something to a ticket, now.
     *
     * @param ticket the ticket
     * @param actor who
     * @param command what
     * @return the deed
     */
    public static Deed on(CaseId ticket, Actor actor, TicketCommand command) {
        return new Deed(Optional.of(ticket), actor, command, Optional.empty(), OptionalLong.empty(), Optional.empty());
    }

    /**
     * Says that it happened at another time than now: a late entry.
     *
     * @param instant when
     * @return the deed
     */
    public Deed at(Instant instant) {
        return new Deed(ticket, actor, command, Optional.of(instant), expectedVersion, key);
    }

    /**
     * Says at which version the ticket was looked at, so that the deed is refused if it has moved on.
     *
     * @param version the version
     * @return the deed
     */
    public Deed expecting(long version) {
        return new Deed(ticket, actor, command, occurredAt, OptionalLong.of(version), key);
    }

    /**
     * Names this delivery, so that delivering it twice does no harm.
     *
     * @param delivery the name
     * @return the deed
     */
    public Deed keyed(String delivery) {
        return new Deed(ticket, actor, command, occurredAt, expectedVersion, Optional.of(CommandKey.of(delivery)));
    }
}
