package io.deskwright.sla.definition;

import java.io.Serializable;
import java.util.Objects;

/**
 * One thing that is wrong with a definition.
 *
 * @param place where it stands: a part of the definition, or source, line and column of a text
 * @param message what is wrong, with the value and the rule that it breaks
 */
public record Problem(String place, String message) implements Serializable {

    public Problem {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(message, "message");
    }

    /** {@return place and message in one line} */
    @Override
    public String toString() {
        return place + ": " + message;
    }
}
