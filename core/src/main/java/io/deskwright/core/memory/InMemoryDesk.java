package io.deskwright.core.memory;

import io.deskwright.core.asset.Device;
import io.deskwright.core.contract.Agreement;
import io.deskwright.core.desk.Ports;
import io.deskwright.core.desk.ServiceDesk;
import io.deskwright.core.port.Duty;
import io.deskwright.core.port.Journals;
import java.time.InstantSource;
import java.util.List;

/** A whole desk in memory: to try things out, to test with, and to begin from. */
public final class InMemoryDesk {

    private InMemoryDesk() {}

    /**
     * Opens a desk on memory adapters: everybody is on duty, tickets are numbered from SO-000001.
     *
     * @param clock what time it is
     * @param agreement the contract of all tickets
     * @param devices what is serviced
     * @return the desk
     */
    public static ServiceDesk of(InstantSource clock, Agreement agreement, Device... devices) {
        return ServiceDesk.on(ports(clock, agreement, devices));
    }

    /**
     * Returns the ports of such a desk, so that one or the other may be replaced; but see the other form for journals.
     *
     * @param clock what time it is
     * @param agreement the contract of all tickets
     * @param devices what is serviced
     * @return the ports
     */
    public static Ports ports(InstantSource clock, Agreement agreement, Device... devices) {
        return ports(clock, new InMemoryJournals(), agreement, devices);
    }

    /**
     * Returns the ports of such a desk on journals of one's own, which its devices follow.
     *
     * @param clock what time it is
     * @param journals where histories are kept
     * @param agreement the contract of all tickets
     * @param devices what is serviced, as it was before the first entry of the journals
     * @return the ports
     */
    public static Ports ports(InstantSource clock, Journals journals, Agreement agreement, Device... devices) {
        return new Ports.Builder()
                .journals(journals)
                .numbers(CountingTicketNumbers.of("SO-", 1))
                .contracts(InMemoryContracts.of(agreement))
                .assets(InMemoryAssets.of(List.of(devices), journals))
                .duty(Duty.EVERYBODY)
                .clock(clock)
                .build();
    }
}
