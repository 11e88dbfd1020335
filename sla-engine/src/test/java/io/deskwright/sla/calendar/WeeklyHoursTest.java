package io.deskwright.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Problem;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeeklyHoursTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FRI_2026_10_09 = LocalDate.of(2026, 10, 9);
    private static final LocalDate SAT_2026_10_10 = LocalDate.of(2026, 10, 10);
    private static final LocalDate SUN_2026_10_11 = LocalDate.of(2026, 10, 11);
    private static final LocalDate MON_2026_10_12 = LocalDate.of(2026, 10, 12);
    private static final Duration EIGHT_HOURS = Duration.ofHours(8);

    private static Instant at(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).atZone(SHANGHAI).toInstant();
    }

    private static WeeklyHoursBuilder office() {
        return WeeklyHours.in(SHANGHAI).named("office").weekdays("09:00-12:00", "13:00-18:00");
    }

    @Test
    void a_deadline_jumps_over_lunch_night_and_weekend() {
        assertThat(office().build().deadline(at(FRI_2026_10_09, "11:00"), EIGHT_HOURS))
                .isEqualTo(at(MON_2026_10_12, "11:00"));
    }

    @Test
    void a_deadline_on_closing_time_is_closing_time_and_not_the_next_opening() {
        assertThat(office().build().deadline(at(FRI_2026_10_09, "09:00"), EIGHT_HOURS))
                .isEqualTo(at(FRI_2026_10_09, "18:00"));
    }

    @Test
    void nothing_is_rounded() {
        Instant start = at(FRI_2026_10_09, "17:59").plusNanos(59_999_999_999L);
        assertThat(office().build().deadline(start, Duration.ofNanos(2)))
                .isEqualTo(at(MON_2026_10_12, "09:00").plusNanos(1));
    }

    @Test
    void a_make_up_day_takes_the_hours_of_a_monday() {
        assertThat(office().makeUpDay(SAT_2026_10_10).build().deadline(at(FRI_2026_10_09, "17:00"), EIGHT_HOURS))
                .isEqualTo(at(SAT_2026_10_10, "17:00"));
    }

    @Test
    void a_make_up_day_takes_the_hours_of_the_weekday_that_it_names() {
        WeeklyHours hours = office().on(DayOfWeek.SATURDAY, "10:00-11:00")
                .makeUpDay(SUN_2026_10_11, DayOfWeek.SATURDAY)
                .build();
        assertThat(hours.hoursOf(SUN_2026_10_11)).containsExactly(DailyWindow.of("10:00", "11:00"));
    }

    @Test
    void a_holiday_beats_an_override_which_beats_a_make_up_day() {
        WeeklyHoursBuilder saturday = office().makeUpDay(SAT_2026_10_10).override(SAT_2026_10_10, "20:00-21:00");
        assertThat(saturday.build().hoursOf(SAT_2026_10_10)).containsExactly(DailyWindow.of("20:00", "21:00"));
        WeeklyHours closed = saturday.holiday(SAT_2026_10_10, "a day off").build();
        assertThat(closed.isWorkingDate(SAT_2026_10_10)).isFalse();
        assertThat(closed.holiday(SAT_2026_10_10)).contains("a day off");
        assertThat(closed.holiday(FRI_2026_10_09)).isEmpty();
        assertThat(closed.holidays()).containsOnlyKeys(SAT_2026_10_10);
    }

    @Test
    void an_override_without_windows_closes_its_date() {
        assertThat(office().override(FRI_2026_10_09).build().isWorkingDate(FRI_2026_10_09))
                .isFalse();
    }

    @Test
    void a_break_cuts_the_wall_time_of_its_date_out_of_the_night_shift_of_the_eve() {
        WeeklyHours hours = WeeklyHours.in(SHANGHAI)
                .on(DayOfWeek.FRIDAY, "22:00-06:00")
                .breakOn(SAT_2026_10_10, "02:00-03:00")
                .build();
        assertThat(hours.windowsOf(FRI_2026_10_09))
                .containsExactly(
                        Window.of(at(FRI_2026_10_09, "22:00"), at(SAT_2026_10_10, "02:00")),
                        Window.of(at(SAT_2026_10_10, "03:00"), at(SAT_2026_10_10, "06:00")));
        assertThat(hours.isWorkingDate(SAT_2026_10_10)).isFalse();
    }

    @Test
    void midnight_to_24_00_every_day_has_no_seam() {
        WeeklyHours always = WeeklyHours.in(SHANGHAI).everyDay("00:00-24:00").build();
        Instant start = at(FRI_2026_10_09, "23:30");
        assertThat(always.deadline(start, Duration.ofHours(1))).isEqualTo(start.plusSeconds(3_600));
        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> always.nextClosing(start))
                .withMessageContaining("is not closed after " + start);
    }

    @Test
    void the_opening_instant_is_open_and_the_closing_instant_is_not() {
        WeeklyHours hours = office().build();
        assertThat(hours.isOpen(at(FRI_2026_10_09, "09:00"))).isTrue();
        assertThat(hours.isOpen(at(FRI_2026_10_09, "18:00"))).isFalse();
        assertThat(hours.nextClosing(at(FRI_2026_10_09, "18:00"))).isEqualTo(at(MON_2026_10_12, "12:00"));
        assertThat(hours.previousClosing(at(FRI_2026_10_09, "18:00"))).isEqualTo(at(FRI_2026_10_09, "18:00"));
        assertThat(hours.previousClosing(at(FRI_2026_10_09, "17:00"))).isEqualTo(at(FRI_2026_10_09, "12:00"));
        assertThat(hours.nextOpening(at(FRI_2026_10_09, "18:00"))).isEqualTo(at(MON_2026_10_12, "09:00"));
    }

    @Test
    void working_dates_are_counted_and_stepped_over() {
        WeeklyHours hours = office().holiday(MON_2026_10_12).build();
        assertThat(hours.workingDate(FRI_2026_10_09, 1)).isEqualTo(MON_2026_10_12.plusDays(1));
        assertThat(hours.workingDate(MON_2026_10_12, -1)).isEqualTo(FRI_2026_10_09);
        assertThat(hours.workingDate(MON_2026_10_12, 0)).isEqualTo(MON_2026_10_12);
        assertThat(hours.workingDatesBetween(FRI_2026_10_09, MON_2026_10_12.plusDays(2)))
                .isEqualTo(2);
        assertThat(hours.workingDatesBetween(MON_2026_10_12.plusDays(2), FRI_2026_10_09))
                .isEqualTo(-2);
    }

    @Test
    void a_negative_amount_is_the_programmers_mistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> office().build().deadline(at(FRI_2026_10_09, "09:00"), Duration.ofHours(-1)))
                .withMessage("an amount of working time is not negative, but PT-1H");
    }

    @Test
    void all_problems_of_a_definition_are_told_together() {
        WeeklyHoursBuilder wrong = WeeklyHours.in(SHANGHAI)
                .named("wrong")
                .weekdays("9-18")
                .on(DayOfWeek.SATURDAY, "09:00-12:00", "11:00-13:00", "25:00-26:00")
                .override(SAT_2026_10_10, "22:00-06:00", "23:00-23:30")
                .holiday(LocalDate.of(10_000, 1, 1));
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(wrong::build)
                .withMessageStartingWith("calendar 'wrong' is not valid, 5 problems:")
                .satisfies(invalid -> assertThat(invalid.problems())
                        .extracting(Problem::place)
                        .containsExactly(
                                "MONDAY to FRIDAY",
                                "SATURDAY",
                                "SATURDAY",
                                "override 2026-10-10",
                                "holiday +10000-01-01"));
    }

    @Test
    void a_calendar_without_windows_is_refused_by_its_builder() {
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(() -> WeeklyHours.in(SHANGHAI).build())
                .withMessage("calendar 'hours in Asia/Shanghai' is not valid: hours: "
                        + "the calendar has no window at all, so no deadline could ever be reached");
    }

    @Test
    void a_calendar_that_is_never_open_again_says_so_at_once() {
        WeeklyHours once = WeeklyHours.in(ZoneOffset.UTC)
                .override(FRI_2026_10_09, "09:00-10:00")
                .build();
        Instant before = Instant.parse("2020-01-01T00:00:00Z");
        Instant opening = Instant.parse("2026-10-09T09:00:00Z");
        assertThat(once.nextOpening(before)).isEqualTo(opening);
        assertThat(once.deadline(before, Duration.ofHours(1))).isEqualTo(opening.plusSeconds(3_600));
        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> once.deadline(before, Duration.ofMinutes(61)));
        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> once.nextOpening(opening.plusSeconds(3_600)));
        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> once.previousClosing(opening));
        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> once.workingDate(FRI_2026_10_09, 1));
        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> once.workingDate(FRI_2026_10_09, -1));
        assertThat(once.worked(before, Instant.parse("2100-01-01T00:00:00Z"))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void long_requests_on_sparse_hours_are_answered_and_endless_ones_refused() {
        WeeklyHours sparse = WeeklyHours.in(ZoneOffset.UTC)
                .on(DayOfWeek.MONDAY, "09:00-10:00")
                .build();
        Instant start = Instant.parse("2026-10-12T09:00:00Z");
        assertThat(sparse.deadline(start, Duration.ofHours(2_000)))
                .isEqualTo(start.plus(Duration.ofDays(7 * 1_999)).plusSeconds(3_600));
        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> sparse.deadline(start, Duration.ofSeconds(Long.MAX_VALUE)))
                .withMessageContaining("within 400 years");
    }

    @Test
    void the_ends_of_time_are_refused_with_a_typed_answer() {
        WeeklyHours hours = office().build();
        assertThat(hours.deadline(Instant.MAX, Duration.ZERO)).isEqualTo(Instant.MAX);
        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> hours.deadline(Instant.MAX, EIGHT_HOURS));
        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> hours.deadlineBefore(Instant.MIN, EIGHT_HOURS));
        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> hours.isOpen(Instant.MIN));
        BusinessCalendar always = AlwaysOpen.in(SHANGHAI);
        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> always.deadline(Instant.MAX.minusSeconds(1), EIGHT_HOURS));
        assertThat(always.worked(Instant.MIN, Instant.MAX)).isEqualTo(Duration.between(Instant.MIN, Instant.MAX));
    }

    @Test
    void pauses_are_taken_out_and_overlaps_count_once() {
        BusinessCalendar running = office().build()
                .minus(List.of(
                        Window.of(at(FRI_2026_10_09, "14:00"), at(FRI_2026_10_09, "15:00")),
                        Window.of(at(FRI_2026_10_09, "14:30"), at(FRI_2026_10_09, "15:30")),
                        Window.of(at(FRI_2026_10_09, "17:30"), at(MON_2026_10_12, "09:30"))));
        assertThat(running.deadline(at(FRI_2026_10_09, "13:00"), Duration.ofHours(3)))
                .isEqualTo(at(FRI_2026_10_09, "17:30"));
        assertThat(running.deadline(at(FRI_2026_10_09, "13:00"), Duration.ofHours(4)))
                .isEqualTo(at(MON_2026_10_12, "10:30"));
        assertThat(running.minus(List.of())).isSameAs(running);
    }

    @Test
    void calendars_that_say_the_same_are_equal_however_it_is_said() {
        WeeklyHours one = office().breakOn(FRI_2026_10_09, "10:00-11:00", "15:00-16:00")
                .on(DayOfWeek.SATURDAY)
                .breakOn(SAT_2026_10_10)
                .build();
        WeeklyHours two = WeeklyHours.in(SHANGHAI)
                .named("office")
                .weekdays("13:00-18:00", "09:00-12:00")
                .breakOn(FRI_2026_10_09, "15:00-16:00")
                .breakOn(FRI_2026_10_09, "10:00-11:00")
                .build();
        assertThat(one).isEqualTo(two).hasSameHashCodeAs(two);
        assertThat(one.lastException()).isEqualTo(FRI_2026_10_09);
    }

    @Test
    void what_is_said_to_a_builder_after_build_changes_nothing_that_it_built() {
        WeeklyHoursBuilder builder = office();
        WeeklyHours before = builder.build();
        builder.on(DayOfWeek.SUNDAY, "09:00-10:00").holiday(FRI_2026_10_09);
        assertThat(before).isEqualTo(office().build()).isNotEqualTo(builder.build());
    }

    @Test
    void an_override_that_a_holiday_closes_is_no_window() {
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(() -> WeeklyHours.in(SHANGHAI)
                        .override(FRI_2026_10_09, "09:00-10:00")
                        .holiday(FRI_2026_10_09)
                        .build())
                .withMessageContaining("no window at all");
    }

    @Test
    void a_pause_without_an_end_is_told_at_once() {
        Instant since = at(FRI_2026_10_09, "10:00");
        BusinessCalendar waiting = office().build().minus(List.of(Window.of(since, Instant.MAX)));
        assertThat(waiting.deadline(at(FRI_2026_10_09, "09:00"), Duration.ofHours(1)))
                .isEqualTo(since);
        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> waiting.deadline(since, Duration.ofHours(1)))
                .withMessageContaining("is not open after");
        assertThat(waiting.windows(at(FRI_2026_10_09, "09:00"), Instant.MAX))
                .containsExactly(Window.of(at(FRI_2026_10_09, "09:00"), since));
    }

    @Test
    void the_day_of_a_calendar_that_is_always_open_ends_where_24_00_does() {
        ZoneId havana = ZoneId.of("America/Havana");
        LocalDate sat20251101 = LocalDate.of(2025, 11, 1);
        BusinessCalendar always = AlwaysOpen.in(havana);
        assertThat(always.endOfBusiness(sat20251101))
                .isEqualTo(
                        WeeklyHours.in(havana).everyDay("00:00-24:00").build().endOfBusiness(sat20251101))
                .contains(CountingPolicies.CIVIL_CODE.end(
                        Instant.parse("2025-10-31T12:00:00Z"), CountedPeriod.days(1), always));
    }

    /** In St. John's the clock went back at 00:01, until 2011: the date before came once more. */
    @Test
    void a_stretch_is_the_same_for_each_of_its_instants_where_the_clock_goes_back_over_midnight() {
        WeeklyHours hours = WeeklyHours.in(ZoneId.of("America/St_Johns"))
                .on(DayOfWeek.SUNDAY, "03:45-12:00")
                .build();
        Instant sunday = Instant.parse("2000-10-29T02:30:00Z");
        Instant saturdayAgain = Instant.parse("2000-10-29T02:31:00Z");
        Stretch untilOpening = new Stretch(sunday, Instant.parse("2000-10-29T07:15:00Z"), false);
        assertThat(hours.stretchAt(sunday)).isEqualTo(untilOpening);
        assertThat(hours.stretchAt(saturdayAgain)).isEqualTo(untilOpening);
        assertThat(hours.stretchAt(sunday.minusNanos(1)))
                .isEqualTo(new Stretch(Instant.parse("2000-10-28T02:30:00Z"), sunday, false));
    }

    @Test
    void a_date_farther_than_400_years_is_refused() {
        WeeklyHours hours = office().build();
        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> hours.workingDate(FRI_2026_10_09, Integer.MAX_VALUE))
                .withMessageContaining("within 400 years");
        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> hours.workingDate(FRI_2026_10_09, 120_000));
        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> CountingPolicies.CIVIL_CODE.end(
                        at(FRI_2026_10_09, "09:00"), CountedPeriod.years(Integer.MAX_VALUE), hours));
    }

    @Test
    void dates_outside_the_years_are_told_for_every_kind() {
        LocalDate far = LocalDate.of(10_000, 1, 1);
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(() -> office().makeUpDay(far)
                        .override(LocalDate.of(0, 1, 1), "09:00-10:00")
                        .breakOn(far, "09:00-10:00")
                        .build())
                .satisfies(invalid -> assertThat(invalid.problems())
                        .extracting(Problem::place)
                        .containsExactly("make-up day +10000-01-01", "override 0000-01-01", "break +10000-01-01"));
    }

    @Test
    void windows_that_touch_do_not_overlap_and_a_window_without_a_beginning_is_none() {
        WeeklyHours touching =
                WeeklyHours.in(SHANGHAI).weekdays("10:00-11:00", "09:00-10:00").build();
        assertThat(touching.windowsOf(FRI_2026_10_09))
                .containsExactly(Window.of(at(FRI_2026_10_09, "09:00"), at(FRI_2026_10_09, "11:00")));
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(() -> office().on(DayOfWeek.SUNDAY, "-09:00").build())
                .withMessageContaining("'' is not a time of day");
    }

    @Test
    void an_override_that_an_announced_holiday_closes_is_no_window() {
        LocalDate nationalDay = LocalDate.of(2026, 10, 1);
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(() -> WeeklyHours.in(SHANGHAI)
                        .override(nationalDay, "09:00-10:00")
                        .holidays(Holidays.china())
                        .build())
                .withMessageContaining("no window at all");
    }
}
