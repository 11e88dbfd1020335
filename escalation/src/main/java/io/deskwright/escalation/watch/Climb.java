package io.deskwright.escalation.watch;

import io.deskwright.escalation.plan.Ladder;
import io.deskwright.escalation.plan.Repeat;
import io.deskwright.escalation.plan.Rung;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One ladder of a plan, with the reasons that its rungs have in one case. */
final class Climb {

    private final Ladder ladder;
    private final Subject subject;
    private final List<List<Occurrence>> reasons;
    /** The place of the rung with which the ladder begins anew; behind the last if it does not. */
    private final int loop;

    Climb(Ladder ladder, Occurrences occurrences, Subject subject) {
        this.ladder = ladder;
        this.subject = subject;
        this.reasons = ladder.rungs().stream().map(occurrences::of).toList();
        this.loop = ladder.again()
                .map(again -> ladder.rungs().stream().map(Rung::name).toList().indexOf(again.fromRung()))
                .orElse(ladder.rungs().size());
    }

    void gather(Outlook.Gathering found) {
        for (int place = 0; place < reasons.size(); place++) {
            Rung rung = ladder.rungs().get(place);
            for (Occurrence why : reasons.get(place)) {
                found.add(ladder, rung, why, place < loop ? byItself(rung, why) : withTheLadder(why));
            }
        }
        highest(found).forEach((why, rung) -> found.comesBack(ladder, rung, why));
    }

    /** The highest rung for each reason, if it has fired; one that comes round by itself needs no help. */
    private Map<Occurrence, Rung> highest(Outlook.Gathering found) {
        Map<FiringKey, Occurrence> reached = new LinkedHashMap<>();
        Map<Occurrence, Rung> highest = new LinkedHashMap<>();
        for (int place = reasons.size() - 1; place >= 0; place--) {
            Rung rung = ladder.rungs().get(place);
            for (Occurrence why : reasons.get(place)) {
                FiringKey reason = new FiringKey("", why.of(), why.episode(), 1);
                boolean isHighest = found.isReached(why) && reached.putIfAbsent(reason, why) == null;
                boolean comesRound = !why.waits() && (rung.repeat().isPresent() || place >= loop);
                if (isHighest && found.hasFired(rung, why) && !comesRound) {
                    highest.put(why, rung);
                }
            }
        }
        return highest;
    }

    /** While the clock waits nothing comes round again. */
    private Rounds byItself(Rung rung, Occurrence why) {
        Optional<Repeat> repeat = rung.repeat().filter(goesOn -> !why.waits());
        return new Rounds(why.at(), repeat, Duration.ZERO, subject.clocks().hours());
    }

    /** Between two rounds lies the climb from the first rung of the loop to the last, beside the gap of the repetition. */
    private Rounds withTheLadder(Occurrence why) {
        Repeat repeat = ladder.again().orElseThrow().repeat();
        Optional<Instant> begins = same(reasons.get(loop), why);
        Optional<Instant> ends = same(reasons.get(reasons.size() - 1), why);
        if (why.waits() || begins.isEmpty() || ends.isEmpty() || ends.get().isBefore(begins.get())) {
            return new Rounds(
                    why.at(), Optional.empty(), Duration.ZERO, subject.clocks().hours());
        }
        Duration climbed = repeat.working()
                ? subject.clocks().hours().worked(begins.get(), ends.get())
                : Duration.between(begins.get(), ends.get());
        return new Rounds(
                why.at(), Optional.of(repeat), climbed, subject.clocks().hours());
    }

    private static Optional<Instant> same(List<Occurrence> whys, Occurrence why) {
        return whys.stream()
                .filter(other -> other.of().equals(why.of()) && other.episode() == why.episode())
                .map(Occurrence::at)
                .findFirst();
    }
}
