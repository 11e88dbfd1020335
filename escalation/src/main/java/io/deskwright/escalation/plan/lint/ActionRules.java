package io.deskwright.escalation.plan.lint;

import static java.util.stream.Collectors.joining;

import io.deskwright.core.people.Role;
import io.deskwright.core.sentence.Finding;
import io.deskwright.escalation.plan.Action;
import io.deskwright.escalation.plan.Rung;
import io.deskwright.escalation.plan.Trigger.Unanswered;
import io.deskwright.escalation.plan.lint.View.Standing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is odd about levels, answers that are awaited, and what rungs do. */
record ActionRules(View view) {

    Stream<Finding<PlanCode>> findings() {
        return Stream.concat(
                view.standing()
                        .flatMap(standing -> Stream.of(
                                        levels(standing), answers(standing), raises(standing), joint(standing))
                                .flatMap(found -> found)),
                roles());
    }

    private Stream<Finding<PlanCode>> levels(Standing standing) {
        Stream<String> raised = raising(standing.rung()).map(Action.RaiseLevel::level);
        String unknown = Stream.concat(standing.rung().levels().stream(), raised)
                .filter(level -> view.around().levels().rank(level) < 0)
                .distinct()
                .collect(joining(", "));
        return unknown.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.of(PlanCode.UNKNOWN_LEVEL, view.place(standing))
                        .with("levels", unknown)
                        .with("known", view.around().levels().names()));
    }

    private static Stream<Action.RaiseLevel> raising(Rung rung) {
        return actions(rung, Action.RaiseLevel.class);
    }

    private static <A extends Action> Stream<A> actions(Rung rung, Class<A> kind) {
        return rung.actions().stream().filter(kind::isInstance).map(kind::cast);
    }

    private Stream<Finding<PlanCode>> answers(Standing standing) {
        if (!(standing.rung().trigger() instanceof Unanswered unanswered)) {
            return Stream.empty();
        }
        Optional<Rung> asking = view.plan().rungs().stream()
                .filter(rung -> rung.name().equals(unanswered.rung()))
                .findFirst();
        boolean asks = asking.stream()
                .flatMap(rung -> actions(rung, Action.RequestSupport.class))
                .findAny()
                .isPresent();
        PlanCode code = asking.isPresent() ? PlanCode.ASKS_FOR_NOTHING : PlanCode.NO_SUCH_RUNG;
        return asks
                ? Stream.empty()
                : Stream.of(Finding.of(code, view.place(standing)).with("other", unanswered.rung()));
    }

    /** A case without a level has a milder one than any; it counts where no level is named. */
    private Stream<Finding<PlanCode>> raises(Standing standing) {
        List<String> own = List.copyOf(standing.rung().levels());
        return raising(standing.rung())
                .filter(raise -> !own.isEmpty() && rank(raise.level()) >= 0)
                .filter(raise -> own.stream().allMatch(level -> rank(level) >= rank(raise.level())))
                .map(raise -> Finding.of(PlanCode.RAISES_NOTHING, view.place(standing))
                        .with("levels", raise.level()));
    }

    private int rank(String level) {
        return view.around().levels().rank(level);
    }

    private Stream<Finding<PlanCode>> joint(Standing standing) {
        return actions(standing.rung(), Action.AnalyseJointly.class)
                .filter(joint -> joint.told().isEmpty())
                .map(joint -> Finding.of(PlanCode.JOINT_TELLS_NOBODY, view.place(standing)));
    }

    private Stream<Finding<PlanCode>> roles() {
        return Stream.of(Role.values())
                .filter(role -> !view.around().held().contains(role))
                .flatMap(role -> {
                    String rungs = view.plan().rungs().stream()
                            .filter(rung -> rung.actions().stream()
                                    .anyMatch(action -> action.told().contains(role)))
                            .map(Rung::name)
                            .collect(joining(", "));
                    return rungs.isEmpty()
                            ? Stream.empty()
                            : Stream.of(Finding.of(
                                            PlanCode.NOBODY_HOLDS, view.plan().name())
                                    .with("role", role)
                                    .with("rungs", rungs));
                });
    }
}
