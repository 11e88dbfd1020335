package io.deskwright.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskwright.sla.calendar.Definitions.Case;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** The compiled form answers as the plain walk does, in its horizon, at its edges and beyond. */
class CompiledCalendarTest {

    private static final Duration NEAR = Duration.ofDays(20);
    private static final Duration LONGEST = Duration.ofHours(90);
    private static final int HORIZON_DAYS = 12;
    private static final int ANSWERS_A_CALENDAR = 1_000_000;
    private static final int QUESTIONS = 5;

    @Provide
    Arbitrary<Case> cases() {
        return Definitions.cases();
    }

    @Property
    void answers_as_the_plain_calendar_does_on_both_sides_of_its_horizon(@ForAll("cases") Case aCase) {
        BusinessCalendar plain = plain(aCase);
        LocalDate around = aCase.around();
        CompiledCalendar fast =
                CompiledCalendar.of(plain, around.minusDays(HORIZON_DAYS), around.plusDays(HORIZON_DAYS));
        Instant at = aCase.instant(NEAR);
        Instant other = aCase.instant(NEAR);
        Duration amount = aCase.upTo(LONGEST);
        assertThat(fast.stretchAt(at).open()).isEqualTo(plain.isOpen(at));
        assertThat(fast.isOpen(at)).isEqualTo(plain.isOpen(at));
        assertThat(fast.worked(at, other)).isEqualTo(plain.worked(at, other));
        assertSame(() -> fast.deadline(at, amount), () -> plain.deadline(at, amount));
        assertSame(() -> fast.deadlineBefore(at, amount), () -> plain.deadlineBefore(at, amount));
        assertSame(() -> fast.nextOpening(at), () -> plain.nextOpening(at));
        assertSame(() -> fast.nextClosing(at), () -> plain.nextClosing(at));
        assertSame(() -> fast.previousClosing(at), () -> plain.previousClosing(at));
        assertThat(fast.windowsOf(around)).isEqualTo(plain.windowsOf(around));
        assertThat(fast.windows(at, at.plus(NEAR)))
                .containsExactlyElementsOf(plain.windows(at, at.plus(NEAR)).toList());
    }

    @Property
    void the_primitive_twins_answer_the_same(@ForAll("cases") Case aCase) {
        BusinessCalendar plain = aCase.definition().calendar();
        LocalDate around = aCase.around();
        CompiledCalendar fast =
                CompiledCalendar.of(plain, around.minusDays(HORIZON_DAYS), around.plusDays(HORIZON_DAYS));
        Instant at = aCase.instant(NEAR);
        Instant other = aCase.instant(NEAR);
        Duration amount = aCase.upTo(LONGEST);
        assertThat(fast.deadlineNanos(nanos(at), amount.toNanos())).isEqualTo(nanos(plain.deadline(at, amount)));
        assertThat(fast.deadlineBeforeNanos(nanos(at), amount.toNanos()))
                .isEqualTo(nanos(plain.deadlineBefore(at, amount)));
        assertThat(fast.workedNanos(nanos(at), nanos(other)))
                .isEqualTo(plain.worked(at, other).toNanos());
        assertThat(fast.isOpenAtNanos(nanos(at))).isEqualTo(plain.isOpen(at));
        assertThat(fast.nextOpeningNanos(nanos(at))).isEqualTo(nanos(plain.nextOpening(at)));
    }

