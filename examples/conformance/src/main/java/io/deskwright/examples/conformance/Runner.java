package io.deskwright.examples.conformance;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads files of cases and asks the library each of them. */
final class Runner {

    private static final String NO_FORMAT = "unknown";

    private final ObjectMapper json = new ObjectMapper();
    private final List<Format> formats;

    Runner(List<Format> formats) {
        this.formats = List.copyOf(formats);
    }

    /**
     * Returns the files that a path means: itself, or the {@code .json} files right in it, in the order of their names.
     */
    static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path, "*.json")) {
            entries.forEach(files::add);
        }
        files.removeIf(Files::isDirectory);
        files.sort(null);
        return files;
    }

    /**
     * Runs all cases of a file.
     *
     * @throws IOException if the file cannot be read as a JSON array
     */
    List<Outcome> run(Path file) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        int place = 0;
        for (JsonNode node : cases(file)) {
            place++;
            outcomes.add(run(node, id(node, file, place)));
        }
        return outcomes;
    }

    private JsonNode cases(Path file) throws IOException {
        try {
            JsonNode root = json.readTree(Files.readAllBytes(file));
            if (!root.isArray()) {
                throw new IOException("not a JSON array of cases");
            }
            return root;
        } catch (JacksonException malformed) {
            throw new IOException("not JSON: " + malformed.getOriginalMessage(), malformed);
        }
    }

    private static String id(JsonNode node, Path file, int place) {
        return node.path("id").isString() ? node.get("id").stringValue() : file.getFileName() + "#" + place;
    }

    private Outcome run(JsonNode node, String id) {
        Optional<Format> known =
                formats.stream().filter(format -> format.recognises(node)).findFirst();
        if (known.isEmpty()) {
            return Outcome.unreadable(
                    NO_FORMAT,
                    id,
                    "a case of no known format",
                    node.path("expected").toString());
        }
        Format format = known.get();
        String expected = node.path(format.expectation()).toString();
        try {
            Fields fields = new Fields(node);
            fields.text("id");
            fields.required(format.expectation());
            return format.run(id, fields);
        } catch (RuntimeException refused) {
            // whatever one case brings about, the others are still to be asked
            return Outcome.unreadable(format.name(), id, String.valueOf(refused.getMessage()), expected);
        }
    }
}
