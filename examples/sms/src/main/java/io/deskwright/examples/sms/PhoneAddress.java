package io.deskwright.examples.sms;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;

/**
 * A number or a name as SMPP has it.
 *
 * @param type international, alphanumeric or unknown
 * @param plan that of telephones, or unknown
 * @param text the digits or the name
 */
record PhoneAddress(TypeOfNumber type, NumberingPlanIndicator plan, String text) {

    /** E.164 has at most 15 digits. */
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{3,15}");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9 ]{1,11}");

    /** {@return what a number names: with a plus the whole world's, else what the centre makes of it; empty if it is none} */
    static Optional<PhoneAddress> ofNumber(String number) {
        if (!NUMBER.matcher(number).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                number.startsWith("+")
                        ? new PhoneAddress(TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, number.substring(1))
                        : new PhoneAddress(TypeOfNumber.UNKNOWN, NumberingPlanIndicator.ISDN, number));
    }

    /**
     * Returns what the receiver sees.
     *
     * @param sender a number, a name, or nothing
     * @return its address
     * @throws IllegalArgumentException if it is something else
     */
    static PhoneAddress ofSender(String sender) {
        if (sender.isEmpty()) {
            return new PhoneAddress(TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, "");
        }
        return ofNumber(sender).orElseGet(() -> {
            if (!NAME.matcher(sender).matches()) {
                throw new IllegalArgumentException("the sender '" + sender + "' is neither a number nor a short name");
            }
            return new PhoneAddress(TypeOfNumber.ALPHANUMERIC, NumberingPlanIndicator.UNKNOWN, sender);
        });
    }
}
