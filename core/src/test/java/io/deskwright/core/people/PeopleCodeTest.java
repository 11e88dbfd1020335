package io.deskwright.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskwright.core.sentence.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a finding says. */
class PeopleCodeTest {

    private static final Map<String, String> DATA = Map.of(
            "count", "3", "roles", "AGENT", "certified", "2", "percent", "80", "kind", "PROJECT", "name", "Wu {x} $1");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LEADERSHIP_SIZE | The leadership group of side it has 3 members; one or two are agreed.",
                "PROJECT_MANAGER_COUNT | Side it has 3 project managers; exactly one is agreed.",
                "SUPERVISOR_WORKS | it supervises the service and works in it, as AGENT.",
                "FEW_CERTIFIED | 2 of 3 technical staff of it hold a maker's certificate; 80 % are agreed.",
                "NO_CONTACT | Contract it has no PROJECT contact.",
                "UNREACHABLE_CONTACT | Contact Wu {x} $1 of contract it has neither telephone nor e-mail.",
            })
    void a_finding_is_a_sentence(PeopleCode code, String sentence) {
        assertThat(new Finding<>(code, "it", DATA).english()).isEqualTo(sentence);
        assertThat(new Finding<>(code, "it", DATA)).hasToString(code + ": " + sentence);
    }

    @ParameterizedTest
    @EnumSource
    void the_chinese_sentence_says_the_same(PeopleCode code) {
        Finding<PeopleCode> finding = new Finding<>(code, "it", DATA);
        assertThat(finding.chinese()).contains("it").matches(".*[\\u4e00-\\u9fff].*。");
        for (String value : List.of("AGENT", "PROJECT", "Wu {x} $1")) {
            assertThat(finding.chinese().contains(value))
                    .isEqualTo(finding.english().contains(value));
        }
        assertThat(Finding.of(code, "it").chinese().chars().filter(c -> c == '{'))
                .hasSize((int) Finding.of(code, "it")
                        .english()
                        .chars()
                        .filter(c -> c == '{')
                        .count());
    }

    @Test
    void data_that_are_not_there_leave_their_brace() {
        assertThat(Finding.of(PeopleCode.NO_CONTACT, "C-1").english()).isEqualTo("Contract C-1 has no {kind} contact.");
    }

    @Test
    void a_finding_is_a_value() {
        Finding<PeopleCode> finding =
                Finding.of(PeopleCode.NO_CONTACT, "C-1").with("kind", 1).with("a", 2);
        assertThat(finding.data().keySet()).containsExactly("a", "kind");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> finding.data().clear());
    }
}
