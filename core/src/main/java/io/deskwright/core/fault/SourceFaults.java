package io.deskwright.core.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The fault levels of the tender documents that Deskwright comes from, read from the texts that it ships.
 *
 * <p>They are different contracts; none is mended with the words of another. P000 tells no levels apart and P003 says
 * nothing of faults.
 */
public final class SourceFaults {

    private static final List<String> NAMES = List.of("P001", "P002", "P004");

    private SourceFaults() {}

    /** {@return their names, as the terms of the same contract are named} */
    public static List<String> names() {
        return NAMES;
    }

    /** {@return all of them, in the order of their names} */
    public static List<Pack> all() {
        return NAMES.stream().map(SourceFaults::of).toList();
    }

    /**
     * Reads the pack of a name.
     *
     * @param name one of {@link #names}
     * @return the pack
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Pack of(String name) {
        return FaultsText.parse(name + ".faults", text(name), List.of());
    }

    /**
     * Returns the text of the pack of a name, as a pattern for others.
     *
     * @param name one of {@link #names}
     * @return the text
     * @throws IllegalArgumentException if there is none of that name
     */
    public static String text(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("there is no fault pack '" + name + "'; there are " + NAMES);
        }
        return resource(name + ".faults");
    }

    /** A text that comes along. */
    static String resource(String file) {
        try (InputStream in = SourceFaults.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }
}
