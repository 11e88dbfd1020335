package io.deskwright.core.contract;

import io.deskwright.core.contract.price.PriceRule;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * One thing that a contract promises, for some devices, over some time, at some price [权益] (AMB-04).
 *
 * <p>It ends on its last date and is never prolonged in silence: a renewal is another entitlement (WAR-15). Immutable and
 * thread-safe.
 *
 * @param kind what was promised, such as {@link #HARDWARE_WARRANTY}: an open set
 * @param services for which services, such as {@link Service#HARDWARE}: an open set; empty for every service (AMB-05)
 * @param scope for which devices
 * @param period over which time
 * @param price what the customer pays
 * @param source the clause; empty if nobody said
 */
@Value.Builder
public record Entitlement(
        String kind, Set<String> services, Scope scope, Validity period, PriceRule price, String source) {

    /** The provider's warranty on hardware (WAR-03). */
    public static final String HARDWARE_WARRANTY = "HARDWARE_WARRANTY";
    /** The provider's warranty on software (WAR-03, 14). */
    public static final String SOFTWARE_WARRANTY = "SOFTWARE_WARRANTY";
    /** Operation and maintenance [运维] (WAR-01). */
    public static final String OPERATION = "OPERATION";
    /** Warranty and support on site (WAR-04). */
    public static final String ON_SITE = "ON_SITE";
    /** Service for a lifetime (WAR-05, 11). */
    public static final String LIFETIME_SERVICE = "LIFETIME_SERVICE";
    /** New versions that the maker offers (WAR-13), and changes that the customer asks for (WAR-12). */
    public static final String UPGRADE = "UPGRADE";
    /**
     * The maker's warranty towards the provider (WAR-08). It changes nothing for the customer, to whom the provider alone
     * promised something; it tells who bears the cost in the end.
     */
    public static final String VENDOR_WARRANTY = "VENDOR_WARRANTY";

    /**
     * Takes a copy.
     *
     * @throws IllegalArgumentException if {@code kind} is blank
     */
    public Entitlement {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(source, "source");
        if (kind.isBlank()) {
            throw new IllegalArgumentException("an entitlement says what is promised, not '" + kind + "'");
        }
        services = Collections.unmodifiableSet(new TreeSet<>(services));
    }

    /**
     * Grants something for one device, free of charge. The warranties on hardware answer for its hardware; any other kind
     * answers for the service of its own name.
     *
     * @param serial the serial number of the device
     * @param kind what is granted
     * @param from the first date, inclusive
     * @param to the last date, inclusive
     * @return the entitlement
     * @throws IllegalArgumentException if {@code to} lies before {@code from}, or {@code kind} is blank
     */
    public static Entitlement of(String serial, String kind, LocalDate from, LocalDate to) {
        boolean isOfHardware = kind.equals(HARDWARE_WARRANTY) || kind.equals(VENDOR_WARRANTY);
        return new Builder()
                .kind(kind)
                .services(isOfHardware ? Service.HARDWARE : kind)
                .scope(Scope.of(serial))
                .period(Validity.between(from, to))
                .build();
    }

    /**
     * Grants a warranty on the hardware of one device.
     *
     * @param serial the serial number of the device
     * @param from the first date, inclusive
     * @param to the last date, inclusive
     * @return the entitlement
     * @throws IllegalArgumentException if {@code to} lies before {@code from}
     */
    public static Entitlement warranty(String serial, LocalDate from, LocalDate to) {
        return of(serial, HARDWARE_WARRANTY, from, to);
    }

    /**
     * Tells whether it speaks of a service.
     *
     * @param service the service
     * @return whether it names it, or means every service
     */
    public boolean answersFor(String service) {
        return services.isEmpty() || services.contains(service);
    }

    /** {@return whether it is the maker's, who pays the provider and not the customer (WAR-08)} */
    public boolean isOfVendor() {
        return kind.equals(VENDOR_WARRANTY);
    }

    /** {@return a builder that begins with this entitlement} */
    public Builder but() {
        return new Builder().from(this);
    }

    /** Collects the parts. */
    public static final class Builder extends EntitlementBuilder {

        /** Begins with every service for the whole contract, free of charge; kind and period must be said. */
        public Builder() {
            scope(Scope.wholeContract()).price(PriceRule.FREE).source("");
        }

        /**
         * Says for which services, in place of those that were said.
         *
         * @param named the services; none for every service
         * @return this
         */
        public Builder services(String... named) {
            return services(Set.of(named));
        }
    }
}
