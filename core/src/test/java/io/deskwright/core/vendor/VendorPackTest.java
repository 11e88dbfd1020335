package io.deskwright.core.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskwright.core.fault.Classification;
import io.deskwright.core.fault.Condition;
import io.deskwright.core.fault.Fact;
import io.deskwright.core.fault.FactType;
import io.deskwright.core.fault.FactValue;
import io.deskwright.core.fault.Facts;
import io.deskwright.core.fault.FaultsText;
import io.deskwright.core.fault.GoldenCase;
import io.deskwright.core.fault.Level;
import io.deskwright.core.fault.Operator;
import io.deskwright.core.fault.Pack;
import io.deskwright.core.fault.PackCheck;
import io.deskwright.core.fault.PackDifference;
import io.deskwright.core.fault.PackDifference.Way;
import io.deskwright.core.fault.Rule;
import io.deskwright.core.fault.SourceFaults;
import io.deskwright.sla.definition.InvalidDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A vendor adds a fifth level, three rules and a fact without touching the core. */
class VendorPackTest {

    private static final String TEXT = """
            deskwright faults 1
            name      | ACME
            version   | 7
            effective | 2026-01-01T00:00:00Z
            source    | contract 7
            extends   | P002
            level | DISASTER | disaster | 灾难级
            fact  | smoke    | number | detectors | detectors that see smoke | 感烟探测器报警数

            rule  | A-1 | level | DISASTER | contract 7 §1
            when  | smoke | at least | 2
            says  | {smoke} detectors see smoke | {smoke} 个探测器报警
            rule  | A-2 | level | DISASTER | contract 7 §2
            when  | dataLost | is | yes
            when  | wholeSystemDown | is | yes
            says  | down, and data are lost | 瘫痪且数据丢失
            rule  | A-3 | level | SEVERE | contract 7 §3
            when  | smoke | is | 1
            says  | one detector sees smoke | 1 个探测器报警

            golden | smoke | DISASTER
            given  | smoke | 2
            """;

    private static final Pack BY_TEXT = SourceFaults.of("P002").with("acme.faults", TEXT);

    private static Pack byHand() {
        Pack base = SourceFaults.of("P002");
        return base.but()
                .name("ACME")
                .version("7")
                .effective(BY_TEXT.effective())
                .source("contract 7")
                .levels(base.levels().with(new Level("DISASTER", "disaster", "灾难级")))
                .addFacts(Fact.counted("smoke", FactType.NUMBER, "detectors", "detectors that see smoke", "感烟探测器报警数"))
                .addRules(Rule.level("A-1", "DISASTER")
                        .source("contract 7 §1")
                        .when(Condition.of("smoke", Operator.AT_LEAST, new FactValue.Amount(2)))
                        .says("{smoke} detectors see smoke", "{smoke} 个探测器报警")
                        .build())
                .addRules(Rule.level("A-2", "DISASTER")
                        .source("contract 7 §2")
                        .when(Condition.yes("dataLost"))
                        .when(Condition.yes("wholeSystemDown"))
                        .says("down, and data are lost", "瘫痪且数据丢失")
                        .build())
                .addRules(Rule.level("A-3", "SEVERE")
                        .source("contract 7 §3")
                        .when(Condition.of("smoke", Operator.IS, new FactValue.Amount(1)))
                        .says("one detector sees smoke", "1 个探测器报警")
                        .build())
                .addGolden(GoldenCase.of("smoke", Facts.none().with("smoke", 2), "DISASTER"))
                .build();
    }

    @Test
    void the_fifth_level_is_the_worst() {
        Classification answer =
                BY_TEXT.classify(Facts.none().with("dataLost", true).with("smoke", 3));
        assertThat(BY_TEXT.levels().names()).containsExactly("ORDINARY", "SINGLE", "SEVERE", "SYSTEM_DOWN", "DISASTER");
        assertThat(answer.level()).contains("DISASTER");
        assertThat(answer.fired().get(0).english()).isEqualTo("3 detectors see smoke");
        assertThat(answer.losers()).extracting(each -> each.rule().id()).containsExactly("CLS-16-3");
        assertThat(PackCheck.findings(BY_TEXT)).isEmpty();
    }

    @Test
    void text_and_java_say_the_same() {
        assertThat(byHand()).isEqualTo(BY_TEXT);
        assertThat(FaultsText.parse("acme.faults", TEXT)).isEqualTo(BY_TEXT);
    }

    @Test
    void the_switch_to_the_pack_has_a_number() {
        List<Facts> faults = List.of(
                Facts.none().with("dataLost", true).with("smoke", 2),
                Facts.none().with("terminalFault", true),
                Facts.none().with("smoke", 1));
        PackDifference difference = PackDifference.between(SourceFaults.of("P002"), BY_TEXT, faults);
        assertThat(difference.faults()).isEqualTo(3);
        assertThat(difference.changes())
                .extracting(change -> change.number() + " " + change.way() + " "
                        + change.before().level().orElse("-") + " "
                        + change.after().level().orElse("-"))
                .containsExactly("0 RAISED SYSTEM_DOWN DISASTER", "2 RAISED - SEVERE");
        PackDifference back = PackDifference.between(BY_TEXT, SourceFaults.of("P002"), faults);
        assertThat(back.changes(Way.RENAMED))
                .extracting(PackDifference.Change::number)
                .containsExactly(0);
        assertThat(back.changes(Way.LOWERED))
                .extracting(PackDifference.Change::number)
                .containsExactly(2);
    }

    @Test
    void a_pack_that_answers_a_golden_case_otherwise_does_not_load() {
        String wrong = TEXT.replace("at least | 2", "at least | 3");
        assertThatThrownBy(() -> FaultsText.parse("acme.faults", wrong))
                .isInstanceOf(InvalidDefinition.class)
                .hasMessage("acme.faults is not valid: acme.faults:21:10: the level should be DISASTER but is none, by"
                        + " []");
        assertThatThrownBy(() -> BY_TEXT.but()
                        .addRules(Rule.level("B", "DISASTER")
                                .source("s")
                                .when(Condition.yes("terminalFault"))
                                .says("e", "c")
                                .build())
                        .build())
                .isInstanceOf(InvalidDefinition.class)
                .hasMessageContaining("golden row 3: the level should be SINGLE but is DISASTER, by [B]")
                .hasMessageContaining("2 problems");
    }
}
