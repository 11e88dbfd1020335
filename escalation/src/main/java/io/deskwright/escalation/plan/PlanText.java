package io.deskwright.escalation.plan;

import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Problems;
import io.deskwright.sla.definition.Row;
import io.deskwright.sla.definition.TextTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A plan as people write it (ESC-01). What is written is read as the same plan: {@code parse(s, write(p)) = p}.
 *
 * <pre>{@code
 * deskwright plan 1
 * name      | ACME
 * version   | 1
 * effective | 2026-01-01T00:00:00Z
 * source    | contract 7 §3
 *
 * ladder       | functional | FUNCTIONAL
 * acknowledged | goes on
 * again        | technical centre | PT2H | at most 3
 *
 * rung    | technical centre
 * when    | reaches | 50 % | first of | RESTORE | RESOLVE | ARRIVE
 * level   | SEVERE
 * notify  | ENGINEER | DUTY_MANAGER
 * support | SUPPORT_CENTRE | PT15M
 *
 * rung   | manufacturer
 * when   | unanswered | technical centre
 * notify | VENDOR
 * repeat | PT30M | at most 10
 * }</pre>
 *
 * <p>{@code ladder | NAME | FUNCTIONAL, HIERARCHICAL or REMINDER} begins a ladder, the lowest rung first; an acknowledgement
 * stops it unless {@code acknowledged | goes on}; {@code again | RUNG | AMOUNT | …} climbs it again from a rung on.
 *
 * <p>{@code rung | NAME} begins a rung. {@code when} is one of {@code reaches | THRESHOLD | TARGETS}, with {@code 75 %},
 * {@code PT1H before} or {@code PT1H after}; {@code breached | TARGETS}; {@code has level}; {@code reclassified}; {@code
 * handed over | NUMBER}; {@code reopened | NUMBER}; {@code silent | AMOUNT}; {@code sign | NAME}; {@code unanswered | RUNG}.
 * Targets are {@code all}, {@code first of | NAME | …} or {@code each of | NAME | …}. {@code level | NAME | …} names the
 * levels for which it counts; without it, it counts for all.
 *
 * <p>What it does, at least one row, in order: {@code notify | ROLE | …}; {@code reassign | ROLE}; {@code support | ROLE |
 * AMOUNT}; {@code joint | PLACE | PLACE | PLACE | …} and {@code raise | LEVEL}, each perhaps with a row {@code told | ROLE |
 * …} right after it; {@code emergency plan | ROLE}.
 *
 * <p>{@code repeat | AMOUNT} and {@code again} may say {@code at most NUMBER}, else they have no bound; {@code working}, for
 * working time of the case; {@code times NUMBER}, by how much each gap is longer than the one before.
 */
public final class PlanText {

    private static final String FORMAT = "plan";
    private static final int VERSION = 1;
    private static final List<String> HEAD = List.of("name", "version", "effective", "source");

    private final TextTable table;
    private final PlanRows rows;
    private final Plan.Builder plan = new Plan.Builder();

    private PlanText(TextTable table) {
        this.table = table;
        this.rows = new PlanRows(new Problems(table.source()));
    }

    /**
     * Reads a plan.
     *
     * @param source the name of the text, for messages
     * @param text the text
     * @return the plan
     * @throws InvalidDefinition if the text breaks a rule; it holds all problems with line and column
     */
    public static Plan parse(String source, String text) {
        return new PlanText(TextTable.parse(FORMAT, VERSION, source, text)).plan();
    }

    /**
     * Reads a plan from bytes.
     *
     * @param source the name of the text, for messages
     * @param utf8 the text in UTF-8
     * @return the plan
     * @throws InvalidDefinition if the bytes are not UTF-8, or as {@link #parse(String, String)} says
     */
    public static Plan parse(String source, byte[] utf8) {
        return new PlanText(TextTable.parse(FORMAT, VERSION, source, utf8)).plan();
    }

    /**
     * Writes a plan.
     *
     * @param plan the plan
     * @return the text, from which the same plan is read
     * @throws IllegalArgumentException if a name is empty, begins or ends with a blank, or has a bar or a line break: no cell
     *     can hold it
     */
    public static String write(Plan plan) {
        return PlanWriter.text(FORMAT + " " + VERSION, plan);
    }

    private Plan plan() {
        List<List<Row>> blocks = PlanRows.blocks("ladder", table.rows());
        Set<String> seen = new HashSet<>();
        if (blocks.size() > 1) {
            seen.add("ladder");
        }
        for (Row row : blocks.get(0)) {
            if (rows.fits(row, HEAD, List.of(), seen, "before the first ladder")) {
                head(row);
            }
        }
        Stream.concat(HEAD.stream(), Stream.of("ladder"))
                .filter(key -> !seen.contains(key))
                .forEach(key -> rows.problems().add(table.source(), "a row '" + key + "' is missing"));
        Set<String> ladders = new HashSet<>();
        Set<String> rungs = new HashSet<>();
        for (List<Row> block : blocks.subList(1, blocks.size())) {
            new LadderRows(rows, block, rungs).ladder(ladders).ifPresent(plan::addLadders);
        }
        rows.problems().throwIfAny();
        return plan.build();
    }

    private void head(Row row) {
        switch (row.key().text()) {
            case "name" -> rows.word(row).ifPresent(plan::name);
            case "version" -> rows.word(row).ifPresent(plan::version);
            case "source" -> rows.word(row).ifPresent(plan::source);
            default -> rows.one(row, "instant", PlanCells::instant).ifPresent(plan::effectiveFrom);
        }
    }
}
