package io.deskwright.sla.proof;

import static io.deskwright.sla.proof.Shown.at;
import static io.deskwright.sla.proof.Shown.fix;
import static io.deskwright.sla.proof.Shown.reported;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.sla.calendar.CountedPeriod;
import io.deskwright.sla.calendar.CountingPolicies;
import io.deskwright.sla.calendar.DateCadence.Roll;
import io.deskwright.sla.calendar.DateCadence.Step;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.clock.CaseClock;
import io.deskwright.sla.clock.Fact.End;
import io.deskwright.sla.clock.Fact.Party;
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.clock.Timeline;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Terms;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole texts of small cases, and what a single line says. */
class ProofTextTest {

    @ParameterizedTest
    @EnumSource
    void a_case_is_told_in_english(ShownCase told) {
        assertThat(ProofText.english(told.proof())).isEqualTo(Golden.part("texts.english", told.name()));
    }

    @ParameterizedTest
    @EnumSource
    void a_case_is_told_in_chinese(ShownCase told) {
        assertThat(ProofText.chinese(told.proof())).isEqualTo(Golden.part("texts.chinese", told.name()));
    }

    @ParameterizedTest
    @EnumSource
    void both_languages_have_the_same_lines(ShownCase told) {
        assertThat(ProofText.chinese(told.proof()).lines())
                .hasSameSizeAs(ProofText.english(told.proof()).lines().toList());
    }

