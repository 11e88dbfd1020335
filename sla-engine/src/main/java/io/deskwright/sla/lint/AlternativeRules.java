package io.deskwright.sla.lint;

import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Alternatives that no case ever gets. */
final class AlternativeRules {

    private AlternativeRules() {}

    static Stream<Finding> neverChosen(Terms terms, Surroundings surroundings) {
        return terms.targetNames().stream().map(name -> named(name, terms)).flatMap(AlternativeRules::neverChosen);
    }

    private static List<Target> named(String name, Terms terms) {
        return terms.targets().stream()
                .filter(target -> target.name().equals(name))
                .toList();
    }

    private static Stream<Finding> neverChosen(List<Target> alternatives) {
        return IntStream.range(0, alternatives.size())
                .mapToObj(at -> neverChosen(alternatives.get(at), alternatives.subList(0, at)))
                .flatMap(Optional::stream);
    }

    private static Optional<Finding> neverChosen(Target target, List<Target> earlier) {
        Cases cases = Cases.of(target);
        if (cases.isEmpty()) {
            return Optional.of(finding(Code.CONTRADICTION, target, earlier));
        }
        if (cases.minus(earlier.stream().map(Cases::of).toList()).isPresent()) {
            return Optional.empty();
        }
        List<Integer> same = places(earlier, that -> cases.isWithin(that) && that.isWithin(cases));
        if (!same.isEmpty()) {
            return Optional.of(finding(Code.DOUBLED, target, earlier).with("earlier", same.get(0)));
        }
        return Optional.of(finding(Code.SHADOWED, target, earlier)
                .with("earlier", Wording.listed(places(earlier, cases::overlap), ", ")));
    }

    private static Finding finding(Code code, Target target, List<Target> earlier) {
        return Finding.of(code, target.name())
                .with("alternative", earlier.size() + 1)
                .with("conditions", Wording.of(target.when()));
    }

    private static List<Integer> places(List<Target> alternatives, Predicate<Cases> wanted) {
        List<Integer> places = new ArrayList<>();
        for (Target alternative : alternatives) {
            if (wanted.test(Cases.of(alternative))) {
                places.add(alternatives.indexOf(alternative) + 1);
            }
        }
        return places;
    }
}
