package io.deskwright.sla.proof;

import static io.deskwright.sla.proof.Shown.at;
import static io.deskwright.sla.proof.Shown.fix;
import static io.deskwright.sla.proof.Shown.reported;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.sla.calendar.CountedPeriod;
import io.deskwright.sla.calendar.CountingPolicies;
import io.deskwright.sla.calendar.DateCadence.Roll;
import io.deskwright.sla.calendar.DateCadence.Step;
import io.deskwright.sla.clock.Fact;
import io.deskwright.sla.clock.Fact.End;
import io.deskwright.sla.clock.Fact.Party;
import io.deskwright.sla.terms.Condition;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Threshold;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole documents, and what is escaped. */
class ProofJsonTest {

    /** The lines of a text without their indent, as one line. */
    private static String compact(String text) {
        return text.lines().map(String::strip).reduce("", String::concat);
    }

    @Test
    void a_proof_with_all_its_parts_is_written_whole() {
        Proof proof = Shown.proof(
                reported()
                        .with(at("02T09:00"), new Fact.Known(Map.of("level", "HIGH", "site", "北京")))
                        .paused(at("02T10:00"), "PART", Party.VENDOR)
                        .resumed(at("02T10:30"), "PART")
                        .with(at("02T10:40"), new Fact.Waived("FIX", at("02T13:00"), "Ms Li"))
                        .ended(at("02T14:00"), End.CLOSED),
                "02T15:00",
                fix(new Limit.Elapsed(Duration.ofHours(2)))
                        .when(Condition.level("HIGH"))
                        .orAtMost(new Limit.Fixed(at("02T11:30")), Shown.CLAUSE)
                        .pausedBy("PART", "ACCESS")
                        .tellingAt(new Threshold.Percent(50))
                        .tellingAt(new Threshold.Before(Duration.ofMinutes(30)))
                        .onceAccepted()
                        .build());
        assertThat(ProofJson.write(proof)).isEqualTo(compact("""
                        {"format":"deskwright proof","version":1,"at":"2026-03-02T07:00:00Z",
                        "terms":{"name":"P9","version":"2","source":"contract 9"},
                        "calendar":{"name":"office","version":"2026-1","zone":"+08:00","zoneData":"fixed offset"},
                        "reading":{"target":"FIX","segment":1,"instance":1,"progress":"STOPPED","verdict":"BREACHED",
                        "due":"2026-03-02T05:00:00Z","startedAt":"2026-03-02T01:00:00Z",
                        "spent":"PT4H30M","lateBy":"PT1H","proposed":false,"provisional":false,
                        "outer":{"due":"2026-03-02T05:00:00Z","verdict":"BREACHED","provisional":false}},
                        "target":{"name":"FIX","when":[{"fact":"level","operator":"IS","value":"HIGH"}],
                        "start":"REPORTED","stop":"RESOLVED",
                        "figure":{"limit":{"kind":"elapsed","amount":"PT2H"},"basis":{"kind":"STATED","source":"§ 7"}},
                        "outer":{"limit":{"kind":"fixed","at":"2026-03-02T03:30:00Z"},"basis":{"kind":"STATED","source":"§ 7"}},
                        "pausedBy":["ACCESS","PART"],"kind":"PROMISE","awaitsAcceptance":true,"outlivesCase":false,
                        "each":false,"thresholds":[{"percent":50},{"before":"PT30M"}]},
                        "facts":{"level":"HIGH","site":"北京"},"reportedAt":"2026-03-02T01:00:00Z",
                        "ending":{"at":"2026-03-02T06:00:00Z","end":"CLOSED"},
                        "agreement":{"newDue":"2026-03-02T05:00:00Z","agreedBy":"Ms Li"},
                        "measure":{"figure":{"limit":{"kind":"elapsed","amount":"PT2H"},"basis":{"kind":"STATED","source":"§ 7"}},
                        "start":"2026-03-02T01:00:00Z","amount":"PT2H","unpausedDue":"2026-03-02T03:00:00Z",
                        "computedDue":"2026-03-02T03:30:00Z"},
                        "outerMeasure":{"figure":{"limit":{"kind":"fixed","at":"2026-03-02T03:30:00Z"},"basis":{"kind":"STATED","source":"§ 7"}},
                        "start":"2026-03-02T01:00:00Z","amount":"PT2H30M","unpausedDue":"2026-03-02T03:30:00Z",
                        "computedDue":"2026-03-02T04:00:00Z"},
                        "countedUntil":"2026-03-02T06:00:00Z",
                        "spans":[{"from":"2026-03-02T01:00:00Z","to":"2026-03-02T02:00:00Z","cause":"COUNTED","name":""},
                        {"from":"2026-03-02T02:00:00Z","to":"2026-03-02T02:30:00Z","cause":"WAITING","name":"PART","party":"VENDOR"},
                        {"from":"2026-03-02T02:30:00Z","to":"2026-03-02T06:00:00Z","cause":"COUNTED","name":""}]}
                        """));
    }

