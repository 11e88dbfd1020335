package io.deskwright.sla.terms;

import io.deskwright.sla.calendar.CountingPolicy;
import io.deskwright.sla.calendar.DateCadence.Roll;
import io.deskwright.sla.calendar.DateCadence.Step;
import io.deskwright.sla.definition.Cell;
import io.deskwright.sla.definition.Problems;
import io.deskwright.sla.definition.Row;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Reads a row that says a limit and where it comes from: {@code kind | its parts | stated or assumed | source}.
 *
 * @param policies the ways to count that a limit may name
 * @param problems where problems are kept
 */
record FigureRow(Collection<CountingPolicy> policies, Problems problems) {

    private static final int CELLS_OF_A_BASIS = 2;

    /** How the parts of a limit are read, and how many there are. */
    private record Kind(int parts, BiFunction<FigureRow, List<Cell>, Optional<Limit>> read) {}

    private static final Map<String, Kind> KINDS = new TreeMap<>(Map.ofEntries(
            Map.entry("measured", new Kind(0, (row, parts) -> Optional.of(new Limit.Measured()))),
            Map.entry("end of working day", new Kind(0, (row, parts) -> Optional.of(new Limit.EndOfWorkingDay()))),
            Map.entry("elapsed", amount(Limit.Elapsed::new)),
            Map.entry("working", amount(Limit.WorkingTime::new)),
            Map.entry("immediately", amount(amount -> new Limit.Immediately(amount, false))),
            Map.entry("immediately in working time", amount(amount -> new Limit.Immediately(amount, true))),
            Map.entry("fixed", new Kind(1, FigureRow::fixed)),
            Map.entry("counted", new Kind(2, FigureRow::counted)),
            Map.entry("days of", new Kind(2, FigureRow::daysOf)),
            Map.entry("by report time", new Kind(2, FigureRow::byReportTime)),
            Map.entry("day of month", new Kind(3, (row, parts) -> row.dayOf(Step.MONTH, parts))),
            Map.entry("day of quarter", new Kind(3, (row, parts) -> row.dayOf(Step.QUARTER, parts)))));

    private static Kind amount(Function<Duration, Limit> made) {
        return new Kind(1, (row, parts) -> row.duration(parts.get(0)).map(made));
    }

    Optional<Figure> read(Row row) {
        if (!row.has(1 + CELLS_OF_A_BASIS, 6, "kind | its parts | stated or assumed | source", problems)) {
            return Optional.empty();
        }
        int parts = row.cells().size() - CELLS_OF_A_BASIS;
        Optional<Limit> limit = limit(row.cells().get(0), row.cells().subList(1, parts));
        Optional<Basis> basis = basis(row.cells().get(parts), row.cells().get(parts + 1));
        return both(limit, basis, Figure::new);
    }

    private Optional<Basis> basis(Cell kind, Cell from) {
        Optional<String> clause = problems.read(from, TermsCells::word);
        Optional<Function<String, Basis>> basis = switch (kind.text()) {
            case "stated" -> Optional.of(Basis::stated);
            case "assumed" -> Optional.of(Basis::assumed);
            default -> Optional.empty();
        };
        if (basis.isEmpty()) {
            problems.add(kind, "'" + kind.text() + "' is neither stated nor assumed");
        }
        return basis.flatMap(made -> clause.map(made));
    }

    private Optional<Limit> limit(Cell name, List<Cell> parts) {
        Kind kind = KINDS.get(name.text());
        if (kind == null) {
            problems.add(name, "'" + name.text() + "' is no kind of limit; use one of " + KINDS.keySet());
            return Optional.empty();
        }
        if (parts.size() != kind.parts()) {
            String parted = kind.parts() == 1 ? "1 part" : kind.parts() + " parts";
            problems.add(
                    name, "'" + name.text() + "' takes " + parted + " before stated or assumed, not " + parts.size());
            return Optional.empty();
        }
        return kind.read().apply(this, parts);
    }

    private Optional<Limit> fixed(List<Cell> parts) {
        return problems.read(parts.get(0), TermsCells::instant).map(Limit.Fixed::new);
    }

    private Optional<Limit> counted(List<Cell> parts) {
        return both(
                problems.read(parts.get(0), TermsCells::period),
                problems.read(parts.get(1), this::policy),
                Limit.Counted::new);
    }

    private Optional<Limit> daysOf(List<Cell> parts) {
        return both(
                problems.read(parts.get(0), TermsCells::word),
                problems.read(parts.get(1), this::policy),
                Limit.DaysOfFact::new);
    }

    private Optional<Limit> byReportTime(List<Cell> parts) {
        return both(duration(parts.get(0)), duration(parts.get(1)), Limit.ByReportTime::new);
    }

    private Optional<Limit> dayOf(Step step, List<Cell> parts) {
        Optional<Roll> roll = problems.read(parts.get(1), TermsCells::roll);
        Optional<Duration> amount = duration(parts.get(2));
        if (roll.isEmpty() || amount.isEmpty()) {
            problems.read(parts.get(0), TermsCells::number);
            return Optional.empty();
        }
        return problems.read(
                parts.get(0), text -> new Limit.DayOfPeriod(step, TermsCells.number(text), roll.get(), amount.get()));
    }

    private Optional<Duration> duration(Cell cell) {
        return problems.read(cell, TermsCells::duration);
    }

    private CountingPolicy policy(String text) {
        return policies.stream()
                .filter(policy -> policy.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no way to count; use "
                        + policies.stream().map(CountingPolicy::name).sorted().toList()));
    }

    private static <A, B, C> Optional<C> both(Optional<A> one, Optional<B> other, BiFunction<A, B, C> made) {
        return one.flatMap(a -> other.map(b -> made.apply(a, b)));
    }
}
