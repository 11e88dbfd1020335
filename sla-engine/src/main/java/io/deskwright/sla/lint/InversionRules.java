package io.deskwright.sla.lint;

import io.deskwright.sla.lint.Comparison.Promise;
import io.deskwright.sla.terms.Condition;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is odd between a level and the next milder one that promises the same. */
final class InversionRules {

    private InversionRules() {}

    /** What applies at a level to a case of which all else is equal. */
    private record AtLevel(String level, Map<String, String> facts, List<Target> promises) {

        List<Promise> to(Milestone stop) {
            return promises.stream()
                    .filter(target -> target.stop().equals(stop))
                    .flatMap(target -> Chain.endingIn(target, promises))
                    .map(chain -> new Promise(chain, facts))
                    .toList();
        }

        Optional<Target> named(String name) {
            return promises.stream()
                    .filter(target -> target.name().equals(name))
                    .findFirst();
        }
    }

    /** Two levels next to each other among those that promise the same thing. */
    private record Step(AtLevel worse, AtLevel milder) {}

    static Stream<Finding> inversions(Terms terms, Surroundings surroundings) {
        Comparison comparison = new Comparison(surroundings.use());
        List<Milestone> stops =
                terms.targets().stream().map(Target::stop).distinct().toList();
        return cases(terms)
                .flatMap(rest -> stops.stream()
                        .flatMap(stop -> steps(
                                        levels(rest, terms, surroundings),
                                        at -> !at.to(stop).isEmpty())
                                .flatMap(step -> inversions(step.worse(), step.milder(), stop, comparison))));
    }

    /** Where both levels start alike their own limits are compared, else what they come to from a common start. */
    private static Stream<Finding> inversions(AtLevel worse, AtLevel milder, Milestone stop, Comparison comparison) {
        List<Promise> ours = worse.to(stop);
        List<Promise> theirs = milder.to(stop);
        List<Promise> single = singles(theirs);
        boolean alike = singles(ours).stream().anyMatch(promise -> startsAsAny(promise, single));
        List<Promise> compared = alike ? singles(ours) : ours;
        List<Promise> against = alike ? single : theirs;
        List<Finding> found = new ArrayList<>();
        for (Milestone start : starts(compared)) {
            Optional<Promise> one = comparison.strictest(from(start, compared));
            Optional<Promise> other = comparison.strictest(from(start, against));
            if (one.isPresent() && other.isPresent()) {
                comparison
                        .looser(one.get(), other.get())
                        .map(evidence -> Finding.of(
                                        Code.INVERSION, one.get().chain().last().name())
                                .with("level", worse.level())
                                .with("limit", one.get())
                                .with("milder", milder.level())
                                .with("milderLimit", other.get())
                                .with("evidence", evidence))
                        .ifPresent(found::add);
            }
        }
        return found.stream();
    }

    private static List<Milestone> starts(List<Promise> promises) {
        return promises.stream()
                .map(promise -> promise.chain().start())
                .distinct()
                .toList();
    }

    private static List<Promise> singles(List<Promise> promises) {
        return promises.stream().filter(promise -> promise.chain().isSingle()).toList();
    }

    private static boolean startsAsAny(Promise promise, List<Promise> others) {
        return !from(promise.chain().start(), others).isEmpty();
    }

    private static List<Promise> from(Milestone start, List<Promise> promises) {
        return promises.stream()
                .filter(promise -> promise.chain().start().equals(start))
                .toList();
    }

    static Stream<Finding> otherStarts(Terms terms, Surroundings surroundings) {
        return cases(terms)
                .flatMap(rest -> terms.targetNames().stream()
                        .flatMap(name -> steps(
                                        levels(rest, terms, surroundings),
                                        at -> at.named(name).isPresent())
                                .flatMap(step -> otherStart(step, name).stream())));
    }

    private static Optional<Finding> otherStart(Step step, String name) {
        Target ours = step.worse().named(name).orElseThrow();
        Target theirs = step.milder().named(name).orElseThrow();
        return ours.start().equals(theirs.start())
                ? Optional.empty()
                : Optional.of(Finding.of(Code.OTHER_START, name)
                        .with("level", step.worse().level())
                        .with("start", ours.start())
                        .with("limit", Wording.of(ours))
                        .with("milder", step.milder().level())
                        .with("milderStart", theirs.start())
                        .with("milderLimit", Wording.of(theirs)));
    }

    /** The cases that the terms tell apart, levels aside: for each target the one that says least. */
    private static Stream<Map<String, String>> cases(Terms terms) {
        return terms.targets().stream()
                .map(target -> Cases.of(target.when().stream()
                        .filter(condition -> !LevelRules.isOnLevel(condition))
                        .toList()))
                .filter(cases -> !cases.isEmpty())
                .map(Cases::example)
                .distinct();
    }

    private static List<AtLevel> levels(Map<String, String> rest, Terms terms, Surroundings surroundings) {
        return surroundings.levelNames().stream()
                .map(level -> {
                    Map<String, String> facts = new HashMap<>(rest);
                    facts.put(Condition.LEVEL, level);
                    return new AtLevel(level, facts, promises(facts, terms));
                })
                .toList();
    }

    private static List<Target> promises(Map<String, String> facts, Terms terms) {
        return terms.targetNames().stream()
                .flatMap(name -> terms.select(name, facts).stream())
                .filter(Chain::isPromise)
                .toList();
    }

    private static Stream<Step> steps(List<AtLevel> levels, Predicate<AtLevel> promising) {
        List<AtLevel> those = levels.stream().filter(promising).toList();
        List<Step> steps = new ArrayList<>();
        for (int at = 1; at < those.size(); at++) {
            steps.add(new Step(those.get(at - 1), those.get(at)));
        }
        return steps.stream();
    }
}
