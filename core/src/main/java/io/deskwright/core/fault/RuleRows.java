package io.deskwright.core.fault;

import static io.deskwright.core.fault.PackFlaws.place;

import io.deskwright.sla.definition.Cell;
import io.deskwright.sla.definition.Problems;
import io.deskwright.sla.definition.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads the rules and the golden cases of a pack, by what it publishes. */
final class RuleRows {

    private static final String NONE = "none";

    private final FaultCells cells;
    private final Problems problems;
    private final Map<String, Fact> facts;
    private final Map<String, Parameter> parameters;

    RuleRows(FaultCells cells, Map<String, Fact> facts, Map<String, Parameter> parameters) {
        this.cells = cells;
        this.problems = cells.problems();
        this.facts = facts;
        this.parameters = parameters;
    }

    /** Reads a rule: its first row and those below it. */
    Optional<Rule> rule(List<Row> block) {
        Row head = block.get(0);
        if (!head.has(4, 4, "id | level, mark or route | name | source", problems)) {
            return Optional.empty();
        }
        String id = cells.named(head, 0);
        Optional<Rule.Kind> kind = problems.read(head.cells().get(1), FaultCells::kind);
        Rule.Builder rule = new Rule.Builder().id(id).source(cells.text(head, 3));
        kind.ifPresent(what -> rule.outcome(new Rule.Outcome(what, FaultCells.cell(head, 2))));
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
                    cells.stands(place("rule", id) + " row " + rows, row.key());
                    condition(row).ifPresent(rule::when);
                }
                case "presume" ->
                    value(row).ifPresent(said -> {
                        cells.stands(
                                place("rule", id) + " presume " + FaultCells.cell(row, 0),
                                row.cells().get(0));
                        rule.presuming(FaultCells.cell(row, 0), said);
                    });
                case "priority" -> {
                    if (row.has(1, 1, "number", problems)) {
                        problems.read(row.cells().get(0), FaultCells::priority).ifPresent(rule::priority);
                    }
                }
                default -> {
                    if (row.has(2, 2, "English | Chinese", problems)) {
                        rule.says(cells.text(row, 0), cells.text(row, 1));
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
        if (FaultCells.cell(row, 0).equals(Condition.LEVEL)) {
            return operator.flatMap(by -> condition(row, by, said, FactValue.Text::new));
        }
        Optional<Fact> fact = cells.published(row.cells().get(0), facts, "fact");
        if (said.get(0).text().startsWith("$") && said.size() == 1) {
            String name = said.get(0).text().substring(1);
            if (!parameters.containsKey(name)) {
                return cells.unpublished(said.get(0), parameters, "parameter");
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
                        row.cells().get(1),
                        text -> new Condition(FaultCells.cell(row, 0), operator, values, Optional.empty()))
                : Optional.empty();
    }

    /** The cells {@code FACT | VALUE}. */
    private Optional<FactValue> value(Row row) {
        return row.has(2, 2, "fact | value", problems)
                ? cells.published(row.cells().get(0), facts, "fact")
                        .flatMap(fact -> problems.read(row.cells().get(1), fact::value))
                : Optional.empty();
    }

    /** Reads a golden case: its first row and those below it. */
    Optional<GoldenCase> golden(List<Row> block) {
        Row head = block.get(0);
        if (!head.has(2, 2, "id | level or none", problems)) {
            return Optional.empty();
        }
        String id = cells.named(head, 0);
        Optional<String> level = Optional.of(cells.text(head, 1)).filter(name -> !name.equals(NONE));
        Map<String, FactValue> given = new TreeMap<>();
        Map<String, Truth> marks = new TreeMap<>();
        Optional<String> route = Optional.empty();
        for (Row row : block.subList(1, block.size())) {
            if (row.is("given")) {
                value(row).ifPresent(said -> {
                    if (given.put(FaultCells.cell(row, 0), said) != null) {
                        problems.add(row.cells().get(0), "fact '" + FaultCells.cell(row, 0) + "' is given twice");
                    }
                });
            } else if (row.cells().size() == 3 && FaultCells.cell(row, 0).equals("mark")) {
                cells.stands(
                        place("golden", id) + " expect " + FaultCells.cell(row, 1),
                        row.cells().get(1));
                problems.read(row.cells().get(2), FaultCells::truth)
                        .ifPresent(truth -> marks.put(FaultCells.cell(row, 1), truth));
            } else if (row.cells().size() == 2 && FaultCells.cell(row, 0).equals("route")) {
                cells.stands(place("golden", id) + " expect route", row.cells().get(1));
                route = Optional.of(FaultCells.cell(row, 1));
            } else {
                problems.add(row.key(), "row 'expect' takes mark | name | yes, no or unknown, or route | name");
            }
        }
        return Optional.of(new GoldenCase(id, new Facts(given), level, marks, route));
    }
}
