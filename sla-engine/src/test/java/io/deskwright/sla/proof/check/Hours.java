package io.deskwright.sla.proof.check;

import io.deskwright.sla.calendar.AlwaysOpen;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.CompiledCalendar;
import io.deskwright.sla.calendar.DailyWindow;
import io.deskwright.sla.calendar.Stretch;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.proof.check.Times.Range;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When a calendar is open, by the day rules, from the words of its definition.
 *
 * <p>{@link WeeklyHours}, {@link AlwaysOpen} and the compiled form of either are worked out here; any other calendar is
 * its own definition, and is asked for its stretches, for the windows of its dates and for its holidays.
 */
final class Hours {

    private static final int FARTHEST_DAYS = 146_097;
    private static final List<DailyWindow> WHOLE_DAY = List.of(new DailyWindow(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));

    private final BusinessCalendar calendar;
    private final ZoneId zone;
    private final Map<LocalDate, Times> known = new HashMap<>();

    Hours(BusinessCalendar given) {
        calendar = given instanceof CompiledCalendar compiled ? compiled.plain() : given;
        zone = calendar.zone();
    }

    ZoneId zone() {
        return zone;
    }

    LocalDate dateOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    Optional<String> holiday(LocalDate date) {
        return calendar instanceof WeeklyHours weekly
                ? Optional.ofNullable(weekly.holidays().get(date))
                : calendar.holiday(date);
    }

    Optional<LocalDate> announcedThrough() {
        return calendar.announcedThrough();
    }

    /** What is open in a range. */
    Times open(Instant from, Instant to) {
        if (calendar instanceof AlwaysOpen) {
            return Times.ALWAYS.within(from, to);
        }
        if (calendar instanceof WeeklyHours) {
            List<Range> ranges = new ArrayList<>();
            for (LocalDate date = dateOf(from).minusDays(2); !date.isAfter(dateOf(to)); date = date.plusDays(1)) {
                ranges.addAll(of(date).ranges());
            }
            return Times.of(ranges).within(from, to);
        }
        return asked(from, to);
    }

    private Times asked(Instant from, Instant to) {
        List<Range> ranges = new ArrayList<>();
        for (Instant here = from; here.isBefore(to); ) {
            Stretch stretch = calendar.stretchAt(here);
            Instant until = Times.earlier(stretch.until(), to);
            if (stretch.open()) {
                ranges.add(new Range(here, until));
            }
            here = until;
        }
        return Times.of(ranges);
    }

    /** What would be open in a range, were it not for a break. */
    Times broken(Instant from, Instant to) {
        List<Range> hours = new ArrayList<>();
        if (calendar instanceof WeeklyHours weekly && !weekly.breaks().isEmpty()) {
            for (LocalDate date = dateOf(from).minusDays(2); !date.isAfter(dateOf(to)); date = date.plusDays(1)) {
                hours.addAll(resolved(wall(weekly, date), date).ranges());
            }
        }
        return Times.of(hours).minus(open(from, to)).within(from, to);
    }

    /** The working time that belongs to a date. */
    Times of(LocalDate date) {
        return known.computeIfAbsent(date, this::worked);
    }

    boolean isWorkingDate(LocalDate date) {
        return !of(date).ranges().isEmpty();
    }

    Instant startOfBusiness(LocalDate date) {
        return of(date).ranges().get(0).from();
    }

    Instant closeOfBusiness(LocalDate date) {
        List<Range> ranges = of(date).ranges();
        return ranges.get(ranges.size() - 1).to();
    }

    /** The first working date from a date on, in a direction. */
    LocalDate workingDate(LocalDate from, int direction) {
        for (int days = 0; days < FARTHEST_DAYS; days++) {
            LocalDate date = from.plusDays((long) direction * days);
            if (isWorkingDate(date)) {
                return date;
            }
        }
        throw new IllegalStateException("no working date from " + from + " on");
    }

    private Times worked(LocalDate date) {
        if (calendar instanceof AlwaysOpen) {
            return resolved(WHOLE_DAY, date);
        }
        if (!(calendar instanceof WeeklyHours weekly)) {
            return Times.of(calendar.windowsOf(date).stream()
                    .map(window -> new Range(window.opensAt(), window.closesAt()))
                    .toList());
        }
        List<Range> cut = new ArrayList<>();
        for (int day = -1; day <= 2; day++) {
            LocalDate of = date.plusDays(day);
            cut.addAll(resolved(weekly.breaks().getOrDefault(of, List.of()), of).ranges());
        }
        return resolved(wall(weekly, date), date).minus(Times.of(cut));
    }

    /** Weekly hours, a make-up day, an override, a holiday: each beats what stands before it. */
    private static List<DailyWindow> wall(WeeklyHours weekly, LocalDate date) {
        if (weekly.holidays().containsKey(date)) {
            return List.of();
        }
        if (weekly.overrides().containsKey(date)) {
            return weekly.overrides().get(date);
        }
        return weekly.weekly().getOrDefault(weekly.makeUpDays().getOrDefault(date, date.getDayOfWeek()), List.of());
    }

    private Times resolved(List<DailyWindow> windows, LocalDate date) {
        List<Range> ranges = new ArrayList<>();
        for (DailyWindow window : windows) {
            boolean overMidnight = !window.closesAt().isAfter(window.opensAt());
            LocalDate closesOn = overMidnight ? date.plusDays(1) : date;
            ranges.add(new Range(first(date.atTime(window.opensAt())), second(closesOn.atTime(window.closesAt()))));
        }
        return Times.of(ranges);
    }

    /** The instant of a wall time, the first if it comes twice, the end of the gap if it does not come. */
    Instant first(LocalDateTime wall) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(wall);
        return offsets.isEmpty() ? afterGap(wall) : wall.toInstant(offsets.get(0));
    }

    /** As {@link #first}, but the second if it comes twice. */
    Instant second(LocalDateTime wall) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(wall);
        return offsets.isEmpty() ? afterGap(wall) : wall.toInstant(offsets.get(offsets.size() - 1));
    }

    private Instant afterGap(LocalDateTime wall) {
        return zone.getRules().getTransition(wall).getInstant();
    }

    /** An instant itself if it is open then, else the next opening. */
    Instant nextOpening(Instant at) {
        return passed(at, Duration.ofNanos(1), Times.NEVER).orElseThrow().minusNanos(1);
    }

    /** The earliest instant by which so much has been open, less some holes; empty if a hole without end keeps it. */
    Optional<Instant> passed(Instant start, Duration amount, Times holes) {
        if (amount.isZero()) {
            return Optional.of(start);
        }
        if (calendar instanceof AlwaysOpen) {
            return Times.ALWAYS.within(start, Instant.MAX).minus(holes).passed(amount);
        }
        for (long days = 14; days < 2L * FARTHEST_DAYS; days *= 4) {
            Instant end = start.plus(Duration.ofDays(days));
            Optional<Instant> passed = open(start, end).minus(holes).passed(amount);
            if (passed.isPresent() || isShutFrom(end, holes)) {
                return passed;
            }
        }
        throw new IllegalStateException("the calendar is not open " + amount + " from " + start + " on");
    }

    private static boolean isShutFrom(Instant at, Times holes) {
        return Times.ALWAYS.within(at, Instant.MAX).minus(holes).ranges().isEmpty();
    }
}
