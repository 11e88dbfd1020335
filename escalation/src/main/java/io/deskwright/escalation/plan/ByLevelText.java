package io.deskwright.escalation.plan;

import io.deskwright.core.fault.Levels;
import io.deskwright.sla.definition.Cell;
import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Problems;
import io.deskwright.sla.definition.Row;
import io.deskwright.sla.definition.TextTable;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What each fault level leads to, as people write it: its plan (CLS-22), its flow (CLS-23). Total: a level that a vendor adds
 * is a problem until it is bound.
 *
 * <pre>{@code
 * deskwright by-level 1
 * level        | SEVERE  | P001 hot
 * level        | GENERAL | P001
 * unclassified | P001
 * }</pre>
 *
 * <p>{@code unclassified} is for a case without a level. Names that are not the own are looked up by who reads.
 *
 * @param <T> to what levels lead
 */
public final class ByLevelText<T> {

    private static final String FORMAT = "by-level";
    private static final int VERSION = 1;

    private final Problems problems;
    private final Levels vocabulary;
    private final Function<String, T> resolver;
    private final Map<String, T> levels = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();
    private Optional<T> unclassified = Optional.empty();

    private ByLevelText(Problems problems, Levels vocabulary, Function<String, T> resolver) {
        this.problems = problems;
        this.vocabulary = vocabulary;
        this.resolver = resolver;
    }

    /**
     * Reads what levels lead to, among things that are given by their names.
     *
     * @param source the name of the text, for messages
     * @param text the text
     * @param vocabulary all levels
     * @param given to what they may lead, by name
     * @param <T> to what levels lead
     * @return the binding
     * @throws InvalidDefinition if the text breaks a rule, a level leads nowhere or a name is not given; it holds all problems
     */
    public static <T> ByLevel<T> parse(String source, String text, Levels vocabulary, Map<String, T> given) {
        Map<String, T> named = new TreeMap<>(given);
        return parse(
                source,
                text,
                vocabulary,
                name -> Optional.ofNullable(named.get(name))
                        .orElseThrow(() -> new IllegalArgumentException(
                                "there is no '" + name + "'; there are " + named.keySet())));
    }

    /**
     * Reads what levels lead to.
     *
     * @param source the name of the text, for messages
     * @param text the text
     * @param vocabulary all levels
     * @param resolver finds to what a name leads, or throws {@link IllegalArgumentException} with a message for the reader of
     *     the text
     * @param <T> to what levels lead
     * @return the binding
     * @throws InvalidDefinition if the text breaks a rule, a level leads nowhere or a name is refused; it holds all problems
     */
    public static <T> ByLevel<T> parse(String source, String text, Levels vocabulary, Function<String, T> resolver) {
        TextTable table = TextTable.parse(FORMAT, VERSION, source, text);
        return new ByLevelText<T>(new Problems(source), vocabulary, resolver).binding(table);
    }

    private ByLevel<T> binding(TextTable table) {
        table.rows().forEach(this::read);
        vocabulary.names().stream()
                .filter(level -> !seen.contains("level " + level))
                .forEach(level -> problems.add(table.source(), "level " + level + " leads nowhere"));
        if (!seen.contains("unclassified")) {
            problems.add(table.source(), "a row 'unclassified' is missing");
        }
        problems.throwIfAny();
        return new ByLevel<>(levels, unclassified.orElseThrow());
    }

    private void read(Row row) {
        switch (row.key().text()) {
            case "level" -> {
                if (row.has(2, 2, "level | name", problems)) {
                    level(row.cells().get(0), row.cells().get(1));
                }
            }
            case "unclassified" -> {
                boolean isFirst = seen.add("unclassified");
                if (!isFirst) {
                    problems.add(row.key(), "a second row 'unclassified'");
                } else if (row.has(1, 1, "name", problems)) {
                    unclassified = problems.read(row.cells().get(0), resolver);
                }
            }
            default -> problems.add(row.key(), "'" + row.key().text() + "' is no key here; use level, unclassified");
        }
    }

    private void level(Cell level, Cell name) {
        if (vocabulary.rank(level.text()) < 0) {
            problems.add(level, "there is no level '" + level.text() + "'; there are " + vocabulary.names());
        } else if (!seen.add("level " + level.text())) {
            problems.add(level, "level " + level.text() + " is bound twice");
        }
        problems.read(name, resolver).ifPresent(found -> levels.put(level.text(), found));
    }
}
