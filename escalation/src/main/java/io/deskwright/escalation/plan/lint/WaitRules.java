package io.deskwright.escalation.plan.lint;

import io.deskwright.core.sentence.Finding;
import io.deskwright.escalation.plan.Action.RequestSupport;
import io.deskwright.escalation.plan.Ladder;
import io.deskwright.escalation.plan.Ladder.Again;
import io.deskwright.escalation.plan.Rung;
import io.deskwright.escalation.plan.Trigger;
import io.deskwright.sla.terms.Target;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is odd about the order of rungs and about waits that cut each other off. */
record WaitRules(View view) {

    Stream<Finding<PlanCode>> findings() {
        return view.plan().ladders().stream()
                .flatMap(ladder ->
                        Stream.of(order(ladder), waits(ladder), loop(ladder)).flatMap(found -> found));
    }

    private Stream<Finding<PlanCode>> order(Ladder ladder) {
        return higher(
                ladder,
                (lower, rung) -> isOnTheSame(lower, rung)
                        ? order(Moment.compare(lower.trigger(), rung.trigger()))
                                .map(code -> Finding.of(code, view.place(ladder, rung))
                                        .with("other", lower.name()))
                        : Optional.empty());
    }

    private static Optional<PlanCode> order(OptionalInt compared) {
        if (compared.isEmpty() || compared.getAsInt() < 0) {
            return Optional.empty();
        }
        return Optional.of(compared.getAsInt() > 0 ? PlanCode.INVERTED : PlanCode.SAME_TRIGGER);
    }

    private boolean isOnTheSame(Rung one, Rung other) {
        return View.targets(one.trigger()).isPresent()
                ? !view.shared(one, other).isEmpty()
                : view.meet(one, other);
    }

    /** One rule for a rung and one that stands above it. */
    private interface OfTwo {
        Optional<Finding<PlanCode>> read(Rung lower, Rung higher);
    }

    private static Stream<Finding<PlanCode>> higher(Ladder ladder, OfTwo rule) {
        List<Rung> rungs = ladder.rungs();
        return IntStream.range(0, rungs.size())
                .boxed()
                .flatMap(i -> rungs.subList(i + 1, rungs.size()).stream()
                        .flatMap(higher -> rule.read(rungs.get(i), higher).stream()));
    }

    /** How long the higher rung fires after the lower one: all that it may be, and that is not nothing. */
    private Stream<Duration> spans(Rung lower, Rung higher) {
        if (lower.trigger() instanceof Trigger.Silent first && higher.trigger() instanceof Trigger.Silent second) {
            return view.meet(lower, higher) ? Stream.of(second.amount().minus(first.amount())) : Stream.empty();
        }
        return view.shared(lower, higher).stream().flatMap(target -> spans(target, lower, higher));
    }

    private static Stream<Duration> spans(Target target, Rung lower, Rung higher) {
        List<Duration> first = Moment.after(target, lower.trigger());
        List<Duration> second = Moment.after(target, higher.trigger());
        return IntStream.range(0, first.size()).mapToObj(i -> second.get(i).minus(first.get(i)));
    }

    /** A wait is cut off by the next rung, the own repetition, or the ladder that begins anew (PEER-BUGS 77). */
    private Stream<Finding<PlanCode>> waits(Ladder ladder) {
        Rung last = ladder.rungs().get(ladder.rungs().size() - 1);
        return Stream.of(
                        higher(ladder, (lower, higher) -> byRung(ladder, lower, higher)),
                        ladder.rungs().stream().flatMap(rung -> byItself(ladder, rung)),
                        ladder.again().stream().flatMap(again -> byLoop(ladder, last, again)))
                .flatMap(found -> found);
    }

    private Optional<Finding<PlanCode>> byRung(Ladder ladder, Rung lower, Rung higher) {
        return spans(lower, higher)
                .filter(span -> !span.isNegative() && !span.isZero())
                .min(Duration::compareTo)
                .flatMap(span -> cut(ladder, lower, span)
                        .map(found -> found.with("other", "rung " + higher.name())
                                .with("chineseOther", "台阶 " + higher.name())));
    }

    private Stream<Finding<PlanCode>> byItself(Ladder ladder, Rung rung) {
        return rung.repeat().stream()
                .flatMap(repeat -> cut(ladder, rung, repeat.every()).stream())
                .map(found -> found.with("other", "its own repetition").with("chineseOther", "其自身的重复"));
    }

    private Stream<Finding<PlanCode>> byLoop(Ladder ladder, Rung last, Again again) {
        return cut(ladder, last, again.repeat().every()).stream()
                .map(found -> found.with("other", "rung " + again.fromRung() + " anew")
                        .with("chineseOther", "重新开始的台阶 " + again.fromRung()));
    }

    /** The longest wait of a rung, if what comes after it comes sooner. */
    private Optional<Finding<PlanCode>> cut(Ladder ladder, Rung rung, Duration after) {
        return rung.actions().stream()
                .filter(RequestSupport.class::isInstance)
                .map(asked -> ((RequestSupport) asked).within())
                .max(Duration::compareTo)
                .filter(within -> after.compareTo(within) < 0)
                .map(within -> Finding.of(PlanCode.WAIT_CUT_OFF, view.place(ladder, rung))
                        .with("within", within)
                        .with("after", after));
    }

    /** A ladder that begins anew faster than its rungs follow each other. */
    private Stream<Finding<PlanCode>> loop(Ladder ladder) {
        return ladder.again().stream().flatMap(again -> {
            Rung last = ladder.rungs().get(ladder.rungs().size() - 1);
            return ladder.rungs().stream()
                    .filter(rung -> rung.name().equals(again.fromRung()))
                    .flatMap(from -> spans(from, last).max(Duration::compareTo).stream())
                    .filter(span -> span.compareTo(again.repeat().every()) > 0)
                    .map(span -> Finding.of(PlanCode.LOOP_TOO_SHORT, view.place(ladder))
                            .with("loop", again.repeat().every())
                            .with("from", again.fromRung())
                            .with("span", span));
        });
    }
}
