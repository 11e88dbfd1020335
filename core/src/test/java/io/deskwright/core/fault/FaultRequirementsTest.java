package io.deskwright.core.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskwright.core.sentence.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every row of the requirements on fault classification by its id, with the packs of the sources.
 *
 * <p>CLS-22 and CLS-23 bind a level to a ladder and to a flow, which no pack says; CLS-24 is {@code examples/vendor}; CLS-25 is
 * a matter of the ticket.
 */
class FaultRequirementsTest {

    private static final Pack P001 = SourceFaults.of("P001");
    private static final Pack P002 = SourceFaults.of("P002");
    private static final Pack P004 = SourceFaults.of("P004");
    private static final String NO_LEVEL = "none";

    /** Facts as {@code name=value name=value}. */
    static Facts facts(Pack pack, String text) {
        Facts facts = Facts.none();
        for (String each : text.isBlank() ? new String[0] : text.strip().split(" ", -1)) {
            String name = each.substring(0, each.indexOf('='));
            Fact fact = pack.facts().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            facts = facts.with(name, fact.value(each.substring(each.indexOf('=') + 1)));
        }
        return facts;
    }

    private static Classification classify(Pack pack, String known) {
        return pack.classify(facts(pack, known));
    }

    private static List<String> ids(List<Fired> fired) {
        return fired.stream().map(each -> each.rule().id()).toList();
    }

    private static List<String> asked(Classification answer) {
        return answer.questions().stream().map(each -> each.fact().name()).toList();
    }

    private static void says(Pack pack, String known, String level, String rules) {
        Classification answer = classify(pack, known);
        assertThat(answer.level().orElse(NO_LEVEL)).isEqualTo(level);
        assertThat(String.join(" ", ids(answer.fired()))).isEqualTo(rules == null ? "" : rules);
    }

    @ParameterizedTest
    @CsvSource({
        "deviceFault=yes businessAffected=no, GENERAL, CLS-01-1",
        "deviceFault=yes businessAffected=yes, none,",
        "deviceFault=yes, none,",
        "businessAffected=no, none,",
    })
    void cls_01_a_device_fails_and_the_business_does_not_feel_it(String known, String level, String rules) {
        says(P001, known, level, rules);
    }

    @ParameterizedTest
    @CsvSource({"automaticAlarm=yes, GENERAL, CLS-02", "automaticAlarm=no, none,"})
    void cls_02_a_device_raises_an_alarm(String known, String level, String rules) {
        says(P001, known, level, rules);
    }

    @ParameterizedTest
    @CsvSource({
        "hiddenDanger=yes, GENERAL, CLS-03",
        "hiddenDanger=yes deviceRole=OTHER, GENERAL, CLS-03",
        "hiddenDanger=yes dangerGrade=MINOR, GENERAL, CLS-03",
        "hiddenDanger=no dangerGrade=MAJOR, none,",
    })
    void cls_03_a_hidden_danger(String known, String level, String rules) {
        says(P001, known, level, rules);
    }

    @ParameterizedTest
    @CsvSource({
        "singleConnectionFault=yes individualUsersOnly=yes irrecoverableLoss=no, GENERAL, CLS-04",
        "singleConnectionFault=yes individualUsersOnly=yes irrecoverableLoss=yes, none,",
        "singleConnectionFault=yes individualUsersOnly=yes, none,",
        "singleConnectionFault=yes individualUsersOnly=no irrecoverableLoss=no, none,",
    })
    void cls_04_a_single_fault_touches_individual_users(String known, String level, String rules) {
        says(P001, known, level, rules);
    }

    @ParameterizedTest
    @CsvSource({
        "hardwareDamaged=yes systemDamaged=no databaseDamaged=no networkDamaged=no, GENERAL, CLS-05",
        "hardwareDamaged=yes systemDamaged=yes databaseDamaged=no networkDamaged=no, none,",
        "hardwareDamaged=yes systemDamaged=no databaseDamaged=yes networkDamaged=no, none,",
        "hardwareDamaged=yes systemDamaged=no databaseDamaged=no networkDamaged=yes, none,",
        "hardwareDamaged=yes systemDamaged=no databaseDamaged=no, none,",
    })
    void cls_05_damaged_hardware_alone(String known, String level, String rules) {
        says(P001, known, level, rules);
    }

