package io.deskwright.examples.replay.log;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Notes what is odd in the rows of an incident, as they follow each other in the file. */
public final class Oddities {

    private static final Map<Quirk, Predicate<AuditRow>> OF_A_FIRST_ROW = ofAFirstRow();
    private static final Map<Quirk, Predicate<AuditRow>> OF_A_ROW = ofARow();
    private static final Map<Quirk, BiPredicate<AuditRow, AuditRow>> OF_A_STEP = ofAStep();

    private final WallClock clock;
    private final Warnings warnings;

    public Oddities(WallClock clock, Warnings warnings) {
        this.clock = clock;
        this.warnings = warnings;
    }

    private static Map<Quirk, Predicate<AuditRow>> ofAFirstRow() {
        Map<Quirk, Predicate<AuditRow>> odd = new EnumMap<>(Quirk.class);
        odd.put(Quirk.FIRST_NOT_NEW, row -> !row.is(State.NEW));
        odd.put(Quirk.BEGINS_LATE, row -> row.modCount() != 0);
        odd.put(Quirk.SLA_MISSED_BEFORE_CLOSED, row -> says(false, row.madeSla()) && !row.is(State.CLOSED));
        return odd;
    }

    private static Map<Quirk, Predicate<AuditRow>> ofARow() {
        Map<Quirk, Predicate<AuditRow>> odd = new EnumMap<>(Quirk.class);
        odd.put(Quirk.EARLIER_THAN_OPENED, AuditRow::isBeforeOpening);
        odd.put(Quirk.INACTIVE_BEFORE_CLOSED, row -> says(false, row.active()) && !row.is(State.CLOSED));
        odd.put(Quirk.ACTIVE_THOUGH_CLOSED, row -> says(true, row.active()) && row.is(State.CLOSED));
        return odd;
    }

    private static Map<Quirk, BiPredicate<AuditRow, AuditRow>> ofAStep() {
        Map<Quirk, BiPredicate<AuditRow, AuditRow>> odd = new EnumMap<>(Quirk.class);
        odd.put(Quirk.SAME_MINUTE, (before, row) -> row.updatedAt().equals(before.updatedAt()));
        odd.put(Quirk.EARLIER_THAN_BEFORE, (before, row) -> row.updatedAt().isBefore(before.updatedAt()));
        odd.put(Quirk.OPENED_CHANGES, (before, row) -> !row.openedAt().equals(before.openedAt()));
        odd.put(Quirk.UPDATES_MISSING, (before, row) -> row.modCount() > before.modCount() + 1);
        odd.put(Quirk.MOD_COUNT_BACK, (before, row) -> row.modCount() < before.modCount());
        odd.put(Quirk.MOD_COUNT_REPEATS, (before, row) -> row.modCount() == before.modCount());
        odd.put(Quirk.NEW_TO_THE_END, (before, row) -> before.is(State.NEW) && row.isEnded());
        odd.put(Quirk.LEAVES_CLOSED, (before, row) -> before.is(State.CLOSED) && !row.is(State.CLOSED));
        odd.put(Quirk.CLOSED_TWICE, (before, row) -> before.is(State.CLOSED) && row.is(State.CLOSED));
        odd.put(
                Quirk.SLA_MISSED_BEFORE_CLOSED,
                (before, row) -> says(true, before.madeSla()) && says(false, row.madeSla()) && !row.is(State.CLOSED));
        odd.put(Quirk.SLA_RESTORED, (before, row) -> says(false, before.madeSla()) && says(true, row.madeSla()));
        return odd;
    }

    private static boolean says(boolean expected, Optional<Boolean> flag) {
        return flag.equals(Optional.of(expected));
    }

    public void note(List<AuditRow> rows) {
        noteFirst(rows.get(0));
        rows.forEach(this::noteRow);
        for (int next = 1; next < rows.size(); next++) {
            noteStep(rows.get(next - 1), rows.get(next));
        }
    }

    private void noteFirst(AuditRow first) {
        OF_A_FIRST_ROW.forEach((quirk, odd) -> noteIf(odd.test(first), quirk, first));
        first.openedAt().ifPresent(opened -> noteClockChange(opened, first));
    }

    private void noteRow(AuditRow row) {
        OF_A_ROW.forEach((quirk, odd) -> noteIf(odd.test(row), quirk, row));
        noteClockChange(row.updatedAt(), row);
    }

    private void noteStep(AuditRow before, AuditRow row) {
        OF_A_STEP.forEach((quirk, odd) -> noteIf(odd.test(before, row), quirk, row));
    }

    private void noteClockChange(LocalDateTime wall, AuditRow row) {
        clock.change(wall)
                .map(change -> change.isGap() ? Quirk.SKIPPED_WALL_TIME : Quirk.REPEATED_WALL_TIME)
                .ifPresent(quirk -> warnings.add(quirk, row));
    }

    private void noteIf(boolean odd, Quirk quirk, AuditRow row) {
        if (odd) {
            warnings.add(quirk, row);
        }
    }
}
