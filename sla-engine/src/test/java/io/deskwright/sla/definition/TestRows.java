package io.deskwright.sla.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The rows of a table of tests: a line each, an indented line goes on with the one before, {@code #} is a comment. */
public final class TestRows {

    private static final Pattern CONTINUED = Pattern.compile("\\R +");

    private TestRows() {}

    /**
     * Reads the rows of a file.
     *
     * @param beside the class that the file lies beside
     * @param file its name
     * @return the rows in order
     */
    public static List<String> of(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            String text = new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
            return CONTINUED
                    .matcher(text)
                    .replaceAll(" ")
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
