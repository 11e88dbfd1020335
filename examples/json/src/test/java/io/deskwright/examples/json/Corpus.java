package io.deskwright.examples.json;

import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Event;
import io.deskwright.core.ticket.command.TicketCommand;
import io.deskwright.sla.terms.SourceTerms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What was written once, a line each; it only grows. */
final class Corpus {

    static final String ENTRIES = "entries-form-1.jsonl";
    static final String COMMANDS = "commands-form-1.jsonl";
    static final String TERMS = "terms-form-1.jsonl";

    private Corpus() {}

    static List<String> lines(String name) {
        try (InputStream in = Objects.requireNonNull(Corpus.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Lines for a new kind of event: one as it happened, and one redacted if that is another. */
    static Stream<String> entries(Class<?> kind) {
        Event event = (Event) richest(seed -> Samples.complete(seed).of(kind));
        Entry entry = (Entry) richest(seed -> Samples.complete(seed).entry(event, false));
        return Stream.of(entry, entry.redacted()).map(EntryJson::write).distinct();
    }

    /** A line for a new kind of command. */
    static Stream<String> commands(Class<?> kind) {
        return Stream.of(CommandJson.write(
                (TicketCommand) richest(seed -> Samples.complete(seed).of(kind))));
    }

    /** Where most is said. */
    private static Object richest(LongFunction<Object> sample) {
        return LongStream.range(0, 50)
                .mapToObj(sample)
                .max(Comparator.comparing(value -> value.toString().length()))
                .orElseThrow();
    }

    /** Begins a corpus in a folder; where there is one, add the lines of what is new by hand. */
    public static void main(String[] folder) throws IOException {
        Path to = Path.of(folder[0]);
        Comparator<Class<?>> byName = Comparator.comparing(Class::getSimpleName);
        Files.write(
                to.resolve(ENTRIES),
                Samples.events().sorted(byName).flatMap(Corpus::entries).toList());
        Files.write(
                to.resolve(COMMANDS),
                Samples.kinds(TicketCommand.class)
                        .sorted(byName)
                        .flatMap(Corpus::commands)
                        .toList());
        TermsJson json = TermsJson.standard();
        Files.write(
                to.resolve(TERMS),
                SourceTerms.names().stream()
                        .map(SourceTerms::of)
                        .map(json::write)
                        .toList());
    }
}
