package io.deskwright.sla.terms;

import io.deskwright.sla.calendar.CountedPeriod;
import io.deskwright.sla.calendar.CountingPolicies;
import io.deskwright.sla.calendar.CountingPolicy;
import io.deskwright.sla.calendar.DateCadence.Roll;
import io.deskwright.sla.calendar.DateCadence.Step;
import io.deskwright.sla.definition.Cell;
import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Problems;
import io.deskwright.sla.definition.Row;
import io.deskwright.sla.definition.TextTable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Terms as people write them.
 *
 * <p>Rows before the first {@code target} speak of all; a {@code target} row begins a target, and the rows after it
 * belong to it:
 *
 * <pre>{@code
 * deskwright terms 1
 * name      | P002
 * version   | 1
 * effective | 2010-01-01T00:00:00Z
 * source    | 002 §1.1 b)
 * warn      | 50 % | 75 % | 100 %
 *
 * target | RESTORE
 * when   | level | is | SYSTEM_DOWN
 * from   | ARRIVED
 * to     | SERVICE_RESTORED
 * limit  | elapsed | PT2H | stated | 002 §1.1 b) row 1
 * pause  | CUSTOMER_ACCESS | CUSTOMER_DATA
 * }</pre>
 *
 * <p>A limit is one of {@code measured}, {@code elapsed | AMOUNT}, {@code working | AMOUNT}, {@code immediately |
 * TOLERANCE}, {@code immediately in working time | TOLERANCE}, {@code counted | 3 days | POLICY}, {@code days of | FACT |
 * POLICY}, {@code end of working day}, {@code by report time | INSIDE | OUTSIDE}, {@code day of quarter | 10 |
 * NEXT_WORKING_DATE | AMOUNT}, {@code day of month | …}, {@code fixed | INSTANT}; two cells follow it, {@code stated} or
 * {@code assumed} and the source.
 */
public final class TermsText {

    private static final String FORMAT = "terms";
    private static final int VERSION = 1;
    private static final Set<String> OF_ALL =
            Set.of("name", "version", "effective", "source", "warn", "pause", "target");
    private static final int CELLS_OF_A_BASIS = 2;

    private final TextTable table;
    private final Collection<CountingPolicy> policies;
    private final Problems problems;
    private final Set<String> seen = new HashSet<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<Threshold> warnings = new ArrayList<>();
    private final List<String> pauses = new ArrayList<>();
    private String name = "";
    private String version = "";
    private String source = "";
    private Instant effective = Instant.MIN;
    private Optional<Draft> draft = Optional.empty();

    /** A target whose rows are being read. */
    private static final class Draft {

        private final Cell place;
        private final boolean formed;
        private final Target.Builder target;
        private final Set<String> keys = new HashSet<>();

        Draft(Cell place, boolean formed) {
            this.place = place;
            this.formed = formed;
            this.target = Target.named(place.text());
        }
    }

    private TermsText(TextTable table, Collection<CountingPolicy> policies) {
        this.table = table;
        this.policies = policies;
        this.problems = new Problems(table.source());
    }

    /**
     * Reads terms that count by the standard policies.
     *
     * @param source the name of the text, for messages
     * @param text the text
     * @return the terms
     * @throws InvalidDefinition if the text breaks a rule; it holds all problems with line and column
     */
    public static Terms parse(String source, String text) {
        return parse(source, text, CountingPolicies.all());
    }

    /**
     * Reads terms.
     *
     * @param source the name of the text, for messages
     * @param text the text
     * @param policies the ways to count that the text may name
     * @return the terms
     * @throws InvalidDefinition if the text breaks a rule; it holds all problems with line and column
     */
    public static Terms parse(String source, String text, Collection<CountingPolicy> policies) {
        return new TermsText(TextTable.parse(FORMAT, VERSION, source, text), policies).terms();
    }

    private Terms terms() {
        table.rows().forEach(this::read);
        finish();
        for (String key : List.of("name", "version", "effective", "source", "target")) {
            if (!seen.contains(key)) {
                problems.add(table.source(), "a row '" + key + "' is missing");
            }
        }
        problems.throwIfAny();
        return new Terms(name, version, effective, source, targets);
    }

