package io.deskwright.examples.packs;

import io.deskwright.core.fault.Fact;
import io.deskwright.core.fault.FactValue;
import io.deskwright.core.fault.Facts;
import io.deskwright.core.fault.Pack;
import io.deskwright.sla.definition.Cell;
import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Problems;
import io.deskwright.sla.definition.Row;
import io.deskwright.sla.definition.TextTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what is known of faults, one fault a row.
 *
 * <pre>{@code
 * deskwright known-faults 1
 * facts | terminalFault | dataLost
 * fault | INC-1 | yes |
 * fault | INC-2 |     | yes
 * }</pre>
 *
 * <p>A row {@code facts} names the columns of the rows below it, up to the next. An empty cell is unknown.
 */
final class KnownFaults {

    private final Problems problems;
    private final List<Pack> packs;
    private final Map<String, Facts> faults = new LinkedHashMap<>();
    private List<Cell> columns = List.of();

    private KnownFaults(String source, List<Pack> packs) {
        this.problems = new Problems(source);
        this.packs = packs;
    }

    /**
     * Reads a text.
     *
     * @param source the name of the text, for messages
     * @param utf8 the text
     * @param packs one of them publishes each fact, and all that do take its value
     * @return what is known of each fault, by what it is called, in the order of the text
     * @throws InvalidDefinition if the text breaks a rule; it holds all problems with line and column
     */
    static Map<String, Facts> parse(String source, byte[] utf8, List<Pack> packs) {
        KnownFaults reader = new KnownFaults(source, packs);
        TextTable.parse("known-faults", 1, source, utf8).rows().forEach(reader::row);
        reader.problems.throwIfAny();
        return reader.faults;
    }

    private void row(Row row) {
        switch (row.key().text()) {
            case "facts" -> columns(row.cells());
            case "fault" -> {
                if (row.has(1, columns.size() + 1, "a name, then a cell for each of " + names(columns), problems)) {
                    fault(row.cells().get(0), row.cells().subList(1, row.cells().size()));
                }
            }
            default -> problems.add(row.key(), "'" + row.key().text() + "' is no key here; use [facts, fault]");
        }
    }

    private void columns(List<Cell> cells) {
        columns = cells;
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (facts(cell).isEmpty()) {
                problems.add(cell, "no pack publishes a fact '" + cell.text() + "'");
            } else if (names(cells.subList(0, i)).contains(cell.text())) {
                problems.add(cell, "a second column of fact '" + cell.text() + "'");
            }
        }
    }

    private void fault(Cell name, List<Cell> values) {
        Facts known = Facts.none();
        for (int i = 0; i < values.size(); i++) {
            Optional<FactValue> value = value(columns.get(i), values.get(i));
            if (value.isPresent()) {
                known = known.with(columns.get(i).text(), value.get());
            }
        }
        if (name.text().isEmpty()) {
            problems.add(name, "the fault has no name");
        } else if (faults.put(name.text(), known) != null) {
            problems.add(name, "a second fault '" + name.text() + "'");
        }
    }

    private Optional<FactValue> value(Cell column, Cell cell) {
        if (cell.text().isEmpty()) {
            return Optional.empty();
        }
        List<FactValue> values = facts(column).stream()
                .flatMap(fact -> problems.read(cell, fact::value).stream())
                .distinct()
                .toList();
        if (values.size() > 1) {
            problems.add(cell, "the packs take '" + cell.text() + "' for different things");
        }
        return values.stream().findFirst();
    }

    /** The fact of a column, once if the packs agree on it. */
    private List<Fact> facts(Cell column) {
        return packs.stream()
                .flatMap(pack -> pack.facts().stream())
                .filter(fact -> fact.name().equals(column.text()))
                .distinct()
                .toList();
    }

    private static List<String> names(List<Cell> cells) {
        return cells.stream().map(Cell::text).toList();
    }
}
