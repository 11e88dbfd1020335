package io.deskwright.escalation.plan;

import io.deskwright.sla.definition.Cell;
import io.deskwright.sla.definition.Problems;
import io.deskwright.sla.definition.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads the rows of one plan, and notes what is wrong with them. */
final class PlanRows {

    private static final String REPEAT = "amount | at most NUMBER, working, times NUMBER";
    private static final String MOST = "at most ";
    private static final String FACTOR = "times ";
    private static final String WORKING = "working";

    private final Problems problems;

    PlanRows(Problems problems) {
        this.problems = problems;
    }

    Problems problems() {
        return problems;
    }

    /** Rows in blocks: those before the first of a key, then each of the key with those after it. */
    static List<List<Row>> blocks(String key, List<Row> rows) {
        List<List<Row>> blocks = new ArrayList<>(List.of(new ArrayList<>()));
        for (Row row : rows) {
            if (row.is(key)) {
                blocks.add(new ArrayList<>());
            }
            blocks.get(blocks.size() - 1).add(row);
        }
        return blocks;
    }

    /** The keys of a block in turn: each is one of the block's, and stands once if it has to. */
    boolean fits(Row row, List<String> once, List<String> often, Set<String> seen, String where) {
        String key = row.key().text();
        if (!once.contains(key) && !often.contains(key)) {
            List<String> keys = new ArrayList<>(once);
            keys.addAll(often);
            problems.add(row.key(), "'" + key + "' is no key " + where + "; use " + keys);
            return false;
        }
        if (!seen.add(key) && once.contains(key)) {
            problems.add(row.key(), "a second row '" + key + "'");
            return false;
        }
        return true;
    }

    Optional<String> word(Row row) {
        return one(row, "text", PlanCells::word);
    }

    /** The only cell of a row. */
    <T> Optional<T> one(Row row, String meaning, Function<String, T> parser) {
        return row.has(1, 1, meaning, problems) ? problems.read(row.cells().get(0), parser) : Optional.empty();
    }

    /** All cells of a row, if there is one at least and all are right. */
    <T> Optional<List<T>> all(Row row, String meaning, Function<String, T> parser) {
        return row.has(1, Integer.MAX_VALUE, meaning, problems) ? all(row.cells(), parser) : Optional.empty();
    }

    <T> Optional<List<T>> all(List<Cell> cells, Function<String, T> parser) {
        List<T> read = new ArrayList<>();
        cells.forEach(cell -> problems.read(cell, parser).ifPresent(read::add));
        return read.size() == cells.size() ? Optional.of(read) : Optional.empty();
    }

    /** What a cell begins, with the complaint of its constructor as a problem of that cell. */
    <T> Optional<T> made(Cell cell, Supplier<T> maker) {
        return problems.read(cell, text -> maker.get());
    }

    Optional<Repeat> repeat(Row row, int from) {
        if (!row.has(from + 1, from + 4, (from == 0 ? "" : "rung | ") + REPEAT, problems)) {
            return Optional.empty();
        }
        int before = problems.found().size();
        Cell amount = row.cells().get(from);
        Optional<Duration> every = problems.read(amount, PlanCells::duration);
        List<Cell> options = row.cells().subList(from + 1, row.cells().size());
        Set<String> seen = new HashSet<>();
        options.forEach(cell -> problems.read(cell, text -> option(text, seen)));
        OptionalInt most = number(MOST, options).map(OptionalInt::of).orElse(OptionalInt.empty());
        int factor = number(FACTOR, options).orElse(1);
        return problems.found().size() > before
                ? Optional.empty()
                : every.flatMap(gap -> made(amount, () -> new Repeat(gap, seen.contains(WORKING), most, factor)));
    }

    private Optional<Integer> number(String option, List<Cell> options) {
        return options.stream()
                .filter(cell -> cell.text().startsWith(option))
                .findFirst()
                .flatMap(cell -> problems.read(
                        cell,
                        text -> PlanCells.number(text.substring(option.length()).strip())));
    }

    private static String option(String text, Set<String> seen) {
        String option = text.startsWith(MOST) ? MOST : text.startsWith(FACTOR) ? FACTOR : text;
        if (!List.of(MOST, WORKING, FACTOR).contains(option)) {
            throw new IllegalArgumentException("'" + text + "' is none of at most NUMBER, working, times NUMBER");
        }
        if (!seen.add(option)) {
            throw new IllegalArgumentException("'" + option.strip() + "' is said twice");
        }
        return option;
    }
}
