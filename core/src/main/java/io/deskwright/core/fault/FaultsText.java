package io.deskwright.core.fault;

import static io.deskwright.core.fault.PackFlaws.place;

import io.deskwright.sla.definition.Cell;
import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Problems;
import io.deskwright.sla.definition.Row;
import io.deskwright.sla.definition.TextTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A pack as people write it.
 *
 * <pre>{@code
 * deskwright faults 1
 * name      | ACME
 * version   | 1
 * effective | 2026-01-01T00:00:00Z
 * source    | contract 7
 * extends   | P001
 *
 * level     | CATASTROPHE | catastrophe | 灾难 | worse than | SEVERE
 * fact      | smoke | flag | | smoke is seen | 有烟雾
 *
 * rule      | ACME-1 | level | CATASTROPHE | contract 7 §2
 * when      | smoke | is | yes
 * says      | there is smoke | 有烟雾
 *
 * golden    | smoke | CATASTROPHE
 * given     | smoke | yes
 * }</pre>
 *
 * <p>Rows of the pack: {@code level | NAME | English | Chinese}, the mildest first, or with {@code worse than | LEVEL} right
 * above another; {@code default | LEVEL}; {@code fact | NAME | TYPE | unit or words | English | Chinese} with {@code flag},
 * {@code prediction}, {@code ratio}, {@code number}, {@code word} (its words parted by commas) or {@code text}; {@code
 * parameter | NAME | TYPE | unit | English | Chinese} and {@code set | PARAMETER | VALUE}; {@code mark | NAME | English |
 * Chinese}; {@code route | NAME | English | Chinese | CONTACT | …}.
 *
 * <p>{@code rule | ID | level, mark or route | NAME | source} begins a rule: {@code when | FACT | OPERATOR | VALUE} as many as
 * must hold, the operators being {@code is} and {@code is not} with one or several values, {@code at least}, {@code at
 * most}, {@code above} and {@code below} with one, where {@code $NAME} is a parameter; {@code presume | FACT | VALUE} for a
 * fact that is unknown; {@code says | English | Chinese}; {@code priority | NUMBER}.
 *
 * <p>{@code golden | ID | LEVEL or none} begins a golden case: {@code given | FACT | VALUE}, {@code expect | mark | NAME | yes,
 * no or unknown}, {@code expect | route | NAME}. A golden case of the name of one of the extended pack takes its place.
 */
public final class FaultsText {

    private static final String FORMAT = "faults";
    private static final int VERSION = 1;
    private static final List<String> ONCE = List.of("name", "version", "effective", "source", "extends", "default");
    private static final List<String> OF_THE_PACK =
            List.of("fact", "golden", "level", "mark", "parameter", "route", "rule", "set");
    private static final Map<String, List<String>> OF_A_BLOCK = Map.of(
            "rule", List.of("when", "presume", "says", "priority"),
            "golden", List.of("given", "expect"));

    private final TextTable table;
    private final Problems problems;
    private final FaultCells cells;
    private final Collection<Pack> known;
    private final Pack.Builder pack = Pack.builder();
    private final Map<String, Fact> facts = new TreeMap<>();
    private final Map<String, Parameter> parameters = new TreeMap<>();
    private final List<String> parametersInOrder = new ArrayList<>();
    private Levels levels = Levels.of();
    private Optional<Pack> base = Optional.empty();

    private FaultsText(TextTable table, Collection<Pack> known) {
        this.table = table;
        this.problems = new Problems(table.source());
        this.cells = new FaultCells(table.source(), problems);
        this.known = known;
    }

    /**
     * Reads a pack, which may extend one of {@link SourceFaults}.
     *
     * @param source the name of the text, for messages
     * @param text the text
     * @return the pack
     * @throws InvalidDefinition if the text breaks a rule or a golden case fails; it holds all problems with line and
     *     column
     */
    public static Pack parse(String source, String text) {
        return parse(source, text, SourceFaults.all());
    }

    /**
     * Reads a pack.
     *
     * @param source the name of the text, for messages
     * @param text the text
     * @param known the packs that the text may extend
     * @return the pack
     * @throws InvalidDefinition if the text breaks a rule or a golden case fails; it holds all problems with line and
     *     column
     */
    public static Pack parse(String source, String text, Collection<Pack> known) {
        return new FaultsText(TextTable.parse(FORMAT, VERSION, source, text), known).pack();
    }

