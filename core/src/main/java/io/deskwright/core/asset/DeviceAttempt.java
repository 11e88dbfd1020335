package io.deskwright.core.asset;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.people.Actor;
import java.util.Objects;
import java.util.Optional;

/**
 * A command on a device in its circumstances.
 *
 * @param id the name of the case
 * @param existing the item; empty if it is not registered
 * @param now the device as it is, with the swaps of tickets; empty if nobody knows it
 * @param command what is attempted
 * @param actor by whom
 */
public record DeviceAttempt(
        CaseId id, Optional<ConfigurationItem> existing, Optional<Device> now, DeviceCommand command, Actor actor) {

    /** Checks that all parts are there. */
    public DeviceAttempt {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(existing, "existing");
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(actor, "actor");
    }

    /** The device as it is; where nobody knows of swaps, as its own journal says. */
    Device device() {
        return now.or(() -> existing.map(ConfigurationItem::device)).orElseThrow();
    }
}
