package io.deskwright.escalation.plan.lint;

import io.deskwright.core.sentence.Finding;
import io.deskwright.escalation.plan.ByLevel;
import io.deskwright.escalation.plan.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads an escalation plan as a careful manager does, and lists what he would ask before it is agreed. Nothing here is wrong
 * by itself: what is, such as a rung that does nothing, cannot be made.
 *
 * <p>Amounts of time are compared as they run inside working time, where all clocks run alike; limits that need a calendar or a
 * case to be told, such as a counted period, are not compared.
 */
public final class PlanLint {

    private static final String BINDING = "by-level";

    private PlanLint() {}

    /**
     * Reads a plan that all levels lead to.
     *
     * @param plan the plan
     * @param around its surroundings
     * @return what is found: of its targets, of its order and waits, of its repetitions, of its levels, answers and roles
     */
    public static List<Finding<PlanCode>> findings(Plan plan, Surroundings around) {
        return findings(ByLevel.all(plan), around);
    }

    /**
     * Reads the plans of several levels.
     *
     * @param plans the plans
     * @param around their surroundings
     * @return what is found: of the levels, then of each plan, as of one alone, at the levels that lead to it
     */
    public static List<Finding<PlanCode>> findings(ByLevel<Plan> plans, Surroundings around) {
        return Stream.concat(bindings(plans, around), views(plans, around).flatMap(PlanLint::ofPlan))
                .toList();
    }

    private static Stream<Finding<PlanCode>> ofPlan(View view) {
        return Stream.of(
                        new TargetRules(view).findings(),
                        new WaitRules(view).findings(),
                        new RepeatRules(view).findings(),
                        new ActionRules(view).findings())
                .flatMap(found -> found);
    }

    /** Each plan once, with the levels that lead to it. */
    private static Stream<View> views(ByLevel<Plan> plans, Surroundings around) {
        Map<Plan, List<String>> levels = Stream.concat(around.levels().names().stream(), Stream.of(""))
                .collect(Collectors.groupingBy(plans::of, LinkedHashMap::new, Collectors.toList()));
        return levels.entrySet().stream().map(bound -> new View(bound.getKey(), around, bound.getValue()));
    }

    /** Where no level is bound, all lead to the same by intention. */
    private static Stream<Finding<PlanCode>> bindings(ByLevel<Plan> plans, Surroundings around) {
        List<String> known = around.levels().names();
        Stream<Finding<PlanCode>> unbound = known.stream()
                .filter(level -> !plans.levels().isEmpty() && !plans.levels().containsKey(level))
                .map(level -> Finding.of(PlanCode.LEVEL_UNBOUND, BINDING).with("levels", level));
        Stream<Finding<PlanCode>> unknown = new TreeSet<>(plans.levels().keySet())
                .stream()
                        .filter(level -> !known.contains(level))
                        .map(level -> Finding.of(PlanCode.UNKNOWN_LEVEL, BINDING)
                                .with("levels", level)
                                .with("known", known));
        return Stream.concat(unbound, unknown);
    }
}
