package io.deskwright.core.contract;

import io.deskwright.core.asset.Device;
import io.deskwright.core.asset.WarrantyStart;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;

/** When an entitlement holds, in dates of the contract's zone. A closed set. Immutable and thread-safe. */
public sealed interface Validity {

    /**
     * Finds its dates on a device.
     *
     * @param device the device
     * @param contract the contract that grants it
     * @return the dates; empty if the date from which it counts is not known
     */
    Optional<Span> on(Device device, Agreement contract);

    /**
     * Dates that stand in the contract.
     *
     * @param from the first date, inclusive
     * @param to the last date, inclusive; empty for no end
     */
    record Dates(LocalDate from, Optional<LocalDate> to) implements Validity {

        /**
         * Checks the dates.
         *
         * @throws IllegalArgumentException if {@code to} lies before {@code from}
         */
        public Dates {
            if (to.filter(from::isAfter).isPresent()) {
                throw new IllegalArgumentException("an entitlement ends " + to.get() + " before it begins " + from);
            }
        }

        @Override
        public Optional<Span> on(Device device, Agreement contract) {
            return Optional.of(span());
        }

        Span span() {
            return new Span(from, to, Span.Since.STATED);
        }

        /** Returns the dates. */
        @Override
        public String toString() {
            return from + " to " + to.map(LocalDate::toString).orElse("-");
        }
    }

    /**
     * A time that begins for each device on a date of its own. The last date is the one that corresponds to the first, or
     * the last of its month where there is none: two years from 2024-02-29 end with 2026-02-28 (AMB-32).
     *
     * @param basis from what it counts
     * @param length how long; empty for no end
     */
    record Counted(Basis basis, Optional<Period> length) implements Validity {

        private static final int MOST_YEARS = 1000;

        /** From what it counts. */
        public enum Basis {
            /** From the start of the device's warranty: accepted, else delivered, else bought (AMB-34). */
            WARRANTY_START,
            /** From its purchase, else from the signing of the contract (AMB-32). */
            PURCHASE
        }

        /**
         * Checks the length.
         *
         * @throws IllegalArgumentException if it is nothing, has a negative part, or is longer than a thousand years
         */
        public Counted {
            Objects.requireNonNull(basis, "basis");
            if (length.filter(time -> !isSound(time)).isPresent()) {
                throw new IllegalArgumentException(
                        "an entitlement lasts a day to a thousand years, not " + length.get());
            }
        }

        private static boolean isSound(Period time) {
            // Months first: billions of them would lead out of the calendar.
            return !time.isZero()
                    && !time.isNegative()
                    && time.toTotalMonths() <= 12 * MOST_YEARS
                    && !LocalDate.EPOCH.plus(time).isAfter(LocalDate.EPOCH.plusYears(MOST_YEARS));
        }

        @Override
        public Optional<Span> on(Device device, Agreement contract) {
            return basis == Basis.WARRANTY_START
                    ? device.warrantyStart().map(start -> span(start.date(), since(start.basis())))
                    : purchase(device, contract);
        }

        private Optional<Span> purchase(Device device, Agreement contract) {
            return device.purchasedOn()
                    .map(date -> span(date, Span.Since.PURCHASE))
                    .or(() -> contract.signedOn().map(date -> span(date, Span.Since.SIGNING)));
        }

        private static Span.Since since(WarrantyStart.Basis basis) {
            return switch (basis) {
                case ACCEPTANCE -> Span.Since.ACCEPTANCE;
                case DELIVERY -> Span.Since.DELIVERY;
                case PURCHASE -> Span.Since.PURCHASE;
            };
        }

        private Span span(LocalDate from, Span.Since since) {
            return new Span(from, length.map(from::plus), since);
        }

        /** Whether a span of it counts from something less than what it should count from. */
        boolean isFallback(Span span) {
            return span.since() != (basis == Basis.PURCHASE ? Span.Since.PURCHASE : Span.Since.ACCEPTANCE);
        }

        /** Returns length and basis. */
        @Override
        public String toString() {
            return length.map(Period::toString).orElse("no end") + " from " + basis;
        }
    }

    /**
     * Says the dates.
     *
     * @param from the first date, inclusive
     * @param to the last date, inclusive
     * @return the validity
     * @throws IllegalArgumentException if {@code to} lies before {@code from}
     */
    static Validity between(LocalDate from, LocalDate to) {
        return new Dates(from, Optional.of(to));
    }

    /**
     * Begins on a date and has no end.
     *
     * @param from the first date, inclusive
     * @return the validity
     */
    static Validity since(LocalDate from) {
        return new Dates(from, Optional.empty());
    }

    /**
     * Counts from the start of a device's warranty (AMB-34).
     *
     * @param length how long
     * @return the validity
     * @throws IllegalArgumentException if {@code length} is nothing, has a negative part, or is longer than a thousand years
     */
    static Validity ofWarranty(Period length) {
        return new Counted(Counted.Basis.WARRANTY_START, Optional.of(length));
    }

    /** {@return one that counts from the start of a device's warranty, and has no end (WAR-05)} */
    static Validity lifelong() {
        return new Counted(Counted.Basis.WARRANTY_START, Optional.empty());
    }

    /**
     * Counts from the purchase of a device (AMB-32).
     *
     * @param length how long
     * @return the validity
     * @throws IllegalArgumentException if {@code length} is nothing, has a negative part, or is longer than a thousand years
     */
    static Validity ofPurchase(Period length) {
        return new Counted(Counted.Basis.PURCHASE, Optional.of(length));
    }
}
