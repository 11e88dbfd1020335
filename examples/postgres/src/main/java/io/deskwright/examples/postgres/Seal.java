package io.deskwright.examples.postgres;

import java.util.Objects;

/**
 * What a journal was at one moment, in a few characters: keep it where the administrators of the database cannot write.
 *
 * @param upTo the last append that it seals; 0 if there was none
 * @param digest of all appends up to there, in hexadecimal digits; empty if there was none
 */
public record Seal(long upTo, String digest) {

    static final Seal OF_NOTHING = new Seal(0, "");

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if {@code upTo} is negative
     */
    public Seal {
        Objects.requireNonNull(digest, "digest");
        if (upTo < 0) {
            throw new IllegalArgumentException("nothing stands before the beginning, at " + upTo);
        }
    }
}
