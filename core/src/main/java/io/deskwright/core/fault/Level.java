package io.deskwright.core.fault;

import java.util.Objects;

/**
 * A fault level of a pack [故障级别].
 *
 * @param name its name, as terms and contracts use it
 * @param english what the source calls it, in English
 * @param chinese what the source calls it, in Chinese
 */
public record Level(String name, String english, String chinese) {

    /** Checks that all parts are there. */
    public Level {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(english, "english");
        Objects.requireNonNull(chinese, "chinese");
    }
}
