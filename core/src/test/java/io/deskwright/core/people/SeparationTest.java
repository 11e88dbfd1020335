package io.deskwright.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody confirms, surveys or approves own work. */
class SeparationTest {

    private static final Actor ANNA = new Actor("anna", Role.PROJECT_MANAGER);
    private static final Actor BO = new Actor("bo", Role.CUSTOMER);
    private static final Set<String> WORKERS = Set.of("chen", "dai");

    @ParameterizedTest
    @EnumSource
    void who_had_no_part_in_it_may(Separation rule) {
        assertThat(rule.isKept(ANNA, WORKERS)).isTrue();
        assertThat(rule.isKept(ANNA, Set.of())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void who_had_a_part_in_it_may_not(Separation rule) {
        assertThat(rule.isKept(ANNA, Set.of("anna", "chen"))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void another_role_makes_no_other_person(Separation rule) {
        Set<String> workers = Separation.people(List.of(new Actor("anna", Role.ENGINEER)));
        for (Role role : Role.values()) {
            assertThat(rule.isKept(new Actor("anna", role), workers)).isEqualTo(!role.isPerson());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_machine_keeps_nobody_from_acting(Separation rule) {
        Set<String> workers = Separation.people(
                List.of(new Actor("anna", Role.TIMER), new Actor("anna", Role.CHANNEL), new Actor("chen", Role.AGENT)));
        assertThat(workers).containsExactly("chen");
        assertThat(rule.isKept(ANNA, workers)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "anna, PROJECT_MANAGER, bo, CUSTOMER, true",
        "anna, DISPATCH_CENTRE, bo, BUSINESS_DEPARTMENT, true",
        "anna, PROJECT_MANAGER, anna, CUSTOMER, false",
        "anna, PROJECT_MANAGER, bo, PROJECT_MANAGER, false",
        "anna, CUSTOMER, bo, CUSTOMER, false",
        "anna, VENDOR, bo, CUSTOMER, false",
        "anna, PROJECT_MANAGER, bo, VENDOR, false",
        "anna, TIMER, bo, CUSTOMER, false",
        "anna, PROJECT_MANAGER, bo, CHANNEL, false",
        "chen, PROJECT_MANAGER, bo, CUSTOMER, false",
        "anna, PROJECT_MANAGER, dai, CUSTOMER, false",
    })
    void a_joint_decision_takes_two_persons_one_of_each_side_who_did_not_work(
            String provider, Role providerRole, String customer, Role customerRole, boolean isKept) {
        assertThat(Separation.DECIDES_CAUSE.isKept(
                        new Actor(provider, providerRole), new Actor(customer, customerRole), WORKERS))
                .isEqualTo(isKept);
    }

    @Test
    void who_rejected_does_not_confirm_the_rejection() {
        assertThat(Separation.CONFIRMS_REJECTION.isKept(ANNA, BO, Set.of("chen", "bo")))
                .isFalse();
        assertThat(Separation.CONFIRMS_REJECTION.isKept(ANNA, BO, Set.of("chen")))
                .isTrue();
    }

    @Test
    void the_ids_of_people_stand_in_order_each_once_and_cannot_be_changed() {
        Set<String> people = Separation.people(
                List.of(new Actor("b", Role.AGENT), new Actor("a", Role.AGENT), new Actor("b", Role.DISPATCH_CENTRE)));
        assertThat(people).containsExactly("a", "b");
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(people::clear);
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPTS_REPORT, T36",
        "CONFIRMS_REJECTION, T38",
        "CLOSES, 'T40, AMB-28'",
        "DECIDES_CAUSE, 'T39, T41, AMB-22'",
        "ACCEPTS_QUOTE, T27",
        "APPROVES_SPARES, 'SPR-06, AMB-81'",
        "AGREES_CONTRACT, SLM-01",
        "VERIFIES_FINDING, CFG-06",
        "ANSWERS_SURVEY, 'FEATURES 25, 46'",
        "RUNS_SURVEY, SUR-13",
        "HANDLES_COMPLAINT, CPL-12",
        "SUPERVISES, ORG-13",
    })
    void every_rule_tells_where_it_comes_from(Separation rule, String source) {
        assertThat(rule.source()).isEqualTo(source);
        assertThat(Separation.values()).hasSize(12);
    }

    @ParameterizedTest
    @EnumSource
    void every_rule_is_a_sentence_in_both_languages(Separation rule) {
        assertThat(rule.english()).startsWith("who ").matches(".* (not|nor) .*|.* neither .*");
        assertThat(rule.chinese()).matches("[\\u4e00-\\u9fff，]+").contains("不得");
    }

    @Test
    void no_two_rules_share_a_sentence() {
        assertThat(Separation.values()).extracting(Separation::english).doesNotHaveDuplicates();
        assertThat(Separation.values()).extracting(Separation::chinese).doesNotHaveDuplicates();
    }
}
