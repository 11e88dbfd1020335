package io.deskwright.core.contract;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.terms.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One version of a contract, as far as a ticket needs it. A ticket stays with the version that it met (AMB-74).
 *
 * @param contract the name of the contract
 * @param version its version
 * @param terms what is promised
 * @param hours when the service works; its zone is that of all dates of the contract
 * @param rules what it sets otherwise
 * @param entitlements what it grants for which device
 */
public record Agreement(
        String contract,
        String version,
        Terms terms,
        BusinessCalendar hours,
        Rules rules,
        List<Entitlement> entitlements) {

    /** Takes a copy. */
    public Agreement {
        Objects.requireNonNull(contract, "contract");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(hours, "hours");
        Objects.requireNonNull(rules, "rules");
        entitlements = List.copyOf(entitlements);
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
        Rules rules = Rules.DEFAULTS.but().levels(SourceLevels.of(terms)).build();
        return new Agreement(contract, terms.version(), terms, hours, rules, List.of());
    }

    /**
     * Sets the rules.
     *
     * @param others what it sets otherwise
     * @return the agreement with them
     */
    public Agreement with(Rules others) {
        return new Agreement(contract, version, terms, hours, others, entitlements);
    }

    /**
     * Sets what is promised.
     *
     * @param others the terms
     * @return the agreement with them
     */
    public Agreement with(Terms others) {
        return new Agreement(contract, version, others, hours, rules, entitlements);
    }

    /**
     * Sets what is granted.
     *
     * @param granted the entitlements
     * @return the agreement with them
     */
    public Agreement with(List<Entitlement> granted) {
        return new Agreement(contract, version, terms, hours, rules, granted);
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
     * Tells who pays for the hardware of a device.
     *
     * @param serial the serial number of the device
     * @param reportedAt the report, whose local date decides (WAR-09)
     * @return in warranty or out of it
     */
    public Coverage coverage(String serial, Instant reportedAt) {
        LocalDate date = dateOf(reportedAt);
        boolean isCovered = entitlements.stream().anyMatch(granted -> granted.coversHardware(serial, date));
        return isCovered ? Coverage.IN_WARRANTY : Coverage.OUT;
    }

    /** {@return the party that the contract is with; empty if none is named} */
    public String customer() {
        return "";
    }
}
