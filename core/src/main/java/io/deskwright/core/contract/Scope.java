package io.deskwright.core.contract;

import io.deskwright.core.asset.Device;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * For which devices an entitlement was granted; the narrower a scope is, the more it counts (AMB-35). A closed set.
 * Immutable and thread-safe.
 */
public sealed interface Scope {

    /**
     * Tells whether a device is meant.
     *
     * @param device the device
     * @return whether it is
     */
    boolean fits(Device device);

    /** {@return how narrow it is, the widest 0} */
    int narrowness();

    /** All that is under the contract. */
    record WholeContract() implements Scope {

        @Override
        public boolean fits(Device device) {
            return true;
        }

        @Override
        public int narrowness() {
            return 0;
        }

        /** Returns what is meant. */
        @Override
        public String toString() {
            return "*";
        }
    }

    /**
     * The devices of a kind, such as backend software (WAR-14).
     *
     * @param kind the kind, as {@link Device#kind} names it
     */
    record DevicesOfKind(String kind) implements Scope {

        /** Checks that the kind is there. */
        public DevicesOfKind {
            Objects.requireNonNull(kind, "kind");
        }

        @Override
        public boolean fits(Device device) {
            return device.kind().equals(kind);
        }

        @Override
        public int narrowness() {
            return 1;
        }

        /** Returns what is meant. */
        @Override
        public String toString() {
            return "kind " + kind;
        }
    }

    /**
     * Some devices.
     *
     * @param serials their serial numbers or, where those alone are not unique, their full names (AMB-90)
     */
    record Serials(Set<String> serials) implements Scope {

        /**
         * Takes a copy.
         *
         * @throws IllegalArgumentException if it names none
         */
        public Serials {
            serials = Collections.unmodifiableSet(new TreeSet<>(serials));
            if (serials.isEmpty()) {
                throw new IllegalArgumentException("a scope of serial numbers names one at least");
            }
        }

        @Override
        public boolean fits(Device device) {
            return serials.contains(device.serial()) || serials.contains(device.fullName());
        }

        @Override
        public int narrowness() {
            return 2;
        }

        /** Returns what is meant. */
        @Override
        public String toString() {
            return String.join(", ", serials);
        }
    }

    /** {@return all that is under the contract} */
    static Scope wholeContract() {
        return new WholeContract();
    }

    /**
     * Means the devices of a kind.
     *
     * @param kind the kind, as {@link Device#kind} names it
     * @return the scope
     */
    static Scope devicesOf(String kind) {
        return new DevicesOfKind(kind);
    }

    /**
     * Means some devices.
     *
     * @param serials their serial numbers or full names
     * @return the scope
     * @throws IllegalArgumentException if there is none
     */
    static Scope of(String... serials) {
        return new Serials(new TreeSet<>(List.of(serials)));
    }
}
