package io.deskwright.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.sla.calendar.CompiledCalendar;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayWalkingLoopTest {

    private static final int COUNT = 10_000;

    @ParameterizedTest
    @ValueSource(strings = {Row.NEW_YORK, Row.SHANGHAI})
    void the_loop_gives_the_answers_of_the_library(String name) {
        ZoneId zone = ZoneId.of(name);
        DayWalkingLoop loop = new DayWalkingLoop(Hours.SPLIT, zone);
        CompiledCalendar library = CompiledCalendar.of(Hours.SPLIT.in(zone), Hours.FROM, Hours.TO);
        Cases cases = new Cases(COUNT, Amounts.FULL);
        for (int i = 0; i < COUNT; i++) {
            assertThat(loop.deadline(cases.starts[i], cases.amounts[i]))
                    .isEqualTo(library.deadline(cases.starts[i], cases.amounts[i]));
        }
    }
}
