package io.deskwright.escalation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskwright.core.people.Role;
import io.deskwright.escalation.plan.Ladder.Kind;
import io.deskwright.sla.terms.SourceTerms;
import io.deskwright.sla.terms.Threshold;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The five source plans against REQUIREMENTS §5 and AMB-50, 51, 87. */
class SourcePlansTest {

    private static final Targets TARGET = Targets.firstOf("RESTORE", "RESOLVE", "ARRIVE");

    static Stream<Plan> plans() {
        return SourcePlans.all().stream();
    }

    private static Rung rung(Plan plan, String name) {
        return plan.rungs().get(plan.number(name) - 1);
    }

    private static Ladder ladder(Plan plan, String name) {
        return plan.ladders().stream()
                .filter(ladder -> ladder.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Trigger reaches(Targets targets, int percent) {
        return new Trigger.Reaches(targets, new Threshold.Percent(percent));
    }

    @Test
    void there_is_a_plan_for_each_service_level_of_the_sources() {
        assertThat(SourcePlans.names()).isEqualTo(SourceTerms.names().subList(0, 5));
        assertThat(SourcePlans.all()).extracting(Plan::name).isEqualTo(SourcePlans.names());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SourcePlans.of("P005"))
                .withMessage("there is no plan 'P005'; there are [P000, P001, P002, P003, P004]");
    }

    @ParameterizedTest
    @MethodSource("plans")
    void a_source_plan_that_is_written_is_read_as_the_same(Plan plan) {
        assertThat(PlanText.parse("t", PlanText.write(plan))).isEqualTo(plan);
        assertThat(plan.effectiveFrom()).isEqualTo(SourceTerms.of(plan.name()).effectiveFrom());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void AMB_50_duty_engineer_and_duty_manager_are_warned_at_50_75_and_100_percent_and_then_ten_times(Plan plan) {
        Ladder warnings = ladder(plan, "warnings");
        Targets each = plan.name().equals("P001")
                ? Targets.each("PHONE", "CONFIRM", "ARRIVE", "ANALYSIS_REPORT")
                : Targets.all();
        assertThat(warnings.rungs())
                .extracting(Rung::trigger)
                .containsExactly(reaches(each, 50), reaches(each, 75), reaches(each, 100));
        assertThat(warnings.rungs())
                .extracting(Rung::actions)
                .containsOnly(List.of(Action.Notify.of(Role.ENGINEER, Role.DUTY_MANAGER)));
        assertThat(warnings.rungs())
                .extracting(Rung::repeat)
                .containsExactly(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Repeat.every(Duration.ofMinutes(30)).atMost(10)));
        assertThat(warnings.stopsWhenAcknowledged()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void AMB_51_the_functional_ladder_asks_centre_experts_and_maker_at_50_75_and_100_percent(Plan plan) {
        Ladder functional = ladder(plan, "functional");
        List<String> own = plan.name().equals("P003") ? List.of("network expert") : List.of();
        assertThat(functional.kind()).isEqualTo(Kind.FUNCTIONAL);
        assertThat(functional.rungs())
                .extracting(Rung::name)
                .containsExactlyElementsOf(
                        Stream.concat(own.stream(), Stream.of("technical centre", "experts", "manufacturer"))
                                .toList());
        Map<String, Map.Entry<Integer, Role>> rungs = Map.of(
                "technical centre", Map.entry(50, Role.SUPPORT_CENTRE),
                "experts", Map.entry(75, Role.ADVISER),
                "manufacturer", Map.entry(100, Role.VENDOR));
        rungs.forEach((name, asked) -> {
            assertThat(rung(plan, name).trigger()).isEqualTo(reaches(TARGET, asked.getKey()));
            assertThat(rung(plan, name).actions())
                    .contains(new Action.RequestSupport(asked.getValue(), Duration.ofMinutes(15)));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "P000, ''",
        "P001, GENERAL SEVERE",
        "P002, SEVERE SYSTEM_DOWN",
        "P003, ''",
        "P004, EXCEPTIONALLY_HARD MAJOR"
    })
    void AMB_51_the_project_manager_is_told_at_75_and_the_leadership_at_100_percent_of_the_two_worst_levels(
            String name, String levels) {
        Plan plan = SourcePlans.of(name);
        assertThat(ladder(plan, "hierarchical").kind()).isEqualTo(Kind.HIERARCHICAL);
        assertThat(rung(plan, "project manager"))
                .isEqualTo(new Rung(
                        "project manager",
                        reaches(TARGET, 75),
                        Set.of(),
                        List.of(Action.Notify.of(Role.PROJECT_MANAGER)),
                        Optional.empty()));
        assertThat(rung(plan, "leadership").trigger()).isEqualTo(reaches(TARGET, 100));
        assertThat(rung(plan, "leadership").actions()).containsExactly(Action.Notify.of(Role.LEADERSHIP));
        assertThat(String.join(" ", rung(plan, "leadership").levels())).isEqualTo(levels);
    }

    @ParameterizedTest
    @CsvSource({
        "P000, reminder, PT30M, ''",
        "P001, reminder, PT30M, ''",
        "P002, reminder, PT1H, SEVERE SYSTEM_DOWN",
        "P002, reminder of row 3, PT8H, SINGLE",
        "P003, reminder, PT30M, ''",
        "P004, reminder, PT30M, ''",
    })
    void ESC_15_the_engineer_is_reminded_without_bound_until_it_is_solved(
            String name, String rung, Duration gap, String levels) {
        Plan plan = SourcePlans.of(name);
        assertThat(ladder(plan, "reminders").kind()).isEqualTo(Kind.REMINDER);
        assertThat(ladder(plan, "reminders").stopsWhenAcknowledged()).isFalse();
        assertThat(rung(plan, rung))
                .isEqualTo(new Rung(
                        rung,
                        new Trigger.Silent(gap),
                        levels.isEmpty() ? Set.of() : Set.of(levels.split(" ")),
                        List.of(Action.Notify.of(Role.ENGINEER)),
                        Optional.of(Repeat.every(gap).inWorkingTime())));
    }

    @ParameterizedTest
    @CsvSource({
        "P000, PROJECT_SUPERVISOR SUPERVISOR",
        "P001, PROJECT_SUPERVISOR",
        "P002, PROJECT_SUPERVISOR",
        "P003, SUPERVISOR",
        "P004, PROJECT_SUPERVISOR",
    })
    void ESC_18_supervisors_get_a_copy_of_every_breach_whoever_acknowledges_it(String name, String roles) {
        Plan plan = SourcePlans.of(name);
        assertThat(ladder(plan, "supervision").stopsWhenAcknowledged()).isFalse();
        assertThat(rung(plan, "breach").trigger()).isEqualTo(new Trigger.Breached(Targets.all()));
        assertThat(rung(plan, "breach").actions())
                .containsExactly(new Action.Notify(
                        Stream.of(roles.split(" ")).map(Role::valueOf).toList()));
    }

    @Test
    void ESC_03_in_an_emergency_the_maker_is_asked_at_once() {
        Rung maker = rung(SourcePlans.of("P000"), "manufacturer at once");
        assertThat(maker.trigger()).isEqualTo(new Trigger.Sign(Trigger.Sign.EMERGENCY));
        assertThat(maker.actions()).containsExactly(new Action.RequestSupport(Role.VENDOR, Duration.ofMinutes(15)));
    }

    @Test
    void ESC_13_the_project_manager_is_told_that_service_is_blocked() {
        Rung blocked = rung(SourcePlans.of("P000"), "service blocked");
        assertThat(blocked.trigger()).isEqualTo(new Trigger.Sign(Trigger.Sign.SERVICE_BLOCKED));
        assertThat(blocked.actions()).containsExactly(Action.Notify.of(Role.PROJECT_MANAGER));
    }

    @Test
    void ESC_12_a_major_problem_of_003_reaches_the_expert_first() {
        Rung expert = ladder(SourcePlans.of("P003"), "functional").rungs().get(0);
        assertThat(expert.trigger()).isEqualTo(new Trigger.Sign("MAJOR_PROBLEM"));
        assertThat(expert.actions()).containsExactly(new Action.RequestSupport(Role.ADVISER, Duration.ofMinutes(15)));
    }

    @Test
    void ESC_09_three_places_analyse_an_exceptionally_hard_fault() {
        Rung joint = rung(SourcePlans.of("P004"), "three places");
        assertThat(joint.trigger()).isEqualTo(new Trigger.HasLevel());
        assertThat(joint.levels()).containsExactly("EXCEPTIONALLY_HARD");
        assertThat(joint.actions())
                .containsExactly(new Action.AnalyseJointly(
                        List.of("Chengdu regional platform", "headquarters", "site"),
                        List.of(Role.ADVISER, Role.SUPPORT_CENTRE, Role.REGIONAL_LEAD)));
    }

    @Test
    void AMB_87_the_leadership_is_asked_for_the_emergency_plan_until_it_answers_and_no_acknowledgement_is_an_answer() {
        Plan plan = SourcePlans.of("P004");
        Ladder emergency = ladder(plan, "emergency");
        assertThat(emergency.stopsWhenAcknowledged()).isFalse();
        assertThat(rung(plan, "emergency"))
                .isEqualTo(new Rung(
                        "emergency",
                        new Trigger.Sign(Trigger.Sign.EMERGENCY),
                        Set.of(),
                        List.of(
                                Action.Notify.of(Role.LEADERSHIP, Role.EMERGENCY_GROUP),
                                new Action.AskForEmergencyPlan(Role.LEADERSHIP)),
                        Optional.of(Repeat.every(Duration.ofMinutes(30)))));
        assertThat(rung(plan, "major fault").levels()).containsExactly("MAJOR");
        assertThat(rung(plan, "major fault").actions()).contains(new Action.AskForEmergencyPlan(Role.LEADERSHIP));
        assertThat(rung(plan, "higher authority").trigger()).isEqualTo(new Trigger.Sign("REPORT_UPWARD"));
        assertThat(rung(plan, "higher authority").actions()).containsExactly(Action.Notify.of(Role.HIGHER_AUTHORITY));
    }

    /** What has to be done once and at once is not spared since somebody acknowledged something else. */
    @ParameterizedTest
    @CsvSource({
        "P000, warnings functional hierarchical",
        "P001, warnings functional hierarchical",
        "P002, warnings functional hierarchical",
        "P003, warnings functional hierarchical",
        "P004, warnings functional hierarchical",
    })
    void an_acknowledgement_stops_warnings_and_the_two_ladders(String name, String stopped) {
        assertThat(SourcePlans.of(name).ladders().stream()
                        .filter(Ladder::stopsWhenAcknowledged)
                        .map(Ladder::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(stopped);
    }
}
