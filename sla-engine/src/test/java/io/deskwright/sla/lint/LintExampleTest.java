package io.deskwright.sla.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LintExampleTest {

    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    static Stream<SmallestExample> examples() {
        return SmallestExample.all().stream();
    }

    @Test
    void each_code_has_a_smallest_example() {
        assertThat(examples().map(SmallestExample::code)).containsExactly(Code.values());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_smallest_example_yields_its_finding_and_no_other(SmallestExample example) {
        assertThat(Linter.findings(example.terms(), example.surroundings()))
                .extracting(Finding::toString)
                .containsExactly(example.code() + " | " + example.subject() + " | " + example.data());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_finding_is_a_sentence_in_both_languages_that_tells_its_data(SmallestExample example) {
        Finding finding =
                Linter.findings(example.terms(), example.surroundings()).get(0);
        assertThat(finding.english()).isEqualTo(example.english()).doesNotContain("{");
        assertThat(finding.chinese()).isEqualTo(example.chinese()).doesNotContain("{");
        assertThat(finding.data()).allSatisfy(datum -> {
            assertThat(finding.english()).contains(datum.value());
            assertThat(finding.chinese()).contains(datum.value());
            assertThat(finding.datum(datum.name())).contains(datum.value());
        });
    }

    @ParameterizedTest
    @EnumSource
    void both_sentences_of_a_code_name_the_same_data(Code code) {
        assertThat(holes(code.english()))
                .contains("subject")
                .containsExactlyInAnyOrderElementsOf(holes(code.chinese()));
        assertThat(code.english()).doesNotContainPattern(CHINESE).endsWith(".");
        assertThat(code.chinese()).containsPattern(CHINESE).endsWith("。");
    }

    private static List<String> holes(String sentence) {
        return HOLE.matcher(sentence).results().map(hole -> hole.group(1)).toList();
    }

    @Test
    void a_datum_that_looks_like_a_hole_is_told_as_it_is() {
        Finding finding = Finding.of(Code.UNREACHED_STOP, "{stop} $1 \\").with("stop", "{subject}");
        assertThat(finding.english())
                .isEqualTo("{stop} $1 \\ stops at {subject}, which no case reaches; it can never be met.");
        assertThat(finding.datum("start")).isEmpty();
        assertThat(Finding.of(Code.UNREACHED_STOP, "FIX").english()).contains("{stop}");
    }
}
