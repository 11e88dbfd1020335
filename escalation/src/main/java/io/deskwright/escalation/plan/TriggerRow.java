package io.deskwright.escalation.plan;

import io.deskwright.sla.definition.Cell;
import io.deskwright.sla.definition.Row;
import io.deskwright.sla.terms.Threshold;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what makes a rung due: the row {@code when}. */
record TriggerRow(PlanRows rows, Row row) {

    private static final List<String> KINDS = List.of(
            "reaches",
            "breached",
            "has level",
            "reclassified",
            "handed over",
            "reopened",
            "silent",
            "sign",
            "unanswered");

    Optional<Trigger> trigger() {
        if (!row.has(1, Integer.MAX_VALUE, "one of " + KINDS + " and what it needs", rows.problems())) {
            return Optional.empty();
        }
        return switch (kind().text()) {
            case "reaches" -> reaches();
            case "breached" -> targets(1).map(Trigger.Breached::new);
            case "has level" -> alone(new Trigger.HasLevel());
            case "reclassified" -> alone(new Trigger.Reclassified());
            case "handed over" -> of("number", text -> new Trigger.HandedOver(PlanCells.number(text)));
            case "reopened" -> of("number", text -> new Trigger.Reopened(PlanCells.number(text)));
            case "silent" -> of("amount", text -> new Trigger.Silent(PlanCells.duration(text)));
            case "sign" -> of("name", Trigger.Sign::new);
            case "unanswered" -> of("rung", text -> new Trigger.Unanswered(PlanCells.word(text)));
            default -> {
                rows.problems().add(kind(), "'" + kind().text() + "' is none of " + KINDS);
                yield Optional.empty();
            }
        };
    }

    private Cell kind() {
        return row.cells().get(0);
    }

    private Optional<Trigger> alone(Trigger trigger) {
        return row.has(1, 1, "'" + kind().text() + "' alone", rows.problems())
                ? Optional.of(trigger)
                : Optional.empty();
    }

    private Optional<Trigger> of(String meaning, Function<String, Trigger> parser) {
        return row.has(2, 2, kind().text() + " | " + meaning, rows.problems())
                ? rows.problems().read(row.cells().get(1), parser)
                : Optional.empty();
    }

    private Optional<Trigger> reaches() {
        if (!row.has(2, Integer.MAX_VALUE, "reaches | threshold | targets", rows.problems())) {
            return Optional.empty();
        }
        Optional<Threshold> threshold = rows.problems().read(row.cells().get(1), PlanCells::threshold);
        Optional<Targets> targets = targets(2);
        return threshold.flatMap(point -> targets.map(which -> new Trigger.Reaches(which, point)));
    }

    private Optional<Targets> targets(int from) {
        if (!row.has(
                from + 1,
                Integer.MAX_VALUE,
                "its targets at the end: all, first of | name | …, or each of | name | …",
                rows.problems())) {
            return Optional.empty();
        }
        Cell choice = row.cells().get(from);
        List<Cell> names = row.cells().subList(from + 1, row.cells().size());
        boolean isAll = choice.text().equals("all");
        if (!isAll && !List.of("first of", "each of").contains(choice.text())) {
            rows.problems().add(choice, "'" + choice.text() + "' is none of all, first of, each of");
            return Optional.empty();
        }
        if (isAll != names.isEmpty()) {
            rows.problems()
                    .add(choice, "'" + choice.text() + "' takes " + (isAll ? "no names" : "the names of targets"));
            return Optional.empty();
        }
        boolean each = !choice.text().equals("first of");
        return rows.all(names, PlanCells::word).map(read -> new Targets(read, each));
    }
}