    private void read(Row row) {
        String key = row.key().text();
        if (key.equals("target")) {
            seen.add(key);
            finish();
            boolean formed = row.has(1, 1, "name", problems);
            Cell place = row.cells().isEmpty() ? row.key() : row.cells().get(0);
            if (formed) {
                problems.read(place, TermsText::word);
            }
            draft = Optional.of(new Draft(place, formed));
        } else if (draft.isPresent()) {
            readTarget(row, draft.get());
        } else {
            readHead(row);
        }
    }

    private void readHead(Row row) {
        String key = row.key().text();
        if (!OF_ALL.contains(key)) {
            problems.add(row.key(), "'" + key + "' is no key before the first target; use " + sorted(OF_ALL));
            return;
        }
        if (!seen.add(key)) {
            problems.add(row.key(), "a second row '" + key + "'");
            return;
        }
        switch (key) {
            case "warn" ->
                row.cells()
                        .forEach(cell ->
                                problems.read(cell, TermsText::threshold).ifPresent(warnings::add));
            case "pause" ->
                row.cells().forEach(cell -> problems.read(cell, TermsText::word).ifPresent(pauses::add));
            default -> {
                if (row.has(1, 1, "text", problems)) {
                    Cell cell = row.cells().get(0);
                    switch (key) {
                        case "name" ->
                            name = problems.read(cell, TermsText::word).orElse("");
                        case "version" ->
                            version = problems.read(cell, TermsText::word).orElse("");
                        case "source" ->
                            source = problems.read(cell, TermsText::word).orElse("");
                        default ->
                            effective = problems.read(cell, TermsText::instant).orElse(Instant.MIN);
                    }
                }
            }
        }
    }

    private void readTarget(Row row, Draft to) {
        String key = row.key().text();
        if (!key.equals("when") && !to.keys.add(key)) {
            problems.add(row.key(), "a second row '" + key + "' of target '" + to.place.text() + "'");
            return;
        }
        switch (key) {
            case "when" -> condition(row).ifPresent(to.target::when);
            case "from" -> milestone(row).ifPresent(to.target::from);
            case "to" -> {
                milestone(row).ifPresent(to.target::to);
                if (row.cells().size() == 2) {
                    flag(row.cells().get(1), "accepted", to.target::onceAccepted);
                }
            }
            case "limit" -> figure(row).ifPresent(figure -> to.target.within(figure.limit(), figure.basis()));
            case "outer" -> figure(row).ifPresent(figure -> to.target.orAtMost(figure.limit(), figure.basis()));
            case "pause" -> pauses(row, to);
            case "warn" ->
                row.cells()
                        .forEach(cell ->
                                problems.read(cell, TermsText::threshold).ifPresent(to.target::tellingAt));
            case "window" -> {
                if (row.has(1, 1, "reason that its stop ends", problems)) {
                    problems.read(row.cells().get(0), TermsText::word).ifPresent(to.target::asWindowEnding);
                }
            }
            case "outlives" -> single(row, "the case", to.target::outlivingTheCase);
            case "each" -> single(row, "start", to.target::forEachStart);
            default ->
                problems.add(
                        row.key(),
                        "'" + key + "' is no key of a target; use each, from, limit, outer,"
                                + " outlives, pause, to, warn, when or window");
        }
    }

    private void pauses(Row row, Draft to) {
        boolean all = row.cells().size() == 1 && row.cells().get(0).text().equals("all");
        if (all && pauses.isEmpty()) {
            problems.add(row.cells().get(0), "'all' means the row 'pause' before the first target, and there is none");
        } else if (all) {
            pauses.forEach(to.target::pausedBy);
        } else {
            row.cells().forEach(cell -> problems.read(cell, TermsText::word).ifPresent(to.target::pausedBy));
        }
    }

    private void finish() {
        draft.ifPresent(done -> {
            if (!done.keys.contains("warn")) {
                warnings.forEach(done.target::tellingAt);
            }
            boolean whole = true;
            for (String key : List.of("from", "to", "limit")) {
                if (done.formed && !done.keys.contains(key)) {
                    whole = false;
                    problems.add(done.place, "target '" + done.place.text() + "' has no row '" + key + "'");
                }
            }
            if (whole && problems.found().isEmpty()) {
                targets.add(done.target.build());
            }
        });
        draft = Optional.empty();
    }

