package io.deskwright.core.asset;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * A device in service, as it is now: a configuration item [配置项]. Immutable and thread-safe.
 *
 * @param serial its serial number
 * @param manufacturer its maker; empty if that is not known
 * @param model its model; empty if that is not known
 * @param kind what sort of thing it is, such as {@link #HARDWARE}: an open set
 * @param role what it is for, such as an application server, in the words of the fault levels; empty if that is not known
 * @param group where it belongs in the "1+2" service; empty if that is not known (CFG-05)
 * @param criticality how much depends on it (CLS-21); empty if nobody said
 * @param contract the contract that it is under (WAR-18); empty if that is not known
 * @param purchasedOn when it was bought
 * @param deliveredOn when it was delivered
 * @param acceptedOn when it was first accepted
 * @param suppliedUntil the last date on which its maker supplies spare parts, inclusive; empty for no end
 * @param parts the serial numbers of the parts in it
 */
@Value.Builder
public record Device(
        String serial,
        String manufacturer,
        String model,
        String kind,
        String role,
        Optional<ServiceGroup> group,
        Optional<Criticality> criticality,
        String contract,
        Optional<LocalDate> purchasedOn,
        Optional<LocalDate> deliveredOn,
        Optional<LocalDate> acceptedOn,
        Optional<LocalDate> suppliedUntil,
        Set<String> parts) {

    /** A thing that one can touch: what is meant if nobody says otherwise. */
    public static final String HARDWARE = "HARDWARE";

    /**
     * Takes a copy.
     *
     * @throws IllegalArgumentException if {@code serial} is blank
     */
    public Device {
        Objects.requireNonNull(manufacturer, "manufacturer");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(contract, "contract");
        if (serial.isBlank()) {
            throw new IllegalArgumentException("a device has a serial number, not '" + serial + "'");
        }
        parts = Collections.unmodifiableSet(new TreeSet<>(parts));
    }

    /**
     * Names a device of which nothing is known but its parts.
     *
     * @param serial its serial number
     * @param parts the serial numbers of the parts in it
     * @return the device
     * @throws IllegalArgumentException if {@code serial} is blank
     */
    public static Device of(String serial, Set<String> parts) {
        return new Builder().serial(serial).parts(parts).build();
    }

    /** {@return what it is called where its serial number alone is not unique: maker/model/serial (AMB-90)} */
    public String fullName() {
        return manufacturer + "/" + model + "/" + serial;
    }

    /** {@return from when on warranties of it count: accepted, else delivered, else bought (AMB-34); empty if nobody knows} */
    public Optional<WarrantyStart> warrantyStart() {
        return acceptedOn
                .map(date -> new WarrantyStart(date, WarrantyStart.Basis.ACCEPTANCE))
                .or(() -> deliveredOn.map(date -> new WarrantyStart(date, WarrantyStart.Basis.DELIVERY)))
                .or(() -> purchasedOn.map(date -> new WarrantyStart(date, WarrantyStart.Basis.PURCHASE)));
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
        return but().parts(now).build();
    }

    /** {@return the device without its parts} */
    Device withoutParts() {
        return but().parts(Set.of()).build();
    }

    /** {@return a builder that begins with this device} */
    public Builder but() {
        return new Builder().from(this);
    }

    /** Collects the parts. */
    public static final class Builder extends DeviceBuilder {

        /** Begins with a piece of hardware of which nothing is known. */
        public Builder() {
            manufacturer("").model("").kind(HARDWARE).role("").contract("");
        }
    }
}
