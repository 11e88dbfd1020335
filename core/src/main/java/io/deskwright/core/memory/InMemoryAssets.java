package io.deskwright.core.memory;

import io.deskwright.core.asset.Device;
import io.deskwright.core.asset.DeviceEvent.DeviceChanged;
import io.deskwright.core.asset.DeviceEvent.DeviceRegistered;
import io.deskwright.core.asset.DeviceEvent.DeviceRetired;
import io.deskwright.core.asset.PartExchange;
import io.deskwright.core.asset.SerialChange;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.port.Assets;
import io.deskwright.core.port.Journals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Devices that are known from the start, and what any journals tell of them: those that are registered there, their
 * changes, and the swaps of tickets. What a device has in it now is never stored twice. Thread-safe.
 */
public final class InMemoryAssets implements Assets {

    private final Follower follower;

    /** By full name. */
    private final Map<String, Device> devices = new TreeMap<>();

    /** The full names of the devices in service by serial number. */
    private final Map<String, Set<String>> bySerial = new TreeMap<>();

    private final Map<String, List<SerialChange>> histories = new TreeMap<>();

    private InMemoryAssets(Collection<Device> devices, Journals journals) {
        this.follower = new Follower(journals);
        devices.forEach(this::learn);
    }

    /**
     * Knows some devices.
     *
     * @param devices as they were before the first entry of the journals
     * @param journals what happened to them since, and to others that are registered there
     * @return the devices
     */
    public static InMemoryAssets of(Collection<Device> devices, Journals journals) {
        return new InMemoryAssets(devices, journals);
    }

    @Override
    public synchronized Optional<Device> device(String name) {
        follower.catchUp(this::follow);
        return fullName(name).map(devices::get);
    }

    /**
     * Returns what was built into a device and taken out of it (CFG-08), as the journals tell.
     *
     * @param name its serial number, or its full name
     * @return the steps, in the order of recording
     */
    public synchronized List<SerialChange> serialHistory(String name) {
        follower.catchUp(this::follow);
        return List.copyOf(histories.getOrDefault(fullName(name).orElse(name), List.of()));
    }

    private Optional<String> fullName(String name) {
        if (devices.containsKey(name)) {
            return Optional.of(name);
        }
        Set<String> called = bySerial.getOrDefault(name, Set.of());
        return called.size() == 1 ? Optional.of(called.iterator().next()) : Optional.empty();
    }

    private void learn(Device device) {
        devices.put(device.fullName(), device);
        bySerial.computeIfAbsent(device.serial(), serial -> new TreeSet<>()).add(device.fullName());
    }

    private void follow(Entry entry) {
        String self = entry.caseId().value();
        if (entry.event() instanceof DeviceRegistered registered) {
            learn(registered.device());
            note(self, entry, registered.device().parts(), Set.of());
        } else if (entry.event() instanceof DeviceChanged changed) {
            devices.computeIfPresent(
                    self,
                    (name, device) ->
                            changed.device().but().parts(device.parts()).build());
        } else if (entry.event() instanceof DeviceRetired) {
            Optional.ofNullable(devices.remove(self))
                    .map(Device::serial)
                    .map(bySerial::get)
                    .ifPresent(names -> names.remove(self));
        } else if (entry.event() instanceof PartExchange exchange) {
            fullName(exchange.device()).ifPresent(name -> {
                devices.computeIfPresent(
                        name, (same, device) -> device.swapped(exchange.newSerial(), exchange.oldSerial()));
                note(name, entry, Set.of(exchange.newSerial()), Set.of(exchange.oldSerial()));
            });
        }
    }

    private void note(String name, Entry entry, Set<String> installed, Set<String> removed) {
        histories
                .computeIfAbsent(name, device -> new ArrayList<>())
                .add(new SerialChange(entry.occurredAt(), entry.caseId(), installed, removed));
    }
}
