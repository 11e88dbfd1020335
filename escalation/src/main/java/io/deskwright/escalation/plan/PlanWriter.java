package io.deskwright.escalation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a plan row by row; what reads the rows is {@link PlanText}. */
final class PlanWriter {

    private static final String BAR = " | ";

    private PlanWriter() {}

    static String text(String format, Plan plan) {
        StringBuilder text = new StringBuilder("deskwright " + format + "\n");
        append(
                text,
                List.of(
                        List.of("name", plan.name()),
                        List.of("version", plan.version()),
                        List.of("effective", plan.effectiveFrom().toString()),
                        List.of("source", plan.source())));
        for (Ladder ladder : plan.ladders()) {
            append(text.append('\n'), rows(ladder));
            ladder.rungs().forEach(rung -> append(text.append('\n'), rows(rung)));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, List<List<String>> rows) {
        for (List<String> row : rows) {
            row.forEach(PlanWriter::requireHoldable);
            text.append(String.join(BAR, row)).append('\n');
        }
    }

    private static void requireHoldable(String cell) {
        boolean isCut = cell.indexOf('|') >= 0 || cell.indexOf('\n') >= 0;
        if (isCut || cell.isEmpty() || !cell.strip().equals(cell)) {
            throw new IllegalArgumentException("no cell of a text holds '" + cell
                    + "': it is not empty, has no blank at its ends, no bar and no line break");
        }
    }

    /** The rows of a ladder without those of its rungs. */
    static List<List<String>> rows(Ladder ladder) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("ladder", ladder.name(), ladder.kind().name()));
        if (!ladder.stopsWhenAcknowledged()) {
            rows.add(List.of("acknowledged", "goes on"));
        }
        ladder.again().ifPresent(again -> {
            List<String> row = new ArrayList<>(List.of("again", again.fromRung()));
            row.addAll(again.repeat().cells());
            rows.add(row);
        });
        return rows;
    }

    static List<List<String>> rows(Rung rung) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("rung", rung.name()));
        rows.add(row("when", rung.trigger().cells()));
        if (!rung.levels().isEmpty()) {
            rows.add(row("level", List.copyOf(rung.levels())));
        }
        rung.repeat().ifPresent(repeat -> rows.add(row("repeat", repeat.cells())));
        rung.actions().forEach(action -> rows.addAll(action.rows()));
        return rows;
    }

    private static List<String> row(String key, List<String> cells) {
        List<String> row = new ArrayList<>(List.of(key));
        row.addAll(cells);
        return row;
    }

    /** Rows in one line, for a reader who compares. */
    static String line(List<List<String>> rows) {
        return rows.stream().map(row -> String.join(BAR, row)).collect(Collectors.joining("; "));
    }
}
