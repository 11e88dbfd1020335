package io.deskwright.core.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of the requirements on fault classification, by the packs of the sources. */
class SourceFaultsTest {

    private static final String KEY = "keyConnectionErrs=yes businessAffected=yes ";

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

    private static List<String> ids(List<Fired> fired) {
        return fired.stream().map(each -> each.rule().id()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "CLS-01-1, GENERAL, deviceFault=yes businessAffected=no",
        "CLS-02, GENERAL, automaticAlarm=yes",
        "CLS-03, GENERAL, hiddenDanger=yes deviceRole=OTHER",
        "CLS-04, GENERAL, singleConnectionFault=yes individualUsersOnly=yes irrecoverableLoss=no",
        "CLS-05, GENERAL, hardwareDamaged=yes systemDamaged=no databaseDamaged=no networkDamaged=no",
        "CLS-06, GENERAL, " + KEY + "errorRatio=99999/1000000",
        "CLS-11-1, SEVERE, " + KEY + "errorRatio=1/10",
        "CLS-11-1, SEVERE, " + KEY + "errorRatio=100000/1000000",
        "CLS-11-1, SEVERE, " + KEY + "errorRatio=100001/1000000",
        "CLS-06, GENERAL, " + KEY + "errorRatio=92233720368547758/922337203685477581",
        "CLS-11-1, SEVERE, " + KEY + "errorRatio=92233720368547758/922337203685477580",
        "CLS-07, GENERAL, hardwareFault=yes capacityLoss=9/100",
        "CLS-11-2, SEVERE, hardwareFault=yes capacityLoss=10/100",
        "CLS-11-2, SEVERE, hardwareFault=yes capacityLoss=11/100",
        "CLS-08-1, SEVERE, hardwareFault=yes systemParalysed=yes",
        "CLS-09-1, SEVERE, hardwareFault=yes systemCrashed=yes",
        "CLS-09-2, SEVERE, hardwareFault=yes databaseCrashed=yes",
        "CLS-09-3, SEVERE, hardwareFault=yes noService=yes",
        "CLS-09-4, SEVERE, networkBroken=yes applicationsOutOfReach=yes",
        "CLS-10-1, SEVERE, deviceFault=yes functionsLost=yes deviceRole=APPLICATION_SERVER",
        "CLS-10-1, SEVERE, deviceFault=yes functionsLost=yes deviceRole=AUTHENTICATION_SERVER",
        "CLS-10-1, SEVERE, deviceFault=yes functionsLost=yes deviceRole=BACKUP_DEVICE",
        "CLS-10-2, SEVERE, hiddenDanger=yes dangerGrade=MAJOR deviceRole=OTHER",
        "CLS-10-3, SEVERE, hiddenDanger=yes deviceRole=AUTHENTICATION_SERVER",
        "CLS-03, GENERAL, hiddenDanger=yes deviceRole=AUTHENTICATION_SERVER dangerGrade=MINOR",
        "CLS-12, SEVERE, interruptionThreatens=yes",
    })
    void p001(String rule, String level, String known) {
        Pack pack = SourceFaults.of("P001");
        Classification answer = pack.classify(facts(pack, known));
        assertThat(answer.level()).contains(level);
        assertThat(ids(answer.fired())).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "hardwareFault=yes capacityLoss=0/100",
        "deviceFault=yes functionsLost=yes deviceRole=OTHER",
        "interruptionThreatens=no",
        "hardwareFault=yes interruption=6000 unservedUsers=6000",
        "hardwareFault=no systemParalysed=yes",
    })
    void no_rule_of_p001_says_yes(String known) {
        Pack pack = SourceFaults.of("P001");
        assertThat(pack.classify(facts(pack, known)).level()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CLS-01-2, GENERAL, deviceFault=yes hardwareFault=yes interruption=30",
        "CLS-08-3, SEVERE, deviceFault=yes hardwareFault=yes interruption=31",
        "CLS-08-2, SEVERE, hardwareFault=yes unservedUsers=100",
    })
    void a_threshold_that_the_contract_sets_counts(String rule, String level, String known) {
        Pack pack = SourceFaults.of("P001")
                .setting("stipulatedInterruption", new FactValue.Amount(30))
                .setting("manyUsers", new FactValue.Amount(100));
        Classification answer = pack.classify(facts(pack, known));
        assertThat(answer.level()).contains(level);
        assertThat(ids(answer.fired())).containsExactly(rule);
        assertThat(pack.classify(facts(pack, "hardwareFault=yes unservedUsers=99"))
                        .level())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CLS-13-1, ORDINARY, requestKind=FUNCTION_QUESTION",
        "CLS-13-1, ORDINARY, requestKind=INSTALLATION_QUESTION",
        "CLS-13-2, ORDINARY, requestKind=BOOKED_SERVICE visibleBusinessEffect=no",
        "CLS-14, SINGLE, errorsOrWarnings=yes systemRuns=yes performanceAffected=no",
        "CLS-15, SEVERE, partsFailed=yes performanceAffected=yes systemRuns=yes businessAffected=no",
        "CLS-16-1, SYSTEM_DOWN, crashed=yes",
        "CLS-16-2, SYSTEM_DOWN, businessStopped=yes",
        "CLS-16-3, SYSTEM_DOWN, dataLost=yes",
        "CLS-17-1, SYSTEM_DOWN, wholeSystemDown=yes",
        "CLS-17-2, SEVERE, importantServicesAbnormal=yes",
        "CLS-17-3, SINGLE, singleServicesAbnormal=yes",
        "CLS-17-4, SINGLE, terminalFault=yes",
    })
    void p002(String rule, String level, String known) {
        Pack pack = SourceFaults.of("P002");
        Classification answer = pack.classify(facts(pack, known));
        assertThat(answer.level()).contains(level);
        assertThat(ids(answer.fired())).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "QUICK_FIX, [LEADERS], cause=POWER_CONTACT",
        "QUICK_FIX, [LEADERS], cause=LOOSE_LINK",
        "QUICK_FIX, [LEADERS], cause=DEVICE solvableAtOnce=yes",
        "DEVICE, '[SUPPLIER, INTEGRATOR]', cause=DEVICE",
        "SOFTWARE, [INTEGRATOR], cause=SOFTWARE solvableAtOnce=no",
        "LINE, [LINE_OPERATOR], cause=LINE lineOperatorKnown=yes",
        "LINE_AS_DEVICE, '[SUPPLIER, INTEGRATOR]', cause=LINE lineOperatorKnown=no",
        "LINE_AS_DEVICE, '[SUPPLIER, INTEGRATOR]', cause=LINE",
    })
    void routes_of_p004(String route, String contacts, String known) {
        Pack pack = SourceFaults.of("P004");
        Route found = pack.classify(facts(pack, known)).route().orElseThrow();
        assertThat(found.name()).isEqualTo(route);
        assertThat(found.contacts()).hasToString(contacts);
    }

    @ParameterizedTest
    @CsvSource({
        "YES, judgement=MAJOR importantBusiness=yes",
        "YES, judgement=EXCEPTIONALLY_HARD importantBusiness=yes",
        "YES, disaster=yes importantBusiness=yes",
        "UNKNOWN, importantBusiness=yes disaster=no",
        "UNKNOWN, judgement=MAJOR",
        "NO, judgement=MAJOR importantBusiness=no",
        "NO, judgement=GENERAL importantBusiness=yes disaster=no",
        "UNKNOWN, judgement=GENERAL importantBusiness=yes",
    })
    void reporting_upward(Truth expected, String known) {
        Pack pack = SourceFaults.of("P004");
        assertThat(pack.classify(facts(pack, known)).reportUpward()).isEqualTo(expected);
    }

    @Test
    void an_emergency_stands_beside_the_level() {
        for (Pack pack : SourceFaults.all()) {
            Classification answer = pack.classify(Facts.none().with("emergency", true));
            assertThat(answer.emergency()).isEqualTo(Truth.YES);
            assertThat(answer.level()).isEmpty();
            assertThat(pack.classify(Facts.none().with("emergency", false)).emergency())
                    .isEqualTo(Truth.NO);
            assertThat(pack.classify(Facts.none()).emergency()).isEqualTo(Truth.UNKNOWN);
        }
    }

    @Test
    void the_packs_leave_only_the_thresholds_to_ask_for() {
        assertThat(SourceFaults.all().stream()
                        .flatMap(pack -> PackCheck.findings(pack).stream())
                        .map(Finding::toString))
                .containsExactly(
                        "PARAMETER_UNSET: Parameter stipulatedInterruption is not set: rules [CLS-01-2, CLS-08-3] do"
                                + " not count until the contract says it.",
                        "PARAMETER_UNSET: Parameter manyUsers is not set: rules [CLS-08-2] do not count until the"
                                + " contract says it.");
    }

    @Test
    void every_rule_has_a_clause_and_evidence_in_two_languages() {
        for (Pack pack : SourceFaults.all()) {
            assertThat(pack.golden()).isNotEmpty();
            assertThat(pack.rules()).allSatisfy(rule -> {
                assertThat(rule.source()).contains("CLS-");
                assertThat(rule.english()).isNotBlank().isNotEqualTo(rule.chinese());
            });
        }
    }

    @Test
    void the_levels_are_those_of_the_requirements() {
        assertThat(SourceFaults.all().stream().map(pack -> pack.levels().names()))
                .containsExactly(
                        List.of("GENERAL", "SEVERE"),
                        List.of("ORDINARY", "SINGLE", "SEVERE", "SYSTEM_DOWN"),
                        List.of("GENERAL", "MAJOR", "EXCEPTIONALLY_HARD"));
        assertThatThrownBy(() -> SourceFaults.of("P003"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no fault pack 'P003'; there are [P001, P002, P004]");
    }
}
