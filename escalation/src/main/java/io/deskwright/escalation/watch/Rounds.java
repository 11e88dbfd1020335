package io.deskwright.escalation.watch;

import io.deskwright.escalation.plan.Repeat;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.Unreachable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The grid on which something comes round again: anchored where it came first, so that late firings never move it.
 *
 * @param first the first round
 * @param repeat how it goes on; empty if it does not
 * @param lead what lies between two rounds beside the gap of the repetition: the climb of a ladder
 * @param hours the working time of the case
 */
record Rounds(Instant first, Optional<Repeat> repeat, Duration lead, BusinessCalendar hours) {

    /** When a round comes, from 1; empty if there is no such round. */
    Optional<Instant> at(int round) {
        if (round == 1) {
            return Optional.of(first);
        }
        return repeat.filter(grid -> round - 1 <= grid.most().orElse(Integer.MAX_VALUE))
                .flatMap(grid -> after(grid, offset(grid, round - 1)));
    }

    /** The last round by an instant; 0 if the first is still to come. */
    int lastBy(Instant by) {
        if (first.isAfter(by)) {
            return 0;
        }
        if (repeat.isEmpty()) {
            return 1;
        }
        Repeat grid = repeat.get();
        Duration passed = grid.working() ? hours.worked(first, by) : Duration.between(first, by);
        int most = grid.most().orElse(Integer.MAX_VALUE - 1);
        if (grid.factor() == 1) {
            long times = passed.dividedBy(lead.plus(grid.every()));
            return 1 + (int) Math.min(times, most);
        }
        int times = 0;
        while (times < most && offset(grid, times + 1).compareTo(passed) <= 0) {
            times++;
        }
        return 1 + times;
    }

    /** Where the working time of the case ends for good, so does what repeats in it. */
    private Optional<Instant> after(Repeat grid, Duration offset) {
        try {
            return Optional.of(grid.working() ? hours.deadline(first, offset) : first.plus(offset));
        } catch (Unreachable never) {
            return Optional.empty();
        }
    }

    /** What lies between the first round and the one so many after it. */
    private Duration offset(Repeat grid, int times) {
        if (grid.factor() == 1) {
            return lead.plus(grid.every()).multipliedBy(times);
        }
        Duration sum = lead.multipliedBy(times);
        Duration gap = grid.every();
        for (int i = 0; i < times; i++) {
            sum = sum.plus(gap);
            gap = gap.multipliedBy(grid.factor());
        }
        return sum;
    }
}
