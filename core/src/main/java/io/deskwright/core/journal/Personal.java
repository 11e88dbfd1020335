package io.deskwright.core.journal;

import java.util.Optional;

/**
 * Data about a person, standing apart in an event so that it can be removed without touching anything else (AMB-48). No
 * rule reads it.
 *
 * @param value what is said; empty once it was removed
 * @param <T> its type
 */
public record Personal<T>(Optional<T> value) {

    /**
     * Says something about a person.
     *
     * @param value what
     * @param <T> its type
     * @return it, removable
     */
    public static <T> Personal<T> of(T value) {
        return new Personal<>(Optional.of(value));
    }

    /**
     * Says that there was something.
     *
     * @param <T> its type
     * @return what is left of it
     */
    public static <T> Personal<T> removed() {
        return new Personal<>(Optional.empty());
    }

    /** Returns what is said, or that it was removed. */
    @Override
    public String toString() {
        return value.map(Object::toString).orElse("(removed)");
    }
}
