package io.deskwright.escalation.plan.lint;

import io.deskwright.core.sentence.Finding;
import io.deskwright.escalation.plan.Action;
import io.deskwright.escalation.plan.Ladder;
import io.deskwright.escalation.plan.Ladder.Again;
import io.deskwright.escalation.plan.Repeat;
import io.deskwright.escalation.plan.Rung;
import java.util.List;
import java.util.stream.Stream;

/** What is odd about repetitions: those that defeat each other (FEATURES 33), and those without end. */
record RepeatRules(View view) {

    Stream<Finding<PlanCode>> findings() {
        return view.plan().ladders().stream()
                .flatMap(ladder -> Stream.concat(
                        ladder.again().stream()
                                .flatMap(again -> ofEach(view.place(ladder), again.repeat(), ladder, ladder.rungs())),
                        ladder.rungs().stream().flatMap(rung -> ofRung(ladder, rung))));
    }

    private Stream<Finding<PlanCode>> ofRung(Ladder ladder, Rung rung) {
        return rung.repeat().stream()
                .flatMap(repeat -> Stream.concat(
                        ofEach(view.place(ladder, rung), repeat, ladder, List.of(rung)),
                        ladder.again().stream().flatMap(again -> afterLoop(ladder, rung, repeat, again))));
    }

    private Stream<Finding<PlanCode>> ofEach(String place, Repeat repeat, Ladder ladder, List<Rung> rungs) {
        Stream<Finding<PlanCode>> grouped = view.around().groupingWindow().stream()
                .filter(window -> repeat.every().compareTo(window) < 0)
                .map(window -> Finding.of(PlanCode.REPEAT_WITHIN_GROUPING, place)
                        .with("every", repeat.every())
                        .with("window", window));
        boolean ends = repeat.most().isPresent()
                || ladder.stopsWhenAcknowledged()
                || rungs.stream().allMatch(rung -> rung.actions().stream().anyMatch(Action::expectsAnswer));
        return ends ? grouped : Stream.concat(grouped, Stream.of(Finding.of(PlanCode.ENDLESS, place)));
    }

    private Stream<Finding<PlanCode>> afterLoop(Ladder ladder, Rung rung, Repeat repeat, Again again) {
        List<Rung> rungs = ladder.rungs();
        boolean isClimbedAgain = rungs.stream()
                .dropWhile(candidate -> !candidate.name().equals(again.fromRung()))
                .anyMatch(rung::equals);
        boolean isOdd =
                isClimbedAgain && repeat.every().compareTo(again.repeat().every()) > 0;
        return isOdd
                ? Stream.of(Finding.of(PlanCode.REPEAT_AFTER_LOOP, view.place(ladder, rung))
                        .with("every", repeat.every())
                        .with("loop", again.repeat().every()))
                : Stream.empty();
    }
}
