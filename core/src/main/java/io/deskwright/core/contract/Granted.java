package io.deskwright.core.contract;

import java.util.Comparator;
import java.util.Objects;

/**
 * An entitlement with its dates on one device. Immutable and thread-safe.
 *
 * @param entitlement what is promised
 * @param span when, for this device
 */
public record Granted(Entitlement entitlement, Span span) {

    /** The cheapest for the customer first, of equally cheap ones the one that ends last (AMB-04). */
    static final Comparator<Granted> BEST_FIRST = Comparator.comparing(
                    (Granted granted) -> granted.entitlement().price())
            .thenComparing(granted -> granted.span().last(), Comparator.reverseOrder());

    /** Checks that both are there. */
    public Granted {
        Objects.requireNonNull(entitlement, "entitlement");
        Objects.requireNonNull(span, "span");
    }

    /** {@return whether it counts from a date that stands in for the one from which it should count (AMB-34, AMB-32)} */
    public boolean isFallback() {
        return entitlement.period() instanceof Validity.Counted counted && counted.isFallback(span);
    }
}
