package io.deskwright.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The windows of a range: lazy, cut at its ends, and without a seam where nothing closes. */
class RunsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant THU_2026_01_01 = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant FRI_2027_01_01 = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant THU_2326_01_01 = Instant.parse("2326-01-01T00:00:00Z");
    private static final Duration STEP = Duration.ofDays(28);

    private static Window window(String opensAt, String closesAt) {
        return Window.of(Instant.parse(opensAt), Instant.parse(closesAt));
    }

    @Test
    @Timeout(5)
    void the_first_windows_of_three_hundred_years_are_there_at_once() {
        assertThat(WrittenHours.read("UTC; weekdays 09:00-17:00")
                        .windows(THU_2026_01_01, THU_2326_01_01)
                        .limit(3))
                .containsExactly(
                        window("2026-01-01T09:00:00Z", "2026-01-01T17:00:00Z"),
                        window("2026-01-02T09:00:00Z", "2026-01-02T17:00:00Z"),
                        window("2026-01-05T09:00:00Z", "2026-01-05T17:00:00Z"));
    }

    @Test
    @Timeout(5)
    void the_end_of_time_is_no_end_of_patience() {
        assertThat(WrittenHours.read("UTC; weekdays 09:00-17:00")
                        .windows(THU_2026_01_01, Instant.MAX)
                        .findFirst())
                .contains(window("2026-01-01T09:00:00Z", "2026-01-01T17:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            weekdays 09:00-17:00 | 2026-10-09T10:00 2026-10-12T11:00 | 2026-10-09T10:00Z/2026-10-09T17:00Z, 2026-10-12T09:00Z/2026-10-12T11:00Z | both ends are cut
            weekdays 09:00-17:00 | 2026-10-09T09:00 2026-10-09T17:00 | 2026-10-09T09:00Z/2026-10-09T17:00Z | the range is the window
            weekdays 09:00-17:00 | 2026-10-09T10:00 2026-10-09T11:00 | 2026-10-09T10:00Z/2026-10-09T11:00Z | the range lies in the window
            weekdays 09:00-17:00 | 2026-10-09T17:00 2026-10-12T09:00 | none | from closing to opening
            weekdays 09:00-17:00 | 2026-10-09T17:00 2026-10-12T09:00:00.000000001 | 2026-10-12T09:00Z/2026-10-12T09:00:00.000000001Z | one nanosecond of Monday
            weekdays 09:00-17:00 | 2026-10-09T10:00 2026-10-09T10:00 | none | an empty range
            weekdays 09:00-17:00 | 2026-10-12T10:00 2026-10-09T10:00 | none | a range that ends before it begins
            daily 00:00-24:00    | 2026-10-09T10:00 2026-10-09T10:00 | none | an empty range of an open calendar
            daily 22:00-06:00    | 2026-10-09T23:00 2026-10-10T23:00 | 2026-10-09T23:00Z/2026-10-10T06:00Z, 2026-10-10T22:00Z/2026-10-10T23:00Z | cut within two nights
            daily 00:00-12:00 12:00-24:00 | 2026-10-09T06:00 2026-10-11T06:00 | 2026-10-09T06:00Z/2026-10-11T06:00Z | touching windows are one
            """)
    void windows_are_cut_at_the_ends_of_the_range(String hours, String range, String windows, String reason) {
        assertThat(Question.ask(WrittenHours.read("UTC; " + hours), "windows " + range))
                .as(reason)
                .isEqualTo(windows);
    }

    @Test
    void round_the_clock_is_one_window_over_years() {
        assertThat(WrittenHours.read("Europe/Berlin; daily 00:00-24:00").windows(THU_2026_01_01, THU_2326_01_01))
                .containsExactly(Window.of(THU_2026_01_01, THU_2326_01_01));
        assertThat(AlwaysOpen.in(BERLIN).windows(THU_2026_01_01, THU_2326_01_01))
                .containsExactly(Window.of(THU_2026_01_01, THU_2326_01_01));
    }

    @Test
    void calendars_that_touch_are_one_window_over_years() {
        BusinessCalendar days = WrittenHours.read("Europe/Berlin; daily 06:00-22:00");
        BusinessCalendar nights = WrittenHours.read("Europe/Berlin; daily 22:00-06:00");
        assertThat(days.union(nights).windows(THU_2026_01_01, THU_2326_01_01))
                .containsExactly(Window.of(THU_2026_01_01, THU_2326_01_01));
        BusinessCalendar berlin = WrittenHours.read("Europe/Berlin; weekdays 09:00-17:00");
        assertThat(berlin.union(AlwaysOpen.in(BERLIN).minus(berlin)).windows(THU_2026_01_01, THU_2326_01_01))
                .containsExactly(Window.of(THU_2026_01_01, THU_2326_01_01));
    }

    @Test
    void one_closed_hour_in_years_parts_two_windows() {
        BusinessCalendar almost = WrittenHours.read("UTC; daily 00:00-24:00; break 2030-06-01 12:00-13:00");
        assertThat(almost.windows(THU_2026_01_01, THU_2326_01_01))
                .containsExactly(
                        Window.of(THU_2026_01_01, Instant.parse("2030-06-01T12:00:00Z")),
                        Window.of(Instant.parse("2030-06-01T13:00:00Z"), THU_2326_01_01));
        List<Window> pause = List.of(window("2030-06-01T12:00:00Z", "2030-06-01T13:00:00Z"));
        assertThat(AlwaysOpen.in(BERLIN).minus(pause).windows(THU_2026_01_01, THU_2326_01_01))
                .containsExactlyElementsOf(
                        almost.windows(THU_2026_01_01, THU_2326_01_01).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 13})
    void no_seam_shows_after_four_weeks(int chunks) {
        Instant seam = THU_2026_01_01.plus(STEP.multipliedBy(chunks));
        WeeklyHours night = WrittenHours.read("UTC; daily 22:00-06:00");
        List<Window> windows = night.windows(THU_2026_01_01, seam.plus(STEP)).toList();
        assertThat(windows).contains(Window.of(seam.minus(Duration.ofHours(2)), seam.plus(Duration.ofHours(6))));
        assertThat(windows).hasSize(28 * (chunks + 1) + 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    void a_window_that_opens_or_closes_at_the_seam_is_whole(long nanos) {
        Instant seam = THU_2026_01_01.plus(STEP).plusNanos(nanos);
        Window before = Window.of(seam.minusSeconds(3_600), seam);
        Window after = Window.of(seam.plusSeconds(1), seam.plusSeconds(3_600));
        BusinessCalendar open = AlwaysOpen.in(BERLIN);
        BusinessCalendar two = open.minus(open.minus(List.of(before, after)));
        assertThat(two.windows(THU_2026_01_01, FRI_2027_01_01)).containsExactly(before, after);
        BusinessCalendar touching = open.minus(open.minus(List.of(before, Window.of(seam, seam.plusSeconds(60)))));
        assertThat(touching.windows(THU_2026_01_01, FRI_2027_01_01))
                .containsExactly(Window.of(before.opensAt(), seam.plusSeconds(60)));
    }

    @Test
    @Timeout(5)
    void what_is_never_open_again_ends() {
        WeeklyHours twice = WrittenHours.read("UTC; override 2026-10-09 09:00-10:00; override 2027-10-11 09:00-10:00");
        assertThat(twice.windows(THU_2026_01_01, THU_2326_01_01))
                .containsExactly(
                        window("2026-10-09T09:00:00Z", "2026-10-09T10:00:00Z"),
                        window("2027-10-11T09:00:00Z", "2027-10-11T10:00:00Z"));
        assertThat(twice.windows(Instant.parse("2027-10-11T10:00:00Z"), Instant.MAX.minusSeconds(1)))
                .isEmpty();
    }

    @Test
    @Timeout(5)
    void a_window_long_after_the_last_one_is_found() {
        WeeklyHours seldom = WrittenHours.read("UTC; override 2026-10-09 09:00-10:00; override 2066-10-09 09:00-10:00");
        assertThat(seldom.windows(THU_2026_01_01, THU_2326_01_01))
                .containsExactly(
                        window("2026-10-09T09:00:00Z", "2026-10-09T10:00:00Z"),
                        window("2066-10-09T09:00:00Z", "2066-10-09T10:00:00Z"));
    }

    @Test
    void the_windows_of_a_year_hold_its_working_time_and_are_apart() {
        BusinessCalendar sun = WrittenHours.read("Asia/Shanghai; weekdays 09:00-17:00; china")
                .union(WrittenHours.read("America/New_York; daily 18:00-02:00; holiday 2026-12-25"));
        List<Window> windows = sun.windows(THU_2026_01_01, FRI_2027_01_01).toList();
        Duration sum = windows.stream().map(Window::length).reduce(Duration.ZERO, Duration::plus);
        assertThat(sum).isEqualTo(sun.worked(THU_2026_01_01, FRI_2027_01_01));
        for (int i = 1; i < windows.size(); i++) {
            assertThat(windows.get(i).opensAt()).isAfter(windows.get(i - 1).closesAt());
        }
    }

    @Test
    void after_the_last_window_there_is_no_further_one() {
        Iterator<Window> windows = WrittenHours.read("UTC; weekdays 09:00-17:00")
                .windows(Instant.parse("2026-10-09T00:00:00Z"), Instant.parse("2026-10-10T00:00:00Z"))
                .iterator();
        assertThat(windows.next()).isEqualTo(window("2026-10-09T09:00:00Z", "2026-10-09T17:00:00Z"));
        assertThat(windows.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(windows::next);
    }

    @Test
    @Timeout(5)
    void the_first_working_dates_of_a_long_range_are_there_at_once() {
        LocalDate thu20260101 = LocalDate.of(2026, 1, 1);
        assertThat(WrittenHours.read("UTC; weekdays 09:00-17:00")
                        .workingDates(thu20260101, thu20260101.plusYears(300_000))
                        .limit(3))
                .containsExactly(thu20260101, thu20260101.plusDays(1), thu20260101.plusDays(4));
    }
}
