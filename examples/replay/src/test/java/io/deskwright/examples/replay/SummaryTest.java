package io.deskwright.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void of_ten_the_fifth_is_the_median_and_the_ninth_the_90th_percentile() {
        List<Duration> ten = IntStream.of(7, 1, 10, 3, 5, 9, 2, 8, 6, 4)
                .mapToObj(Duration::ofHours)
                .toList();

        assertThat(Summary.percentile(ten, 50)).contains(Duration.ofHours(5));
        assertThat(Summary.percentile(ten, 90)).contains(Duration.ofHours(9));
    }

    @Test
    void of_none_there_is_no_percentile() {
        assertThat(Summary.percentile(List.of(), 50)).isEmpty();
    }

    @Property
    void a_percentile_is_the_smallest_value_that_so_many_percent_do_not_exceed(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 30) Integer> minutes,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        List<Duration> durations = minutes.stream().map(Duration::ofMinutes).toList();
        Duration expected = durations.stream()
                .filter(bound -> 100 * atMost(durations, bound) >= (long) percent * durations.size())
                .min(Duration::compareTo)
                .orElseThrow();

        assertThat(Summary.percentile(durations, percent)).contains(expected);
    }

    private static long atMost(List<Duration> durations, Duration bound) {
        return durations.stream()
                .filter(duration -> duration.compareTo(bound) <= 0)
                .count();
    }
}
