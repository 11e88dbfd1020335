package io.deskwright.core.fault;

import java.util.List;
import java.util.Objects;

/**
 * Where a fault goes by the class of its cause (CLS-20).
 *
 * @param name its name
 * @param english what it means, in English
 * @param chinese what it means, in Chinese
 * @param contacts who is told or called, in this order
 */
public record Route(String name, String english, String chinese, List<String> contacts) {

    /** Takes a copy. */
    public Route {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(english, "english");
        Objects.requireNonNull(chinese, "chinese");
        contacts = List.copyOf(contacts);
    }
}
