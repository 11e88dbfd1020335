package io.deskwright.escalation.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.ticket.NoticeChannel;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

    private static final Address MAIL = new Address(NoticeChannel.EMAIL, "wang");
    private static final Address SMS = new Address(NoticeChannel.SMS, "wang");
    private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
    private static final List<String> FACTS = List.of(
            "case",
            "level",
            "target",
            "due",
            "rung",
            "plan",
            "customer",
            "place",
            "summary",
            "owner",
            "dueAt",
            "firedAt",
            "late",
            "role");

    private static final Templates SMALL = TemplatesText.parse("small", """
            deskwright notices 1
            say      | late | true | too late | 迟
            template | t
            subject  | About {x} and {y} | 关于{x}
            body     | First {x} | 一 {x}
            body     | |
            body     | {late}{y} | 二
            sms      | short {x} | 短 {x}
            item     | one {x} | 一条 {x}
            group
            subject  | {count} of {cases} | {count} 条
            body     | above: {levels} | 上
            items    | 2
            more     | {more} of {count} not told | 另 {more}
            body     | below | 下
            sms      | {count}: {levels} | {count} 条：{levels}
            summary
            subject  | all {count} | 汇总 {count}
            items    | 0
            more     | {more} | {more}
            sms      | all {count} | 汇总 {count}
            """);

    @Test
    void a_notice_is_put_into_words_in_both_languages() {
        Notice notice = notice("t", Map.of("x", "泵", "y", "z", "late", "true"));
        Message english = one(SMALL, MAIL, notice, Language.ENGLISH);
        assertThat(english.key()).isEqualTo("m#1");
        assertThat(english.recipient()).isEqualTo("wang");
        assertThat(english.channel()).isEqualTo(NoticeChannel.EMAIL);
        assertThat(english.subject()).isEqualTo("About 泵 and z");
        assertThat(english.body()).isEqualTo("First 泵\n\ntoo latez");
        Message chinese = one(SMALL, MAIL, notice, Language.CHINESE);
        assertThat(chinese.subject()).isEqualTo("关于泵");
        assertThat(chinese.body()).isEqualTo("一 泵\n\n二");
    }

    @Test
    void a_text_message_has_no_subject() {
        Message sms = one(SMALL, SMS, notice("t", Map.of("x", "1")), Language.CHINESE);
        assertThat(sms.subject()).isEmpty();
        assertThat(sms.body()).isEqualTo("短 1");
        assertThat(sms.channel()).isEqualTo(NoticeChannel.SMS);
    }

    @Test
    void a_fact_that_is_missing_or_blank_is_shown_as_a_dash() {
        assertThat(one(SMALL, SMS, notice("t", Map.of()), Language.ENGLISH).body())
                .isEqualTo("short –");
        assertThat(one(SMALL, SMS, notice("t", Map.of("x", " \n ")), Language.ENGLISH)
                        .body())
                .isEqualTo("short –");
    }

    @Test
    void what_a_fact_says_is_not_filled_again() {
        Message message = one(SMALL, MAIL, notice("t", Map.of("x", "{y} $1 \\", "y", "secret")), Language.ENGLISH);
        assertThat(message.subject()).isEqualTo("About {y} $1 \\ and secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nBcc: x@y",
                "a\nb",
                "a\rb",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b",
                "a\u0000b",
                "a\u000Bb",
                "a\tb",
                "a\u202Eb",
                "a\u2066b",
                "a\u2069b",
                "a\u202Ab"
            })
    void a_header_cannot_be_injected(String value) {
        Message message = one(SMALL, MAIL, notice("t", Map.of("x", value)), Language.ENGLISH);
        String clean = value.equals("a\r\nBcc: x@y") ? "a  Bcc: x@y" : "a b";
        assertThat(message.subject()).isEqualTo("About " + clean + " and –");
        assertThat(message.body()).isEqualTo("First " + clean + "\n\n––");
        assertThat(one(SMALL, SMS, notice("t", Map.of("x", value)), Language.ENGLISH)
                        .body())
                .isEqualTo("short " + clean);
    }

    @Test
    void half_a_character_becomes_the_replacement_character() {
        assertThat(one(SMALL, SMS, notice("t", Map.of("x", "a\uD83D")), Language.ENGLISH)
                        .body())
                .isEqualTo("short a\uFFFD");
        assertThat(one(SMALL, SMS, notice("t", Map.of("x", "\uD83D\uDE00")), Language.ENGLISH)
                        .body())
                .isEqualTo("short \uD83D\uDE00");
    }

    @Test
    void a_long_fact_is_cut_and_never_within_a_character() {
        String smile = "\uD83D\uDE00";
        assertThat(body(smile.repeat(200))).isEqualTo("short " + smile.repeat(200));
        assertThat(body(smile.repeat(201))).isEqualTo("short " + smile.repeat(199) + "…");
    }

    @Test
    void a_long_subject_and_a_long_text_message_are_cut() {
        String long200 = "长".repeat(200);
        Message mail = one(SMALL, MAIL, notice("t", Map.of("x", long200, "y", long200)), Language.ENGLISH);
        assertThat(mail.subject()).hasSize(250).startsWith("About 长").endsWith("长…");
        Templates wordy =
                TemplatesText.parse("wordy", TemplatesTextTest.GOOD.replace("{case} late", "{case}{case}late"));
        Message sms = one(wordy, SMS, notice("breach", Map.of("case", long200)), Language.ENGLISH);
        assertThat(sms.body()).hasSize(335).endsWith("长…");
    }

    @Test
    void several_notices_are_listed_up_to_the_limit_and_counted() {
        List<Notice> three = List.of(
                notice("t", Map.of("x", "1"), "T-1", "HIGH"),
                notice("t", Map.of("x", "2"), "T-2", "LOW"),
                notice("t", Map.of("x", "3"), "T-1", "HIGH"));
        Message all = SMALL.message("m#1", MAIL, three, false, Language.ENGLISH);
        assertThat(all.subject()).isEqualTo("3 of 2");
        assertThat(all.body()).isEqualTo("above: HIGH × 2, LOW × 1\none 1\none 2\n1 of 3 not told\nbelow");
        Message two = SMALL.message("m#1", MAIL, three.subList(0, 2), false, Language.CHINESE);
        assertThat(two.body()).isEqualTo("上\n一条 1\n一条 2\n下");
        assertThat(SMALL.message("m#1", SMS, three, false, Language.ENGLISH).body())
                .isEqualTo("3: HIGH × 2, LOW × 1");
        Message summary = SMALL.message("m#1", MAIL, three, true, Language.ENGLISH);
        assertThat(summary.subject()).isEqualTo("all 3");
        assertThat(summary.body()).isEqualTo("3");
        assertThat(SMALL.message("m#1", SMS, three, true, Language.CHINESE).body())
                .isEqualTo("汇总 3");
    }

    @Test
    void a_notice_without_a_template_is_told_with_all_its_facts() {
        Notice strange = notice("strange\n", Map.of("b", "1\r2", "a\n", "x"));
        Message mail = one(SMALL, MAIL, strange, Language.ENGLISH);
        assertThat(mail.subject()).isEqualTo("strange : T-1");
        assertThat(mail.body()).isEqualTo("strange : T-1\na : x\nb: 1 2");
        assertThat(one(SMALL, SMS, strange, Language.CHINESE).body()).isEqualTo("strange : T-1");
        assertThat(SMALL.message("m#1", MAIL, List.of(strange, strange), false, Language.ENGLISH)
                        .body())
                .contains("\nstrange : T-1\nstrange : T-1\n");
    }

    @Test
    void a_message_tells_something() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SMALL.message("m#1", MAIL, List.of(), false, Language.ENGLISH))
                .withMessageContaining("m#1");
    }

    @Test
    void the_standard_templates_cover_all_that_standard_plans_tell() {
        assertThat(Templates.standard().names())
                .containsExactlyInAnyOrder(
                        "warning",
                        "breach",
                        "reminder",
                        "escalation",
                        "support",
                        "joint-analysis",
                        "emergency-plan",
                        "level-raised",
                        "reassigned",
                        "hand-over",
                        "nobody-on-duty");
        assertThat(Templates.standard()).isSameAs(Templates.standard());
        assertThat(Templates.standardText()).startsWith("deskwright notices 1\n");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_standard_templates_name_case_and_level_in_every_text(Language language) {
        Map<String, String> facts = new LinkedHashMap<>();
        FACTS.forEach(fact -> facts.put(fact, "<" + fact + ">"));
        for (String name : Templates.standard().names()) {
            Notice notice = notice(name, facts);
            Message mail = one(Templates.standard(), MAIL, notice, language);
            assertThat(mail.subject() + mail.body())
                    .as(name)
                    .contains("<case>", "<level>", "<customer>", "<place>", "<summary>")
                    .doesNotContain(Templates.UNKNOWN, "{");
            assertThat(one(Templates.standard(), SMS, notice, language).body())
                    .as(name)
                    .contains("<case>", "<level>");
        }
    }

    @Test
    void the_standard_templates_say_what_a_level_and_a_delay_are() {
        Notice notice = notice("breach", Map.of("late", "true"), "T-1", "");
        assertThat(one(Templates.standard(), MAIL, notice, Language.CHINESE).body())
                .contains("故障级别：未定级")
                .endsWith("因系统中断，本通知迟发。");
        Notice inTime = notice("breach", Map.of("late", "false"), "T-1", "");
        assertThat(one(Templates.standard(), MAIL, inTime, Language.ENGLISH).body())
                .contains("Level: no level")
                .endsWith("\n");
    }

    @Property(tries = 500)
    void whatever_facts_say_a_message_has_the_lines_of_its_template(
            @ForAll("values") String value, @ForAll("values") String other, @ForAll Language language) {
        Map<String, String> facts = new LinkedHashMap<>();
        FACTS.forEach(fact -> facts.put(fact, fact.length() % 2 == 0 ? value : other));
        for (String name : List.of("warning", "breach", "hand-over")) {
            Notice notice = notice(name, facts);
            Message plain = one(Templates.standard(), MAIL, notice(name, Map.of()), language);
            Message mail = one(Templates.standard(), MAIL, notice, language);
            assertThat(mail.body().split("\n", -1)).hasSameSizeAs(plain.body().split("\n", -1));
            assertHarmless(mail.subject());
            assertHarmless(mail.body().replace("\n", ""));
            Message sms = one(Templates.standard(), SMS, notice, language);
            assertHarmless(sms.body());
            assertThat(sms.subject()).isEmpty();
        }
    }

    @Property(tries = 200)
    void a_group_has_a_line_for_each_notice_whatever_they_say(
            @ForAll("values") String value, @ForAll("values") String level, @ForAll boolean isSummary) {
        Notice notice = notice(value, Map.of("case", value), "T-1", level);
        List<Notice> notices = Collections.nCopies(3, notice);
        Message mail = Templates.standard().message("m#1", MAIL, notices, isSummary, Language.ENGLISH);
        assertThat(mail.body().split("\n", -1)).hasSize(5);
        assertHarmless(mail.subject());
        assertHarmless(mail.body().replace("\n", ""));
        assertHarmless(Templates.standard()
                .message("m#1", SMS, notices, isSummary, Language.CHINESE)
                .body());
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(250),
                Arbitraries.of("a\r\nBcc: b@c", "\n.\n", "\u2028", "{case}", "{", "", "\u202Ex", "$0", "\\", "\uDC00"),
                Arbitraries.strings()
                        .withChars("\r\n\u0085\u2028\u2029\u0000{}=?\u202E|".toCharArray())
                        .ofMaxLength(20));
    }

    /** Written apart from what it checks. */
    private static void assertHarmless(String line) {
        IntStream.range(0, line.length()).forEach(i -> {
            char c = line.charAt(i);
            assertThat(c < ' ' || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029)
                    .as("character %x", (int) c)
                    .isFalse();
        });
        assertThat(new String(
                        line.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(line);
    }

    private static String body(String value) {
        return one(SMALL, SMS, notice("t", Map.of("x", value)), Language.ENGLISH)
                .body();
    }

    private static Message one(Templates templates, Address to, Notice notice, Language language) {
        return templates.message("m#1", to, List.of(notice), false, language);
    }

    private static Notice notice(String template, Map<String, String> facts) {
        return notice(template, facts, "T-1", "HIGH");
    }

    private static Notice notice(String template, Map<String, String> facts, String about, String level) {
        return new Notice("k", CaseId.of(about), level, template, facts, AT);
    }
}
