package io.deskwright.core.port;

import io.deskwright.core.asset.Device;
import java.util.Optional;

/** What is serviced. Implementations are thread-safe. */
@FunctionalInterface
public interface Assets {

    /**
     * Finds a device.
     *
     * @param serial its serial number
     * @return the device as it is now; empty if nobody knows it
     */
    Optional<Device> device(String serial);
}
