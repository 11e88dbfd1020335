package io.deskwright.examples.benchmarks;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What one run measured, by operation and zone. */
final class Figures {

    private final Map<Row, Map<String, Cost>> costs = new EnumMap<>(Row.class);

    /** Takes a cost; if it was measured before, the less disturbed one holds. */
    void add(Row row, String zone, Cost cost) {
        costs.computeIfAbsent(row, none -> new LinkedHashMap<>()).merge(zone, cost, Cost::least);
    }

    /** {@return the cost in a zone, or in the only zone in which it was measured} */
    Cost of(Row row, String zone) {
        Map<String, Cost> byZone = Objects.requireNonNull(costs.get(row), row::title);
        return byZone.size() == 1
                ? byZone.values().iterator().next()
                : Objects.requireNonNull(byZone.get(zone), row::title);
    }

    /** {@return how many times as much time an operation takes as another one in the same zone} */
    double ratio(Row row, Row reference, String zone) {
        return of(row, zone).nanos() / of(reference, zone).nanos();
    }

    /** {@return how many times as much time an operation takes as another one, over all zones together} */
    double ratio(Row row, Row reference) {
        return mean(row, Cost::nanos) / mean(reference, Cost::nanos);
    }

    /** {@return the largest figure of the zones} */
    double most(Row row, ToDoubleFunction<Cost> figure) {
        return of(row).mapToDouble(figure).max().orElseThrow();
    }

    private double mean(Row row, ToDoubleFunction<Cost> figure) {
        return of(row).mapToDouble(figure).average().orElseThrow();
    }

    private Stream<Cost> of(Row row) {
        return row.zones().stream().map(zone -> of(row, zone));
    }
}
