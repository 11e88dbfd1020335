package io.deskwright.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.sla.calendar.Definitions.Case;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws 1 to 4 of the house, as far as a calendar can show them. */
class CalendarLawsTest {

    private static final Duration SPREAD = Duration.ofDays(9);
    private static final Duration LONGEST = Duration.ofHours(60);
    private static final Duration A_NANO = Duration.ofNanos(1);

    @Provide
    Arbitrary<Case> cases() {
        return Definitions.cases();
    }

    @Property
    void law_2_measuring_is_the_inverse_of_adding(@ForAll("cases") Case aCase) {
        BusinessCalendar calendar = aCase.definition().calendar();
        Instant start = aCase.instant(SPREAD);
        Duration amount = aCase.upTo(LONGEST);
        assertThat(calendar.worked(start, calendar.deadline(start, amount))).isEqualTo(amount);
        assertThat(calendar.worked(calendar.deadlineBefore(start, amount), start))
                .isEqualTo(amount);
    }

    @Property
    void law_2_the_deadline_is_the_earliest_instant_and_its_twin_the_latest(@ForAll("cases") Case aCase) {
        BusinessCalendar calendar = aCase.definition().calendar();
        Instant start = aCase.instant(SPREAD);
        Duration amount = aCase.upTo(LONGEST).plus(A_NANO);
        Instant deadline = calendar.deadline(start, amount);
        assertThat(calendar.worked(start, deadline.minus(A_NANO))).isEqualTo(amount.minus(A_NANO));
        Instant before = calendar.deadlineBefore(start, amount);
        assertThat(calendar.worked(before.plus(A_NANO), start)).isEqualTo(amount.minus(A_NANO));
    }

    @Property
    void law_2_holds_with_pauses_taken_out(@ForAll("cases") Case aCase) {
        Instant start = aCase.instant(SPREAD);
        List<Window> pauses = List.of(pause(aCase), pause(aCase), pause(aCase));
        BusinessCalendar base = aCase.definition().calendar();
        BusinessCalendar calendar = base.minus(pauses);
        Duration amount = aCase.upTo(LONGEST);
        Instant deadline = calendar.deadline(start, amount);
        assertThat(calendar.worked(start, deadline)).isEqualTo(amount);
        Duration paused = Windows.union(pauses).stream()
                .map(pause -> base.worked(later(start, pause.opensAt()), later(start, pause.closesAt())))
                .reduce(Duration.ZERO, Duration::plus);
        Instant farOff = later(deadline, aCase.instant(SPREAD).plus(SPREAD.multipliedBy(3)));
        assertThat(calendar.worked(start, farOff))
                .isEqualTo(base.worked(start, farOff).minus(paused));
    }

    @Property
    void law_3_measuring_is_additive(@ForAll("cases") Case aCase) {
        BusinessCalendar calendar = aCase.definition().calendar();
        Instant a = aCase.instant(SPREAD);
        Instant b = aCase.instant(SPREAD);
        Instant c = aCase.instant(SPREAD);
        assertThat(calendar.worked(a, b).plus(calendar.worked(b, c))).isEqualTo(calendar.worked(a, c));
        assertThat(calendar.worked(b, a)).isEqualTo(calendar.worked(a, b).negated());
    }

    @Property
    void law_3_adding_is_additive_and_monotone(@ForAll("cases") Case aCase) {
        BusinessCalendar calendar = aCase.definition().calendar();
        Instant start = aCase.instant(SPREAD);
        Instant laterStart = start.plus(aCase.upTo(SPREAD));
        Duration one = aCase.upTo(LONGEST);
        Duration two = aCase.upTo(LONGEST);
        assertThat(calendar.deadline(calendar.deadline(start, one), two))
                .isEqualTo(calendar.deadline(start, one.plus(two)));
        assertThat(calendar.deadline(laterStart, one)).isAfterOrEqualTo(calendar.deadline(start, one));
        assertThat(calendar.deadlineBefore(laterStart, one)).isAfterOrEqualTo(calendar.deadlineBefore(start, one));
    }

    @Property
    void law_4_always_open_is_elapsed_time(@ForAll("cases") Case aCase) {
        BusinessCalendar always = AlwaysOpen.in(aCase.definition().zone());
        Instant start = aCase.instant(SPREAD);
        Instant end = aCase.instant(SPREAD);
        Duration amount = aCase.upTo(LONGEST);
        assertThat(always.deadline(start, amount)).isEqualTo(start.plus(amount));
        assertThat(always.deadlineBefore(start, amount)).isEqualTo(start.minus(amount));
        assertThat(always.worked(start, end)).isEqualTo(Duration.between(start, end));
        assertThat(always.isOpen(start)).isTrue();
    }

    @Property
    void every_instant_lies_in_its_stretch_and_edges_are_where_it_changes(@ForAll("cases") Case aCase) {
        BusinessCalendar calendar = aCase.definition().calendar();
        Instant at = aCase.instant(SPREAD);
        Stretch stretch = calendar.stretchAt(at);
        assertThat(at).isBetween(stretch.since(), stretch.until().minus(A_NANO));
        assertThat(calendar.stretchAt(stretch.since())).isEqualTo(stretch);
        assertThat(calendar.isOpen(stretch.until().minus(A_NANO))).isEqualTo(stretch.open());
        Instant opening = calendar.nextOpening(at);
        Instant closing = calendar.nextClosing(at);
        assertThat(calendar.isOpen(opening)).isTrue();
        assertThat(calendar.isOpen(closing)).isFalse();
        assertThat(calendar.isOpen(closing.minus(A_NANO))).isTrue();
        assertThat(calendar.worked(opening, closing)).isEqualTo(Duration.between(opening, closing));
        assertThat(calendar.previousClosing(closing)).isEqualTo(closing);
    }

    @Property
    void law_1_default_zone_and_locale_change_nothing(@ForAll("cases") Case aCase) {
        Instant start = aCase.instant(SPREAD);
        Duration amount = aCase.upTo(LONGEST);
        String here = answers(aCase, start, amount);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(Definitions.ZONES.get((int) amount.toMinutes() % 16)));
            Locale.setDefault(Locale.forLanguageTag(List.of("ar-EG-u-nu-arab", "th-TH-u-ca-buddhist", "tr", "zh-CN")
                    .get((int) amount.toMinutes() % 4)));
            assertThat(answers(aCase, start, amount)).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Property
    void equal_definitions_are_equal_calendars(@ForAll("cases") Case aCase) {
        Definition definition = aCase.definition();
        assertThat(definition.calendar()).isEqualTo(definition.calendar()).hasSameHashCodeAs(definition.calendar());
        assertThat(WeeklyHours.in(ZoneId.of("UTC")).everyDay("00:00-00:15").build())
                .isNotEqualTo(definition.calendar());
    }

    private static String answers(Case aCase, Instant start, Duration amount) {
        WeeklyHours calendar = aCase.definition().calendar();
        Instant deadline = calendar.deadline(start, amount);
        return calendar + " " + deadline + " " + calendar.worked(start, deadline) + " " + calendar.nextClosing(start)
                + " " + calendar.windowsOf(aCase.around()) + " " + calendar.workingDate(aCase.around(), 5);
    }

    private static Window pause(Case aCase) {
        Instant from = aCase.instant(SPREAD);
        return Window.of(from, from.plus(aCase.upTo(LONGEST)).plus(A_NANO));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
