package io.deskwright.sla.terms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The terms of the five tender documents that Deskwright comes from, read from the texts that it ships.
 *
 * <p>They are five different contracts; none is mended with the words of another.
 */
public final class SourceTerms {

    private static final List<String> NAMES = List.of("P000", "P001", "P002", "P003", "P004", "C001", "C002", "S001");

    private SourceTerms() {}

    /** {@return their names: service levels P000 to P004, complaints C001 and C002, spare return S001} */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Reads the terms of a name.
     *
     * @param name one of {@link #names}
     * @return the terms
     * @throws IllegalArgumentException if there are none of that name
     */
    public static Terms of(String name) {
        return TermsText.parse(name + ".terms", text(name));
    }

    /**
     * Returns the text of the terms of a name, as a pattern for others.
     *
     * @param name one of {@link #names}
     * @return the text
     * @throws IllegalArgumentException if there are none of that name
     */
    public static String text(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("there are no terms '" + name + "'; there are " + NAMES);
        }
        try (InputStream in = SourceTerms.class.getResourceAsStream(name + ".terms")) {
            if (in == null) {
                throw new IllegalStateException("the terms " + name + " are missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the terms " + name + " cannot be read", unreadable);
        }
    }
}
