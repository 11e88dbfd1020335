package io.deskwright.escalation.plan;

import io.deskwright.sla.definition.Cell;
import io.deskwright.sla.definition.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one ladder: the row {@code ladder} and those after it. */
final class LadderRows {

    private static final List<String> ONCE = List.of("ladder", "acknowledged", "again");

    private final PlanRows rows;
    private final List<List<Row>> blocks;
    private final Row head;
    private final Set<String> rungNames;
    private Optional<Ladder.Kind> kind = Optional.empty();
    private Optional<Ladder.Again> again = Optional.empty();
    private boolean stopsWhenAcknowledged = true;

    LadderRows(PlanRows rows, List<Row> block, Set<String> rungNames) {
        this.rows = rows;
        this.blocks = PlanRows.blocks("rung", block);
        this.head = block.get(0);
        this.rungNames = rungNames;
    }

    /** The ladder; empty if a problem of it was noted. */
    Optional<Ladder> ladder(Set<String> ladderNames) {
        int before = rows.problems().found().size();
        Set<String> seen = new HashSet<>();
        for (Row row : blocks.get(0)) {
            if (rows.fits(row, ONCE, List.of("rung"), seen, "of a ladder")) {
                read(row, ladderNames);
            }
        }
        List<Rung> rungs = new ArrayList<>();
        for (List<Row> block : blocks.subList(1, blocks.size())) {
            block.get(0).cells().stream().limit(1).forEach(name -> isNew(name, rungNames));
            new RungRows(rows, block).rung().ifPresent(rungs::add);
        }
        if (blocks.size() == 1) {
            rows.problems().add(place(), "ladder '" + place().text() + "' has no row 'rung'");
        }
        return rows.problems().found().size() > before
                ? Optional.empty()
                : kind.map(to -> new Ladder(place().text(), to, rungs, again, stopsWhenAcknowledged));
    }

    private Cell place() {
        return head.cells().isEmpty() ? head.key() : head.cells().get(0);
    }

    private void isNew(Cell name, Set<String> names) {
        if (!names.add(name.text())) {
            rows.problems().add(name, "the name is used twice");
        }
    }

    private void read(Row row, Set<String> ladderNames) {
        switch (row.key().text()) {
            case "ladder" -> {
                if (row.has(2, 2, "name | kind", rows.problems())) {
                    rows.problems().read(place(), PlanCells::word).ifPresent(name -> isNew(place(), ladderNames));
                    kind = rows.problems().read(row.cells().get(1), PlanCells::kind);
                }
            }
            case "acknowledged" ->
                rows.one(row, "stops or goes on", PlanCells::stopsWhenAcknowledged)
                        .ifPresent(stops -> stopsWhenAcknowledged = stops);
            default -> {
                Optional<Repeat> repeat = rows.repeat(row, 1);
                Optional<String> from = row.cells().stream()
                        .findFirst()
                        .flatMap(rung -> rows.problems().read(rung, this::ownRung));
                again = from.flatMap(rung -> repeat.map(how -> new Ladder.Again(rung, how)));
            }
        }
    }

    private String ownRung(String name) {
        List<String> own = blocks.subList(1, blocks.size()).stream()
                .flatMap(block -> block.get(0).cells().stream().limit(1))
                .map(Cell::text)
                .toList();
        if (!own.contains(name)) {
            throw new IllegalArgumentException(
                    "ladder " + place().text() + " begins anew with '" + name + "', which is none of " + own);
        }
        return name;
    }
}
