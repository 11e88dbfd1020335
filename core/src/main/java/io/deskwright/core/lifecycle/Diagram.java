package io.deskwright.core.lifecycle;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A state machine as a drawing. */
public final class Diagram {

    private static final String OUTSIDE = "[*]";
    private static final Pattern LABEL_END = Pattern.compile("[#:;]");

    private Diagram() {}

    /**
     * Draws a machine as a state diagram of Mermaid: one arrow from one state to another carries all rows that lead along
     * it, and what leaves a case where it is is not drawn. The same machine gives the same text.
     *
     * @param machine the machine
     * @param <S> its states
     * @param <A> what is attempted
     * @return the text, lines ending in a line feed
     */
    public static <S extends Enum<S>, A> String mermaid(Lifecycle<S, A> machine) {
        Set<S> states = machine.states();
        List<Row<S, A>> moving =
                machine.rows().stream().filter(row -> row.to().isPresent()).toList();
        List<String> lines = new ArrayList<>(List.of("stateDiagram-v2"));
        // Declared, so that they are laid out in their order and one without an arrow is seen.
        states.forEach(state -> lines.add(state.name()));
        lines.addAll(arrows(OUTSIDE, moving.stream().filter(Row::begins)));
        for (S state : states) {
            lines.addAll(arrows(
                    state.name(),
                    moving.stream()
                            .filter(row -> row.from().contains(state) && !isCrowd(row.from(), states))
                            .filter(row -> row.to().filter(state::equals).isEmpty())));
        }
        lines.addAll(crowds(moving, states));
        lines.add(machine.end().name() + " --> " + OUTSIDE);
        return String.join("\n    ", lines) + "\n";
    }

    // An arrow out of almost every state would bury all others, and tells no more than one out of a box that stands for
    // those states; it names the few that are left out, as a reader would say it.
    private static <S extends Enum<S>, A> List<String> crowds(List<Row<S, A>> moving, Set<S> states) {
        List<String> lines = new ArrayList<>();
        List<Set<S>> crowds = moving.stream()
                .map(Row::from)
                .filter(from -> isCrowd(from, states))
                .distinct()
                .toList();
        for (int i = 0; i < crowds.size(); i++) {
            Set<S> crowd = crowds.get(i);
            String box = "any" + (i + 1);
            lines.add("state \"any state" + allBut(crowd, states) + "\" as " + box);
            lines.addAll(arrows(box, moving.stream().filter(row -> row.from().equals(crowd))));
        }
        return lines;
    }

    private static boolean isCrowd(Collection<?> from, Collection<?> states) {
        return from.size() > 2 && 2 * from.size() >= states.size();
    }

    private static <S extends Enum<S>> String allBut(Set<S> crowd, Set<S> states) {
        String others = states.stream()
                .filter(state -> !crowd.contains(state))
                .map(Enum::name)
                .collect(joining(", "));
        return others.isEmpty() ? "" : " but " + others;
    }

    private static <S extends Enum<S>, A> List<String> arrows(String from, Stream<Row<S, A>> rows) {
        TreeMap<S, String> labels = rows.collect(groupingBy(
                row -> row.to().orElseThrow(),
                TreeMap::new,
                mapping(
                        row -> escaped(row.label()),
                        collectingAndThen(toCollection(LinkedHashSet::new), all -> String.join(", ", all)))));
        return labels.entrySet().stream()
                .map(arrow -> from + " --> " + arrow.getKey().name() + " : " + arrow.getValue())
                .toList();
    }

    // Mermaid would end a label at a colon or a semicolon, and begins an entity at a number sign.
    private static String escaped(String label) {
        return LABEL_END
                .matcher(label)
                .replaceAll(end -> "#" + (int) end.group().charAt(0) + ";");
    }
}
