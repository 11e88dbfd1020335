package io.deskwright.sla.proof;

import static io.deskwright.sla.proof.Svg.PIXEL;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.Phase;
import io.deskwright.sla.proof.TimeAxis.Tick;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * Draws dates and times of a drawing, and below them when the calendar of the case is open.
 *
 * <p>Places and lengths are in hundredths of a pixel.
 *
 * @param calendar the calendar
 * @param speaker how it is said
 * @param axis where instants lie
 * @param svg where it is drawn
 * @param used which symbols the drawing has used so far
 */
record DrawnCalendar(BusinessCalendar calendar, Speaker speaker, TimeAxis axis, Svg svg, Set<Symbol> used) {

    static final long GRID_TOP = 106 * PIXEL;
    private static final long DATES = 78 * PIXEL;
    private static final long TIMES = 94 * PIXEL;
    private static final long STRIP_TOP = 112 * PIXEL;
    private static final long STRIP_HEIGHT = 14 * PIXEL;
    private static final Duration LONGEST_STRIP = Duration.ofDays(400);
    private static final String INK = "#1f2937";
    private static final String GREY = "#4b5563";

    void draw(long bottom) {
        for (Tick tick : axis.ticks(calendar.zone())) {
            long x = axis.x(tick.at());
            svg.line(x, GRID_TOP, bottom, tick.isDate() ? "#9ca3af" : "#e5e7eb", PIXEL, "none");
            LocalDate date = tick.local().toLocalDate();
            if (axis.tellsTimes()) {
                svg.text(
                        x, TIMES, 11, GREY, "middle", tick.local().toLocalTime().toString());
            } else {
                String said = date.toString();
                svg.text(x, DATES, 11, INK, "middle", axis.tellsYears() ? said : said.substring(said.length() - 5));
                svg.text(x, TIMES, 11, GREY, "middle", speaker.weekday(date));
            }
        }
        if (axis.tellsTimes()) {
            dates();
        }
        strip();
    }

    /** Each date over the middle of what is seen of it, where there is room. */
    private void dates() {
        LocalDate date = LocalDate.ofInstant(axis.from(), calendar.zone());
        Instant begin = axis.from();
        while (begin.isBefore(axis.to())) {
            Instant next = date.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
            long left = axis.x(begin);
            long right = axis.x(axis.within(next));
            String whole = speaker.date(date);
            String said = right - left >= Svg.width(whole, 11) ? whole : whole.substring(whole.indexOf('-', 1) + 1);
            if (right - left >= Svg.width(said, 11)) {
                svg.text((left + right) / 2, DATES, 11, INK, "middle", said);
            }
            date = date.plusDays(1);
            begin = next;
        }
    }

    /** The calendar of the case; too long a time would be a grey of windows. */
    private void strip() {
        if (Duration.between(axis.from(), axis.to()).compareTo(LONGEST_STRIP) > 0) {
            return;
        }
        svg.text(CaseDrawing.MARGIN, STRIP_TOP + 11 * PIXEL, 12, GREY, "start", speaker.say(Words.DRAWN_CALENDAR));
        long free = CaseDrawing.LEFT;
        for (Phase phase : calendar.phases(axis.from(), axis.to())) {
            Symbol symbol = Symbol.of(phase.kind());
            used.add(symbol);
            long x = axis.x(phase.from());
            long width = axis.x(phase.to()) - x;
            svg.open("g");
            String name = phase.holiday().isEmpty() ? symbol.name(speaker.language()) : phase.holiday();
            svg.filled(
                    "title",
                    speaker.say(
                            Words.DRAWN_SPAN,
                            speaker.time(phase.from()),
                            speaker.time(phase.to()),
                            name,
                            speaker.amount(Duration.between(phase.from(), phase.to()))));
            symbol.band(svg, x, STRIP_TOP, width, STRIP_HEIGHT);
            svg.close();
            long half = Svg.width(name, 10) / 2;
            long middle = Math.min(x + width / 2, CaseDrawing.RIGHT - half);
            if (phase.kind() == Phase.Kind.HOLIDAY && middle - half >= free) {
                svg.text(middle, STRIP_TOP - 3 * PIXEL, 10, "#92400e", "middle", name);
                free = middle + half + 6 * PIXEL;
            }
        }
    }
}
