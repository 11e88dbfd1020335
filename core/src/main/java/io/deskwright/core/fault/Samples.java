package io.deskwright.core.fault;

import io.deskwright.core.fault.FactValue.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Enough values of a fact to tell all that some rows could tell apart: each value that they name, and one in every gap.
 */
final class Samples {

    private Samples() {}

    static List<FactValue> of(Fact fact, List<Condition> rows) {
        List<FactValue> named = rows.stream()
                .filter(row -> row.fact().equals(fact.name()))
                .flatMap(row -> row.values().stream())
                .toList();
        return switch (fact.type()) {
            case FLAG, PREDICTION -> List.of(new FactValue.Flag(true), new FactValue.Flag(false));
            case WORD ->
                fact.words().stream().<FactValue>map(FactValue.Text::new).toList();
            case TEXT -> texts(named);
            case NUMBER -> numbers(named);
            case RATIO -> ratios(named);
        };
    }

    private static List<FactValue> texts(List<FactValue> named) {
        List<FactValue> all = new ArrayList<>(named);
        String other = "another";
        while (all.contains(new FactValue.Text(other))) {
            other += "'";
        }
        all.add(new FactValue.Text(other));
        return all;
    }

    private static List<FactValue> numbers(List<FactValue> named) {
        TreeSet<Long> all = new TreeSet<>();
        all.add(0L);
        for (FactValue value : named) {
            if (value instanceof FactValue.Amount number) {
                all.add(number.amount());
                if (number.amount() > Long.MIN_VALUE) {
                    all.add(number.amount() - 1);
                }
                if (number.amount() < Long.MAX_VALUE) {
                    all.add(number.amount() + 1);
                }
            }
        }
        return all.stream().<FactValue>map(FactValue.Amount::new).toList();
    }

    /** The ratios of a pack are small enough to add their parts; the sum of parts lies between two sizes. */
    private static List<FactValue> ratios(List<FactValue> named) {
        TreeSet<Ratio> sizes = new TreeSet<>();
        sizes.add(new Ratio(0, 1));
        for (FactValue value : named) {
            if (value instanceof Ratio ratio) {
                sizes.add(ratio);
            }
        }
        List<FactValue> all = new ArrayList<>();
        for (Ratio size : sizes) {
            all.add(size);
            Ratio next = sizes.higher(size);
            all.add(
                    next == null
                            ? new Ratio(size.part() + 1, size.volume())
                            : new Ratio(size.part() + next.part(), size.volume() + next.volume()));
        }
        return all;
    }
}