    private void single(Row row, String word, Runnable action) {
        if (row.has(1, 1, word, problems)) {
            flag(row.cells().get(0), word, action);
        }
    }

    private void flag(Cell cell, String word, Runnable action) {
        if (cell.text().equals(word)) {
            action.run();
        } else {
            problems.add(cell, "'" + cell.text() + "' should read '" + word + "'");
        }
    }

    private Optional<Milestone> milestone(Row row) {
        int most = row.is("to") ? 2 : 1;
        return row.has(1, most, "milestone", problems)
                ? problems.read(row.cells().get(0), text -> Milestone.of(word(text)))
                : Optional.empty();
    }

    private Optional<Condition> condition(Row row) {
        if (!row.has(2, 3, "fact | is, is not, known or unknown | value", problems)) {
            return Optional.empty();
        }
        Optional<String> fact = problems.read(row.cells().get(0), TermsText::word);
        Cell operator = row.cells().get(1);
        Optional<Condition.Operator> compared = problems.read(operator, TermsText::operator);
        boolean needsValue = compared.filter(by -> by == Condition.Operator.IS || by == Condition.Operator.IS_NOT)
                .isPresent();
        if (compared.isPresent() && needsValue != (row.cells().size() == 3)) {
            problems.add(operator, "'" + operator.text() + "' takes " + (needsValue ? "a value" : "no value"));
            return Optional.empty();
        }
        Optional<String> value = needsValue ? problems.read(row.cells().get(2), TermsText::word) : Optional.of("");
        return fact.flatMap(known -> compared.flatMap(by -> value.map(to -> new Condition(known, by, to))));
    }

    private Optional<Figure> figure(Row row) {
        if (!row.has(1 + CELLS_OF_A_BASIS, 6, "kind | its parts | stated or assumed | source", problems)) {
            return Optional.empty();
        }
        int parts = row.cells().size() - CELLS_OF_A_BASIS;
        Optional<Limit> limit = limit(row, row.cells().subList(0, parts));
        Optional<Basis> basis = basis(row.cells().get(parts), row.cells().get(parts + 1));
        return limit.flatMap(known -> basis.map(from -> new Figure(known, from)));
    }

    private Optional<Basis> basis(Cell kind, Cell from) {
        Optional<String> clause = problems.read(from, TermsText::word);
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

    private Optional<Limit> limit(Row row, List<Cell> cells) {
        Cell kind = cells.get(0);
        List<Cell> parts = cells.subList(1, cells.size());
        return switch (kind.text()) {
            case "measured" -> takes(row, parts, 0) ? Optional.of(new Limit.Measured()) : Optional.empty();
            case "end of working day" ->
                takes(row, parts, 0) ? Optional.of(new Limit.EndOfWorkingDay()) : Optional.empty();
            case "elapsed" -> takes(row, parts, 1) ? amount(parts.get(0)).map(Limit.Elapsed::new) : Optional.empty();
            case "working" ->
                takes(row, parts, 1) ? amount(parts.get(0)).map(Limit.WorkingTime::new) : Optional.empty();
            case "immediately" ->
                takes(row, parts, 1)
                        ? amount(parts.get(0)).map(amount -> new Limit.Immediately(amount, false))
                        : Optional.empty();
            case "immediately in working time" ->
                takes(row, parts, 1)
                        ? amount(parts.get(0)).map(amount -> new Limit.Immediately(amount, true))
                        : Optional.empty();
            case "fixed" ->
                takes(row, parts, 1)
                        ? problems.read(parts.get(0), TermsText::instant).map(Limit.Fixed::new)
                        : Optional.empty();
            case "counted" ->
                takes(row, parts, 2)
                        ? both(
                                problems.read(parts.get(0), TermsText::period),
                                problems.read(parts.get(1), this::policy),
                                Limit.Counted::new)
                        : Optional.empty();
            case "days of" ->
                takes(row, parts, 2)
                        ? both(
                                problems.read(parts.get(0), TermsText::word),
                                problems.read(parts.get(1), this::policy),
                                Limit.DaysOfFact::new)
                        : Optional.empty();
            case "by report time" ->
                takes(row, parts, 2)
                        ? both(amount(parts.get(0)), amount(parts.get(1)), Limit.ByReportTime::new)
                        : Optional.empty();
            case "day of month" -> dayOf(Step.MONTH, row, parts);
            case "day of quarter" -> dayOf(Step.QUARTER, row, parts);
            default -> {
                problems.add(kind, "'" + kind.text() + "' is no kind of limit");
                yield Optional.empty();
            }
        };
    }

    private Optional<Limit> dayOf(Step step, Row row, List<Cell> parts) {
        if (!takes(row, parts, 3)) {
            return Optional.empty();
        }
        Optional<Roll> roll = problems.read(parts.get(1), TermsText::roll);
        Optional<Duration> amount = amount(parts.get(2));
        if (roll.isEmpty() || amount.isEmpty()) {
            problems.read(parts.get(0), TermsText::number);
            return Optional.empty();
        }
        return problems.read(parts.get(0), text -> new Limit.DayOfPeriod(step, number(text), roll.get(), amount.get()));
    }

    private boolean takes(Row row, List<Cell> parts, int count) {
        if (parts.size() != count) {
            problems.add(
                    row.cells().get(0),
                    "'" + row.cells().get(0).text() + "' takes " + count + " parts before stated or assumed, not "
                            + parts.size());
        }
        return parts.size() == count;
    }

    private static <A, B> Optional<Limit> both(Optional<A> one, Optional<B> other, BiFunction<A, B, Limit> made) {
        return one.flatMap(a -> other.map(b -> made.apply(a, b)));
    }

    private Optional<Duration> amount(Cell cell) {
        return problems.read(cell, TermsText::duration);
    }

    private CountingPolicy policy(String text) {
        return policies.stream()
                .filter(policy -> policy.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no way to count; use "
                        + policies.stream().map(CountingPolicy::name).sorted().toList()));
    }

