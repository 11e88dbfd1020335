package io.deskwright.core.desk;

import io.deskwright.core.port.Assets;
import io.deskwright.core.port.Contracts;
import io.deskwright.core.port.Duty;
import io.deskwright.core.port.Journals;
import io.deskwright.core.port.People;
import io.deskwright.core.port.TicketNumbers;
import java.time.InstantSource;
import java.util.Objects;
import org.immutables.value.Value;

/**
 * What a desk stands on.
 *
 * @param journals where histories are kept
 * @param numbers who issues the names of tickets
 * @param contracts what was agreed
 * @param assets what is serviced
 * @param duty who is on duty
 * @param people who is who
 * @param clock what time it is
 */
@Value.Builder
public record Ports(
        Journals journals,
        TicketNumbers numbers,
        Contracts contracts,
        Assets assets,
        Duty duty,
        People people,
        InstantSource clock) {

    /** Checks that all parts are there. */
    public Ports {
        Objects.requireNonNull(journals, "journals");
        Objects.requireNonNull(numbers, "numbers");
        Objects.requireNonNull(contracts, "contracts");
        Objects.requireNonNull(assets, "assets");
        Objects.requireNonNull(duty, "duty");
        Objects.requireNonNull(people, "people");
        Objects.requireNonNull(clock, "clock");
    }

    /** {@return a builder that begins with these ports} */
    public Builder but() {
        return new Builder().from(this);
    }

    /** Collects the ports. */
    public static final class Builder extends PortsBuilder {

        /** Begins with people of whom nothing is known. */
        public Builder() {
            people(People.UNKNOWN);
        }
    }
}
