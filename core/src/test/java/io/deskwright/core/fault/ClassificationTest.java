package io.deskwright.core.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClassificationTest {

    private static final Pack P001 = SourceFaults.of("P001");

    private static Classification of(String known) {
        return P001.classify(FaultRequirementsTest.facts(P001, known));
    }

    @Test
    void the_worst_level_wins_and_the_milder_ones_are_told() {
        Classification answer =
                of("automaticAlarm=yes interruptionThreatens=yes hardwareFault=yes noService=yes emergency=no");
        assertThat(answer.level()).contains("SEVERE");
        assertThat(answer.fired()).extracting(each -> each.rule().id()).containsExactly("CLS-09-3", "CLS-12");
        assertThat(answer.losers()).extracting(each -> each.rule().id()).containsExactly("CLS-02");
        assertThat(answer.used()).isEqualTo(answer.facts().without("emergency"));
        assertThat(answer.isSettled()).isTrue();
        assertThat(answer.questions()).isEmpty();
        assertThat(answer.byDefault()).isFalse();
        assertThat(answer)
                .hasToString("P001 1: SEVERE [CLS-09-3 a hardware fault leaves the system without service,"
                        + " CLS-12 the business will be interrupted if the fault is not handled at once]");
    }

    @Test
    void the_evidence_says_what_is_known() {
        Classification answer = of("hardwareFault=yes capacityLoss=53/500");
        assertThat(answer.fired().get(0).english())
                .isEqualTo("a hardware fault lowers the capacity by 53/500, 1/10 or more");
        assertThat(answer.fired().get(0).chinese()).isEqualTo("硬件故障使处理能力下降 53/500,达到 1/10 以上");
    }

    @Test
    void a_near_miss_lacks_one_row() {
        Classification answer = of("keyConnectionErrs=yes errorRatio=1/20");
        assertThat(answer.nearMisses())
                .extracting(miss -> miss.rule().id() + " lacks " + miss.row() + " " + miss.truth())
                .containsExactly(
                        "CLS-11-1 lacks errorRatio | at least | 1/10 NO",
                        "CLS-12 lacks interruptionThreatens | is | yes UNKNOWN",
                        "CLS-02 lacks automaticAlarm | is | yes UNKNOWN",
                        "CLS-03 lacks hiddenDanger | is | yes UNKNOWN",
                        "CLS-06 lacks businessAffected | is | yes UNKNOWN");
    }

    @Test
    void the_most_valuable_question_comes_first() {
        Classification answer = of("automaticAlarm=yes deviceFault=yes deviceRole=BACKUP_DEVICE hardwareFault=no"
                + " networkBroken=no keyConnectionErrs=no");
        assertThat(answer.open()).extracting(Rule::id).containsExactly("CLS-10-1", "CLS-10-2", "CLS-10-3", "CLS-12");
        assertThat(answer.questions())
                .extracting(asked ->
                        asked.fact().name() + " " + asked.outcome() + " " + asked.missing() + " " + asked.rules())
                .containsExactly(
                        "functionsLost level SEVERE 1 [CLS-10-1]",
                        "interruptionThreatens level SEVERE 1 [CLS-12]",
                        "dangerGrade level SEVERE 2 [CLS-10-2, CLS-10-3]",
                        "hiddenDanger level SEVERE 2 [CLS-10-2, CLS-10-3]",
                        "emergency mark EMERGENCY 1 [CLS-18]");
    }

    @Test
    void questions_stand_by_level_then_by_what_else_is_missing_then_by_how_many_rules_wait() {
        Pack pack = FaultsText.parse("t", """
                deskwright faults 1
                name      | T
                version   | 1
                effective | 2026-01-01T00:00:00Z
                source    | s
                level | MILD | m | m
                level | BAD | b | b
                fact | a | flag | | a | a
                fact | b | flag | | b | b
                fact | c | flag | | c | c
                fact | d | flag | | d | d
                fact | e | flag | | e | e
                rule | R1 | level | BAD | s
                when | a | is | yes
                when | d | is | yes
                says | e | c
                rule | R2 | level | BAD | s
                when | b | is | yes
                says | e | c
                rule | R3 | level | BAD | s
                when | c | is | yes
                says | e | c
                rule | R4 | level | BAD | s
                when | c | is | yes
                when | e | is | yes
                says | e | c
                rule | R5 | level | MILD | s
                when | a | is | yes
                says | e | c
                """, List.of());
        Classification answer = pack.classify(Facts.none());
        assertThat(answer.isSettled()).isFalse();
        assertThat(answer.questions())
                .extracting(asked -> asked.fact().name() + " " + asked.missing() + " " + asked.rules())
                .containsExactly("c 1 [R3, R4]", "b 1 [R2]", "a 2 [R1, R5]", "d 2 [R1]", "e 2 [R4]");
    }

    @Test
    void what_is_presumed_is_told_and_asked() {
        Classification answer = of("hiddenDanger=yes deviceRole=BACKUP_DEVICE emergency=no");
        assertThat(answer.level()).contains("SEVERE");
        assertThat(answer.fired().get(0).presumed()).containsExactly("dangerGrade");
        assertThat(answer.questions())
                .containsExactly(new Question(
                        P001.facts().stream()
                                .filter(fact -> fact.name().equals("dangerGrade"))
                                .findFirst()
                                .orElseThrow(),
                        new Rule.Outcome(Rule.Kind.LEVEL, "SEVERE"),
                        1,
                        List.of("CLS-10-3")));
    }

    @Test
    void foreign_facts_count_for_nothing_and_wrong_values_are_refused() {
        Classification answer = P001.classify(Facts.none()
                .with("weather", "rain")
                .with("automaticAlarm", true)
                .with("altitude", 7));
        assertThat(answer.foreign()).containsExactly("altitude", "weather");
        assertThat(answer.level()).contains("GENERAL");
        assertThat(answer.used()).isEqualTo(Facts.none().with("automaticAlarm", true));
        assertThatThrownBy(() -> P001.classify(Facts.none().with("automaticAlarm", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fact 'automaticAlarm' is a flag, which '1' is not");
        assertThatThrownBy(() -> P001.classify(Facts.none().with("deviceRole", "TOASTER")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("fact 'deviceRole' is one of [APPLICATION_SERVER");
    }

    @Test
    void the_default_stands_where_no_rule_says_yes() {
        Pack pack = P001.but().defaultLevel("GENERAL").golden(List.of()).build();
        assertThat(pack.classify(Facts.none()))
                .matches(Classification::byDefault)
                .matches(answer -> answer.level().equals(Optional.of("GENERAL")))
                .matches(answer -> answer.open().stream()
                        .allMatch(rule -> rule.outcome().name().equals("SEVERE")))
                .hasToString("P001 1: GENERAL [by default]");
    }

    @Test
    void a_greater_priority_is_told_first() {
        Rule loud = Rule.level("Z", "SEVERE")
                .source("")
                .when(Condition.yes("noService"))
                .says("a", "b")
                .priority(9)
                .build();
        Pack pack = P001.but().addRules(loud).golden(List.of()).build();
        assertThat(pack.classify(Facts.none().with("noService", true).with("hardwareFault", true))
                        .fired())
                .extracting(each -> each.rule().id())
                .containsExactly("Z", "CLS-09-3");
    }

    @Test
    void what_a_person_foresees_is_never_cleared_by_later_facts() {
        Facts foreseen = Facts.none().with("interruptionThreatens", true).with("noService", true);
        Facts later = Facts.none().with("interruptionThreatens", false).with("noService", false);
        assertThat(P001.learn(foreseen, later)).isEqualTo(foreseen.with("noService", false));
        assertThat(P001.learn(later, foreseen)).isEqualTo(foreseen);
        assertThat(P001.learn(Facts.none(), later)).isEqualTo(later);
        assertThat(foreseen.without("noService").toString()).isEqualTo("{interruptionThreatens=yes}");
    }

    @Test
    void a_ratio_has_a_volume() {
        assertThatThrownBy(() -> Facts.none().with("errorRatio", 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the volume of a ratio is positive, but it is 0");
        assertThatThrownBy(() -> Facts.none().with("errorRatio", -1, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the part of a ratio is not negative, but it is -1");
        assertThatThrownBy(() -> Facts.none().with("deviceRole", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a known fact says something");
    }
}
