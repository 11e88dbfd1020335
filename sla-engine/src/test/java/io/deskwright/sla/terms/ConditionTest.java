package io.deskwright.sla.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.sla.terms.Condition.Operator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    private static final String SITE = "site";

    private static Map<String, String> facts(String value) {
        return value.equals("-") ? Map.of("other", "CAPITAL") : Map.of(SITE, value, "other", "CAPITAL");
    }

    @ParameterizedTest(name = "{0} {1} if the fact is {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            IS      | CAPITAL | CAPITAL | true
            IS      | CAPITAL | VILLAGE | false
            IS      | CAPITAL | capital | false
            IS      | CAPITAL | -       | false
            IS      | ''      | -       | false
            IS      | false   | -       | false
            IS      | null    | -       | false
            IS_NOT  | CAPITAL | CAPITAL | false
            IS_NOT  | CAPITAL | VILLAGE | true
            IS_NOT  | CAPITAL | capital | true
            IS_NOT  | CAPITAL | -       | true
            IS_NOT  | ''      | -       | true
            KNOWN   | ''      | CAPITAL | true
            KNOWN   | VILLAGE | CAPITAL | true
            KNOWN   | ''      | ''      | true
            KNOWN   | ''      | -       | false
            UNKNOWN | ''      | CAPITAL | false
            UNKNOWN | CAPITAL | CAPITAL | false
            UNKNOWN | ''      | -       | true
            """)
    void what_is_not_known_is_equal_to_nothing(Operator operator, String value, String fact, boolean holds) {
        assertThat(new Condition(SITE, operator, value).holds(facts(fact))).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IS      | CAPITAL | site is CAPITAL
            IS_NOT  | CAPITAL | site is not CAPITAL
            KNOWN   | ''      | site known
            UNKNOWN | ''      | site unknown
            """)
    void a_condition_is_shown_in_one_line(Operator operator, String value, String line) {
        assertThat(new Condition(SITE, operator, value)).hasToString(line);
    }

    @Test
    void a_level_is_a_fact_like_any_other() {
        assertThat(Condition.level("SEVERE"))
                .isEqualTo(Condition.is("level", "SEVERE"))
                .isEqualTo(new Condition("level", Operator.IS, "SEVERE"));
        assertThat(Condition.level("SEVERE").holds(Map.of(Condition.LEVEL, "SEVERE")))
                .isTrue();
        assertThat(Condition.level("SEVERE").holds(Map.of())).isFalse();
    }
}
