package io.deskwright.escalation.plan;

import io.deskwright.core.people.Role;
import io.deskwright.sla.definition.Cell;
import io.deskwright.sla.definition.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one rung: the row {@code rung} and those after it. */
final class RungRows {

    private static final List<String> ONCE = List.of("rung", "when", "level", "repeat");
    private static final List<String> ACTIONS =
            List.of("notify", "reassign", "support", "joint", "raise", "told", "emergency plan");
    private static final List<String> BEFORE_TOLD = List.of("joint", "raise");

    private final PlanRows rows;
    private final List<Row> block;
    private final Cell place;
    private final Set<String> seen = new HashSet<>();
    private final Rung.Builder rung = new Rung.Builder();

    RungRows(PlanRows rows, List<Row> block) {
        this.rows = rows;
        this.block = block;
        Row head = block.get(0);
        this.place = head.cells().isEmpty() ? head.key() : head.cells().get(0);
    }

    /** The rung; empty if a problem of it was noted. */
    Optional<Rung> rung() {
        int before = rows.problems().found().size();
        for (int i = 0; i < block.size(); i++) {
            if (rows.fits(block.get(i), ONCE, ACTIONS, seen, "of a rung")) {
                read(i);
            }
        }
        String subject = "rung '" + place.text() + "'";
        if (!seen.contains("when")) {
            rows.problems().add(place, subject + " has no row 'when'");
        }
        if (ACTIONS.stream().noneMatch(seen::contains)) {
            rows.problems().add(place, subject + " does nothing; it takes a row of " + ACTIONS);
        }
        return rows.problems().found().size() > before ? Optional.empty() : Optional.of(rung.build());
    }

    private void read(int number) {
        Row row = block.get(number);
        switch (row.key().text()) {
            case "rung" -> rows.word(row).ifPresent(rung::name);
            case "when" -> new TriggerRow(rows, row).trigger().ifPresent(rung::trigger);
            case "level" -> rows.all(row, "level | …", PlanCells::word).ifPresent(rung::addAllLevels);
            case "repeat" -> rows.repeat(row, 0).ifPresent(rung::repeat);
            case "told" -> {
                if (!BEFORE_TOLD.contains(block.get(number - 1).key().text())) {
                    rows.problems().add(row.key(), "'told' stands right after a row of " + BEFORE_TOLD);
                }
            }
            default -> action(row, told(number + 1)).ifPresent(rung::addActions);
        }
    }

    /** The roles of the row after it, if that says who is told; empty if they are wrong. */
    private Optional<List<Role>> told(int number) {
        return number < block.size()
                        && block.get(number).is("told")
                        && BEFORE_TOLD.contains(block.get(number - 1).key().text())
                ? rows.all(block.get(number), "role | …", PlanCells::role)
                : Optional.of(new ArrayList<>());
    }

    private Optional<Action> action(Row row, Optional<List<Role>> told) {
        return switch (row.key().text()) {
            case "notify" -> rows.all(row, "role | …", PlanCells::role).map(Action.Notify::new);
            case "reassign" -> rows.one(row, "role", PlanCells::role).map(Action.Reassign::new);
            case "support" -> support(row);
            case "joint" ->
                rows.all(row, "place | place | place | …", PlanCells::word)
                        .flatMap(places -> told.flatMap(roles ->
                                rows.made(row.cells().get(0), () -> new Action.AnalyseJointly(places, roles))));
            case "raise" ->
                rows.one(row, "level", PlanCells::word)
                        .flatMap(level -> told.map(roles -> new Action.RaiseLevel(level, roles)));
            default -> rows.one(row, "role", PlanCells::role).map(Action.AskForEmergencyPlan::new);
        };
    }

    private Optional<Action> support(Row row) {
        if (!row.has(2, 2, "role | amount", rows.problems())) {
            return Optional.empty();
        }
        Optional<Role> role = rows.problems().read(row.cells().get(0), PlanCells::role);
        Cell amount = row.cells().get(1);
        Optional<Duration> within = rows.problems().read(amount, PlanCells::duration);
        return role.flatMap(of -> within.flatMap(wait -> rows.made(amount, () -> new Action.RequestSupport(of, wait))));
    }
}
