package io.deskwright.sla.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.CompiledCalendar;
import io.deskwright.sla.calendar.Phase;
import io.deskwright.sla.calendar.Stretch;
import io.deskwright.sla.calendar.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The laws that every calendar keeps; a test class of a user's own calendar implements this.
 *
 * <pre>{@code
 * class OurHoursTest implements CalendarLaws {
 *     public BusinessCalendar calendar() {
 *         return OurHours.of(2026);
 *     }
 * }
 * }</pre>
 */
public interface CalendarLaws {

    /** One nanosecond, the least that instants differ by. */
    Duration A_NANO = Duration.ofNanos(1);

    /** {@return the calendar that is tested} */
    BusinessCalendar calendar();

    /** {@return the first date of the range in which instants are drawn, inclusive} */
    default LocalDate from() {
        return LocalDate.of(2015, 1, 1);
    }

    /** {@return the end of the range in which instants are drawn, exclusive} */
    default LocalDate to() {
        return LocalDate.of(2035, 1, 1);
    }

    /** {@return instants of the range, to the second} */
    @Provide
    default Arbitrary<Instant> instants() {
        Instant first = from().atStartOfDay(calendar().zone()).toInstant();
        Instant last = to().atStartOfDay(calendar().zone()).toInstant();
        return Arbitraries.longs()
                .between(first.getEpochSecond(), last.getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    /** {@return amounts of working time up to sixty hours, to the minute} */
    @Provide
    default Arbitrary<Duration> amounts() {
        return Arbitraries.integers().between(0, 3_600).map(Duration::ofMinutes);
    }

    /** Law 2: what was added is what is measured, and the deadline is the earliest such instant. */
    @Property
    default void measuring_is_the_inverse_of_adding(
            @ForAll("instants") Instant start, @ForAll("amounts") Duration amount) {
        Instant deadline = calendar().deadline(start, amount);
        assertThat(calendar().worked(start, deadline)).isEqualTo(amount);
        if (!amount.isZero()) {
            assertThat(calendar().worked(start, deadline.minus(A_NANO))).isEqualTo(amount.minus(A_NANO));
        }
        assertThat(calendar().worked(calendar().deadlineBefore(start, amount), start))
                .isEqualTo(amount);
    }

    /** Law 3: parts of time add up, and a later start never gives an earlier deadline. */
    @Property
    default void measuring_is_additive_and_adding_is_monotone(
            @ForAll("instants") Instant a, @ForAll("amounts") Duration more, @ForAll("amounts") Duration amount) {
        Instant b = a.plus(more);
        Instant c = b.plus(amount);
        assertThat(calendar().worked(a, b).plus(calendar().worked(b, c)))
                .isEqualTo(calendar().worked(a, c));
        assertThat(calendar().deadline(b, amount)).isAfterOrEqualTo(calendar().deadline(a, amount));
        assertThat(calendar().deadline(calendar().deadline(a, amount), more))
                .isEqualTo(calendar().deadline(a, amount.plus(more)));
    }

    /** Every question about one instant gives the same answer, and so does the list of windows. */
    @Property
    default void a_stretch_holds_its_instant_and_windows_are_its_open_stretches(@ForAll("instants") Instant at) {
        Stretch stretch = calendar().stretchAt(at);
        assertThat(at).isBetween(stretch.since(), stretch.until().minus(A_NANO));
        assertThat(calendar().isOpen(at)).isEqualTo(stretch.open());
        Instant until = at.plus(Duration.ofDays(3));
        Duration open =
                calendar().openIn(at, until).stream().map(Window::length).reduce(Duration.ZERO, Duration::plus);
        assertThat(calendar().worked(at, until)).isEqualTo(open);
    }

    /** A window belongs to exactly one date: those of all dates are the whole calendar. */
    @Property
    default void the_windows_of_all_dates_are_the_calendar(@ForAll("instants") Instant at) {
        LocalDate date = LocalDate.ofInstant(at, calendar().zone());
        boolean belongs = date.minusDays(2)
                .datesUntil(date.plusDays(2))
                .flatMap(day -> calendar().windowsOf(day).stream())
                .anyMatch(window -> window.contains(at));
        assertThat(belongs).isEqualTo(calendar().isOpen(at));
    }

    /** Phases follow each other without a gap, unlike their neighbours, and are open where the calendar is. */
    @Property
    default void phases_explain_every_instant_of_a_range(
            @ForAll("instants") Instant from, @ForAll("amounts") Duration length) {
        Instant to = from.plus(length.multipliedBy(4)).plus(A_NANO);
        List<Phase> phases = calendar().phases(from, to);
        Instant here = from;
        for (int i = 0; i < phases.size(); i++) {
            Phase phase = phases.get(i);
            assertThat(phase.from()).isEqualTo(here);
            boolean open = phase.kind() == Phase.Kind.OPEN;
            assertThat(calendar().worked(phase.from(), phase.to()))
                    .isEqualTo(open ? Duration.between(phase.from(), phase.to()) : Duration.ZERO);
            boolean like = i > 0
                    && phases.get(i - 1).kind() == phase.kind()
                    && phases.get(i - 1).holiday().equals(phase.holiday());
            assertThat(like).isFalse();
            here = phase.to();
        }
        assertThat(here).isEqualTo(to);
    }

    /** The fast form gives the same answers. */
    @Property
    default void the_compiled_form_answers_alike(
            @ForAll("instants") Instant start, @ForAll("amounts") Duration amount) {
        // a horizon of its own for each case, so that its ends are met too
        LocalDate date = LocalDate.ofInstant(start, calendar().zone());
        CompiledCalendar compiled = CompiledCalendar.of(calendar(), date.minusDays(3), date.plusDays(5));
        assertThat(compiled.deadline(start, amount)).isEqualTo(calendar().deadline(start, amount));
        assertThat(compiled.worked(start, start.plus(amount)))
                .isEqualTo(calendar().worked(start, start.plus(amount)));
        assertThat(compiled.isOpen(start)).isEqualTo(calendar().isOpen(start));
        assertThat(compiled.phases(start, start.plus(amount)))
                .isEqualTo(calendar().phases(start, start.plus(amount)));
    }
}
