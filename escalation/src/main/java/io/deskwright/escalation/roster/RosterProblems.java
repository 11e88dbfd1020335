package io.deskwright.escalation.roster;

import io.deskwright.sla.definition.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** What is wrong with a roster as a whole; each part is named by its kind and its place among those, from 1. */
final class RosterProblems {

    private final Problems problems;

    private RosterProblems(String roster) {
        this.problems = new Problems("roster '" + roster + "'");
    }

    static Problems of(
            String roster,
            List<DutyOverride> overrides,
            List<HolidayShift> holidays,
            List<Swap> swaps,
            List<Absence> absences) {
        RosterProblems check = new RosterProblems(roster);
        if (roster.isBlank()) {
            check.problems.add("name", "a roster has a name, not '" + roster + "'");
        }
        check.apart("override", overrides, (one, other) -> one.role() == other.role() && overlap(one, other));
        check.apart("holiday", holidays, (one, other) -> one.role() == other.role() && overlap(one, other));
        check.apart("swap", swaps, Swap::disputes);
        check.apart("absence", absences, (one, other) -> one.person().equals(other.person()) && overlap(one, other));
        check.circles(absences);
        return check.problems;
    }

    static String place(String kind, int number) {
        return kind + " " + number;
    }

    private static boolean overlap(Spanned one, Spanned other) {
        return one.span().overlaps(other.span());
    }

    private <T extends Spanned> void apart(String kind, List<T> parts, BiPredicate<T, T> dispute) {
        for (int later = 1; later < parts.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (dispute.test(parts.get(earlier), parts.get(later))) {
                    problems.add(
                            place(kind, later + 1),
                            parts.get(later).span() + " overlaps " + kind + " " + (earlier + 1) + ", "
                                    + parts.get(earlier).span() + ": both cannot count");
                }
            }
        }
    }

    private void circles(List<Absence> absences) {
        StandIns standIns = new StandIns(absences);
        Set<Set<String>> told = new HashSet<>();
        for (int i = 0; i < absences.size(); i++) {
            String place = place("absence", i + 1);
            standIns.circle(absences.get(i))
                    .filter(circle -> told.add(new TreeSet<>(circle)))
                    .ifPresent(circle ->
                            problems.add(place, "stand-ins stand in for each other: " + String.join(" -> ", circle)));
        }
    }
}