    /** Exactly one tenth is severe from whichever side it is reached (AMB-07); what is no count is no ratio. */
    @ParameterizedTest
    @CsvSource({
        "0/1000, GENERAL, CLS-06",
        "99/1000, GENERAL, CLS-06",
        "99999/1000000, GENERAL, CLS-06",
        "92233720368547758/922337203685477581, GENERAL, CLS-06",
        "1/10, SEVERE, CLS-11-1",
        "100/1000, SEVERE, CLS-11-1",
        "92233720368547758/922337203685477580, SEVERE, CLS-11-1",
        "92233720368547759/922337203685477589, SEVERE, CLS-11-1",
        "100001/1000000, SEVERE, CLS-11-1",
        "101/1000, SEVERE, CLS-11-1",
        "1000/1000, SEVERE, CLS-11-1",
        "1001/1000, SEVERE, CLS-11-1",
    })
    void cls_06_and_cls_11_errors_of_a_key_connection(String ratio, String level, String rules) {
        says(P001, "keyConnectionErrs=yes businessAffected=yes errorRatio=" + ratio, level, rules);
    }

    @Test
    void cls_06_errors_that_nobody_counted_are_asked_for() {
        Classification answer = classify(P001, "keyConnectionErrs=yes businessAffected=yes");
        assertThat(answer.level()).isEmpty();
        assertThat(answer.open()).extracting(Rule::id).contains("CLS-06", "CLS-11-1");
        assertThat(answer.questions())
                .filteredOn(asked -> asked.fact().name().equals("errorRatio"))
                .containsExactly(new Question(
                        P001.facts().stream()
                                .filter(fact -> fact.name().equals("errorRatio"))
                                .findFirst()
                                .orElseThrow(),
                        new Rule.Outcome(Rule.Kind.LEVEL, "SEVERE"),
                        1,
                        List.of("CLS-11-1", "CLS-06")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/0", "1/0", "5/-1"})
    void cls_06_a_business_without_volume_has_no_ratio_and_stays_unknown(String ratio) {
        assertThatThrownBy(() -> facts(P001, "errorRatio=" + ratio))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the volume of a ratio is positive, but it is ");
    }

    @ParameterizedTest
    @CsvSource({
        "keyConnectionErrs=yes businessAffected=no errorRatio=1/20, none,",
        "keyConnectionErrs=yes errorRatio=1/20, none,",
        "keyConnectionErrs=no businessAffected=yes errorRatio=1/2, none,",
        "keyConnectionErrs=yes errorRatio=1/10, SEVERE, CLS-11-1",
    })
    void cls_06_and_cls_11_need_the_rest_of_the_sign(String known, String level, String rules) {
        says(P001, known, level, rules);
    }

    @ParameterizedTest
    @CsvSource({
        "0/100, none,",
        "1/1000000, GENERAL, CLS-07",
        "99/1000, GENERAL, CLS-07",
        "1/10, SEVERE, CLS-11-2",
        "100/1000, SEVERE, CLS-11-2",
        "101/1000, SEVERE, CLS-11-2",
    })
    void cls_07_and_cls_11_hardware_lowers_the_capacity(String ratio, String level, String rules) {
        says(P001, "hardwareFault=yes capacityLoss=" + ratio, level, rules);
        says(P001, "hardwareFault=no capacityLoss=" + ratio, NO_LEVEL, "");
        says(P001, "capacityLoss=" + ratio, NO_LEVEL, "");
    }

    @ParameterizedTest
    @CsvSource({
        "hardwareFault=yes systemParalysed=yes, SEVERE, CLS-08-1",
        "hardwareFault=no systemParalysed=yes, none,",
    })
    void cls_08_hardware_paralyses_the_system(String known, String level, String rules) {
        says(P001, known, level, rules);
    }

    /** "The stipulated requirement" and "many" are the contract's to say; within includes the boundary (AMB-67). */
    @ParameterizedTest
    @CsvSource({
        "deviceFault=yes hardwareFault=yes interruption=29, GENERAL, CLS-01-2",
        "deviceFault=yes hardwareFault=yes interruption=30, GENERAL, CLS-01-2",
        "deviceFault=yes hardwareFault=yes interruption=31, SEVERE, CLS-08-3",
        "hardwareFault=yes unservedUsers=99, none,",
        "hardwareFault=yes unservedUsers=100, SEVERE, CLS-08-2",
        "hardwareFault=yes unservedUsers=101, SEVERE, CLS-08-2",
    })
    void cls_01_and_cls_08_what_the_contract_stipulates(String known, String level, String rules) {
        Pack set = P001.setting("stipulatedInterruption", new FactValue.Amount(30))
                .setting("manyUsers", new FactValue.Amount(100));
        says(set, known, level, rules);
        assertThat(PackCheck.findings(set)).isEmpty();
    }

    @Test
    void cls_08_what_the_contract_leaves_open_fires_no_rule_and_is_told() {
        Classification answer = classify(P001, "hardwareFault=yes interruption=6000 unservedUsers=6000");
        assertThat(answer.level()).isEmpty();
        assertThat(answer.open()).extracting(Rule::id).doesNotContain("CLS-08-2", "CLS-08-3");
        assertThat(PackCheck.findings(P001))
                .extracting(Finding::toString)
                .containsExactly(
                        "PARAMETER_UNSET: Parameter stipulatedInterruption is not set: rules [CLS-01-2, CLS-08-3] do"
                                + " not count until the contract says it.",
                        "PARAMETER_UNSET: Parameter manyUsers is not set: rules [CLS-08-2] do not count until the"
                                + " contract says it.");
    }

    @ParameterizedTest
    @CsvSource({
        "hardwareFault=yes systemCrashed=yes, SEVERE, CLS-09-1",
        "hardwareFault=yes databaseCrashed=yes, SEVERE, CLS-09-2",
        "hardwareFault=yes noService=yes, SEVERE, CLS-09-3",
        "systemCrashed=yes databaseCrashed=yes noService=yes, none,",
        "networkBroken=yes applicationsOutOfReach=yes, SEVERE, CLS-09-4",
        "networkBroken=yes applicationsOutOfReach=no, none,",
        "networkBroken=yes, none,",
    })
    void cls_09_crash_no_service_no_network(String known, String level, String rules) {
        says(P001, known, level, rules);
    }

    @ParameterizedTest
    @CsvSource({
        "deviceFault=yes functionsLost=yes deviceRole=APPLICATION_SERVER, SEVERE, CLS-10-1",
        "deviceFault=yes functionsLost=yes deviceRole=AUTHENTICATION_SERVER, SEVERE, CLS-10-1",
        "deviceFault=yes functionsLost=yes deviceRole=BACKUP_DEVICE, SEVERE, CLS-10-1",
        "deviceFault=yes functionsLost=yes deviceRole=OTHER, none,",
        "deviceFault=yes functionsLost=no deviceRole=BACKUP_DEVICE, none,",
        "deviceFault=yes functionsLost=yes, none,",
    })
    void cls_10_a_device_that_matters_loses_functions(String known, String level, String rules) {
        says(P001, known, level, rules);
    }

    /** The engineer grades a danger; ungraded it counts as major on the devices that the source names (AMB-68). */
    @ParameterizedTest
    @CsvSource({
        "hiddenDanger=yes dangerGrade=MAJOR deviceRole=OTHER, SEVERE, CLS-10-2",
        "hiddenDanger=yes dangerGrade=MAJOR, SEVERE, CLS-10-2",
        "hiddenDanger=yes dangerGrade=MAJOR deviceRole=BACKUP_DEVICE, SEVERE, CLS-10-2 CLS-10-3",
        "hiddenDanger=yes deviceRole=APPLICATION_SERVER, SEVERE, CLS-10-3",
        "hiddenDanger=yes deviceRole=AUTHENTICATION_SERVER, SEVERE, CLS-10-3",
        "hiddenDanger=yes deviceRole=BACKUP_DEVICE, SEVERE, CLS-10-3",
        "hiddenDanger=yes deviceRole=AUTHENTICATION_SERVER dangerGrade=MINOR, GENERAL, CLS-03",
        "hiddenDanger=yes deviceRole=OTHER, GENERAL, CLS-03",
    })
    void cls_10_and_cls_03_a_hidden_danger_by_its_grade(String known, String level, String rules) {
        says(P001, known, level, rules);
    }

    @Test
    void cls_10_an_ungraded_danger_on_nobody_knows_what_stays_open() {
        Classification answer = classify(P001, "hiddenDanger=yes");
        assertThat(answer.open()).extracting(Rule::id).contains("CLS-10-2", "CLS-10-3");
        assertThat(asked(answer)).contains("dangerGrade", "deviceRole");
    }

    @ParameterizedTest
    @CsvSource({
        "interruptionThreatens=yes, SEVERE, CLS-12",
        "interruptionThreatens=yes businessAffected=no deviceFault=yes, SEVERE, CLS-12",
        "interruptionThreatens=no, none,",
        "interruptionThreatens=no hardwareFault=yes noService=yes, SEVERE, CLS-09-3",
    })
    void cls_12_a_person_foresees_the_interruption(String known, String level, String rules) {
        says(P001, known, level, rules);
    }

    @Test
    void cls_12_what_a_person_foresees_is_never_cleared_by_itself() {
        Facts foreseen = Facts.none().with("interruptionThreatens", true);
        Facts later = Facts.none()
                .with("interruptionThreatens", false)
                .with("deviceFault", true)
                .with("businessAffected", false);
        Facts learned = P001.learn(foreseen, later);
        assertThat(P001.classify(learned).level()).contains("SEVERE");
        assertThat(P001.classify(learned.with("interruptionThreatens", false)).level())
                .as("a person clears it")
                .contains("GENERAL");
        assertThat(P001.classify(learned.with("hardwareFault", true).with("noService", true))
                        .fired())
                .as("what is worse or as bad is added")
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "requestKind=FUNCTION_QUESTION, ORDINARY, CLS-13-1",
        "requestKind=INSTALLATION_QUESTION, ORDINARY, CLS-13-1",
        "requestKind=CONFIGURATION_QUESTION, ORDINARY, CLS-13-1",
        "requestKind=BOOKED_SERVICE visibleBusinessEffect=no, ORDINARY, CLS-13-2",
        "requestKind=BOOKED_SERVICE visibleBusinessEffect=yes, none,",
        "requestKind=BOOKED_SERVICE, none,",
        "requestKind=FAULT, none,",
    })
    void cls_13_ordinary(String known, String level, String rules) {
        says(P002, known, level, rules);
    }

    @ParameterizedTest
    @CsvSource({
        "errorsOrWarnings=yes systemRuns=yes performanceAffected=no, SINGLE, CLS-14",
        "errorsOrWarnings=yes systemRuns=yes performanceAffected=yes, none,",
        "errorsOrWarnings=yes systemRuns=yes, none,",
        "errorsOrWarnings=yes systemRuns=no performanceAffected=no, none,",
    })
    void cls_14_fairly_serious(String known, String level, String rules) {
        says(P002, known, level, rules);
    }

    @ParameterizedTest
    @CsvSource({
        "partsFailed=yes performanceAffected=yes systemRuns=yes businessAffected=no, SEVERE, CLS-15",
        "partsFailed=yes performanceAffected=yes systemRuns=yes businessAffected=yes, none,",
        "partsFailed=yes performanceAffected=yes systemRuns=yes, none,",
        "partsFailed=yes performanceAffected=no systemRuns=yes businessAffected=no, none,",
    })
    void cls_15_serious(String known, String level, String rules) {
        says(P002, known, level, rules);
    }

    @ParameterizedTest
    @CsvSource({
        "crashed=yes, SYSTEM_DOWN, CLS-16-1",
        "businessStopped=yes, SYSTEM_DOWN, CLS-16-2",
        "dataLost=yes, SYSTEM_DOWN, CLS-16-3",
        "crashed=no businessStopped=no dataLost=no, none,",
    })
    void cls_16_urgent(String known, String level, String rules) {
        says(P002, known, level, rules);
    }

    @ParameterizedTest
    @CsvSource({
        "wholeSystemDown=yes, SYSTEM_DOWN, CLS-17-1",
        "importantServicesAbnormal=yes, SEVERE, CLS-17-2",
        "singleServicesAbnormal=yes, SINGLE, CLS-17-3",
        "terminalFault=yes, SINGLE, CLS-17-4",
        "terminalFault=yes importantServicesAbnormal=yes, SEVERE, CLS-17-2",
    })
    void cls_17_the_rows_of_the_matrix_are_levels(String known, String level, String rules) {
        says(P002, known, level, rules);
    }

    /** Any level may carry the mark, and so may none (AMB-45). */
    @ParameterizedTest
    @CsvSource({
        "emergency=yes, YES, none",
        "emergency=yes automaticAlarm=yes, YES, GENERAL",
        "emergency=yes interruptionThreatens=yes, YES, SEVERE",
        "emergency=no interruptionThreatens=yes, NO, SEVERE",
        "automaticAlarm=yes, UNKNOWN, GENERAL",
    })
    void cls_18_an_emergency_stands_beside_the_level(String known, Truth emergency, String level) {
        Classification answer = classify(P001, known);
        assertThat(answer.emergency()).isEqualTo(emergency);
        assertThat(answer.level().orElse(NO_LEVEL)).isEqualTo(level);
        for (Pack pack : SourceFaults.all()) {
            assertThat(pack.classify(Facts.none().with("emergency", true)).emergency())
                    .isEqualTo(Truth.YES);
        }
    }

    /** Exceptionally hard faults take the expert route of ESC-09. */
    @ParameterizedTest
    @CsvSource({
        "judgement=GENERAL, GENERAL, CLS-19-1, NO",
        "judgement=MAJOR, MAJOR, CLS-19-2, NO",
        "judgement=EXCEPTIONALLY_HARD, EXCEPTIONALLY_HARD, CLS-19-3, YES",
        "cause=DEVICE, none, , UNKNOWN",
    })
    void cls_19_the_levels_of_the_emergency_service(String known, String level, String rules, Truth experts) {
        says(P004, known, level, rules);
        assertThat(classify(P004, known).mark(Mark.EXPERT_ROUTE)).isEqualTo(experts);
    }

    /** A line goes to its operator if that is known, else as a device (AMB-69). */
    @ParameterizedTest
    @CsvSource({
        "cause=POWER_CONTACT, QUICK_FIX, [LEADERS]",
        "cause=LOOSE_LINK, QUICK_FIX, [LEADERS]",
        "solvableAtOnce=yes, QUICK_FIX, [LEADERS]",
        "cause=DEVICE solvableAtOnce=yes, QUICK_FIX, [LEADERS]",
        "cause=DEVICE, DEVICE, '[SUPPLIER, INTEGRATOR]'",
        "cause=SOFTWARE solvableAtOnce=no, SOFTWARE, [INTEGRATOR]",
        "cause=LINE lineOperatorKnown=yes, LINE, [LINE_OPERATOR]",
        "cause=LINE lineOperatorKnown=no, LINE_AS_DEVICE, '[SUPPLIER, INTEGRATOR]'",
        "cause=LINE, LINE_AS_DEVICE, '[SUPPLIER, INTEGRATOR]'",
    })
    void cls_20_the_cause_decides_the_route(String known, String route, String contacts) {
        Route found = classify(P004, known).route().orElseThrow();
        assertThat(found.name()).isEqualTo(route);
        assertThat(found.contacts()).hasToString(contacts);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'cause,solvableAtOnce,lineOperatorKnown'",
        "cause=DEVICE, solvableAtOnce",
        "cause=DEVICE solvableAtOnce=no, ''",
        "cause=LOOSE_LINK, ''",
        "cause=LINE solvableAtOnce=no, lineOperatorKnown",
        "cause=LINE solvableAtOnce=no lineOperatorKnown=no, ''",
    })
    void cls_20_what_could_still_change_the_route_is_asked(String known, String questions) {
        Classification answer = classify(P004, "judgement=EXCEPTIONALLY_HARD disaster=yes emergency=no " + known);
        assertThat(String.join(",", asked(answer))).isEqualTo(questions);
    }

    @ParameterizedTest
    @CsvSource({
        "judgement=MAJOR criticality=IMPORTANT, YES",
        "judgement=EXCEPTIONALLY_HARD criticality=VITAL, YES",
        "judgement=MAJOR criticality=ORDINARY disaster=no, NO",
        "judgement=GENERAL criticality=VITAL disaster=no, NO",
        "judgement=MAJOR criticality=ORDINARY, UNKNOWN",
        "judgement=MAJOR disaster=no, UNKNOWN",
        "criticality=VITAL disaster=no, UNKNOWN",
        "disaster=yes, YES",
        "disaster=yes criticality=ORDINARY, YES",
    })
    void cls_21_reporting_to_the_higher_authority(String known, Truth upward) {
        assertThat(classify(P004, known).reportUpward()).isEqualTo(upward);
    }

    @Test
    void cls_21_what_could_still_make_it_a_report_is_asked() {
        Classification answer = classify(P004, "judgement=EXCEPTIONALLY_HARD cause=LOOSE_LINK emergency=no");
        assertThat(answer.isSettled()).isTrue();
        assertThat(answer.questions())
                .extracting(asked ->
                        asked.fact().name() + ": " + asked.outcome() + " " + asked.missing() + " " + asked.rules())
                .containsExactly(
                        "criticality: mark REPORT_UPWARD 1 [CLS-21-1]", "disaster: mark REPORT_UPWARD 1 [CLS-21-2]");
    }

    @Test
    void cls_24_every_rule_has_a_clause_and_evidence_in_two_languages() {
        for (Pack pack : SourceFaults.all()) {
            assertThat(pack.rules()).allSatisfy(rule -> {
                assertThat(rule.source()).contains("CLS-");
                assertThat(rule.english()).isNotBlank().isNotEqualTo(rule.chinese());
            });
        }
    }

    @TestFactory
    Stream<DynamicTest> cls_24_the_packs_answer_their_golden_cases() {
        return SourceFaults.all().stream()
                .flatMap(pack -> pack.golden().stream()
                        .map(golden -> DynamicTest.dynamicTest(pack.name() + ": " + golden.id(), () -> {
                            Classification answer = pack.classify(golden.facts());
                            assertThat(answer.level()).isEqualTo(golden.level());
                            assertThat(answer.marks()).containsAllEntriesOf(golden.marks());
                            golden.route()
                                    .ifPresent(
                                            route -> assertThat(answer.route().map(Route::name))
                                                    .contains(route));
                        })));
    }

    @Test
    void cls_24_the_packs_leave_only_the_thresholds_to_ask_for() {
        assertThat(PackCheck.findings(P001)).extracting(Finding::code).containsOnly(PackCode.PARAMETER_UNSET);
        assertThat(PackCheck.findings(P002)).isEmpty();
        assertThat(PackCheck.findings(P004)).isEmpty();
    }

    @Test
    void the_levels_are_those_of_the_requirements() {
        assertThat(SourceFaults.all().stream().map(pack -> pack.levels().names()))
                .containsExactly(
                        List.of("GENERAL", "SEVERE"),
                        List.of("ORDINARY", "SINGLE", "SEVERE", "SYSTEM_DOWN"),
                        List.of("GENERAL", "MAJOR", "EXCEPTIONALLY_HARD"));
        assertThat(SourceFaults.all()).extracting(Pack::defaultLevel).containsOnly(Optional.empty());
        assertThatThrownBy(() -> SourceFaults.of("P003"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no fault pack 'P003'; there are [P001, P002, P004]");
    }
}
