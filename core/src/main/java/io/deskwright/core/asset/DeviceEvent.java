package io.deskwright.core.asset;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Event;
import java.util.Objects;

/** What happens to a device in its own journal. */
public sealed interface DeviceEvent extends Event {

    /**
     * A device is serviced from now on (CFG-02).
     *
     * @param device as it is
     */
    record DeviceRegistered(Device device) implements DeviceEvent {

        /** Checks that all parts are there. */
        public DeviceRegistered {
            Objects.requireNonNull(device, "device");
        }

        ConfigurationItem begin(CaseId id) {
            return new ConfigurationItem(id, device, DeviceState.IN_SERVICE);
        }
    }

    /** Something that happens to a device which is registered. */
    sealed interface Change extends DeviceEvent {

        /** {@return the item after it} */
        ConfigurationItem applyTo(ConfigurationItem item);
    }

    /**
     * What is known of it is otherwise; its parts are what they were.
     *
     * @param device as it is, without its parts
     * @param ground why
     */
    record DeviceChanged(Device device, Ground ground) implements Change {

        /** Checks that all parts are there. */
        public DeviceChanged {
            Objects.requireNonNull(device, "device");
            Objects.requireNonNull(ground, "ground");
        }

        @Override
        public ConfigurationItem applyTo(ConfigurationItem item) {
            return item.with(device.but().parts(item.device().parts()).build());
        }
    }

    /**
     * A part was taken for another outside of a ticket.
     *
     * @param device the full name of the device
     * @param newSerial the serial number of the part that is in it
     * @param oldSerial the serial number of the part that was in it
     * @param ground why
     */
    record PartReplaced(String device, String newSerial, String oldSerial, Ground ground)
            implements Change, PartExchange {

        /** Checks that all parts are there. */
        public PartReplaced {
            Objects.requireNonNull(device, "device");
            Objects.requireNonNull(newSerial, "newSerial");
            Objects.requireNonNull(oldSerial, "oldSerial");
            Objects.requireNonNull(ground, "ground");
        }

        @Override
        public ConfigurationItem applyTo(ConfigurationItem item) {
            return item.with(item.device().swapped(newSerial, oldSerial));
        }
    }

    /**
     * It is no longer serviced.
     *
     * @param ground why
     */
    record DeviceRetired(Ground ground) implements Change {

        /** Checks that all parts are there. */
        public DeviceRetired {
            Objects.requireNonNull(ground, "ground");
        }

        @Override
        public ConfigurationItem applyTo(ConfigurationItem item) {
            return new ConfigurationItem(item.id(), item.device(), DeviceState.RETIRED);
        }
    }
}