    /**
     * Reads a pack from bytes.
     *
     * @param source the name of the text, for messages
     * @param utf8 the text in UTF-8
     * @param known the packs that the text may extend
     * @return the pack
     * @throws InvalidDefinition if the bytes are not UTF-8, or as {@link #parse(String, String, Collection)} says
     */
    public static Pack parse(String source, byte[] utf8, Collection<Pack> known) {
        return new FaultsText(TextTable.parse(FORMAT, VERSION, source, utf8), known).pack();
    }

    /**
     * Reads a pack that lies beside a class, which may extend one of {@link SourceFaults}.
     *
     * <pre>{@code
     * Pack acme = FaultsText.read("acme.faults", Acme.class.getResourceAsStream("acme.faults"));
     * }</pre>
     *
     * @param source the name of the text, for messages
     * @param utf8 the text in UTF-8; closed at the end
     * @return the pack
     * @throws NullPointerException if {@code utf8} is null, since the class has no such resource
     * @throws UncheckedIOException if it cannot be read
     * @throws InvalidDefinition as {@link #parse(String, byte[], Collection)} says
     */
    public static Pack read(String source, InputStream utf8) {
        try (InputStream in = Objects.requireNonNull(utf8, source + " is not there")) {
            return parse(source, in.readAllBytes(), SourceFaults.all());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(source + " cannot be read", unreadable);
        }
    }

    private Pack pack() {
        Set<String> seen = new HashSet<>();
        table.rows().stream().filter(row -> ONCE.contains(row.key().text())).forEach(row -> once(row, seen));
        if (seen.contains("extends") && base.isEmpty()) {
            // Without the extended pack each of its facts would be a problem of its own.
            problems.throwIfAny();
        }
        if (!seen.contains("default")) {
            base.flatMap(Pack::defaultLevel).ifPresent(pack::defaultLevel);
        }
        for (String key : List.of("name", "version", "effective", "source")) {
            if (!seen.contains(key)) {
                problems.add(table.source(), "a row '" + key + "' is missing");
            }
        }
        table.rows().forEach(this::vocabulary);
        List<Rule> rules = new ArrayList<>();
        List<GoldenCase> golden = new ArrayList<>();
        RuleRows rows = new RuleRows(cells, facts, parameters);
        for (List<Row> block : blocks()) {
            if (block.get(0).is("rule")) {
                rows.rule(block).ifPresent(rules::add);
            } else {
                rows.golden(block).ifPresent(golden::add);
            }
        }
        problems.throwIfAny();
        List<Parameter> set = new ArrayList<>();
        parametersInOrder.forEach(
                name -> Optional.ofNullable(parameters.get(name)).ifPresent(set::add));
        pack.levels(levels).parameters(set).addAllRules(rules);
        try {
            return pack.golden(base.map(Pack::golden).orElse(List.of()), golden).build();
        } catch (InvalidDefinition invalid) {
            invalid.problems().forEach(problem -> problems.add(cells.placed(problem), problem.message()));
            problems.throwIfAny();
            throw invalid;
        }
    }

    private void once(Row row, Set<String> seen) {
        String key = row.key().text();
        if (!seen.add(key)) {
            problems.add(row.key(), "a second row '" + key + "'");
        } else if (row.has(1, 1, key.equals("default") ? "level" : "text", problems)) {
            Cell cell = row.cells().get(0);
            cells.stands(key, cell);
            switch (key) {
                case "name" -> problems.read(cell, FaultCells::word).ifPresent(pack::name);
                case "version" -> problems.read(cell, FaultCells::word).ifPresent(pack::version);
                case "source" -> problems.read(cell, FaultCells::word).ifPresent(pack::source);
                case "effective" -> problems.read(cell, FaultCells::instant).ifPresent(pack::effective);
                case "extends" -> problems.read(cell, this::base).ifPresent(this::begin);
                default -> problems.read(cell, FaultCells::word).ifPresent(pack::defaultLevel);
            }
        }
    }

