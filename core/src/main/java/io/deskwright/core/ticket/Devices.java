package io.deskwright.core.ticket;

import io.deskwright.core.contract.Coverage;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The devices of a ticket.
 *
 * @param current the serial number of the device that was judged last
 * @param manufacturer its maker; empty if that is not known
 * @param coverage who pays for it; empty while nobody has decided
 * @param paid the devices that a quote was accepted for, and whether at exchange price (AMB-25)
 */
public record Devices(
        Optional<String> current, String manufacturer, Optional<Coverage> coverage, Map<String, Boolean> paid) {

    /** No device is known. */
    public static final Devices NONE = new Devices(Optional.empty(), "", Optional.empty(), Map.of());

    /** Takes a copy. */
    public Devices {
        paid = paid.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(paid));
    }

    /** {@return whether the old part stays with the customer, who paid for the new one} */
    public boolean isOldPartOfCustomer() {
        return coverage.filter(Coverage.PAID::equals).isPresent()
                && !current.map(serial -> paid.getOrDefault(serial, false)).orElse(false);
    }

    Devices judged(String serial, String maker) {
        return new Devices(Optional.of(serial), maker, coverage, paid);
    }

    Devices covered(Coverage by) {
        return new Devices(current, manufacturer, Optional.of(by), paid);
    }

    Devices quoted(boolean exchangePrice) {
        Map<String, Boolean> more = new TreeMap<>(paid);
        current.ifPresent(serial -> more.put(serial, exchangePrice));
        return new Devices(current, manufacturer, Optional.of(Coverage.PAID), more);
    }

    Devices unjudged() {
        return new Devices(current, manufacturer, Optional.empty(), paid);
    }
}
