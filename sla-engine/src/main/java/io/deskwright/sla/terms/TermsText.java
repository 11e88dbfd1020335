package io.deskwright.sla.terms;

import io.deskwright.sla.calendar.CountingPolicies;
import io.deskwright.sla.calendar.CountingPolicy;
import io.deskwright.sla.definition.Cell;
import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Problems;
import io.deskwright.sla.definition.Row;
import io.deskwright.sla.definition.TextTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
 * <p>Rows of a target: {@code when | FACT | is | VALUE}, {@code is not}, {@code known} and {@code unknown}, as many as
 * must hold; {@code from} and {@code to} name milestones, and {@code to | RESOLVED | accepted} says that the stop is a
 * proposal until the customer accepts it; {@code limit}; {@code outer} for a looser limit on the same stop; {@code
 * pause} names the reasons that stop its clock, {@code pause | all} those of the row before the first target; {@code
 * warn | 75 % | PT1H before} replaces that of all, {@code warn | none} takes it out; {@code window | REASON} says that it
 * is no promise but a window whose stop ends the wait for REASON; {@code outlives | the case}; {@code each | start}
 * opens an instance at every start.
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
    private static final Set<String> OF_A_TARGET =
            Set.of("each", "from", "limit", "outer", "outlives", "pause", "to", "warn", "when", "window");

    private final TextTable table;
    private final Problems problems;
    private final FigureRow figures;
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
        this.problems = new Problems(table.source());
        this.figures = new FigureRow(policies, problems);
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
                problems.read(place, TermsCells::word);
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
            case "warn" -> each(row, "threshold", TermsCells::threshold, warnings::add);
            case "pause" -> each(row, "reason", TermsCells::reason, pauses::add);
            default -> {
                if (row.has(1, 1, "text", problems)) {
                    Cell cell = row.cells().get(0);
                    switch (key) {
                        case "name" ->
                            name = problems.read(cell, TermsCells::word).orElse("");
                        case "version" ->
                            version = problems.read(cell, TermsCells::word).orElse("");
                        case "source" ->
                            source = problems.read(cell, TermsCells::word).orElse("");
                        default ->
                            effective = problems.read(cell, TermsCells::instant).orElse(Instant.MIN);
                    }
                }
            }
        }
    }

    private void readTarget(Row row, Draft to) {
        String key = row.key().text();
        if (!key.equals("when") && OF_A_TARGET.contains(key) && !to.keys.add(key)) {
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
            case "limit" -> figures.read(row).ifPresent(figure -> to.target.within(figure.limit(), figure.basis()));
            case "outer" -> figures.read(row).ifPresent(figure -> to.target.orAtMost(figure.limit(), figure.basis()));
            case "pause" -> pauses(row, to);
            case "warn" -> warnings(row, to);
            case "window" -> {
                if (row.has(1, 1, "reason that its stop ends", problems)) {
                    problems.read(row.cells().get(0), TermsCells::word).ifPresent(to.target::asWindowEnding);
                }
            }
            case "outlives" -> single(row, "the case", to.target::outlivingTheCase);
            case "each" -> single(row, "start", to.target::forEachStart);
            default -> problems.add(row.key(), "'" + key + "' is no key of a target; use " + sorted(OF_A_TARGET));
        }
    }

    private void pauses(Row row, Draft to) {
        boolean all = row.cells().size() == 1 && row.cells().get(0).text().equals("all");
        if (all && pauses.isEmpty()) {
            problems.add(row.cells().get(0), "'all' means the row 'pause' before the first target, and there is none");
        } else if (all) {
            pauses.forEach(to.target::pausedBy);
        } else {
            each(row, "reason", TermsCells::reason, to.target::pausedBy);
        }
    }

    /** A single {@code none} takes out what is said of all. */
    private void warnings(Row row, Draft to) {
        boolean none = row.cells().size() == 1 && row.cells().get(0).text().equals("none");
        if (!none) {
            each(row, "threshold or none", TermsCells::threshold, to.target::tellingAt);
        }
    }

    private <T> void each(Row row, String what, Function<String, T> parser, Consumer<T> use) {
        if (row.has(1, Integer.MAX_VALUE, what, problems)) {
            row.cells().forEach(cell -> problems.read(cell, parser).ifPresent(use));
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
                ? problems.read(row.cells().get(0), text -> Milestone.of(TermsCells.word(text)))
                : Optional.empty();
    }

    private Optional<Condition> condition(Row row) {
        if (!row.has(2, 3, "fact | is, is not, known or unknown | value", problems)) {
            return Optional.empty();
        }
        Optional<String> fact = problems.read(row.cells().get(0), TermsCells::word);
        Cell operator = row.cells().get(1);
        Optional<Condition.Operator> compared = problems.read(operator, TermsCells::operator);
        boolean needsValue = compared.filter(by -> by == Condition.Operator.IS || by == Condition.Operator.IS_NOT)
                .isPresent();
        if (compared.isPresent() && needsValue != (row.cells().size() == 3)) {
            problems.add(operator, "'" + operator.text() + "' takes " + (needsValue ? "a value" : "no value"));
            return Optional.empty();
        }
        Optional<String> value = needsValue ? problems.read(row.cells().get(2), TermsCells::word) : Optional.of("");
        return fact.flatMap(known -> compared.flatMap(by -> value.map(to -> new Condition(known, by, to))));
    }

    private static List<String> sorted(Set<String> keys) {
        return keys.stream().sorted().toList();
    }
}
