package io.deskwright.core.fault;

import static io.deskwright.core.fault.PackFlaws.place;

import io.deskwright.sla.definition.Cell;
import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Problem;
import io.deskwright.sla.definition.Problems;
import io.deskwright.sla.definition.Row;
import io.deskwright.sla.definition.TextTable;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

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
    private static final String NONE = "none";
    private static final List<String> ONCE = List.of("name", "version", "effective", "source", "extends", "default");
    private static final List<String> OF_THE_PACK =
            List.of("fact", "golden", "level", "mark", "parameter", "route", "rule", "set");
    private static final Map<String, List<String>> OF_A_BLOCK = Map.of(
            "rule", List.of("when", "presume", "says", "priority"),
            "golden", List.of("given", "expect"));

    private final TextTable table;
    private final Problems problems;
    private final Collection<Pack> known;
    private final Pack.Builder pack = Pack.builder();
    private final Map<String, Cell> places = new HashMap<>();
    private final Map<String, Fact> facts = new TreeMap<>();
    private final Map<String, Parameter> parameters = new TreeMap<>();
    private final List<String> parametersInOrder = new ArrayList<>();
    private Levels levels = Levels.of();
    private Optional<Pack> base = Optional.empty();

    private FaultsText(TextTable table, Collection<Pack> known) {
        this.table = table;
        this.problems = new Problems(table.source());
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

    private Pack pack() {
        Set<String> seen = new HashSet<>();
        table.rows().stream().filter(row -> ONCE.contains(row.key().text())).forEach(row -> once(row, seen));
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
        for (List<Row> block : blocks()) {
            if (block.get(0).is("rule")) {
                rule(block).ifPresent(rules::add);
            } else {
                golden(block).ifPresent(golden::add);
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
            invalid.problems().forEach(problem -> problems.add(placed(problem), problem.message()));
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
            places.put(key, cell);
            switch (key) {
                case "name" -> problems.read(cell, FaultsText::word).ifPresent(pack::name);
                case "version" -> problems.read(cell, FaultsText::word).ifPresent(pack::version);
                case "source" -> problems.read(cell, FaultsText::word).ifPresent(pack::source);
                case "effective" -> problems.read(cell, FaultsText::instant).ifPresent(pack::effective);
                case "extends" -> problems.read(cell, this::base).ifPresent(this::begin);
                default -> problems.read(cell, FaultsText::word).ifPresent(pack::defaultLevel);
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
                    named(row, 0);
                    problems.read(row.cells().get(1), FactType::parse)
                            .ifPresent(type -> parameter(new Parameter(
                                    cell(row, 0), type, cell(row, 2), text(row, 3), text(row, 4), Optional.empty())));
                }
            }
            case "set" -> set(row);
            case "mark" -> {
                if (row.has(3, 3, "name | English | Chinese", problems)) {
                    pack.addMarks(new Mark(named(row, 0), text(row, 1), text(row, 2)));
                }
            }
            case "route" -> {
                if (row.has(3, Integer.MAX_VALUE, "name | English | Chinese | contact | …", problems)) {
                    List<String> contacts =
                            row.cells().stream().skip(3).map(Cell::text).toList();
                    pack.addRoutes(new Route(named(row, 0), text(row, 1), text(row, 2), contacts));
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
        Level level = new Level(named(row, 0), text(row, 1), text(row, 2));
        if (row.cells().size() == 3) {
            levels = levels.with(level);
        } else if (row.cells().size() == 4 || !cell(row, 3).equals("worse than")) {
            problems.add(row.cells().get(3), "'" + cell(row, 3) + "' should read 'worse than' and name a level");
        } else {
            problems.read(row.cells().get(4), milder -> levels.with(level, milder))
                    .ifPresent(more -> levels = more);
        }
    }

    private void fact(Row row) {
        if (!row.has(5, 5, "name | type | unit or words | English | Chinese", problems) || !isNew(row, facts)) {
            return;
        }
        named(row, 0);
        problems.read(row.cells().get(1), FactType::parse).ifPresent(type -> {
            boolean isWord = type == FactType.WORD;
            List<String> words = isWord
                    ? Arrays.stream(cell(row, 2).split(",", -1))
                            .map(String::strip)
                            .filter(word -> !word.isEmpty())
                            .toList()
                    : List.of();
            Fact fact = new Fact(cell(row, 0), type, isWord ? "" : cell(row, 2), words, text(row, 3), text(row, 4));
            facts.put(fact.name(), fact);
            pack.addFacts(fact);
        });
    }

    private boolean isNew(Row row, Map<String, ?> names) {
        boolean isNew = !names.containsKey(cell(row, 0));
        if (!isNew) {
            problems.add(row.cells().get(0), row.key().text() + " '" + cell(row, 0) + "' is there already");
        }
        return isNew;
    }

    private void set(Row row) {
        if (!row.has(2, 2, "parameter | value", problems)) {
            return;
        }
        Optional<Parameter> parameter = published(row.cells().get(0), parameters, "parameter");
        parameter.ifPresent(found -> problems.read(
                        row.cells().get(1), text -> found.type().value(text))
                .ifPresent(value -> {
                    places.put(place("set", found.name()), row.cells().get(1));
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

    private Optional<Rule> rule(List<Row> block) {
        Row head = block.get(0);
        if (!head.has(4, 4, "id | level, mark or route | name | source", problems)) {
            return Optional.empty();
        }
        String id = named(head, 0);
        Optional<Rule.Kind> kind = problems.read(head.cells().get(1), FaultsText::kind);
        Rule.Builder rule = new Rule.Builder().id(id).source(text(head, 3));
        kind.ifPresent(what -> rule.outcome(new Rule.Outcome(what, cell(head, 2))));
        Set<String> seen = new HashSet<>();
        int rows = 0;
        for (Row row : block.subList(1, block.size())) {
            String key = row.key().text();
            if (!seen.add(key) && List.of("says", "priority").contains(key)) {
                problems.add(row.key(), "a second row '" + key + "' of rule '" + id + "'");
                continue;
            }
            switch (key) {
                case "when" -> {
                    rows++;
                    places.put(place("rule", id) + " row " + rows, row.key());
                    condition(row).ifPresent(rule::when);
                }
                case "presume" ->
                    value(row).ifPresent(said -> {
                        places.put(
                                place("rule", id) + " presume " + cell(row, 0),
                                row.cells().get(0));
                        rule.presuming(cell(row, 0), said);
                    });
                case "priority" -> {
                    if (row.has(1, 1, "number", problems)) {
                        problems.read(row.cells().get(0), FaultsText::priority).ifPresent(rule::priority);
                    }
                }
                default -> {
                    if (row.has(2, 2, "English | Chinese", problems)) {
                        rule.says(text(row, 0), text(row, 1));
                    }
                }
            }
        }
        if (!seen.contains("says")) {
            problems.add(head.cells().get(0), "rule '" + id + "' has no row 'says'");
        }
        return problems.found().isEmpty() ? Optional.of(rule.build()) : Optional.empty();
    }

    private Optional<Condition> condition(Row row) {
        if (!row.has(3, Integer.MAX_VALUE, "fact | operator | value, or several values for is and is not", problems)) {
            return Optional.empty();
        }
        Optional<Operator> operator = problems.read(row.cells().get(1), Operator::parse);
        List<Cell> said = row.cells().subList(2, row.cells().size());
        if (cell(row, 0).equals(Condition.LEVEL)) {
            return operator.flatMap(by -> condition(row, by, said, FactValue.Text::new));
        }
        Optional<Fact> fact = published(row.cells().get(0), facts, "fact");
        if (said.get(0).text().startsWith("$") && said.size() == 1) {
            String name = said.get(0).text().substring(1);
            if (!parameters.containsKey(name)) {
                return unpublished(said.get(0), parameters, "parameter");
            }
            return fact.flatMap(of -> operator.map(by -> Condition.with(of.name(), by, name)));
        }
        return fact.flatMap(of -> operator.flatMap(by -> condition(row, by, said, of::value)));
    }

    private Optional<Condition> condition(
            Row row, Operator operator, List<Cell> said, Function<String, FactValue> parser) {
        List<FactValue> values = new ArrayList<>();
        said.forEach(cell -> problems.read(cell, parser).ifPresent(values::add));
        return values.size() == said.size()
                ? problems.read(
                        row.cells().get(1), text -> new Condition(cell(row, 0), operator, values, Optional.empty()))
                : Optional.empty();
    }

    /** The cells {@code FACT | VALUE}. */
    private Optional<FactValue> value(Row row) {
        return row.has(2, 2, "fact | value", problems)
                ? published(row.cells().get(0), facts, "fact")
                        .flatMap(fact -> problems.read(row.cells().get(1), fact::value))
                : Optional.empty();
    }

    private Optional<GoldenCase> golden(List<Row> block) {
        Row head = block.get(0);
        if (!head.has(2, 2, "id | level or none", problems)) {
            return Optional.empty();
        }
        String id = named(head, 0);
        Optional<String> level = Optional.of(text(head, 1)).filter(name -> !name.equals(NONE));
        Map<String, FactValue> given = new TreeMap<>();
        Map<String, Truth> marks = new TreeMap<>();
        Optional<String> route = Optional.empty();
        for (Row row : block.subList(1, block.size())) {
            if (row.is("given")) {
                value(row).ifPresent(said -> {
                    if (given.put(cell(row, 0), said) != null) {
                        problems.add(row.cells().get(0), "fact '" + cell(row, 0) + "' is given twice");
                    }
                });
            } else if (row.cells().size() == 3 && cell(row, 0).equals("mark")) {
                places.put(
                        place("golden", id) + " expect " + cell(row, 1),
                        row.cells().get(1));
                problems.read(row.cells().get(2), FaultsText::truth).ifPresent(truth -> marks.put(cell(row, 1), truth));
            } else if (row.cells().size() == 2 && cell(row, 0).equals("route")) {
                places.put(place("golden", id) + " expect route", row.cells().get(1));
                route = Optional.of(cell(row, 1));
            } else {
                problems.add(row.key(), "row 'expect' takes mark | name | yes, no or unknown, or route | name");
            }
        }
        return Optional.of(new GoldenCase(id, new Facts(given), level, marks, route));
    }

    /** The place of a part in this text, else as the pack names it: the part is of the extended pack. */
    private String placed(Problem problem) {
        Cell cell = places.get(problem.place());
        return cell == null ? problem.place() : cell.place();
    }

    private <T> Optional<T> published(Cell cell, Map<String, T> names, String what) {
        T found = names.get(cell.text());
        return found == null ? unpublished(cell, names, what) : Optional.of(found);
    }

    private <T> Optional<T> unpublished(Cell cell, Map<String, ?> names, String what) {
        problems.add(cell, "the pack does not publish a " + what + " '" + cell.text() + "'; it does " + names.keySet());
        return Optional.empty();
    }

    private String named(Row row, int number) {
        places.put(place(row.key().text(), cell(row, number)), row.cells().get(number));
        return text(row, number);
    }

    private String text(Row row, int number) {
        return problems.read(row.cells().get(number), FaultsText::word).orElse("");
    }

    private static String cell(Row row, int number) {
        return row.cells().get(number).text();
    }

    private static String word(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the cell is empty");
        }
        return text;
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException refused) {
            throw new IllegalArgumentException("'" + text + "' is no instant such as 2026-01-01T00:00:00Z", refused);
        }
    }

    private static int priority(String text) {
        if (!text.matches("-?[0-9]{1,6}")) {
            throw new IllegalArgumentException("'" + text + "' is no whole number of at most six digits");
        }
        return Integer.parseInt(text);
    }

    private static Truth truth(String text) {
        return Arrays.stream(Truth.values())
                .filter(truth -> truth.english().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is none of yes, no, unknown"));
    }

    private static Rule.Kind kind(String text) {
        return Arrays.stream(Rule.Kind.values())
                .filter(kind -> kind.word().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is none of level, mark, route"));
    }
}
