package io.deskwright.sla.proof;

import static io.deskwright.sla.proof.Shown.CLAUSE;
import static io.deskwright.sla.proof.Shown.at;
import static io.deskwright.sla.proof.Shown.clock;
import static io.deskwright.sla.proof.Shown.fix;
import static io.deskwright.sla.proof.Shown.reported;
import static io.deskwright.sla.proof.Svg.PIXEL;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.sla.clock.CaseClock;
import io.deskwright.sla.clock.Fact.Party;
import io.deskwright.sla.terms.Condition;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands on a drawing, and where. */
class CaseDrawingTest {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z]+)((?: [a-zA-Z0-9-]+=\"[^\"<>]*\")*)(/?)>");
    private static final Target ARRIVE = Target.named("ARRIVE")
            .from(Milestone.REPORTED)
            .to(Milestone.ARRIVED)
            .within(new Limit.ByReportTime(Duration.ofHours(1), Duration.ofHours(2)), CLAUSE)
            .build();
    private static final Target FIX = fix(new Limit.WorkingTime(Duration.ofHours(10)))
            .orAtMost(new Limit.WorkingTime(Duration.ofHours(12)), CLAUSE)
            .pausedBy("ACCESS <&>", "PART")
            .tellingAt(new Threshold.Percent(50))
            .tellingAt(new Threshold.Before(Duration.ofHours(1)))
            .build();
    private static final Target REPORT = Target.named("REPORT")
            .from(Milestone.RESOLVED)
            .to(Milestone.of("SENT"))
            .within(new Limit.EndOfWorkingDay(), CLAUSE)
            .build();

    /** The case of four days: late, with a wait, a break and a holiday. */
    private static CaseClock late() {
        return clock(
                reported()
                        .reached(at("02T09:30"), Milestone.ARRIVED)
                        .paused(at("02T16:00"), "ACCESS <&>", Party.CUSTOMER)
                        .resumed(at("03T09:30"), "ACCESS <&>")
                        .reached(at("05T09:00"), Milestone.RESOLVED),
                "05T10:00",
                ARRIVE,
                FIX,
                REPORT);
    }

    /** What stands in the elements of a name, read by patterns: the module knows no XML. */
    private static List<String> texts(String svg, String element) {
        return Pattern.compile("<" + element + "(?: [^>]*)?>([^<]*)</" + element + ">")
                .matcher(svg)
                .results()
                .map(found -> found.group(1)
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void every_element_is_closed_and_every_attribute_quoted(Language language) {
        Deque<String> open = new ArrayDeque<>();
        String left = TAG.matcher(CaseDrawing.svg(late(), language)).replaceAll(tag -> {
            if (!tag.group(1).isEmpty()) {
                assertThat(open.pop()).isEqualTo(tag.group(2));
            } else if (tag.group(4).isEmpty()) {
                open.push(tag.group(2));
            }
            return "";
        });
        assertThat(open).isEmpty();
        assertThat(left).doesNotContain("<", ">").doesNotContainPattern("&(?!(lt|gt|amp|quot);)");
    }

    @ParameterizedTest
    @EnumSource
    void the_case_of_four_days_is_drawn_byte_for_byte(Language language) {
        assertThat(CaseDrawing.svg(late(), language))
                .isEqualTo(Golden.read("case." + language.name().toLowerCase(Locale.ROOT) + ".svg"));
    }

    @Test
    void every_row_tells_name_state_and_due() {
        assertThat(texts(CaseDrawing.svg(late(), Language.ENGLISH), "text"))
                .containsSubsequence(
                        "ARRIVE",
                        "met",
                        "due 03-02 Mon 10:00",
                        "FIX",
                        "breached, late by 41 h 30 min",
                        "due 03-03 Tue 15:30",
                        "REPORT",
                        "running, 7 h left",
                        "due 03-05 Thu 18:00");
    }

    @Test
    void the_description_tells_every_verdict_and_every_band_and_mark_has_a_title() {
        String svg = CaseDrawing.svg(late(), Language.ENGLISH);
        assertThat(texts(svg, "desc").get(0))
                .startsWith("ARRIVE is met: ")
                .contains(" FIX is breached: ", " REPORT is running: ");
        assertThat(texts(svg, "title"))
                .startsWith("P9, version 2: clocks of one case")
                .contains(
                        "2026-03-04 Wed 00:00 to 2026-03-05 Thu 00:00: Spring Day, 24 h",
                        "2026-03-02 Mon 16:00 to 2026-03-02 Mon 18:00: skipped: waiting for ACCESS <&> (customer), 2 h",
                        "2026-03-03 Tue 15:30 to 2026-03-05 Thu 09:00: breached, late by 41 h 30 min, 41 h 30 min",
                        "start: 2026-03-02 Mon 09:00",
                        "stop: 2026-03-05 Thu 09:00",
                        "due: 2026-03-03 Tue 15:30",
                        "looser limit: 2026-03-03 Tue 17:30",
                        "threshold: 2026-03-03 Tue 14:30");
    }

    @Test
    void the_legend_explains_what_is_drawn_and_nothing_else() {
        assertThat(texts(CaseDrawing.svg(late(), Language.ENGLISH), "text"))
                .endsWith(
                        "open",
                        "counted",
                        "would be counted",
                        "closed",
                        "break",
                        "holiday",
                        "waiting: customer",
                        "late",
                        "start",
                        "stop",
                        "due",
                        "looser limit",
                        "threshold",
                        "as of");
        assertThat(texts(CaseDrawing.svg(clock(reported(), "02T09:30", ARRIVE), Language.CHINESE), "text"))
                .endsWith("服务时间内", "计时", "届时计时", "非服务时间", "起算", "到期", "判读时间");
    }

    @Test
    void what_waits_is_outlined_up_to_its_latest_due() {
        Target then = fix(new Limit.Elapsed(Duration.ofHours(1)))
                .from(Milestone.ARRIVED)
                .build();
        String svg = CaseDrawing.svg(clock(reported(), "02T09:30", ARRIVE, then), Language.ENGLISH);
        assertThat(texts(svg, "text")).contains("waiting for ARRIVED", "latest due 03-02 Mon 11:00", "latest possible");
        assertThat(texts(svg, "title")).contains("latest possible: 2026-03-02 Mon 11:00");
        assertThat(svg).contains("stroke-dasharray=\"5 3\"");
    }

    @Test
    void a_case_that_is_over_is_not_squeezed_by_a_late_question() {
        String soon = CaseDrawing.svg(done("02T12:00"), Language.ENGLISH);
        String late = CaseDrawing.svg(done("25T12:00"), Language.ENGLISH);
        assertThat(late).contains("09:15").doesNotContain(">as of<");
        assertThat(soon).contains("09:15").doesNotContain(">as of<");
        assertThat(CaseDrawing.svg(done("02T09:50"), Language.ENGLISH)).contains(">as of<");
    }

    private static CaseClock done(String now) {
        return clock(reported().reached(at("02T09:30"), Milestone.ARRIVED), now, ARRIVE);
    }

    @Test
    void a_case_that_nothing_selects_is_drawn_all_the_same() {
        Target none = fix(new Limit.Measured()).when(Condition.level("HIGH")).build();
        assertThat(texts(CaseDrawing.svg(clock(reported(), "02T10:00", none), Language.ENGLISH), "text"))
                .contains("FIX", "not applicable");
    }

    @Test
    void a_case_of_years_shows_years_and_no_windows() {
        Target years = fix(new Limit.Elapsed(Duration.ofDays(1_000))).build();
        assertThat(texts(CaseDrawing.svg(clock(reported(), "02T10:00", years), Language.ENGLISH), "text"))
                .contains("due 2028-11-26 Sun 09:00", "2027-01-18")
                .doesNotContain("Working time", "open");
    }

    @ParameterizedTest
    @CsvSource({"60, 5", "600, 60", "7200, 600", "86400, 7200", "604800, 43200", "1728000, 172800", "8640000, 604800"})
    void the_step_of_the_axis_leaves_room_for_what_is_written(long seconds, long step) {
        assertThat(new TimeAxis(Instant.EPOCH, Instant.EPOCH.plusSeconds(seconds), 0, 756 * PIXEL).step())
                .isEqualTo(step);
    }

    @Test
    void a_time_that_the_clocks_leave_out_has_no_tick_and_each_date_has_one() {
        // summer time begins on 29 March 2026 at 02:00 in Berlin
        TimeAxis axis = new TimeAxis(
                Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T05:00:00Z"), 0, 320 * PIXEL);
        assertThat(axis.step()).isEqualTo(3_600);
        assertThat(axis.ticks(ZoneId.of("Europe/Berlin")))
                .extracting(tick -> tick.local().toLocalTime().toString())
                .containsExactly("00:00", "01:00", "03:00", "04:00", "05:00", "06:00", "07:00");
        assertThat(axis.ticks(ZoneId.of("Europe/Berlin")))
                .extracting(TimeAxis.Tick::isDate)
                .containsExactly(true, false, false, false, false, false, false);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "100, 1",
        "110, 1.1",
        "104, 1.04",
        "5, 0.05",
        "-4, -0.04",
        "-226, -2.26",
        "97600, 976",
        "120000, 1200"
    })
    void hundredths_of_a_pixel_are_written_as_pixels(long hundredths, String written) {
        assertThat(Svg.number(hundredths)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "1, 10", "2, 11", "3, 11", "5, 11", "6, 12", "-1, 10", "-2, 9", "400000000, 100000010"})
    void an_instant_lies_at_the_nearest_hundredth_of_a_pixel(long nanos, long x) {
        TimeAxis axis = new TimeAxis(Instant.EPOCH, Instant.EPOCH.plusNanos(400), 10, PIXEL);
        assertThat(axis.x(Instant.EPOCH.plusNanos(nanos))).isEqualTo(x);
    }

    @Test
    void the_longest_time_has_its_edges_where_the_axis_has_them() {
        TimeAxis axis = new TimeAxis(Instant.MIN, Instant.MAX, 7, 756 * PIXEL);
        assertThat(axis.x(Instant.MIN)).isEqualTo(7);
        assertThat(axis.x(Instant.MAX)).isEqualTo(7 + 756 * PIXEL);
    }

    @Test
    void a_text_is_escaped_and_loses_what_xml_cannot_hold() {
        assertThat(new Svg()
                        .filled("text", "<a & \"b\">\u0000\uD800", "x", "\"<")
                        .toString())
                .isEqualTo("<text x=\"&quot;&lt;\">&lt;a &amp; &quot;b&quot;&gt;\uFFFD\uFFFD</text>\n");
    }
}
