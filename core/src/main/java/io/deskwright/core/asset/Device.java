package io.deskwright.core.asset;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A device in service, as it is now. Immutable and thread-safe.
 *
 * @param serial its serial number
 * @param manufacturer its maker; empty if that is not known
 * @param model its model; empty if that is not known
 * @param parts the serial numbers of the parts in it
 * @param suppliedUntil the last date on which its maker supplies spare parts, inclusive; empty for no end
 */
public record Device(
        String serial, String manufacturer, String model, Set<String> parts, Optional<LocalDate> suppliedUntil) {

    /** Takes a copy. */
    public Device {
        Objects.requireNonNull(serial, "serial");
        Objects.requireNonNull(manufacturer, "manufacturer");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(suppliedUntil, "suppliedUntil");
        parts = Collections.unmodifiableSet(new TreeSet<>(parts));
    }

    /**
     * Names a device of which nothing is known but its parts.
     *
     * @param serial its serial number
     * @param parts the serial numbers of the parts in it
     * @return the device
     */
    public static Device of(String serial, Set<String> parts) {
        return new Device(serial, "", "", parts, Optional.empty());
    }

    /**
     * Takes one part for another.
     *
     * @param newPart the serial number of the part that goes in
     * @param oldPart the serial number of the part that comes out
     * @return the device afterwards
     */
    public Device swapped(String newPart, String oldPart) {
        Set<String> now = new TreeSet<>(parts);
        now.remove(oldPart);
        now.add(newPart);
        return new Device(serial, manufacturer, model, now, suppliedUntil);
    }
}
