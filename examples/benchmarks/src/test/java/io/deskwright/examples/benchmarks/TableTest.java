package io.deskwright.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {

    @ParameterizedTest
    @CsvSource({"0, 0.00", "2.454, 2.45", "9.5, 9.50", "14.66, 14.7", "101.7, 102", "1234567, '1,234,567'"})
    void a_figure_has_three_digits_that_matter(double figure, String text) {
        assertThat(Table.number(figure)).isEqualTo(text);
    }

    @Test
    void a_line_tells_the_cost_and_its_ratio_to_both_references() {
        assertThat(table()).anyMatch(line -> line.matches("deadlineNanos +Asia/Shanghai +15.0 +2.50 +0.19 +0.00 *"));
    }

    @Test
    void every_operation_has_a_line_for_each_zone() {
        long inOneZone =
                Stream.of(Row.values()).filter(row -> row.zones().size() == 1).count();
        assertThat(table()).hasSize((int) (1 + 2 * Row.values().length - inOneZone));
    }

    @Test
    void of_two_measurements_the_less_disturbed_one_holds() {
        Figures figures = figures(Row.LOOP, 900, 700);
        figures.add(Row.LOOP, Row.NEW_YORK, new Cost(800, 0));
        figures.add(Row.LOOP, Row.SHANGHAI, new Cost(800, 0));
        assertThat(figures.of(Row.LOOP, Row.NEW_YORK).nanos()).isEqualTo(800);
        assertThat(figures.of(Row.LOOP, Row.SHANGHAI).nanos()).isEqualTo(700);
    }

    /** Six nanoseconds for Instant.plus, 80 for ZonedDateTime.plus, 15 for all else but one. */
    static Figures figures(Row other, double inNewYork, double inShanghai) {
        Figures figures = new Figures();
        for (Row row : Row.values()) {
            double nanos = row == Row.INSTANT_PLUS ? 6 : row == Row.ZONED_PLUS ? 80 : 15;
            for (String zone : row.zones()) {
                double its = row != other ? nanos : zone.equals(Row.NEW_YORK) ? inNewYork : inShanghai;
                figures.add(row, zone, new Cost(its, 0));
            }
        }
        return figures;
    }

    private static List<String> table() {
        return Table.of(figures(Row.LOOP, 15, 15)).lines().toList();
    }
}
