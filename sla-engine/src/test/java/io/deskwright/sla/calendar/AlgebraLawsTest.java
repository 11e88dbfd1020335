package io.deskwright.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.sla.calendar.Definitions.Case;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of sets hold on working time, across zones. */
class AlgebraLawsTest {

    private static final Duration SPREAD = Duration.ofDays(9);
    private static final Duration RANGE = Duration.ofDays(20);

    @Provide
    Arbitrary<Case> cases() {
        return Definitions.cases();
    }

    @Property
    void union_and_intersection_commute_associate_and_absorb(@ForAll("cases") Case aCase) {
        BusinessCalendar a = aCase.definition().calendar();
        BusinessCalendar b = aCase.another().calendar();
        BusinessCalendar c = aCase.another().calendar();
        same(aCase, a.union(b), b.union(a));
        same(aCase, a.intersection(b), b.intersection(a));
        same(aCase, a.union(b).union(c), a.union(b.union(c)));
        same(aCase, a.intersection(b).intersection(c), a.intersection(b.intersection(c)));
        same(aCase, a.union(a.intersection(b)), a);
        same(aCase, a.intersection(a.union(b)), a);
    }

    @Property
    void they_distribute_and_obey_de_morgan(@ForAll("cases") Case aCase) {
        BusinessCalendar a = aCase.definition().calendar();
        BusinessCalendar b = aCase.another().calendar();
        BusinessCalendar c = aCase.another().calendar();
        same(aCase, a.intersection(b.union(c)), a.intersection(b).union(a.intersection(c)));
        same(aCase, a.minus(b.union(c)), a.minus(b).intersection(a.minus(c)));
        same(aCase, a.minus(b.intersection(c)), a.minus(b).union(a.minus(c)));
        same(aCase, a.minus(b), a.minus(a.intersection(b)));
        same(aCase, a.minus(b).union(a.intersection(b)), a);
    }

    @Property
    void the_algebra_of_compiled_calendars_is_that_of_plain_ones(@ForAll("cases") Case aCase) {
        BusinessCalendar a = aCase.definition().calendar();
        BusinessCalendar b = aCase.another().calendar();
        LocalDate around = aCase.around();
        BusinessCalendar fast = CompiledCalendar.of(a, around.minusDays(12), around.plusDays(12));
        same(aCase, fast.union(b), a.union(b));
        same(aCase, fast.intersection(b), a.intersection(b));
        same(aCase, b.minus(fast), b.minus(a));
    }

    @Property
    void working_time_of_two_calendars_adds_up(@ForAll("cases") Case aCase) {
        BusinessCalendar a = aCase.definition().calendar();
        BusinessCalendar b = aCase.another().calendar();
        Instant from = aCase.instant(SPREAD);
        Instant to = from.plus(RANGE);
        assertThat(a.union(b).worked(from, to).plus(a.intersection(b).worked(from, to)))
                .isEqualTo(a.worked(from, to).plus(b.worked(from, to)));
        assertThat(a.worked(from, to).minus(a.minus(b).worked(from, to)))
                .isEqualTo(a.intersection(b).worked(from, to));
    }

    @Property
    void a_calendar_with_itself_is_itself_also_by_its_dates(@ForAll("cases") Case aCase) {
        BusinessCalendar a = aCase.definition().calendar();
        for (int day = -3; day <= 3; day++) {
            LocalDate date = aCase.around().plusDays(day);
            assertThat(a.union(a).windowsOf(date)).isEqualTo(a.windowsOf(date));
            assertThat(a.intersection(a).windowsOf(date)).isEqualTo(a.windowsOf(date));
            assertThat(a.minus(a).windowsOf(date)).isEmpty();
        }
    }

    @Example
    void a_change_of_standard_time_opens_what_two_zones_never_shared_before() {
        BusinessCalendar pyongyang = WeeklyHours.in(ZoneId.of("Asia/Pyongyang"))
                .everyDay("09:00-09:15")
                .build();
        BusinessCalendar utc =
                WeeklyHours.in(ZoneOffset.UTC).everyDay("00:30-00:45").build();
        BusinessCalendar both = pyongyang.intersection(utc);
        Instant from = Instant.parse("2012-01-01T00:00:00Z");
        Instant to = Instant.parse("2017-01-01T00:00:00Z");
        assertThat(both.worked(from, to)).isEqualTo(Duration.parse("PT126H15M"));
        assertThat(both.windows(from, to)).hasSize(505);
        assertThat(both.deadline(from, Duration.ofHours(1))).isEqualTo(Instant.parse("2015-08-18T00:45:00Z"));
        CompiledCalendar fast = CompiledCalendar.of(both, LocalDate.of(2010, 1, 1), LocalDate.of(2020, 1, 1));
        assertThat(fast.worked(from, to)).isEqualTo(Duration.parse("PT126H15M"));
    }

    private static void same(Case aCase, BusinessCalendar one, BusinessCalendar other) {
        Instant from = aCase.instant(SPREAD);
        Instant to = from.plus(RANGE);
        List<Window> expected = other.windows(from, to).toList();
        assertThat(one.windows(from, to)).containsExactlyElementsOf(expected);
        assertThat(one.isOpen(from)).isEqualTo(other.isOpen(from));
        assertThat(one.worked(from, to)).isEqualTo(other.worked(from, to));
        if (!expected.isEmpty()) {
            assertThat(one.nextOpening(from)).isEqualTo(other.nextOpening(from));
        }
    }
}
