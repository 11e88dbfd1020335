package io.deskwright.sla.lint;

import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Milestones that terms name in vain, or do not name. */
final class MilestoneRules {

    private MilestoneRules() {}

    static Stream<Finding> unreachedStarts(Terms terms, Surroundings surroundings) {
        return terms.targets().stream()
                .filter(target -> isUnreached(target.start(), surroundings))
                .map(target -> Finding.of(Code.UNREACHED_START, target.name()).with("start", target.start()));
    }

    static Stream<Finding> unreachedStops(Terms terms, Surroundings surroundings) {
        return terms.targets().stream()
                .filter(target -> isUnreached(target.stop(), surroundings))
                .map(target -> Finding.of(Code.UNREACHED_STOP, target.name()).with("stop", target.stop()));
    }

    private static boolean isUnreached(Milestone milestone, Surroundings surroundings) {
        Set<Milestone> reachable = surroundings.reachable();
        return !reachable.isEmpty() && !reachable.contains(milestone);
    }

    static Stream<Finding> noFinalLimit(Terms terms, Surroundings surroundings) {
        Set<Milestone> ends = surroundings.ends();
        List<Target> ending = terms.targets().stream()
                .filter(target -> ends.contains(target.stop()))
                .toList();
        if (ends.isEmpty() || ending.stream().anyMatch(Chain::isPromise)) {
            return Stream.empty();
        }
        List<String> measured = ending.stream()
                .filter(target -> target.figure().limit() instanceof Limit.Measured)
                .map(Target::name)
                .distinct()
                .toList();
        return Stream.of(Finding.of(Code.NO_FINAL_LIMIT, terms.name())
                .with("stops", Wording.listed(new ArrayList<>(ends), ", "))
                .with("measured", Wording.listed(measured, ", ")));
    }
}
