package io.deskwright.examples.mail;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address that cannot be anything else: no name, no list, no quotes, no second line.
 *
 * @param address the address, ASCII
 */
record Mailbox(String address) {

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern FORM =
            Pattern.compile("(?=[^@]{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")*");

    /** What a path holds besides its brackets (RFC 5321, 4.5.3.1.3). */
    private static final int LONGEST = 254;

    /** {@return the mailbox that a text names; empty if it names none} */
    static Optional<Mailbox> read(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches()
                ? Optional.of(new Mailbox(text))
                : Optional.empty();
    }

    /** {@return what stands after the sign} */
    String domain() {
        return address.substring(address.indexOf('@') + 1);
    }
}
