package io.deskwright.core.ticket.command;

import io.deskwright.core.asset.Device;
import io.deskwright.core.contract.Agreement;
import io.deskwright.core.contract.Rules;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.people.Actor;
import io.deskwright.core.ticket.BeginningEvent.TicketReceived;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What the world says when a command is decided, as values.
 *
 * @param actor who gives it
 * @param occurredAt when it happened
 * @param recordedAt when it is recorded
 * @param agreement the contract version of the ticket
 * @param engineerOnDuty whether the engineer that the command names is on duty
 * @param engineerSkills what that engineer can do
 * @param inOwnRegion whether the ticket lies in the region of the actor
 * @param device the device that the command is about, if it is known
 * @param windowEnd when the period ends that the command asked for
 * @param episode the ordinal of the due instant that the command asked for
 * @param successor the ticket that goes on, if the command needs one
 */
@Value.Builder
public record Circumstances(
        Actor actor,
        Instant occurredAt,
        Instant recordedAt,
        Agreement agreement,
        boolean engineerOnDuty,
        Set<String> engineerSkills,
        boolean inOwnRegion,
        Optional<Device> device,
        Optional<Instant> windowEnd,
        int episode,
        Optional<Successor> successor) {

    /**
     * A ticket that goes on from another.
     *
     * @param id its name
     * @param report how it begins
     */
    public record Successor(CaseId id, TicketReceived report) {}

    /** Checks that all parts are there and takes a copy. */
    public Circumstances {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(occurredAt, "occurredAt");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(agreement, "agreement");
        engineerSkills = Set.copyOf(engineerSkills);
    }

    /**
     * Begins the circumstances of a command that needs nothing further.
     *
     * @param actor who gives it
     * @param occurredAt when it happened
     * @param recordedAt when it is recorded
     * @param agreement the contract version of the ticket
     * @return a builder
     */
    public static Builder of(Actor actor, Instant occurredAt, Instant recordedAt, Agreement agreement) {
        return new Builder()
                .actor(actor)
                .occurredAt(occurredAt)
                .recordedAt(recordedAt)
                .agreement(agreement)
                .engineerOnDuty(true)
                .inOwnRegion(true)
                .episode(1);
    }

    /** {@return a builder that begins with these} */
    public Builder but() {
        return new Builder().from(this);
    }

    /** {@return the rules of the contract} */
    Rules rules() {
        return agreement.rules();
    }

    /** Collects the parts. */
    public static final class Builder extends CircumstancesBuilder {

        /** Begins with nothing. */
        public Builder() {}
    }
}
