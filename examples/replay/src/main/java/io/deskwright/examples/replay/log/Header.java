package io.deskwright.examples.replay.log;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a log: in any order, with others between them. */
record Header(List<String> names, Map<Column, Integer> places) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static Header of(String log, List<String> firstLine) {
        List<String> names = firstLine.stream()
                .map(name -> name.replace(BYTE_ORDER_MARK, "").strip())
                .toList();
        refuse(log, "has no column ", Stream.of(Column.values()).filter(column -> count(names, column) == 0));
        refuse(log, "has more than one column ", Stream.of(Column.values()).filter(column -> count(names, column) > 1));
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            places.put(column, names.indexOf(column.toString()));
        }
        return new Header(names, Collections.unmodifiableMap(places));
    }

    private static int count(List<String> names, Column column) {
        return Collections.frequency(names, column.toString());
    }

    private static void refuse(String log, String complaint, Stream<Column> columns) {
        String found = columns.map(Column::toString).collect(Collectors.joining(", "));
        if (!found.isEmpty()) {
            throw new UnusableInput(log + " " + complaint + found);
        }
    }

    int size() {
        return names.size();
    }

    int place(Column column) {
        return places.getOrDefault(column, -1);
    }
}
