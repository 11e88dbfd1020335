package io.deskwright.escalation.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesTextTest {

    static final String GOOD = """
            deskwright notices 1
            fact     | case
            fact     | late
            say      | late | true | late | 迟
            template | breach
            subject  | {case} | {case}
            body     | {case} {late} | {late}
            sms      | {case} late | {case} 超时
            item     | {case} | {case}
            group
            subject  | {count} | {count}
            items    | 50
            more     | {more} | {more}
            sms      | {cases} | {levels}
            summary
            subject  | {count} | {count}
            items    | 1000
            more     | {more} | {more}
            sms      | {cases} | {levels}
            """;

    @Test
    void a_right_text_is_read_from_characters_and_from_bytes() {
        assertThat(TemplatesText.parse("x", GOOD).names()).containsExactly("breach");
        assertThat(TemplatesText.parse("x", GOOD.getBytes(StandardCharsets.UTF_8))
                        .names())
                .containsExactly("breach");
    }

    @Test
    void without_declared_facts_any_may_be_named() {
        String free = GOOD.replaceAll("fact +\\| .*\n", "").replace("{case} late", "{anything} late");
        assertThat(TemplatesText.parse("x", free).names()).containsExactly("breach");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
                    fact     | late        ! fact     | case       ! x:3:12 ! fact 'case' is there already
                    fact     | late        ! fact     | 1x         ! x:3:12 ! '1x' is no name of a fact: a letter, then letters and digits
                    fact     | late        ! fact                  ! x:3:1  ! row 'fact' has 0 cells after its key; it takes name
                    say      | late |      ! say      | lat  |     ! x:4:12 ! 'lat' is no fact; there are [case, late]
                    | true | late | 迟      ! | true | late         ! x:4:1  ! row 'say' has 3 cells after its key; it takes fact | value | English | Chinese
                    | true | late | 迟      ! | true | {late} | 迟   ! x:4:26 ! what puts a value into words has no place to be filled, but [late]
                    template | breach      ! template              ! x:5:1  ! row 'template' has 0 cells after its key; it takes name
                    template | breach      ! template |            ! x:5:11 ! the cell is empty
                    subject  | {case}      ! subjekt  | {case}     ! x:6:1  ! 'subjekt' is no key here; use [subject, body, sms, item, fact, say, template, group, summary]
                    subject  | {case}      ! body     | {case}     ! x:5:1  ! a row 'subject' is missing
                    body     | {case}      ! fact     | {case}     ! x:5:1  ! a row 'body' is missing
                    sms      | {case} late ! sms      | {cas} late ! x:8:12 ! '{cas}' is filled with nothing; there are [case, late]
                    sms      | {case} late ! sms      | {case late ! x:8:12 ! a brace in '{case late' encloses no name such as {case}
                    sms      | {case} late ! sms      | case} late ! x:8:12 ! a brace in 'case} late' encloses no name such as {case}
                    sms      | {case} late ! sms      | {} late    ! x:8:12 ! a brace in '{} late' encloses no name such as {case}
                    sms      | {case} late ! sms      |            ! x:8:11 ! the cell is empty
                    sms      | {case} late ! sms      | a\tb       ! x:8:12 ! the text has a control character
                    item     | {case}      ! sms      | {case}     ! x:9:1  ! a second row 'sms'
                    item     | {case} | {case} ! item | {case}     ! x:9:1  ! row 'item' has 1 cells after its key; it takes English | Chinese
                    group                  ! group | x             ! x:10:1 ! row 'group' has 1 cells after its key; it takes nothing
                    group                  ! summary               ! x      ! a row 'group' is missing
                    items    | 50          ! items    | many       ! x:12:12 ! 'many' is no number from 0 to 1000
                    items    | 50          ! items    | 1001       ! x:12:12 ! '1001' is no number from 0 to 1000
                    items    | 50          ! items                 ! x:12:1 ! row 'items' has 0 cells after its key; it takes how many at most
                    items    | 50          ! body     | {case} |   ! x:12:12 ! '{case}' is filled with nothing; there are [cases, count, levels]
                    sms      | {cases}     ! sms      | {more}     ! x:14:12 ! '{more}' is filled with nothing; there are [cases, count, levels]
                    """)
    void a_wrong_text_is_told_with_line_and_column(String right, String wrong, String place, String message) {
        assertThat(problems(replaceFirst(GOOD, right, wrong.replace("\\t", "\t"))))
                .contains(new Problem(place, message));
    }

    @Test
    void all_problems_are_told_together() {
        String wrong = replaceFirst(GOOD, "fact     | late", "fact     | case")
                .replace("{case} late", "{x} late")
                .replace("items    | 50", "items    | x");
        assertThat(problems(wrong)).extracting(Problem::place).contains("x:3:12", "x:8:12", "x:12:12");
    }

    @Test
    void a_template_and_a_word_are_there_once() {
        String twice = GOOD + GOOD.substring(GOOD.indexOf("say"));
        assertThat(problems(twice))
                .extracting(Problem::message)
                .containsExactly(
                        "'true' of fact 'late' is said already",
                        "'breach' is there already",
                        "'group' is there already",
                        "'summary' is there already");
    }

    private static List<Problem> problems(String text) {
        InvalidDefinition invalid = catchThrowableOfType(InvalidDefinition.class, () -> TemplatesText.parse("x", text));
        assertThat(invalid).isNotNull();
        return invalid.problems();
    }

    private static String replaceFirst(String text, String old, String with) {
        int at = text.indexOf(old);
        assertThat(at).as(old).isNotNegative();
        return text.substring(0, at) + with + text.substring(at + old.length());
    }
}
