package io.deskwright.core.fault;

import java.util.Objects;
import java.util.Optional;

/**
 * A threshold that a source leaves to the contract (AMB-67). A rule that needs one which is unset does not fire.
 *
 * @param name its name
 * @param type what kind of value it has
 * @param unit what it counts; may be empty
 * @param english what it means, in English
 * @param chinese what it means, in Chinese
 * @param value what the contract sets
 */
public record Parameter(
        String name, FactType type, String unit, String english, String chinese, Optional<FactValue> value) {

    /** Checks that all parts are there. */
    public Parameter {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(english, "english");
        Objects.requireNonNull(chinese, "chinese");
        Objects.requireNonNull(value, "value");
    }

    /**
     * Sets the value.
     *
     * @param set the value
     * @return the parameter with it
     */
    public Parameter set(FactValue set) {
        return new Parameter(name, type, unit, english, chinese, Optional.of(set));
    }
}
