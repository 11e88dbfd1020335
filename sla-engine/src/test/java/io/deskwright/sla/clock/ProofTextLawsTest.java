package io.deskwright.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.sla.clock.Histories.History;
import io.deskwright.sla.proof.CaseDrawing;
import io.deskwright.sla.proof.Language;
import io.deskwright.sla.proof.Proof;
import io.deskwright.sla.proof.ProofJson;
import io.deskwright.sla.proof.ProofText;
import io.deskwright.sla.proof.Span;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of the texts, the JSON and the drawing of every history. */
class ProofTextLawsTest {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n]]");

    @Provide
    Arbitrary<History> histories() {
        return Histories.histories();
    }

    @Property(tries = 150)
    void both_languages_have_the_same_lines_with_all_edges_and_without_controls(@ForAll("histories") History history) {
        for (Proof proof : Proof.allOf(history.at(history.instant()))) {
            String english = ProofText.english(proof);
            String chinese = ProofText.chinese(proof);
            assertThat(english).endsWith("\n").doesNotContain("{").doesNotContainPattern(CONTROL);
            assertThat(chinese).endsWith("\n").doesNotContain("{").doesNotContainPattern(CONTROL);
            assertThat(chinese.lines().count()).isEqualTo(english.lines().count());
            String json = ProofJson.write(proof);
            assertThat(json).doesNotContainPattern("\\p{Cc}");
            for (Span span : proof.spans()) {
                assertThat(json).contains("\"from\":\"" + span.from() + "\",\"to\":\"" + span.to() + "\"");
                for (Instant edge : List.of(span.from(), span.to())) {
                    LocalTime time = edge.atZone(proof.zone()).toLocalTime();
                    assertThat(english).contains(" " + time);
                    assertThat(chinese).contains(" " + time);
                }
            }
        }
    }

    @Property(tries = 60)
    void every_case_can_be_drawn_in_both_languages_and_a_second_time_alike(@ForAll("histories") History history) {
        CaseClock clock = history.at(history.instant());
        String svg = CaseDrawing.svg(clock, Language.ENGLISH);
        assertThat(svg)
                .isEqualTo(CaseDrawing.svg(clock, Language.ENGLISH))
                .doesNotContain("NaN", "Infinity", "=\"-", "{");
        assertThat(bandsAndMarks(CaseDrawing.svg(clock, Language.CHINESE))).isEqualTo(bandsAndMarks(svg));
    }

    private static long bandsAndMarks(String svg) {
        return svg.lines().filter(line -> line.startsWith("<title>")).count();
    }
}
