package io.deskwright.examples.conformance;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.ticket.Appointment;
import io.deskwright.core.ticket.QuoteLine;
import io.deskwright.examples.conformance.Fields.UnreadableCase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The arguments of a command, by dotted paths: what is null, absent or blank was not said, and what is said is read
 * strictly.
 */
final class Arguments {

    private static final String NOT_SAID = "";

    private final Fields root;
    private final Function<String, CaseId> ids;

    Arguments(JsonNode node, Function<String, CaseId> ids) {
        this.root = new Fields(node);
        this.ids = ids;
    }

    /** Reads text; what was not said is empty. */
    String text(String path) {
        return said(path, Fields::text).orElse(NOT_SAID);
    }

    /** Reads yes or no; what was not said is no. */
    boolean flag(String path) {
        return optionalFlag(path).orElse(false);
    }

    Optional<Boolean> optionalFlag(String path) {
        return said(path, Fields::flag);
    }

    Optional<Integer> number(String path) {
        return said(path, Fields::number);
    }

    Optional<Instant> instant(String path) {
        return said(path, Fields::instant);
    }

    <E extends Enum<E>> Optional<E> choice(String path, Class<E> type) {
        return said(path, Fields::text).map(name -> Fields.parse(path, name, text -> Enum.valueOf(type, text)));
    }

    Optional<CaseId> order(String path) {
        return said(path, Fields::text).map(ids);
    }

    /** Tells whether anything was said there, be it an object that says nothing. */
    boolean has(String path) {
        return said(path, Fields::required).isPresent();
    }

    /** Tells whether text was said there, and no object. */
    boolean isText(String path) {
        return said(path, Fields::required).filter(JsonNode::isString).isPresent();
    }

    /** Reads a time window; half of one is none. */
    Optional<Appointment> appointment(String path) {
        Optional<Instant> to = instant(path + ".to");
        return instant(path + ".from").flatMap(from -> to.map(end -> new Appointment(from, end)));
    }

    List<QuoteLine> quoteLines(String path) {
        List<QuoteLine> lines = new ArrayList<>();
        if (has(path)) {
            for (JsonNode node : root.list(path)) {
                Arguments line = new Arguments(node, ids);
                BigDecimal amount = line.amount("amount")
                        .orElseThrow(() -> new UnreadableCase("a line of '" + path + "' has no amount: " + node));
                lines.add(new QuoteLine(line.text("text"), amount, line.amount("cap")));
            }
        }
        return lines;
    }

    private Optional<BigDecimal> amount(String path) {
        return said(path, Fields::required)
                .map(value -> value.isString() ? value.stringValue() : value.toString())
                .map(text -> Fields.parse(path, text, BigDecimal::new));
    }

    private <T> Optional<T> said(String path, Reader<T> reader) {
        return said(root, path, reader);
    }

    private static <T> Optional<T> said(Fields holder, String path, Reader<T> reader) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        if (!holder.says(name)) {
            return Optional.empty();
        }
        return dot < 0
                ? Optional.of(reader.read(holder, name))
                : said(new Fields(holder.object(name)), path.substring(dot + 1), reader);
    }

    /** Reads one field. */
    @FunctionalInterface
    private interface Reader<T> {

        T read(Fields holder, String name);
    }
}
