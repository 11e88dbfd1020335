package io.deskwright.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void on_25_the_references_are_faster_and_the_limits_wider() {
        assertThat(limits(17))
                .anyMatch(line -> line.matches("goal isOpenAtNanos .* 2.50, at most 2.00 times +NOT MET"));
        assertThat(limits(25)).anyMatch(line -> line.matches("goal isOpenAtNanos .* 2.50, at most 3.00 times +met"));
    }

    @Test
    void a_peer_has_to_be_so_much_slower_over_both_zones_together() {
        Figures figures = TableTest.figures(Row.LOOP, 500, 700);
        assertThat(lines(figures, 17))
                .anyMatch(line -> line.matches("must day-walking loop / ours .* 40.0, at least 30.0 times +met"))
                .anyMatch(line -> line.matches("goal day-walking loop / ours .* 40.0, at least 50.0 times +NOT MET"));
    }

    private static List<String> limits(int release) {
        return lines(TableTest.figures(Row.LOOP, 15, 15), release);
    }

    private static List<String> lines(Figures figures, int release) {
        return new Limits(figures, 200_000, 16, release)
                .all().stream().map(limit -> limit.toString().strip()).toList();
    }
}