    @Test
    void every_kind_of_limit_every_progress_and_every_verdict_is_told() {
        List<Proof> proofs = Stream.of(ShownCase.values()).map(ShownCase::proof).toList();
        Set<Class<?>> limits = proofs.stream()
                .flatMap(proof -> proof.target().stream())
                .map(target -> target.figure().limit().getClass())
                .collect(Collectors.toSet());
        assertThat(limits).containsExactlyInAnyOrder(Limit.class.getPermittedSubclasses());
        assertThat(proofs.stream().map(proof -> proof.reading().progress()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Reading.Progress.values());
        assertThat(proofs.stream().map(proof -> proof.reading().verdict()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Reading.Verdict.values());
    }

    @Test
    void a_window_that_was_not_used_has_run_out() {
        Proof proof = Shown.proof(
                reported(),
                "02T13:00",
                fix(new Limit.Fixed(at("02T12:00")))
                        .asWindowEnding("RECURRENCE")
                        .build());
        assertThat(ProofText.english(proof))
                .startsWith("FIX has run out: RESOLVED did not come by 2026-03-02 Mon 12:00.\n");
        assertThat(ProofText.chinese(proof)).startsWith("FIX 窗口已过:RESOLVED 未在 2026-03-02 周一 12:00 前发生。\n");
    }

    @Test
    void a_window_that_was_withdrawn_in_time_is_cancelled() {
        Proof proof = Shown.proof(
                reported().ended(at("02T12:00"), End.CANCELLED),
                "02T13:00",
                fix(new Limit.Fixed(at("02T12:00")))
                        .asWindowEnding("RECURRENCE")
                        .build());
        assertThat(ProofText.english(proof)).startsWith("FIX is cancelled: the case ended at 2026-03-02 Mon 12:00.\n");
    }

    @Test
    void a_name_breaks_no_line() {
        Proof proof = Shown.proof(
                reported().paused(at("02T10:00"), "A\nB\u2028C\u0007\u202E{1}$0", Party.CUSTOMER),
                "02T10:30",
                fix(new Limit.Elapsed(Duration.ofHours(2)))
                        .pausedBy("A\nB\u2028C\u0007\u202E{1}$0")
                        .build());
        assertThat(ProofText.english(proof))
                .contains("Stops the clock: A\uFFFDB\uFFFDC\uFFFD\uFFFD{1}$0\n")
                .contains("waiting for A\uFFFDB\uFFFDC\uFFFD\uFFFD{1}$0 (customer)");
    }

    @Test
    void a_clock_change_within_a_span_shows_offsets_and_a_wall_time_that_comes_twice_its_own() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        WeeklyHours hours = WeeklyHours.in(berlin).everyDay("00:00-24:00").build();
        Terms terms = new Terms(
                "P9",
                "2",
                Instant.EPOCH,
                "contract 9",
                List.of(fix(new Limit.Elapsed(Duration.ofHours(3))).build()));
        // summer time ends on 25 October 2026 at 01:00 UTC
        CaseClock clock = CaseClock.of(
                terms,
                hours,
                Timeline.reported(Instant.parse("2026-10-24T22:30:00Z")),
                Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(ProofText.english(Proof.of(clock, clock.reading("FIX"))))
                .startsWith("FIX is running: it is due at 2026-10-25 Sun 02:30 +01:00; 1 h of elapsed time left.\n")
                .contains("\nAs of: 2026-10-25 Sun 02:30 +02:00\n")
                .contains("Reported: 2026-10-25 Sun 00:30\n")
                .contains("\n2026-10-25 Sun 00:30 | 2026-10-25 Sun 02:30 +02:00 | counted | 2 h | 2 h\n")
                .contains(
                        "\n2026-10-25 Sun 02:30 +02:00 | 2026-10-25 Sun 02:30 +01:00 | would be counted | 1 h | 3 h\n")
                .contains("Calendar: hours in Europe/Berlin, version none, zone Europe/Berlin, zone data 20");
    }

    @Test
    void a_span_up_to_the_very_change_shows_offsets() {
        Speaker speaker = new Speaker(Language.ENGLISH, ZoneId.of("Europe/Berlin"));
        Instant change = Instant.parse("2026-03-29T01:00:00Z");
        assertThat(speaker.changesBetween(change.minusSeconds(1), change)).isTrue();
        assertThat(speaker.changesBetween(change.minusSeconds(2), change.minusNanos(1)))
                .isFalse();
        assertThat(speaker.changesBetween(change, change.plusSeconds(1))).isFalse();
        assertThat(speaker.withOffset(change)).isEqualTo("2026-03-29 Sun 03:00 +02:00");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 min, 0 分钟",
        "PT1H, 1 h, 1 小时",
        "PT25H30M, 25 h 30 min, 25 小时 30 分钟",
        "PT1H0.000000001S, 1 h 0.000000001 s, 1 小时 0.000000001 秒",
        "PT10S, 10 s, 10 秒",
        "PT-1H-0.5S, -1 h 0.5 s, -1 小时 0.5 秒"
    })
    void an_amount_is_exact_and_tells_no_part_that_is_zero(Duration amount, String english, String chinese) {
        assertThat(new Speaker(Language.ENGLISH, Shown.ZONE).amount(amount)).isEqualTo(english);
        assertThat(new Speaker(Language.CHINESE, Shown.ZONE).amount(amount)).isEqualTo(chinese);
    }

    @Test
    void limits_that_differ_in_a_part_are_told_apart() {
        List<Limit> limits = List.of(
                new Limit.Counted(CountedPeriod.days(1), CountingPolicies.CIVIL_CODE_BUSINESS_HOURS),
                new Limit.Counted(CountedPeriod.halfMonths(2), CountingPolicies.SAME_WALL_TIME),
                new Limit.Counted(CountedPeriod.years(2), CountingPolicies.CIVIL_CODE),
                new Limit.DayOfPeriod(Step.MONTH, 2, Roll.NONE, Duration.ofHours(1)),
                new Limit.DayOfPeriod(Step.MONTH, 2, Roll.SKIP, Duration.ofHours(1)),
                new Limit.ByReportTime(Duration.ofHours(1), Duration.ofHours(1)));
        assertThat(limits.stream()
                        .map(limit -> ProofText.english(Shown.proof(
                                        reported(), "02T09:00", fix(limit).build()))
                                .lines()
                                .filter(line -> line.startsWith("Limit: "))
                                .findFirst()
                                .orElseThrow()))
                .containsExactly(
                        "Limit: 1 day, counted by the Civil Code of China, articles 200 to 204, until the close of business [stated by § 7]",
                        "Limit: 2 half months of 15 days, counted by the same time of the last day [stated by § 7]",
                        "Limit: 2 years, counted by the Civil Code of China, articles 200 to 204 [stated by § 7]",
                        "Limit: day 2 of every month, working day or not, 1 h of working time after opening [stated by § 7]",
                        "Limit: day 2 of every month, left out if it is no working day, 1 h of working time after opening [stated by § 7]",
                        "Limit: 1 h of elapsed time after a report in working time, 1 h of elapsed time after any other [stated by § 7]");
    }

    @Test
    void both_languages_fill_the_same_places() {
        assertThat(Arrays.asList(Words.values())).allSatisfy(words -> {
            Object[] parts = {"<1>", "<2>", "<3>", "<4>", "<5>"};
            assertThat(places(words.in(Language.CHINESE, parts))).isEqualTo(places(words.in(Language.ENGLISH, parts)));
        });
    }

    private static List<String> places(String sentence) {
        return Stream.of("<1>", "<2>", "<3>", "<4>", "<5>")
                .filter(sentence::contains)
                .toList();
    }
}