    private Pack base(String name) {
        return known.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no pack '" + name + "' to extend; there are "
                        + known.stream().map(Pack::name).toList()));
    }

    /** What the text says of itself stands; the rows of this pass are read in any order. */
    private void begin(Pack from) {
        base = Optional.of(from);
        levels = from.levels();
        pack.facts(from.facts()).marks(from.marks()).routes(from.routes()).rules(from.rules());
        from.facts().forEach(fact -> facts.put(fact.name(), fact));
        from.parameters().forEach(this::parameter);
    }

    private void parameter(Parameter parameter) {
        parametersInOrder.add(parameter.name());
        parameters.put(parameter.name(), parameter);
    }

    private void vocabulary(Row row) {
        switch (row.key().text()) {
            case "level" -> level(row);
            case "fact" -> fact(row);
            case "parameter" -> {
                if (row.has(5, 5, "name | type | unit | English | Chinese", problems) && isNew(row, parameters)) {
                    cells.named(row, 0);
                    problems.read(row.cells().get(1), FactType::parse)
                            .ifPresent(type -> parameter(new Parameter(
                                    FaultCells.cell(row, 0),
                                    type,
                                    FaultCells.cell(row, 2),
                                    cells.text(row, 3),
                                    cells.text(row, 4),
                                    Optional.empty())));
                }
            }
            case "set" -> set(row);
            case "mark" -> {
                if (row.has(3, 3, "name | English | Chinese", problems)) {
                    pack.addMarks(new Mark(cells.named(row, 0), cells.text(row, 1), cells.text(row, 2)));
                }
            }
            case "route" -> {
                if (row.has(3, Integer.MAX_VALUE, "name | English | Chinese | contact | …", problems)) {
                    List<String> contacts =
                            row.cells().stream().skip(3).map(Cell::text).toList();
                    pack.addRoutes(new Route(cells.named(row, 0), cells.text(row, 1), cells.text(row, 2), contacts));
                }
            }
            default -> {
                // Rules, golden cases and what is said once are read elsewhere.
            }
        }
    }

    private void level(Row row) {
        if (!row.has(3, 5, "name | English | Chinese, then perhaps worse than | level", problems)) {
            return;
        }
        Level level = new Level(cells.named(row, 0), cells.text(row, 1), cells.text(row, 2));
        if (row.cells().size() == 3) {
            levels = levels.with(level);
        } else if (row.cells().size() == 4 || !FaultCells.cell(row, 3).equals("worse than")) {
            problems.add(
                    row.cells().get(3), "'" + FaultCells.cell(row, 3) + "' should read 'worse than' and name a level");
        } else {
            problems.read(row.cells().get(4), milder -> levels.with(level, milder))
                    .ifPresent(more -> levels = more);
        }
    }

    private void fact(Row row) {
        if (!row.has(5, 5, "name | type | unit or words | English | Chinese", problems) || !isNew(row, facts)) {
            return;
        }
        cells.named(row, 0);
        problems.read(row.cells().get(1), FactType::parse).ifPresent(type -> {
            boolean isWord = type == FactType.WORD;
            List<String> words = isWord
                    ? Arrays.stream(FaultCells.cell(row, 2).split(",", -1))
                            .map(String::strip)
                            .filter(word -> !word.isEmpty())
                            .toList()
                    : List.of();
            Fact fact = new Fact(
                    FaultCells.cell(row, 0),
                    type,
                    isWord ? "" : FaultCells.cell(row, 2),
                    words,
                    cells.text(row, 3),
                    cells.text(row, 4));
            facts.put(fact.name(), fact);
            pack.addFacts(fact);
        });
    }

    private boolean isNew(Row row, Map<String, ?> names) {
        boolean isNew = !names.containsKey(FaultCells.cell(row, 0));
        if (!isNew) {
            problems.add(row.cells().get(0), row.key().text() + " '" + FaultCells.cell(row, 0) + "' is there already");
        }
        return isNew;
    }

    private void set(Row row) {
        if (!row.has(2, 2, "parameter | value", problems)) {
            return;
        }
        Optional<Parameter> parameter = cells.published(row.cells().get(0), parameters, "parameter");
        parameter.ifPresent(found -> problems.read(
                        row.cells().get(1), text -> found.type().value(text))
                .ifPresent(value -> {
                    cells.stands(place("set", found.name()), row.cells().get(1));
                    parameters.put(found.name(), found.set(value));
                }));
    }

    /** Rows by the rule or golden case that they belong to; what belongs nowhere is a problem. */
    private List<List<Row>> blocks() {
        List<List<Row>> blocks = new ArrayList<>();
        String open = "";
        for (Row row : table.rows()) {
            String key = row.key().text();
            if (OF_A_BLOCK.containsKey(key)) {
                open = key;
                blocks.add(new ArrayList<>(List.of(row)));
            } else if (OF_A_BLOCK.getOrDefault(open, List.of()).contains(key)) {
                blocks.get(blocks.size() - 1).add(row);
            } else if (ONCE.contains(key) || OF_THE_PACK.contains(key)) {
                open = "";
            } else {
                List<String> allowed = new ArrayList<>(OF_A_BLOCK.getOrDefault(open, List.of()));
                allowed.addAll(OF_THE_PACK);
                allowed.addAll(ONCE);
                problems.add(
                        row.key(),
                        "'" + key + "' is no key here; use "
                                + allowed.stream().sorted().toList());
            }
        }
        return blocks;
    }
}