    private static Threshold threshold(String text) {
        if (text.endsWith("%")) {
            return new Threshold.Percent(
                    number(text.substring(0, text.length() - 1).strip()));
        }
        if (text.endsWith("before")) {
            return new Threshold.Before(duration(
                    text.substring(0, text.length() - "before".length()).strip()));
        }
        throw new IllegalArgumentException("'" + text + "' is no threshold such as 75 % or PT1H before");
    }

    private static CountedPeriod period(String text) {
        int blank = text.indexOf(' ');
        int count = number(blank < 0 ? text : text.substring(0, blank));
        return switch (blank < 0 ? "" : text.substring(blank).strip()) {
            case "day", "days" -> CountedPeriod.days(count);
            case "working day", "working days" -> CountedPeriod.workingDays(count);
            case "half month", "half months" -> CountedPeriod.halfMonths(count);
            case "month", "months" -> CountedPeriod.months(count);
            case "year", "years" -> CountedPeriod.years(count);
            default ->
                throw new IllegalArgumentException("'" + text + "' is no period such as 3 days or 2 working days");
        };
    }

    private static Condition.Operator operator(String text) {
        return switch (text) {
            case "is" -> Condition.Operator.IS;
            case "is not" -> Condition.Operator.IS_NOT;
            case "known" -> Condition.Operator.KNOWN;
            case "unknown" -> Condition.Operator.UNKNOWN;
            default -> throw new IllegalArgumentException("'" + text + "' is none of is, is not, known, unknown");
        };
    }

    private static Roll roll(String text) {
        try {
            return Roll.valueOf(text);
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException("'" + text + "' is none of " + List.of(Roll.values()), refused);
        }
    }

    private static Duration duration(String text) {
        try {
            Duration amount = Duration.parse(text);
            if (!amount.isNegative()) {
                return amount;
            }
        } catch (DateTimeException refused) {
            throw new IllegalArgumentException("'" + text + "' is no amount of time such as PT2H", refused);
        }
        throw new IllegalArgumentException("the amount " + text + " is negative");
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException refused) {
            throw new IllegalArgumentException("'" + text + "' is no instant such as 2026-01-01T00:00:00Z", refused);
        }
    }

    private static int number(String text) {
        if (text.isEmpty() || text.length() > 6 || !text.chars().allMatch(c -> '0' <= c && c <= '9')) {
            throw new IllegalArgumentException("'" + text + "' is no whole number below a million");
        }
        return Integer.parseInt(text);
    }

    private static String word(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the cell is empty");
        }
        return text;
    }

    private static List<String> sorted(Set<String> keys) {
        return keys.stream().sorted().toList();
    }
}
