package io.deskwright.core.fault;

import static io.deskwright.core.fault.PackFlaws.place;

import io.deskwright.sla.definition.Cell;
import io.deskwright.sla.definition.Problem;
import io.deskwright.sla.definition.Problems;
import io.deskwright.sla.definition.Row;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the cells of a pack, and remembers where its parts stand, so that a flaw of a part is told with its place. */
final class FaultCells {

    private final String source;
    private final Problems problems;
    private final Map<String, Cell> places = new HashMap<>();

    FaultCells(String source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    Problems problems() {
        return problems;
    }

    void stands(String part, Cell cell) {
        places.put(part, cell);
    }

    /** The place of a part in this text, else the name of the text and of the part: the part is of the extended pack. */
    String placed(Problem problem) {
        Cell cell = places.get(problem.place());
        return cell == null ? source + ": " + problem.place() : cell.place();
    }

    /** Looks a name up that a cell says. */
    <T> Optional<T> published(Cell cell, Map<String, T> names, String what) {
        T found = names.get(cell.text());
        return found == null ? unpublished(cell, names, what) : Optional.of(found);
    }

    <T> Optional<T> unpublished(Cell cell, Map<String, ?> names, String what) {
        problems.add(cell, "the pack does not publish a " + what + " '" + cell.text() + "'; it does " + names.keySet());
        return Optional.empty();
    }

    /** Reads the name of a part, which stands there from now on. */
    String named(Row row, int number) {
        places.put(place(row.key().text(), cell(row, number)), row.cells().get(number));
        return text(row, number);
    }

    /** Reads a cell that must not be empty. */
    String text(Row row, int number) {
        return problems.read(row.cells().get(number), FaultCells::word).orElse("");
    }

    static String cell(Row row, int number) {
        return row.cells().get(number).text();
    }

    static String word(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the cell is empty");
        }
        return text;
    }

    static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException refused) {
            throw new IllegalArgumentException("'" + text + "' is no instant such as 2026-01-01T00:00:00Z", refused);
        }
    }

    static int priority(String text) {
        if (!text.matches("-?[0-9]{1,6}")) {
            throw new IllegalArgumentException("'" + text + "' is no whole number of at most six digits");
        }
        return Integer.parseInt(text);
    }

    static Truth truth(String text) {
        return Arrays.stream(Truth.values())
                .filter(truth -> truth.english().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is none of yes, no, unknown"));
    }

    static Rule.Kind kind(String text) {
        return Arrays.stream(Rule.Kind.values())
                .filter(kind -> kind.word().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is none of level, mark, route"));
    }
}
