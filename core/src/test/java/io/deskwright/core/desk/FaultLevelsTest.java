package io.deskwright.core.desk;

import static io.deskwright.core.desk.TestDesk.AGENT;
import static io.deskwright.core.desk.TestDesk.MON_2026_03_02_0900;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.contract.Agreement;
import io.deskwright.core.contract.Rules;
import io.deskwright.core.fault.Mark;
import io.deskwright.core.fault.Truth;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.lifecycle.Code;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.memory.InMemoryDesk;
import io.deskwright.core.ticket.Basis;
import io.deskwright.core.ticket.FaultAssessment;
import io.deskwright.core.ticket.FaultFacts;
import io.deskwright.core.ticket.IntakeEvent.FaultClassified;
import io.deskwright.core.ticket.IntakeEvent.SeveritySet;
import io.deskwright.core.ticket.IntakeEvent.TypeDetermined;
import io.deskwright.core.ticket.SideEvent.SeverityChanged;
import io.deskwright.core.ticket.TicketState;
import io.deskwright.core.ticket.command.Anytime;
import io.deskwright.core.ticket.command.Intake;
import io.deskwright.sla.terms.SourceTerms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The desk asks the fault rules of the contract (T03, T46, CLS-24, 25). */
class FaultLevelsTest {

    private static final Map<String, String> ONE_TENTH =
            Map.of("keyConnectionErrs", "yes", "businessAffected", "yes", "errorRatio", "10/100");

    private final TestDesk desk = new TestDesk(TestDesk.EVERYTHING_ON);

    private static Intake.Classify fault(String severity) {
        return Intake.Classify.fault(severity, "no light", "room 3", MON_2026_03_02_0900);
    }

    private static Intake.Classify overriding(String severity) {
        Intake.Classify said = fault(severity);
        return new Intake.Classify(
                said.type(), severity, Optional.of(Basis.OVERRIDE), "it is the mayor's", said.symptom(), said.known());
    }

    private CaseId reported() {
        return desk.in(TicketState.RECEIVED);
    }

    private FaultAssessment assessment(CaseId id) {
        return desk.ticket(id).assessment().orElseThrow();
    }

    @Test
    void where_nobody_says_a_level_the_rules_do_and_their_reasons_are_kept() {
        CaseId id = reported();

        desk.does(id, AGENT, fault("").knowing(ONE_TENTH));

        assertThat(desk.ticket(id).severity()).isEqualTo("SEVERE");
        assertThat(desk.history(id).stream().skip(1).map(Entry::event).map(Object::getClass))
                .containsExactly(TypeDetermined.class, FaultClassified.class, SeveritySet.class);
        assertThat(assessment(id).pack()).isEqualTo("P001");
        assertThat(assessment(id).level()).isEqualTo("SEVERE");
        assertThat(assessment(id).known()).isEqualTo(new FaultFacts(ONE_TENTH));
        assertThat(assessment(id).rules()).isNotEmpty().allMatch(rule -> rule.startsWith("CLS-11"));
        assertThat(assessment(id).marks()).containsEntry(Mark.EMERGENCY, Truth.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"9/100, GENERAL", "10/100, SEVERE", "99999/1000000, GENERAL", "1/10, SEVERE"})
    void exactly_one_tenth_is_severe(String ratio, String level) {
        CaseId id = reported();

        desk.does(
                id,
                AGENT,
                fault("").knowing(Map.of("keyConnectionErrs", "yes", "businessAffected", "yes", "errorRatio", ratio)));

        assertThat(desk.ticket(id).severity()).isEqualTo(level);
    }

    @Test
    void a_level_that_the_rules_do_not_say_is_refused_unless_it_overrides_them_with_a_reason() {
        CaseId id = reported();

        Refusal refusal = desk.isRefused(id, AGENT, fault("GENERAL").knowing(ONE_TENTH));

        assertThat(refusal.code()).isEqualTo(Code.INVALID);
        assertThat(refusal.english()).isEqualTo("Classify: severity 'GENERAL' is not what the rules say: SEVERE");
        assertThat(refusal.chinese()).contains("与规则定级不符：SEVERE");
        desk.does(id, AGENT, overriding("GENERAL").knowing(ONE_TENTH));
        assertThat(desk.ticket(id).severity()).isEqualTo("GENERAL");
        assertThat(assessment(id).level()).isEqualTo("SEVERE");
    }

    @Test
    void a_level_that_the_rules_say_too_passes() {
        CaseId id = reported();

        desk.does(id, AGENT, fault("SEVERE").knowing(ONE_TENTH));

        assertThat(desk.ticket(id).severity()).isEqualTo("SEVERE");
    }

    @Test
    void where_the_rules_say_no_level_the_desk_asks_what_they_lack() {
        CaseId id = reported();

        Refusal refusal = desk.isRefused(id, AGENT, fault("").knowing(Map.of("deviceFault", "yes")));

        assertThat(refusal.code()).isEqualTo(Code.MISSING);
        assertThat(refusal.fields()).startsWith("severity").contains("known.businessAffected");
    }

