package io.deskwright.examples.replay.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateTimeRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WallTimeTest {

    private static final DateTimeFormatter AS_THE_LOG = DateTimeFormatter.ofPattern("d/M/uuuu HH:mm", Locale.ROOT);

    @Property
    void every_minute_is_read_as_a_formatter_writes_it(
            @ForAll @DateTimeRange(min = "2015-01-01T00:00:00", max = "2018-12-31T23:59:59") LocalDateTime time) {
        LocalDateTime minute = time.withSecond(0).withNano(0);

        assertThat(WallTime.parse(AS_THE_LOG.format(minute))).contains(minute);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "/",
                "//",
                "1/2/2016",
                "30/2/2016 10:00",
                "1/13/2016 10:00",
                "1/2/2016 24:00",
                "1/2/2016 9:00",
                "1/2/16 09:00",
                "1-2-2016 09:00",
                "1/2/2016T09:00",
                "1/2/2016 09:00:00",
                "-1/2/2016 09:00",
                "a/2/2016 09:00",
                "2016-02-01 09:00",
                "1//2016 09:00",
                "1/2/2016 +9:00",
                "001/2/2016 09:00"
            })
    void what_is_no_wall_time_is_not_read(String text) {
        assertThat(WallTime.parse(text)).isEmpty();
    }
}
