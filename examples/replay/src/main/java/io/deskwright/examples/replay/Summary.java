package io.deskwright.examples.replay;

import io.deskwright.examples.replay.log.Priority;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the verdicts of a group say together. */
record Summary(String group, List<Verdict> verdicts) {

    /** {@return a summary for each priority, the highest first, and one for all} */
    static List<Summary> of(List<Verdict> verdicts) {
        Map<Priority, List<Verdict>> groups = new TreeMap<>();
        verdicts.forEach(verdict -> groups.computeIfAbsent(verdict.priority(), none -> new ArrayList<>())
                .add(verdict));
        List<Summary> summaries = new ArrayList<>();
        groups.forEach((priority, group) -> summaries.add(new Summary(priority.toString(), group)));
        summaries.add(new Summary("all", verdicts));
        return summaries;
    }

    long met() {
        return verdicts.stream().filter(Verdict::met).count();
    }

    long missed() {
        return verdicts.size() - met();
    }

    Optional<Duration> toResolved(int percent) {
        return percentile(
                verdicts.stream()
                        .map(Verdict::toResolved)
                        .flatMap(Optional::stream)
                        .toList(),
                percent);
    }

    Optional<Duration> toClosed(int percent) {
        return percentile(verdicts.stream().map(Verdict::toClosed).toList(), percent);
    }

    /** By nearest rank: the smallest duration that at least so many percent of all do not exceed. */
    static Optional<Duration> percentile(List<Duration> durations, int percent) {
        long rank = ((long) durations.size() * percent + 99) / 100;
        return durations.stream().sorted().skip(Math.max(rank - 1, 0)).findFirst();
    }
}
