package io.deskwright.sla.clock;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Before its start the latest possible due instant of a target follows from the target that stops with that start
 * (FEATURES 4).
 *
 * @param ofSegment all that was judged in one segment
 */
record Projection(List<Judged> ofSegment) {

    /** The same, with its projected due instant if it waits and there is one. */
    Judged of(Judged one) {
        return one.isWaiting()
                ? latestStart(one, new HashSet<>()).map(one::projectedFrom).orElse(one)
                : one;
    }

    private Optional<Instant> latestStart(Judged waiting, Set<String> underway) {
        if (!underway.add(waiting.reading().target())) {
            return Optional.empty();
        }
        Judgement judgement = waiting.judgement().orElseThrow();
        Optional<Instant> start = ofSegment.stream()
                .filter(other -> stopsWithStartOf(judgement, other))
                .flatMap(other -> latestStop(other, underway).stream())
                .min(Comparator.naturalOrder());
        underway.remove(waiting.reading().target());
        return start;
    }

    private static boolean stopsWithStartOf(Judgement waiting, Judged other) {
        return other.judgement()
                .filter(judgement ->
                        judgement.target().stop().equals(waiting.target().start()))
                .isPresent();
    }

    private Optional<Instant> latestStop(Judged other, Set<String> underway) {
        return other.isWaiting()
                ? latestStart(other, underway).flatMap(other.judgement().orElseThrow()::dueFrom)
                : other.reading().due();
    }
}