    @Test
    void an_installation_has_no_level_and_no_facts_of_a_fault() {
        CaseId id = reported();

        assertThat(desk.isRefused(id, AGENT, Intake.Classify.install().knowing(ONE_TENTH))
                        .fields())
                .containsExactly("known");
    }

    @Test
    void a_level_of_the_rules_that_the_contract_does_not_know_is_refused() {
        TestDesk other =
                new TestDesk(Rules.DEFAULTS.but().levels(List.of("LOW", "HIGH")).build());
        CaseId id = other.in(TicketState.RECEIVED);

        assertThat(other.isRefused(id, AGENT, fault("").knowing(ONE_TENTH)).english())
                .contains("severity 'SEVERE' is none of LOW, HIGH");
    }

    @Test
    void an_override_without_a_level_is_none() {
        CaseId id = reported();
        assertThat(desk.isRefused(id, AGENT, overriding("").knowing(ONE_TENTH)).fields())
                .containsExactly("severity");

        assertThat(desk.isRefused(id, AGENT, overriding("").knowing(Map.of("deviceFault", "yes")))
                        .fields())
                .startsWith("severity");
    }

    @Test
    void facts_that_the_rules_do_not_publish_are_told_with_their_place() {
        CaseId id = reported();

        Refusal refusal = desk.isRefused(
                id, AGENT, fault("").knowing(Map.of("errorRatio", "many", "moonPhase", "full", "deviceFault", "yes")));

        assertThat(refusal.code()).isEqualTo(Code.INVALID);
        assertThat(refusal.fields()).containsExactly("known.errorRatio", "known.moonPhase");
        assertThat(refusal.english()).contains("known.moonPhase 'full' is no fact of P001 1");
    }

    @Test
    void a_contract_without_fault_rules_has_none_to_ask() {
        var other = InMemoryDesk.of(desk, Agreement.of("C-3", SourceTerms.of("P003"), TestDesk.HOURS));
        CaseId id = other.report(AGENT, Ways.REPORT).get().id();

        Refusal refusal = other.tell(id, AGENT, fault("").knowing(ONE_TENTH)).getLeft();

        assertThat(refusal.fields()).containsExactly("known");
        assertThat(refusal.english()).contains("needs fault rules, which contract C-3 does not have");
    }

    @Test
    void what_comes_to_be_known_later_is_judged_together_with_what_was_known() {
        CaseId id = reported();
        desk.does(
                id,
                AGENT,
                fault("")
                        .knowing(Map.of("keyConnectionErrs", "yes", "businessAffected", "yes", "errorRatio", "1/100")));
        assertThat(desk.ticket(id).severity()).isEqualTo("GENERAL");

        desk.does(id, AGENT, Anytime.ChangeSeverity.knowing(Map.of("errorRatio", "30/100"), "it spreads"));

        assertThat(desk.ticket(id).severity()).isEqualTo("SEVERE");
        assertThat(assessment(id).known().words())
                .containsEntry("keyConnectionErrs", "yes")
                .containsEntry("errorRatio", "30/100");
        List<Entry> history = desk.history(id);
        assertThat(history.get(history.size() - 1).event()).isInstanceOf(SeverityChanged.class);
        assertThat(history.get(history.size() - 2).event()).isInstanceOf(FaultClassified.class);
    }

    @Test
    void what_a_person_foresees_is_not_cleared_by_what_is_said_later() {
        CaseId id = reported();
        desk.does(id, AGENT, fault("").knowing(Map.of("interruptionThreatens", "yes")));
        assertThat(desk.ticket(id).severity()).isEqualTo("SEVERE");

        desk.does(id, AGENT, Anytime.ChangeSeverity.knowing(Map.of("interruptionThreatens", "no"), "looks better"));

        assertThat(desk.ticket(id).severity()).isEqualTo("SEVERE");
        assertThat(assessment(id).known().words()).containsEntry("interruptionThreatens", "yes");
    }

    @Test
    void a_change_of_level_says_a_level_or_what_is_known() {
        CaseId id = reported();
        desk.does(id, AGENT, Ways.FAULT);

        assertThat(desk.isRefused(id, AGENT, Anytime.ChangeSeverity.to("", "why"))
                        .fields())
                .containsExactly("severity");
        assertThat(desk.isRefused(id, AGENT, Anytime.ChangeSeverity.knowing(ONE_TENTH, " "))
                        .fields())
                .containsExactly("reason");
    }

    @Test
    void an_emergency_that_the_rules_find_is_one_for_the_terms() {
        CaseId id = reported();
        desk.does(id, AGENT, fault("").knowing(Map.of("automaticAlarm", "yes", "emergency", "yes")));

        assertThat(assessment(id).carries(Mark.EMERGENCY)).isTrue();
        assertThat(desk.ticket(id).severity()).isEqualTo("GENERAL");
    }
}
