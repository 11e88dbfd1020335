package io.deskwright.examples.replay.desk;

import io.deskwright.core.ticket.TicketState;
import io.deskwright.examples.replay.log.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of a log at the desk.
 *
 * @param rows how many rows change the state of their incident, or are its first
 * @param outcomes what became of each
 * @param endings where each incident stands in the end
 * @param recorded how many entries the desk answered with
 * @param journal how many entries its journal has
 */
public record DeskReport(
        long rows, Map<Transition, List<Outcome>> outcomes, List<Ending> endings, long recorded, long journal) {

    /** Where an incident stands in the log and at the desk, which may have no ticket for it. */
    record Ending(State log, Optional<TicketState> desk) {

        boolean agrees() {
            return desk.isPresent() && desk.equals(Transition.meant(log));
        }

        @Override
        public String toString() {
            return log.label() + ", " + desk.map(Enum::name).orElse("no ticket");
        }
    }

    long done() {
        return all(Outcome.Done.class).count();
    }

    long refused() {
        return all(Outcome.Refused.class).count();
    }

    long withoutCommand() {
        return all(Outcome.NoCommand.class).count();
    }

    private <T extends Outcome> Stream<T> all(Class<T> kind) {
        return of(kind, outcomes.values().stream().flatMap(Collection::stream));
    }

    private static <T extends Outcome> Stream<T> of(Class<T> kind, Stream<Outcome> some) {
        return some.filter(kind::isInstance).map(kind::cast);
    }

    /** {@return whether no row was dropped: each was done, refused or without a command, and the journal has it all} */
    public boolean isWhole() {
        return dropped() == 0 && recorded == journal;
    }

    private long dropped() {
        return rows - done() - refused() - withoutCommand();
    }

    /** {@return the lines: each transition with its commands and what became of it, the totals, the endings} */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("At the desk: each change of state as commands of a service order");
        lines.add("");
        lines.add(row("from                  to", "rows", "commands", "done", "refused, or why there is no command"));
        outcomes.entrySet().stream()
                .sorted(Comparator.<Entry<Transition, List<Outcome>>>comparingInt(
                                entry -> -entry.getValue().size())
                        .thenComparing(entry -> entry.getKey().toString()))
                .forEach(entry -> lines.add(row(entry.getKey(), entry.getValue())));
        lines.add("");
        lines.add(text(
                "Of %,d rows %,d were done, %,d refused, %,d without a command; dropped: %,d.",
                rows, done(), refused(), withoutCommand(), dropped()));
        lines.add(text(
                "Of those refused %,d met a ticket that an earlier row had left behind.",
                all(Outcome.Refused.class).filter(Outcome.Refused::strayed).count()));
        lines.add(text("The journal has %,d entries; the desk answered with %,d.", journal, recorded));
        lines.add("");
        lines.add(text(
                "Of %,d incidents %,d end at the desk as in the log.",
                endings.size(), endings.stream().filter(Ending::agrees).count()));
        counted(endings.stream()).forEach((ending, count) -> lines.add(text("%,9d  %s", count, ending)));
        return lines;
    }

    private static String row(Transition transition, List<Outcome> some) {
        Stream<Outcome> others = some.stream().filter(outcome -> !(outcome instanceof Outcome.Done));
        return row(
                transition,
                text("%,d", some.size()),
                transition.commands().stream().map(Step::toString).collect(Collectors.joining(", ")),
                text("%,d", of(Outcome.Done.class, some.stream()).count()),
                counted(others).entrySet().stream()
                        .map(other -> text("%,d %s", other.getValue(), other.getKey()))
                        .collect(Collectors.joining(", ")));
    }

    /** How often each occurs, in alphabetical order. */
    private static Map<String, Long> counted(Stream<?> some) {
        return some.collect(Collectors.groupingBy(Object::toString, TreeMap::new, Collectors.counting()));
    }

    private static String row(Object... cells) {
        return text("%-40s %7s  %-62s %7s  %s", cells).stripTrailing();
    }

    private static String text(String form, Object... cells) {
        return String.format(Locale.ROOT, form, cells);
    }
}
