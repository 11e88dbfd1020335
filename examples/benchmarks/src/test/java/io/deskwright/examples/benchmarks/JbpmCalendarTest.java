package io.deskwright.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.sla.calendar.WeeklyHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JbpmCalendarTest {

    private static final int COUNT = 2_000;
    private static final ZoneId ZONE = ZoneId.of(Row.NEW_YORK);

    @Test
    void an_amount_is_spelled_in_days_of_eight_hours() {
        assertThat(JbpmCalendar.spelled(Duration.ofHours(28).plusMinutes(20).plusSeconds(5)))
                .isEqualTo("P3DT4H20M5S");
    }

    /** Without holidays, which hang on the zone of the JVM; jBPM leaves out a second or errs now and then. */
    @Test
    void it_is_asked_what_the_library_is_asked() {
        JbpmCalendar jbpm = new JbpmCalendar(ZONE, List.of());
        WeeklyHours ours = WeeklyHours.in(ZONE).weekdays("09:00-17:00").build();
        Cases cases = new Cases(COUNT, Amounts.FULL);
        long equal = IntStream.range(0, COUNT)
                .filter(i -> {
                    Instant theirs = Instant.ofEpochMilli(
                            jbpm.deadline(cases.starts[i], JbpmCalendar.spelled(cases.amounts[i])));
                    Instant right = ours.deadline(cases.starts[i], cases.amounts[i]);
                    return Duration.between(right, theirs).abs().toMinutes() < 1;
                })
                .count();
        assertThat(equal).isGreaterThan(COUNT * 95 / 100);
    }
}
