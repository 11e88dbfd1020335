package io.deskwright.core.journal;

/**
 * Names one delivery of one command, so that delivering it twice does no harm (law 7): the identifier of a message, of a
 * form, of a request. A key is good for one command in the whole journal.
 *
 * @param value the key, as the host makes it
 */
public record CommandKey(String value) {

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException if {@code value} is blank, longer than 200 characters, or has a control character
     */
    public CommandKey {
        Names.check("a command key", value);
    }

    /**
     * Names a delivery.
     *
     * @param value the key
     * @return it
     * @throws IllegalArgumentException if {@code value} is blank, longer than 200 characters, or has a control character
     */
    public static CommandKey of(String value) {
        return new CommandKey(value);
    }
}
