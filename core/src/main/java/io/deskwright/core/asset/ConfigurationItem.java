package io.deskwright.core.asset;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import java.util.List;
import java.util.Objects;

/**
 * A device as its own journal tells of it [配置项] (CFG-01). The swaps of tickets stand in the journals of the tickets;
 * whoever asks the {@code Assets} is told both together.
 *
 * @param id its name: maker/model/serial, so that no device is registered twice (AMB-90)
 * @param device what is known of it
 * @param state where it stands
 */
public record ConfigurationItem(CaseId id, Device device, DeviceState state) {

    /** Checks that all parts are there. */
    public ConfigurationItem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(state, "state");
    }

    /**
     * Names the case of a device.
     *
     * @param device the device
     * @return the name
     * @throws IllegalArgumentException if its full name is longer than 200 characters, or has a control character
     */
    public static CaseId idOf(Device device) {
        return CaseId.of(device.fullName());
    }

    /**
     * Folds a history.
     *
     * @param history all entries of one device, in order
     * @return the item
     * @throws IllegalArgumentException if the history is not that of a device
     */
    public static ConfigurationItem of(List<Entry> history) {
        if (history.isEmpty() || !(history.get(0).event() instanceof DeviceEvent.DeviceRegistered registered)) {
            throw new IllegalArgumentException("the history of a device begins with its registration");
        }
        ConfigurationItem item = registered.begin(history.get(0).caseId());
        for (Entry entry : history.subList(1, history.size())) {
            if (!(entry.event() instanceof DeviceEvent.Change change)) {
                throw new IllegalArgumentException("entry " + entry.sequence() + " of device " + item.id() + " is "
                        + entry.event().getClass().getSimpleName());
            }
            item = change.applyTo(item);
        }
        return item;
    }

    ConfigurationItem with(Device now) {
        return new ConfigurationItem(id, now, state);
    }
}
