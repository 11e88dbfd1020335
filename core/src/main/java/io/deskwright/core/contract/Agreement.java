package io.deskwright.core.contract;

import io.deskwright.core.asset.Device;
import io.deskwright.core.contract.price.Bid;
import io.deskwright.core.fault.Pack;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.terms.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * One version of a contract. A ticket stays with the version that it met (AMB-74). Immutable and thread-safe.
 *
 * @param contract the name of the contract
 * @param version its version
 * @param customer the customer, as the host names its parties; empty for nobody named
 * @param projectManager the project manager of the customer, as the host names its users (ORG-05); empty for none
 * @param terms what is promised
 * @param hours when the service works; its zone is that of all dates of the contract
 * @param rules what it sets otherwise
 * @param entitlements what it grants for which devices; cover hangs on them alone
 * @param bid the price list; its currency is that of the contract (AMB-76)
 * @param faults the fault rules; empty for those of the source of the same name as the terms, if there is one
 * @param signedOn when it was signed (AMB-32); empty if nobody said
 * @param serviceFrom the first date of service, inclusive; empty if nobody said
 * @param serviceUntil the last date of service, inclusive; empty if nobody said
 */
@Value.Builder
public record Agreement(
        String contract,
        String version,
        String customer,
        String projectManager,
        Terms terms,
        BusinessCalendar hours,
        Rules rules,
        List<Entitlement> entitlements,
        Bid bid,
        Optional<Pack> faults,
        Optional<LocalDate> signedOn,
        Optional<LocalDate> serviceFrom,
        Optional<LocalDate> serviceUntil) {

    /**
     * Takes a copy.
     *
     * @throws IllegalArgumentException if {@code serviceUntil} lies before {@code serviceFrom}
     */
    public Agreement {
        Objects.requireNonNull(contract, "contract");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(projectManager, "projectManager");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(hours, "hours");
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(bid, "bid");
        Objects.requireNonNull(faults, "faults");
        Objects.requireNonNull(signedOn, "signedOn");
        entitlements = List.copyOf(entitlements);
        if (serviceFrom.isPresent()
                && serviceUntil.filter(serviceFrom.get()::isAfter).isPresent()) {
            throw new IllegalArgumentException("service under contract " + contract + " ends " + serviceUntil.get()
                    + " before it begins " + serviceFrom.get());
        }
    }

    /**
     * Makes a contract of the version of its terms, with the default rules and their levels, without entitlements.
     *
     * @param contract its name
     * @param terms what is promised
     * @param hours when the service works, in the zone of the contract
     * @return the agreement
     */
    public static Agreement of(String contract, Terms terms, BusinessCalendar hours) {
        return new Builder()
                .contract(contract)
                .version(terms.version())
                .terms(terms)
                .hours(hours)
                .rules(Rules.DEFAULTS.but().levels(SourceLevels.of(terms)).build())
                .build();
    }

    /**
     * Sets the rules.
     *
     * @param others what it sets otherwise
     * @return the agreement with them
     */
    public Agreement with(Rules others) {
        return but().rules(others).build();
    }

    /**
     * Sets what is promised.
     *
     * @param others the terms
     * @return the agreement with them
     */
    public Agreement with(Terms others) {
        return but().terms(others).build();
    }

    /**
     * Sets what is granted.
     *
     * @param granted the entitlements
     * @return the agreement with them
     */
    public Agreement with(List<Entitlement> granted) {
        return but().entitlements(granted).build();
    }

    /** {@return the currency of all its money} */
    public Currency currency() {
        return bid.currency();
    }

    /** {@return its fault rules: its own, else those of the source of the same name as its terms; empty if there are none} */
    public Optional<Pack> faultPack() {
        return faults.or(() -> SourceLevels.pack(terms));
    }

    /** {@return the fault levels that its terms tell apart, in the order of the targets} */
    public List<String> askedLevels() {
        return SourceLevels.asked(terms);
    }

    /**
     * Returns the date of an instant, in the zone of the contract.
     *
     * @param instant the instant
     * @return its local date
     */
    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, hours.zone());
    }

    /**
     * Tells whether a service for a device is covered, by what, why, and until when (WAR-09).
     *
     * @param device the device
     * @param service the service, such as {@link Service#HARDWARE}
     * @param at the instant, whose local date decides
     * @return the answer
     */
    public Cover coverageAt(Device device, String service, Instant at) {
        return new Covering(this, device, service, dateOf(at)).cover();
    }

    /**
     * Tells whether the hardware of a device is covered of which nothing else is known.
     *
     * @param serial the serial number of the device
     * @param at the instant, whose local date decides
     * @return the answer
     * @throws IllegalArgumentException if {@code serial} is blank
     */
    public Cover coverageAt(String serial, Instant at) {
        return coverageAt(Device.of(serial, Set.of()), Service.HARDWARE, at);
    }

    /**
     * Tells who pays for the hardware of a device of which nothing else is known.
     *
     * @param serial the serial number of the device
     * @param reportedAt the report, whose local date decides
     * @return in warranty or out of it
     * @throws IllegalArgumentException if {@code serial} is blank
     */
    public Coverage coverage(String serial, Instant reportedAt) {
        return Coverage.of(coverageAt(serial, reportedAt));
    }

    /**
     * Tells who pays for the hardware of a device.
     *
     * @param device the device
     * @param reportedAt the report, whose local date decides
     * @return in warranty if it is covered free of charge, else out of it
     */
    public Coverage coverage(Device device, Instant reportedAt) {
        return Coverage.of(coverageAt(device, Service.HARDWARE, reportedAt));
    }

    /** {@return a builder that begins with this agreement} */
    public Builder but() {
        return new Builder().from(this);
    }

    /** Collects the parts. */
    public static final class Builder extends AgreementBuilder {

        /** Begins with the default rules for nobody named; contract, version, terms and hours must be said. */
        public Builder() {
            customer("").projectManager("").rules(Rules.DEFAULTS).bid(Bid.NONE);
        }
    }
}
