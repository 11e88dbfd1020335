package io.deskwright.examples.benchmarks;

import java.util.Locale;

/** The figures as text, a line for each operation and zone. */
final class Table {

    private static final double TEN = 10;

    private Table() {}

    static String of(Figures figures) {
        StringBuilder text =
                new StringBuilder(line("operation", "zone", "ns CPU", "/ Instant.plus", "/ ZonedDateTime.plus", "B"));
        for (Row row : Row.values()) {
            for (String zone : row.zones()) {
                Cost cost = figures.of(row, zone);
                text.append(line(
                        row.title(),
                        zone,
                        number(cost.nanos()),
                        number(figures.ratio(row, Row.INSTANT_PLUS, zone)),
                        number(figures.ratio(row, Row.ZONED_PLUS, zone)),
                        number(cost.bytes())));
            }
        }
        return text.toString();
    }

    /** {@return a figure with two decimals below ten, one below a hundred, none above} */
    static String number(double figure) {
        int decimals = figure < TEN ? 2 : figure < TEN * TEN ? 1 : 0;
        return String.format(Locale.ROOT, "%,." + decimals + "f", figure);
    }

    private static String line(String... cells) {
        return String.format(Locale.ROOT, "%-28s %-17s %12s %14s %20s %12s%n", (Object[]) cells);
    }
}
