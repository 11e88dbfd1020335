package io.deskwright.core.contract;

import io.deskwright.core.contract.price.PriceRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Whether a service for a device is in the contract on a date, by what, and until when (WAR-09). Immutable and thread-safe.
 *
 * @param serial the serial number of the device
 * @param service the service
 * @param date the date, in the zone of the contract
 * @param reason why it is covered or not
 * @param by what covers it: the cheapest for the customer, of equally cheap ones what ends last; empty if nothing does
 * @param also what else covers it, the best first
 * @param nearest if nothing covers it, what ended last before, else what begins first afterwards; empty if there is neither
 * @param vendorPays whether the maker bears what the provider spends (WAR-08); it changes nothing for the customer
 * @param warnings of what is promised and not dearer than {@code by}: what counts from a date that stands in for another, or
 *     from one that nobody knows
 */
@Value.Builder
public record Cover(
        String serial,
        String service,
        LocalDate date,
        Remark reason,
        Optional<Granted> by,
        List<Granted> also,
        Optional<Granted> nearest,
        boolean vendorPays,
        List<Remark> warnings) {

    /** Takes copies. */
    public Cover {
        Objects.requireNonNull(serial, "serial");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(nearest, "nearest");
        also = List.copyOf(also);
        warnings = List.copyOf(warnings);
    }

    /** {@return whether something covers it, be it for money} */
    public boolean isCovered() {
        return by.isPresent();
    }

    /** {@return whether something covers it, and the customer pays nothing} */
    public boolean isFree() {
        return price() == PriceRule.FREE;
    }

    /** {@return what the customer pays; {@link PriceRule#ASKED} if nothing covers it} */
    public PriceRule price() {
        return by.map(granted -> granted.entitlement().price()).orElse(PriceRule.ASKED);
    }

    /** {@return the first date of what covers it, inclusive; empty if nothing does} */
    public Optional<LocalDate> from() {
        return by.map(granted -> granted.span().from());
    }

    /** {@return the last date of what covers it, inclusive; empty if it has no end, or if nothing covers it} */
    public Optional<LocalDate> until() {
        return by.flatMap(granted -> granted.span().until());
    }

    /** Collects the parts. */
    static final class Builder extends CoverBuilder {}
}
