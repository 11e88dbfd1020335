package io.deskwright.escalation.plan.lint;

import io.deskwright.escalation.plan.Ladder;
import io.deskwright.escalation.plan.Plan;
import io.deskwright.escalation.plan.Rung;
import io.deskwright.escalation.plan.Targets;
import io.deskwright.escalation.plan.Trigger;
import io.deskwright.sla.terms.Condition;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A plan among its surroundings, as rules look at it.
 *
 * @param plan the plan
 * @param around its surroundings
 * @param cases the levels of the cases that it is for; empty text for a case without one
 */
record View(Plan plan, Surroundings around, List<String> cases) {

    /** A rung and the ladder that it stands in. */
    record Standing(Ladder ladder, Rung rung) {}

    Stream<Standing> standing() {
        return plan.ladders().stream()
                .flatMap(ladder -> ladder.rungs().stream().map(rung -> new Standing(ladder, rung)));
    }

    String place(Ladder ladder) {
        return plan.name() + " / " + ladder.name();
    }

    String place(Ladder ladder, Rung rung) {
        return place(ladder) + " / " + rung.name();
    }

    String place(Standing standing) {
        return place(standing.ladder(), standing.rung());
    }

    /** The levels of the cases for which a rung counts. */
    List<String> levels(Rung rung) {
        return cases.stream().filter(rung::countsFor).toList();
    }

    /** The targets that may apply at a level, whatever else is known of the case. */
    List<Target> applicable(String level) {
        Map<String, String> facts = level.isEmpty() ? Map.of() : Map.of(Condition.LEVEL, level);
        return around.terms().targets().stream()
                .filter(target -> target.when().stream()
                        .filter(condition -> condition.fact().equals(Condition.LEVEL))
                        .allMatch(condition -> condition.holds(facts)))
                .toList();
    }

    static Optional<Targets> targets(Trigger trigger) {
        if (trigger instanceof Trigger.Reaches reaches) {
            return Optional.of(reaches.targets());
        }
        return trigger instanceof Trigger.Breached breached ? Optional.of(breached.targets()) : Optional.empty();
    }

    /** The targets that a rung means at a level; none if its trigger is not about targets. */
    List<Target> meant(Rung rung, String level) {
        List<Target> applicable = applicable(level);
        List<String> names = applicable.stream().map(Target::name).distinct().toList();
        List<String> chosen =
                targets(rung.trigger()).map(targets -> targets.among(names)).orElse(List.of());
        return applicable.stream()
                .filter(target -> chosen.contains(target.name()))
                .toList();
    }

    /** The targets that a rung means at any level of its cases, each once. */
    List<Target> meant(Rung rung) {
        return levels(rung).stream()
                .flatMap(level -> meant(rung, level).stream())
                .distinct()
                .toList();
    }

    /** The targets that two rungs mean at the same level, each once. */
    List<Target> shared(Rung one, Rung other) {
        List<Target> shared = new ArrayList<>();
        levels(one).stream().filter(other::countsFor).forEach(level -> {
            List<Target> theirs = meant(other, level);
            meant(one, level).stream().filter(theirs::contains).forEach(shared::add);
        });
        return shared.stream().distinct().toList();
    }

    boolean meet(Rung one, Rung other) {
        return levels(one).stream().anyMatch(other::countsFor);
    }

    static boolean isLimited(Target target) {
        return !(target.figure().limit() instanceof Limit.Measured)
                || target.outer().isPresent();
    }
}
