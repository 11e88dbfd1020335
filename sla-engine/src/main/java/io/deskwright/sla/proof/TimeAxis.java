package io.deskwright.sla.proof;

import static io.deskwright.sla.proof.Svg.PIXEL;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Where instants lie on a drawing, and which of them are written under it.
 *
 * @param from the instant at the left edge
 * @param to the instant at the right edge, later
 * @param left the left edge, in hundredths of a pixel
 * @param width how wide it is, in hundredths of a pixel
 */
record TimeAxis(Instant from, Instant to, long left, long width) {

    private static final long DAY = 86_400;
    private static final long[] STEPS = {
        1, 5, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, DAY, 2 * DAY, 7 * DAY
    };
    private static final long TIMES_APART = 50 * PIXEL;
    private static final long DATES_APART = 42 * PIXEL;
    private static final long YEARS_APART = 76 * PIXEL;
    private static final long MONDAY = 4;

    /** What is written at an instant: a date or a time of day. */
    record Tick(Instant at, LocalDateTime local, boolean isDate) {}

    /** Where an instant lies, to the nearest hundredth of a pixel; a half goes away from the left edge. */
    long x(Instant at) {
        return left + wide(Duration.between(from, at), RoundingMode.HALF_UP);
    }

    /** How wide a time is drawn, in hundredths of a pixel; reckoned exactly, rounded once. */
    private long wide(Duration time, RoundingMode rounding) {
        return BigDecimal.valueOf(width)
                .multiply(seconds(time))
                .divide(seconds(Duration.between(from, to)), 0, rounding)
                .longValueExact();
    }

    private static BigDecimal seconds(Duration time) {
        return BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), 9));
    }

    boolean holds(Instant at) {
        return !at.isBefore(from) && !at.isAfter(to);
    }

    Instant within(Instant at) {
        return at.isBefore(from) ? from : at.isAfter(to) ? to : at;
    }

    /** The shortest step that leaves room for what is written; beyond a week it doubles. */
    long step() {
        for (long step : STEPS) {
            if (apart(step) >= (step < DAY ? TIMES_APART : DATES_APART)) {
                return step;
            }
        }
        long step = 14 * DAY;
        while (apart(step) < YEARS_APART) {
            step *= 2;
        }
        return step;
    }

    private long apart(long step) {
        return wide(Duration.ofSeconds(step), RoundingMode.FLOOR);
    }

    boolean tellsTimes() {
        return step() < DAY;
    }

    boolean tellsYears() {
        return step() > 7 * DAY;
    }

    /** The ticks by wall time; a date ticks at its beginning, weeks on Mondays. */
    List<Tick> ticks(ZoneId zone) {
        long step = step();
        long days = Math.max(1, step / DAY);
        LocalDate first = LocalDate.ofInstant(from, zone);
        LocalDate date = first.minusDays(Math.floorMod(first.toEpochDay() - MONDAY, days));
        List<Tick> ticks = new ArrayList<>();
        while (!date.atStartOfDay(zone).toInstant().isAfter(to)) {
            for (long second = 0; second < DAY; second += Math.min(step, DAY)) {
                LocalDateTime local = date.atStartOfDay().plusSeconds(second);
                Instant at = local.atZone(zone).toInstant();
                boolean exists =
                        second == 0 || at.atZone(zone).toLocalDateTime().equals(local);
                if (exists && holds(at)) {
                    ticks.add(new Tick(at, local, second == 0));
                }
            }
            date = date.plusDays(days);
        }
        return ticks;
    }
}
