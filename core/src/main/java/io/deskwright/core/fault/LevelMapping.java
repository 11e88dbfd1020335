package io.deskwright.core.fault;

import io.deskwright.sla.definition.Cell;
import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Problems;
import io.deskwright.sla.definition.Row;
import io.deskwright.sla.definition.TextTable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which levels of different packs statistics count together (AMB-43). The words of two contracts are never mapped onto each
 * other by themselves: what is not written here has no class. No level and no deadline hangs on it. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * deskwright level-mapping 1
 * name  | suggested
 * class | GENERAL | general faults | 一般故障
 * maps  | P001 | GENERAL | GENERAL
 * maps  | P002 | SINGLE  | GENERAL
 * }</pre>
 *
 * @param name its name
 * @param classes what is counted together, the mildest first
 * @param byPack the class of a level, by the names of the pack and of the level
 */
public record LevelMapping(String name, Levels classes, Map<String, Map<String, String>> byPack) {

    private static final String SUGGESTED = "suggested.levels";

    /** Takes copies. */
    public LevelMapping {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(classes, "classes");
        Map<String, Map<String, String>> copy = new TreeMap<>();
        byPack.forEach((pack, levels) -> copy.put(pack, Map.copyOf(levels)));
        byPack = Map.copyOf(copy);
    }

    /** {@return the mapping of the sources that AMB-43 suggests} */
    public static LevelMapping suggested() {
        return parse(SUGGESTED, SourceFaults.resource(SUGGESTED));
    }

    /**
     * Reads a mapping.
     *
     * @param source the name of the text, for messages
     * @param text the text
     * @return the mapping
     * @throws InvalidDefinition if the text breaks a rule; it holds all problems with line and column
     */
    public static LevelMapping parse(String source, String text) {
        return new Reader(source).read(TextTable.parse("level-mapping", 1, source, text));
    }

    /**
     * Tells where a level is counted.
     *
     * @param pack the name of the pack
     * @param level the name of the level
     * @return the name of the class; empty if the mapping has none for it
     */
    public Optional<String> of(String pack, String level) {
        return Optional.ofNullable(byPack.getOrDefault(pack, Map.of()).get(level));
    }

    /**
     * Tells what statistics leave out.
     *
     * @param pack a pack
     * @return the names of its levels without a class, the mildest first
     */
    public List<String> unmapped(Pack pack) {
        return pack.levels().names().stream()
                .filter(level -> of(pack.name(), level).isEmpty())
                .toList();
    }

    private static final class Reader {

        private final Problems problems;
        private final Map<String, Map<String, String>> byPack = new TreeMap<>();
        private String name = "";
        private Levels classes = Levels.of();

        private Reader(String source) {
            problems = new Problems(source);
        }

        private LevelMapping read(TextTable table) {
            table.rows().forEach(this::row);
            if (name.isEmpty()) {
                problems.add(table.source(), "a row 'name' is missing");
            }
            problems.throwIfAny();
            return new LevelMapping(name, classes, byPack);
        }

        private void row(Row row) {
            switch (row.key().text()) {
                case "name" -> {
                    if (row.has(1, 1, "text", problems)) {
                        name = row.cells().get(0).text();
                    }
                }
                case "class" -> {
                    if (row.has(3, 3, "name | English | Chinese", problems)) {
                        classOf(row.cells());
                    }
                }
                case "maps" -> {
                    if (row.has(3, 3, "pack | level | class", problems)) {
                        maps(row.cells());
                    }
                }
                default ->
                    problems.add(
                            row.key(),
                            "'" + row.key().text() + "' is no key here; use " + List.of("class", "maps", "name"));
            }
        }

        private void classOf(List<Cell> cells) {
            String named = cells.get(0).text();
            if (classes.rank(named) >= 0) {
                problems.add(cells.get(0), "class '" + named + "' is there already");
            } else {
                classes = classes.with(
                        new Level(named, cells.get(1).text(), cells.get(2).text()));
            }
        }

        /** A class comes before the levels in it, so that a reader need not look ahead. */
        private void maps(List<Cell> cells) {
            String pack = cells.get(0).text();
            String level = cells.get(1).text();
            String named = cells.get(2).text();
            if (classes.rank(named) < 0) {
                problems.add(cells.get(2), "there is no class '" + named + "' above; there are " + classes.names());
            } else if (byPack.computeIfAbsent(pack, unseen -> new TreeMap<>()).putIfAbsent(level, named) != null) {
                problems.add(cells.get(1), "level '" + level + "' of " + pack + " has a class already");
            }
        }
    }
}
