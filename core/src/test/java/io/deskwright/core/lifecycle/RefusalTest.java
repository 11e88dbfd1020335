package io.deskwright.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a refusal says, to programs and to people. */
class RefusalTest {

    private static final List<Flaw> FLAWS =
            List.of(new Flaw("phone", "12", "needs seven digits", "至少七位"), new Flaw("mail", "", "is needed", "必填"));

    @ParameterizedTest
    @EnumSource
    void both_sentences_speak_of_the_same_facts_and_fill_them_all(Code code) {
        assertThat(braces(code.chinese())).isEqualTo(braces(code.english())).isNotEmpty();
        Refusal refusal = Refusal.of(code, FLAWS);
        for (String fact : braces(code.english())) {
            refusal = refusal.with(fact, "<" + fact + ">");
        }
        assertThat(refusal.english()).doesNotContain("{", "}");
        assertThat(refusal.chinese()).doesNotContain("{", "}").matches(".*[\\u4e00-\\u9fff].*");
        for (String fact : braces(code.english())) {
            String said = fact.equals("fields") ? "phone" : "<" + fact + ">";
            assertThat(refusal.english()).contains(said);
            assertThat(refusal.chinese()).contains(said);
        }
    }

    @Test
    void no_two_codes_share_a_sentence() {
        List<Code> codes = Arrays.asList(Code.values());
        assertThat(codes.stream().map(Code::english)).doesNotHaveDuplicates();
        assertThat(codes.stream().map(Code::chinese)).doesNotHaveDuplicates();
    }

    @Test
    void what_is_missing_is_named_and_what_is_wrong_is_explained() {
        assertThat(Refusal.of(Code.MISSING, FLAWS).with("command", "Report").english())
                .isEqualTo("Report lacks mail; phone '12' needs seven digits");
        assertThat(Refusal.of(Code.INVALID, FLAWS).with("command", "Report").english())
                .isEqualTo("Report: phone '12' needs seven digits; mail '' is needed");
        assertThat(Refusal.of(Code.INVALID, FLAWS).with("command", "Report").chinese())
                .isEqualTo("Report：phone '12' 至少七位；mail '' 必填");
    }

    @Test
    void a_fact_that_is_not_known_leaves_its_brace() {
        assertThat(Refusal.of(Code.ALREADY_DONE).english()).isEqualTo("{command} was done already");
    }

    @Test
    void what_somebody_wrote_is_shown_as_it_was_written() {
        List<Flaw> flaws = List.of(new Flaw("text", "{command} $1 \\", "is odd", "不妥"));
        assertThat(Refusal.of(Code.INVALID, flaws).with("command", "{fields}").english())
                .isEqualTo("{fields}: text '{command} $1 \\' is odd");
        assertThat(Refusal.of(Code.KEY_REUSED)
                        .with("key", "{other}")
                        .with("other", "T-1")
                        .english())
                .isEqualTo("key {other} was used for something else");
    }

    @Test
    void the_names_of_wrong_fields_are_for_programs() {
        assertThat(Refusal.of(Code.INVALID, FLAWS).fields()).containsExactly("phone", "mail");
        assertThat(Refusal.of(Code.NOT_DUE).fields()).isEmpty();
    }

    @Test
    void the_first_who_states_a_fact_is_right() {
        Refusal refusal = Refusal.of(Code.NOT_DUE).with("command", "Remind").with("command", "Escalate");
        assertThat(refusal.facts()).containsExactly(Map.entry("command", "Remind"));
    }

    @Test
    void adding_a_fact_makes_another_refusal_with_the_same_flaws() {
        Refusal before = Refusal.of(Code.INVALID, FLAWS);
        Refusal after = before.with("command", "Report");
        assertThat(before.facts()).isEmpty();
        assertThat(after.flaws()).isEqualTo(FLAWS);
        assertThat(after.code()).isEqualTo(Code.INVALID);
    }

    @Test
    void facts_stand_in_the_order_of_their_names_and_cannot_be_changed() {
        Map<String, String> facts = new HashMap<>(Map.of("b", "2", "a", "1", "c", "3"));
        Refusal refusal = new Refusal(Code.NOT_DUE, facts, List.of());
        facts.clear();
        assertThat(refusal.facts().keySet()).containsExactly("a", "b", "c");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> refusal.facts().clear());
    }

    @Test
    void who_prefers_to_throw_throws_it() {
        Refusal refusal = Refusal.of(Code.ALREADY_DONE).with("command", "Close");
        assertThat(new Refused(refusal))
                .hasMessage("ALREADY_DONE: Close was done already")
                .extracting(Refused::refusal)
                .isSameAs(refusal);
    }

    private static Set<String> braces(String template) {
        return Pattern.compile("\\{(\\w+)}")
                .matcher(template)
                .results()
                .map((MatchResult brace) -> brace.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
