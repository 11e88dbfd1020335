package io.deskwright.sla.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads expected texts; a line {@code === NAME} begins a part. */
final class Golden {

    private Golden() {}

    static String read(String file) {
        try (InputStream in = Golden.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String part(String file, String name) {
        String text = read(file);
        String head = "=== " + name + "\n";
        int begin = text.indexOf(head);
        if (begin < 0) {
            throw new IllegalArgumentException(file + " has no part " + name);
        }
        int end = text.indexOf("=== ", begin + head.length());
        return text.substring(begin + head.length(), end < 0 ? text.length() : end);
    }
}
