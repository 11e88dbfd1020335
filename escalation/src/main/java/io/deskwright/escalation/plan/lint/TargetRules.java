package io.deskwright.escalation.plan.lint;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.deskwright.core.sentence.Finding;
import io.deskwright.escalation.plan.Ladder;
import io.deskwright.escalation.plan.Rung;
import io.deskwright.escalation.plan.Targets;
import io.deskwright.escalation.plan.Trigger;
import io.deskwright.escalation.plan.lint.View.Standing;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is odd about the targets that rungs name. */
record TargetRules(View view) {

    /** What stops a response target (AMB-51). */
    private static final Set<Milestone> RESPONSES = Set.of(Milestone.ACKNOWLEDGED, Milestone.REQUEST_CONFIRMED);

    Stream<Finding<PlanCode>> findings() {
        return Stream.concat(view.standing().flatMap(this::ofRung), breaches());
    }

    private Stream<Finding<PlanCode>> ofRung(Standing standing) {
        return View.targets(standing.rung().trigger()).stream()
                .flatMap(targets -> Stream.of(
                                absent(standing, targets),
                                atLevels(standing, targets),
                                neverDue(standing, targets),
                                neverBreached(standing, targets),
                                responses(standing))
                        .flatMap(found -> found));
    }

    private Finding<PlanCode> found(PlanCode code, Standing standing) {
        return Finding.of(code, view.place(standing))
                .with("terms", view.around().terms().name());
    }

    /** Of the first of some names one has to be there, of each of them all have. */
    private Stream<Finding<PlanCode>> absent(Standing standing, Targets targets) {
        List<String> known = view.around().terms().targetNames();
        List<String> absent =
                targets.names().stream().filter(name -> !known.contains(name)).toList();
        boolean isOdd = !absent.isEmpty()
                && (targets.each() || absent.size() == targets.names().size());
        return isOdd
                ? Stream.of(found(PlanCode.NO_SUCH_TARGET, standing).with("names", String.join(", ", absent)))
                : Stream.empty();
    }

    /** Levels that the author names are meant to have a target; of those not named one is enough. */
    private Stream<Finding<PlanCode>> atLevels(Standing standing, Targets targets) {
        List<String> known = view.around().terms().targetNames();
        if (targets.among(known).isEmpty()) {
            return Stream.empty();
        }
        Rung rung = standing.rung();
        List<String> levels = view.levels(rung);
        List<String> without = levels.stream()
                .filter(level -> view.meant(rung, level).isEmpty())
                .toList();
        boolean isOdd = !without.isEmpty() && (!rung.levels().isEmpty() || without.size() == levels.size());
        return isOdd ? Stream.of(atLevels(found(PlanCode.NO_TARGET_AT_LEVEL, standing), without)) : Stream.empty();
    }

    private static Finding<PlanCode> atLevels(Finding<PlanCode> finding, List<String> levels) {
        return finding.with("levels", shown(levels, "none")).with("chineseLevels", shown(levels, "无级别"));
    }

    private static String shown(List<String> levels, String none) {
        return levels.stream().map(level -> level.isEmpty() ? none : level).collect(joining(", "));
    }

    private Stream<Finding<PlanCode>> neverDue(Standing standing, Targets targets) {
        return allAre(view.meant(standing.rung()), target -> !View.isLimited(target), targets)
                .map(names -> found(PlanCode.NO_LIMIT, standing).with("names", names));
    }

    private Stream<Finding<PlanCode>> neverBreached(Standing standing, Targets targets) {
        return standing.rung().trigger() instanceof Trigger.Breached
                ? allAre(view.meant(standing.rung()), target -> target.kind() == Target.Kind.WINDOW, targets)
                        .map(names -> found(PlanCode.NO_PROMISE, standing).with("names", names))
                : Stream.empty();
    }

    /** The names whose alternatives are all so; where all targets are meant, one of another kind is enough. */
    private static Stream<String> allAre(List<Target> meant, Predicate<Target> odd, Targets targets) {
        List<String> names = meant.stream().map(Target::name).distinct().toList();
        List<String> found = names.stream()
                .filter(name -> meant.stream()
                        .filter(target -> target.name().equals(name))
                        .allMatch(odd))
                .toList();
        boolean isOdd = !found.isEmpty() && (!targets.names().isEmpty() || found.size() == names.size());
        return isOdd ? Stream.of(String.join(", ", found)) : Stream.empty();
    }

    private Stream<Finding<PlanCode>> responses(Standing standing) {
        if (standing.ladder().kind() != Ladder.Kind.FUNCTIONAL) {
            return Stream.empty();
        }
        String names = view.meant(standing.rung()).stream()
                .filter(TargetRules::isResponse)
                .map(Target::name)
                .distinct()
                .collect(joining(", "));
        return names.isEmpty()
                ? Stream.empty()
                : Stream.of(found(PlanCode.RESPONSE_CLIMBS, standing).with("names", names));
    }

    private static boolean isResponse(Target target) {
        return target.start().equals(Milestone.REPORTED) && RESPONSES.contains(target.stop());
    }

    /** Promises with a limit whose breach makes no rung due; levels at which they are the same are told together. */
    private Stream<Finding<PlanCode>> breaches() {
        Map<String, List<String>> levels =
                view.cases().stream().collect(groupingBy(this::unwatched, LinkedHashMap::new, toList()));
        return levels.entrySet().stream()
                .filter(found -> !found.getKey().isEmpty())
                .map(found -> atLevels(
                        Finding.of(PlanCode.NO_BREACH_RUNG, view.plan().name()).with("names", found.getKey()),
                        found.getValue()));
    }

    private String unwatched(String level) {
        List<String> watched = view.plan().rungs().stream()
                .filter(rung -> rung.countsFor(level) && Moment.isOfBreach(rung.trigger()))
                .flatMap(rung -> view.meant(rung, level).stream())
                .map(Target::name)
                .toList();
        return view.applicable(level).stream()
                .filter(target -> target.kind() == Target.Kind.PROMISE && View.isLimited(target))
                .map(Target::name)
                .distinct()
                .filter(name -> !watched.contains(name))
                .collect(joining(", "));
    }
}
