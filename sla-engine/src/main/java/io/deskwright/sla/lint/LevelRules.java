package io.deskwright.sla.lint;

import io.deskwright.sla.lint.Level.Words;
import io.deskwright.sla.terms.Condition;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is odd about the levels of a source, each by itself. */
final class LevelRules {

    private LevelRules() {}

    /** A level is served if a target that tells levels apart has an alternative for it; one for all levels is enough. */
    static Stream<Finding> gaps(Terms terms, Surroundings surroundings) {
        Set<String> tellingApart = terms.targets().stream()
                .filter(target -> target.when().stream().anyMatch(LevelRules::isOnLevel))
                .map(Target::name)
                .collect(Collectors.toSet());
        if (tellingApart.isEmpty() && !terms.targets().isEmpty()) {
            return Stream.empty();
        }
        Predicate<String> isPromised = level -> terms.targets().stream()
                .anyMatch(target -> tellingApart.contains(target.name()) && isFor(level, target));
        List<String> levels = surroundings.levelNames();
        List<String> promised = levels.stream().filter(isPromised).toList();
        return levels.stream()
                .filter(isPromised.negate())
                .map(level -> Finding.of(Code.LEVEL_GAP, level).with("promised", Wording.listed(promised, ", ")));
    }

    private static boolean isFor(String level, Target target) {
        return target.when().stream()
                .filter(LevelRules::isOnLevel)
                .allMatch(condition -> condition.holds(Map.of(Condition.LEVEL, level)));
    }

    static boolean isOnLevel(Condition condition) {
        return condition.fact().equals(Condition.LEVEL);
    }

    static Stream<Finding> contradictoryWords(Terms terms, Surroundings surroundings) {
        return surroundings.levels().stream().flatMap(LevelRules::contradictoryWords);
    }

    private static Stream<Finding> contradictoryWords(Level level) {
        List<Finding> found = new ArrayList<>();
        for (Words words : level.words()) {
            level.words().stream()
                    .takeWhile(earlier -> !earlier.equals(words))
                    .filter(earlier -> earlier.fact().equals(words.fact())
                            && !earlier.value().equals(words.value()))
                    .forEach(earlier -> found.add(Finding.of(Code.LEVEL_WORDS, level.name())
                            .with("fact", words.fact())
                            .with("value", earlier.value())
                            .with("source", earlier.source())
                            .with("otherValue", words.value())
                            .with("otherSource", words.source())));
        }
        return found.stream();
    }
}
