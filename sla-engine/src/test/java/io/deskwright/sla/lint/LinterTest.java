package io.deskwright.sla.lint;

import static io.deskwright.sla.lint.Sketch.MON_2026_03_02;
import static io.deskwright.sla.lint.Sketch.OFFICE;
import static io.deskwright.sla.lint.Sketch.STATED;
import static io.deskwright.sla.lint.Sketch.STOP;
import static io.deskwright.sla.lint.Sketch.SUN_2026_03_29;
import static io.deskwright.sla.lint.Sketch.UNKNOWN;
import static io.deskwright.sla.lint.Sketch.counted;
import static io.deskwright.sla.lint.Sketch.fix;
import static io.deskwright.sla.lint.Sketch.found;
import static io.deskwright.sla.lint.Sketch.hours;
import static io.deskwright.sla.lint.Sketch.inMarch;
import static io.deskwright.sla.lint.Sketch.workingHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.CountedPeriod;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the linter is given besides terms. */
class LinterTest {

    @Test
    void a_calendar_is_judged_as_far_as_a_limit_hangs_on_it() {
        BusinessCalendar unannounced = WeeklyHours.in(ZoneId.of("UTC"))
                .weekdays("09:00-17:00")
                .announcedThrough(LocalDate.of(2025, 12, 31))
                .build();
        CalendarUse use = new CalendarUse(unannounced, Basis.assumed("AMB-08"), MON_2026_03_02, SUN_2026_03_29);
        String name = unannounced.name();
        assertThat(found(UNKNOWN.on(use), fix(hours(1)))).isEmpty();
        assertThat(found(UNKNOWN.on(use), fix(counted(CountedPeriod.days(3)))))
                .containsExactly("UNANNOUNCED_HOLIDAYS " + name);
        Limit band = new Limit.ByReportTime(Duration.ofHours(1), Duration.ofHours(2));
        assertThat(found(UNKNOWN.on(use), fix(band)))
                .containsExactly("ASSUMED_HOURS " + name, "UNANNOUNCED_HOLIDAYS " + name);
        assertThat(found(UNKNOWN.on(use), fix(hours(1)).orAtMost(workingHours(8), STATED)))
                .contains("ASSUMED_HOURS " + name, "UNANNOUNCED_HOLIDAYS " + name);
        assertThat(Linter.findings(use))
                .extracting(Finding::code)
                .containsExactly(Code.ASSUMED_HOURS, Code.UNANNOUNCED_HOLIDAYS);
    }

    @Test
    void a_calendar_that_opens_on_the_last_date_of_its_span_has_hours() {
        LocalDate saturday = LocalDate.of(2026, 3, 7);
        assertThat(Linter.findings(new CalendarUse(OFFICE, STATED, saturday, saturday.plusDays(1))))
                .extracting(Finding::code)
                .containsExactly(Code.NO_HOURS);
        assertThat(Linter.findings(new CalendarUse(OFFICE, STATED, saturday, saturday.plusDays(2))))
                .isEmpty();
    }

    @Test
    void sample_starts_are_the_hours_of_four_weeks_or_of_the_span_if_it_is_shorter() {
        Instant begin = Instant.parse("2026-03-02T00:00:00Z");
        assertThat(inMarch(OFFICE).sampleStarts()).hasSize(28 * 24).startsWith(begin, begin.plusSeconds(3_600));
        assertThat(new CalendarUse(OFFICE, STATED, MON_2026_03_02, MON_2026_03_02).sampleStarts())
                .hasSize(24);
        assertThat(new CalendarUse(OFFICE, STATED, MON_2026_03_02, LocalDate.of(2027, 1, 1)).sampleStarts())
                .hasSize(28 * 24);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-01, false",
        "2026-03-02, 2026-03-02, true",
        "0000-12-31, 2026-03-02, false",
        "0001-01-01, 9999-12-31, true",
        "2026-03-02, +10000-01-01, false"
    })
    void a_span_of_use_is_checked(LocalDate from, LocalDate through, boolean legal) {
        if (legal) {
            assertThat(Linter.findings(new CalendarUse(OFFICE, STATED, from, through)))
                    .isEmpty();
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CalendarUse(OFFICE, STATED, from, through))
                    .withMessageContaining(from + " through " + through);
        }
    }

    @ParameterizedTest
    @CsvSource({"1899-03-06, 1899-03-06", "1900-03-05, 1900-03-05", "2149-12-01, 2149-12-01", "2150-12-01, 2150-12-01"})
    void the_fast_form_of_a_calendar_changes_no_answer(LocalDate from, LocalDate through) {
        CalendarUse use = new CalendarUse(OFFICE, STATED, from, through);
        assertThat(use.sampleStarts())
                .allSatisfy(start -> assertThat(use.sampled().deadline(start, Duration.ofHours(9)))
                        .isEqualTo(OFFICE.deadline(start, Duration.ofHours(9))));
    }

    @Test
    void a_level_stands_at_one_place() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UNKNOWN.worstFirst("HIGH", "LOW", "HIGH"))
                .withMessage("a level has one place among the levels, but HIGH");
    }

    @Test
    void surroundings_keep_what_they_were_given() {
        CalendarUse use = inMarch(OFFICE);
        Surroundings all = UNKNOWN.on(use)
                .worstFirst("HIGH")
                .reaching(STOP, Milestone.ARRIVED)
                .endingAt(STOP);
        assertThat(all.levels()).containsExactly(Level.named("HIGH"));
        assertThat(all.reachable()).containsExactly(Milestone.ARRIVED, STOP);
        assertThat(all.ends()).containsExactly(STOP);
        assertThat(all.use()).contains(use);
        assertThat(all.worstFirst("LOW").reachable()).isEqualTo(all.reachable());
        assertThat(all.on(use)).isEqualTo(all);
    }
}
