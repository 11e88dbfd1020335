package io.deskwright.examples.replay;

import io.deskwright.examples.replay.log.CaseTimeline;
import io.deskwright.examples.replay.log.Priority;
import io.deskwright.sla.definition.Cell;
import io.deskwright.sla.definition.Problems;
import io.deskwright.sla.definition.Row;
import io.deskwright.sla.definition.TextTable;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Terms;
import io.deskwright.sla.terms.TermsText;
import java.util.List;

/** Reads terms for a log, and refuses what the log never tells where it would decide how an incident is judged. */
final class LogTerms {

    static final List<String> MILESTONES =
            CaseTimeline.MILESTONES.stream().map(Milestone::name).toList();
    static final List<String> REASONS = CaseTimeline.reasons();
    static final List<String> FACTS = List.of(Priority.FACT);

    private final Problems problems;
    private List<Cell> pausesOfAll = List.of();
    private boolean inTarget;
    private boolean judges;

    private LogTerms(String source) {
        this.problems = new Problems(source);
    }

    static Terms parse(String source, String text) {
        Terms terms = TermsText.parse(source, text);
        new LogTerms(source).check(TextTable.parse("terms", 1, source, text));
        return terms;
    }

    private void check(TextTable valid) {
        valid.rows().forEach(this::check);
        problems.throwIfAny();
    }

    private void check(Row row) {
        List<Cell> cells = row.cells();
        if (row.is("target")) {
            inTarget = true;
            judges = cells.get(0).text().equals(JudgedBy.TARGET);
        } else if (judges) {
            checkJudging(row.key(), cells);
        } else if (row.is("pause") && !inTarget) {
            pausesOfAll = cells;
        }
    }

    private void checkJudging(Cell key, List<Cell> cells) {
        switch (key.text()) {
            case "from", "to" -> told("milestone", MILESTONES, cells.get(0));
            case "when" -> told("fact", FACTS, cells.get(0));
            case "limit", "outer" -> {
                if (cells.get(0).text().equals("days of")) {
                    told("fact", FACTS, cells.get(1));
                }
            }
            case "pause" -> reasons(cells);
            case "window" ->
                problems.add(key, "a window promises nothing, so target '" + JudgedBy.TARGET + "' must not be one");
            default -> {}
        }
    }

    /** What is said of all is told once, however many targets ask for it. */
    private void reasons(List<Cell> cells) {
        if (cells.size() == 1 && cells.get(0).text().equals("all")) {
            pausesOfAll.forEach(cell -> told("reason", REASONS, cell));
            pausesOfAll = List.of();
        } else {
            cells.forEach(cell -> told("reason", REASONS, cell));
        }
    }

    private void told(String what, List<String> known, Cell cell) {
        if (!known.contains(cell.text())) {
            problems.add(
                    cell,
                    "no log tells the " + what + " '" + cell.text() + "' that target '" + JudgedBy.TARGET
                            + "' names; it tells " + String.join(", ", known));
        }
    }
}
