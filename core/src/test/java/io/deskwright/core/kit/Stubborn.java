package io.deskwright.core.kit;

import java.util.function.Supplier;

/** Somebody who asks again until there is an answer, as a client of a store that fails must. */
final class Stubborn {

    private static final int MOST_TRIES = 1_000;

    private Stubborn() {}

    /** {@return the answer; who never gets one fails} */
    static <T> T ask(Supplier<T> question) {
        RuntimeException last = new IllegalStateException("was never asked");
        for (int i = 0; i < MOST_TRIES; i++) {
            try {
                return question.get();
            } catch (RuntimeException failure) {
                last = failure;
            }
        }
        throw new AssertionError("no answer to " + MOST_TRIES + " questions", last);
    }
}
