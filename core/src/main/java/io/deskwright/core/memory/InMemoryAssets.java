package io.deskwright.core.memory;

import io.deskwright.core.asset.Device;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.port.Assets;
import io.deskwright.core.port.Journals;
import io.deskwright.core.ticket.PartEvent.CiSerialReplaced;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Devices that are known from the start, and the swaps that the journals tell of: what a device has in it now is never
 * stored twice. Thread-safe.
 */
public final class InMemoryAssets implements Assets {

    private final Follower follower;
    private final Map<String, Device> devices = new HashMap<>();

    private InMemoryAssets(Collection<Device> devices, Journals journals) {
        this.follower = new Follower(journals);
        devices.forEach(device -> this.devices.put(device.serial(), device));
    }

    /**
     * Knows some devices.
     *
     * @param devices as they were before the first entry of the journals
     * @param journals what happened to them since
     * @return the devices
     */
    public static InMemoryAssets of(Collection<Device> devices, Journals journals) {
        return new InMemoryAssets(devices, journals);
    }

    @Override
    public synchronized Optional<Device> device(String serial) {
        follower.catchUp(this::follow);
        return Optional.ofNullable(devices.get(serial));
    }

    private void follow(Entry entry) {
        if (entry.event() instanceof CiSerialReplaced swap) {
            devices.computeIfPresent(
                    swap.device(), (serial, device) -> device.swapped(swap.newSerial(), swap.oldSerial()));
        }
    }
}
