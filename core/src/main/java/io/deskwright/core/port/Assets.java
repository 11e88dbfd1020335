package io.deskwright.core.port;

import io.deskwright.core.asset.Device;
import java.util.Optional;

/** What is serviced. Implementations are thread-safe. */
@FunctionalInterface
public interface Assets {

    /**
     * Finds a device.
     *
     * @param name its serial number, or maker/model/serial where that alone is not unique (AMB-90)
     * @return the device as it is now; empty if nobody knows it, it is retired, or
     *     several in service are called so
     */
    Optional<Device> device(String name);
}