    @Test
    void what_is_absent_has_no_member_and_what_is_empty_is_written() {
        Proof proof = Shown.proof(
                reported(),
                "02T10:00",
                fix(new Limit.Elapsed(Duration.ofHours(1)))
                        .when(Condition.level("HIGH"))
                        .build());
        assertThat(ProofJson.write(proof)).isEqualTo(compact("""
                        {"format":"deskwright proof","version":1,"at":"2026-03-02T02:00:00Z",
                        "terms":{"name":"P9","version":"2","source":"contract 9"},
                        "calendar":{"name":"office","version":"2026-1","zone":"+08:00","zoneData":"fixed offset"},
                        "reading":{"target":"FIX","segment":1,"instance":1,"progress":"NOT_APPLICABLE","verdict":"OPEN",
                        "spent":"PT0S","lateBy":"PT0S","proposed":false,"provisional":false},
                        "facts":{},"reportedAt":"2026-03-02T02:00:00Z","countedUntil":"2026-03-02T02:00:00Z","spans":[]}
                        """));
    }

    static Stream<Arguments> limits() {
        Duration hour = Duration.ofHours(1);
        return Stream.of(
                Arguments.of(new Limit.Measured(), "{\"kind\":\"measured\"}"),
                Arguments.of(new Limit.Elapsed(hour), "{\"kind\":\"elapsed\",\"amount\":\"PT1H\"}"),
                Arguments.of(new Limit.WorkingTime(hour), "{\"kind\":\"working\",\"amount\":\"PT1H\"}"),
                Arguments.of(new Limit.Immediately(hour, false), "{\"kind\":\"immediately\",\"tolerance\":\"PT1H\"}"),
                Arguments.of(
                        new Limit.Immediately(hour, true),
                        "{\"kind\":\"immediately in working time\",\"tolerance\":\"PT1H\"}"),
                Arguments.of(
                        new Limit.Counted(CountedPeriod.workingDays(3), CountingPolicies.CIVIL_CODE),
                        "{\"kind\":\"counted\",\"count\":3,\"unit\":\"WORKING_DAY\",\"policy\":\"CIVIL_CODE\"}"),
                Arguments.of(
                        new Limit.DaysOfFact("days", CountingPolicies.CIVIL_CODE),
                        "{\"kind\":\"days of\",\"fact\":\"days\",\"policy\":\"CIVIL_CODE\"}"),
                Arguments.of(new Limit.EndOfWorkingDay(), "{\"kind\":\"end of working day\"}"),
                Arguments.of(
                        new Limit.ByReportTime(hour, hour.multipliedBy(2)),
                        "{\"kind\":\"by report time\",\"inside\":\"PT1H\",\"outside\":\"PT2H\"}"),
                Arguments.of(
                        new Limit.DayOfPeriod(Step.MONTH, 10, Roll.SKIP, hour),
                        "{\"kind\":\"day of month\",\"day\":10,\"roll\":\"SKIP\",\"afterOpening\":\"PT1H\"}"),
                Arguments.of(
                        new Limit.DayOfPeriod(Step.QUARTER, 10, Roll.NONE, hour),
                        "{\"kind\":\"day of quarter\",\"day\":10,\"roll\":\"NONE\",\"afterOpening\":\"PT1H\"}"),
                Arguments.of(new Limit.Fixed(at("02T12:00")), "{\"kind\":\"fixed\",\"at\":\"2026-03-02T04:00:00Z\"}"));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void a_limit_is_called_as_a_text_of_terms_calls_it(Limit limit, String json) {
        Proof proof = Shown.proof(reported(), "02T09:30", fix(limit).build());
        assertThat(ProofJson.write(proof)).contains("\"figure\":{\"limit\":" + json + ",\"basis\":");
    }

    @Test
    void a_projected_and_a_paused_reading_and_a_window_write_their_own_parts() {
        assertThat(ProofJson.write(ShownCase.PROJECTED.proof()))
                .contains("\"verdict\":\"OPEN\",\"projectedDue\":\"2026-03-02T10:00:00Z\",\"spent\"");
        assertThat(ProofJson.write(ShownCase.PAUSED.proof())).contains("\"left\":\"PT30H\"");
        assertThat(ProofJson.write(ShownCase.LATE.proof()))
                .contains("\"stoppedAt\":\"2026-03-05T01:00:01.500Z\"", "\"name\":\"Spring Day\"}");
        Target window = Target.named("FIX")
                .from(Milestone.REPORTED)
                .to(Milestone.RESOLVED)
                .within(new Limit.Measured(), Shown.CLAUSE)
                .asWindowEnding("RECURRENCE")
                .forEachStart()
                .outlivingTheCase()
                .build();
        assertThat(ProofJson.write(Shown.proof(reported(), "02T09:30", window)))
                .contains("\"kind\":\"WINDOW\",\"endsPause\":\"RECURRENCE\",\"awaitsAcceptance\":false,"
                        + "\"outlivesCase\":true,\"each\":true,\"thresholds\":[]}");
    }

    @Test
    void a_text_is_escaped_where_json_or_a_script_needs_it() {
        String text = "\"\\/\n\t\u0000\u007F\u009F\u2028\u2029\uD800 é北\uD83D\uDE00";
        assertThat(JsonWriter.object(json -> json.texts("all", List.of(text, ""))))
                .isEqualTo("{\"all\":[\"\\\"\\\\/\\u000a\\u0009\\u0000\\u007f\\u009f\\u2028\\u2029\\ud800"
                        + " é北\uD83D\uDE00\",\"\"]}");
        assertThat(JsonWriter.object(json -> json.text("{\"", "["))).isEqualTo("{\"{\\\"\":\"[\"}");
    }

    @Test
    void members_and_elements_are_parted_by_commas_whatever_they_end_with() {
        assertThat(JsonWriter.object(json -> {
                    json.object("none", inner -> {});
                    json.texts("texts", List.of("{", "[", ","));
                    json.number("number", -1);
                    json.objects("objects", List.of(1, 2), (inner, number) -> inner.number("n", number));
                    json.flag("flag", true);
                }))
                .isEqualTo("{\"none\":{},\"texts\":[\"{\",\"[\",\",\"],\"number\":-1,"
                        + "\"objects\":[{\"n\":1},{\"n\":2}],\"flag\":true}");
    }

    @ParameterizedTest
    @EnumSource
    void it_is_one_line_and_the_same_each_time(ShownCase told) {
        String json = ProofJson.write(told.proof());
        assertThat(json).doesNotContain("\n").isEqualTo(ProofJson.write(told.proof()));
    }
}