    @Example
    void extreme_instants_and_amounts_are_answered_or_refused_as_the_plain_calendar_does() {
        WeeklyHours plain =
                WeeklyHours.in(ZoneOffset.UTC).weekdays("09:00-17:00").build();
        CompiledCalendar fast = CompiledCalendar.of(plain, LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1));
        Instant inside = Instant.parse("2026-11-21T10:00:00Z");
        List<Instant> instants = List.of(
                inside,
                Instant.MIN,
                Instant.MAX,
                Instant.EPOCH,
                Instant.parse("2019-12-31T23:59:59.999999999Z"),
                Instant.parse("2020-01-01T00:00:00Z"),
                Instant.parse("2029-12-31T23:59:59.999999999Z"),
                Instant.parse("2030-01-01T00:00:00Z"));
        List<Duration> amounts = List.of(
                Duration.ZERO,
                Duration.ofNanos(1),
                Duration.ofHours(8),
                Duration.ofDays(4_000),
                Duration.ofNanos(Long.MAX_VALUE),
                Duration.ofSeconds(Long.MAX_VALUE),
                Duration.ofNanos(-1));
        for (Instant at : instants) {
            assertSame(() -> fast.nextOpening(at), () -> plain.nextOpening(at));
            assertSame(() -> fast.isOpen(at), () -> plain.isOpen(at));
            assertSame(() -> fast.worked(inside, at), () -> plain.worked(inside, at));
            for (Duration amount : amounts) {
                assertSame(() -> fast.deadline(at, amount), () -> plain.deadline(at, amount));
                assertSame(() -> fast.deadlineBefore(at, amount), () -> plain.deadlineBefore(at, amount));
            }
        }
    }

    @Example
    void calendars_without_edges_in_the_horizon_are_answered_by_the_plain_one() {
        LocalDate from = LocalDate.of(2026, 1, 1);
        CompiledCalendar always = CompiledCalendar.of(AlwaysOpen.in(ZoneOffset.UTC), from, from.plusDays(9));
        Instant at = Instant.parse("2026-01-05T00:00:00Z");
        assertThat(always.deadline(at, Duration.ofDays(9))).isEqualTo(at.plus(Duration.ofDays(9)));
        assertThat(always.deadlineBefore(at, Duration.ofDays(9))).isEqualTo(at.minus(Duration.ofDays(9)));
        BusinessCalendar never = always.minus(AlwaysOpen.in(ZoneOffset.UTC));
        CompiledCalendar closed = CompiledCalendar.of(never, from, from.plusDays(9));
        assertThat(closed.worked(at, at.plusSeconds(1))).isEqualTo(Duration.ZERO);
        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> closed.nextOpening(at));
        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> closed.deadline(at, Duration.ofNanos(1)));
        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> closed.deadlineBefore(at, Duration.ofNanos(1)));
    }

    @Example
    void a_horizon_has_an_order_and_bounds() {
        BusinessCalendar plain = AlwaysOpen.in(ZoneOffset.UTC);
        LocalDate date = LocalDate.of(2026, 1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompiledCalendar.of(plain, date, date))
                .withMessageContaining("2026-01-01 to 2026-01-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompiledCalendar.of(plain, LocalDate.of(1899, 1, 1), date));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompiledCalendar.of(plain, date, LocalDate.of(2151, 1, 1)));
        CompiledCalendar widest = CompiledCalendar.of(plain, LocalDate.of(1900, 1, 1), LocalDate.of(2150, 12, 31));
        assertThat(CompiledCalendar.of(widest, date, date.plusDays(1)).plain()).isSameAs(plain);
    }

    @Example
    void equal_calendars_share_one_table() {
        CompiledCalendars tables = new CompiledCalendars(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
        Supplier<BusinessCalendar> hours = () -> WeeklyHours.in(ZoneId.of("Asia/Shanghai"))
                .weekdays("09:00-18:00")
                .build();
        assertThat(tables.of(hours.get())).isSameAs(tables.of(hours.get()));
        assertThat(tables.of(hours.get().union(hours.get())))
                .isSameAs(tables.of(hours.get().union(hours.get())));
        assertThat(tables.of(hours.get())).isNotSameAs(tables.of(AlwaysOpen.in(ZoneOffset.UTC)));
    }

    @Example
    void it_says_of_itself_what_the_plain_calendar_says() {
        WeeklyHours plain = WeeklyHours.in(ZoneId.of("Asia/Shanghai"))
                .named("office")
                .weekdays("09:00-18:00")
                .holidays(Holidays.china())
                .build();
        LocalDate nationalDay = LocalDate.of(2026, 10, 1);
        CompiledCalendar fast = CompiledCalendar.of(plain, nationalDay.minusYears(1), nationalDay);
        assertThat(fast.name()).isEqualTo("office");
        assertThat(fast.zone()).isEqualTo(plain.zone());
        assertThat(fast.holiday(nationalDay))
                .isEqualTo(plain.holiday(nationalDay))
                .isPresent();
        assertThat(fast.announcedThrough()).contains(LocalDate.of(2026, 12, 31));
        assertThat(fast.firstException()).isEqualTo(plain.firstException());
        assertThat(fast.lastException()).isEqualTo(plain.lastException());
    }

    @Tag("long")
    @Example
    void nine_million_answers_over_nine_calendars_are_those_of_the_plain_walk() {
        SplittableRandom random = new SplittableRandom(20_261_121);
        for (ZoneId zone : Definitions.ZONES.subList(0, 9)) {
            WeeklyHoursBuilder builder = WeeklyHours.in(zone)
                    .weekdays("09:00-12:00", "13:00-18:00")
                    .on(DayOfWeek.SATURDAY, "20:00-04:00")
                    .holidays(Holidays.china());
            BusinessCalendar plain = builder.build();
            CompiledCalendar fast = CompiledCalendar.of(plain, LocalDate.of(2015, 1, 1), LocalDate.of(2035, 1, 1));
            for (int i = 0; i < ANSWERS_A_CALENDAR / QUESTIONS; i++) {
                Instant at = Instant.ofEpochSecond(random.nextLong(1_400_000_000L, 2_060_000_000L), random.nextLong(4));
                Duration amount = Duration.ofNanos((long) (300 * Math.exp(random.nextDouble(27))));
                assertThat(fast.isOpen(at)).isEqualTo(plain.isOpen(at));
                assertThat(fast.nextOpening(at)).isEqualTo(plain.nextOpening(at));
                Instant deadline = plain.deadline(at, amount);
                assertThat(fast.deadline(at, amount)).isEqualTo(deadline);
                assertThat(fast.deadlineBefore(at, amount)).isEqualTo(plain.deadlineBefore(at, amount));
                assertThat(fast.worked(deadline, at)).isEqualTo(plain.worked(deadline, at));
            }
        }
    }

    private static BusinessCalendar plain(Case aCase) {
        BusinessCalendar one = aCase.definition().calendar();
        BusinessCalendar two = aCase.another().calendar();
        return switch (aCase.random().nextInt(4)) {
            case 0 -> one.union(two);
            case 1 -> one.minus(two);
            default -> one;
        };
    }

    /** Both answer the same, or both refuse in the same way. */
    private static void assertSame(Supplier<?> fast, Supplier<?> plain) {
        assertThat(outcome(fast)).isEqualTo(outcome(plain));
    }

    private static Object outcome(Supplier<?> question) {
        try {
            return question.get();
        } catch (Unreachable | IllegalArgumentException refused) {
            return refused.getClass();
        }
    }

    private static long nanos(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000_000L), at.getNano());
    }

    @Example
    void fast_forms_of_equal_calendars_over_the_same_horizon_are_equal() {
        LocalDate from = LocalDate.of(2026, 1, 1);
        Supplier<BusinessCalendar> hours =
                () -> WeeklyHours.in(ZoneOffset.UTC).weekdays("09:00-17:00").build();
        CompiledCalendar one = CompiledCalendar.of(hours.get(), from, from.plusYears(1));
        assertThat(one)
                .isEqualTo(CompiledCalendar.of(hours.get(), from, from.plusYears(1)))
                .hasSameHashCodeAs(CompiledCalendar.of(hours.get(), from, from.plusYears(1)))
                .isNotEqualTo(CompiledCalendar.of(hours.get(), from, from.plusYears(2)))
                .isNotEqualTo(CompiledCalendar.of(hours.get(), from.minusDays(1), from.plusYears(1)))
                .isNotEqualTo(CompiledCalendar.of(AlwaysOpen.in(ZoneOffset.UTC), from, from.plusYears(1)))
                .isNotEqualTo(hours.get());
        assertThat(one.hashCode()).isEqualTo(hours.get().hashCode()).isNotZero();
        CompiledCalendars tables = new CompiledCalendars(from, from.plusYears(1));
        assertThat(tables.of(tables.of(hours.get()))).isSameAs(tables.of(hours.get()));
    }
}
