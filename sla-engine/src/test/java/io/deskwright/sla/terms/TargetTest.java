package io.deskwright.sla.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    private static final Limit AN_HOUR = new Limit.Elapsed(Duration.ofHours(1));
    private static final Limit TWO_HOURS = new Limit.Elapsed(Duration.ofHours(2));
    private static final Basis CLAUSE = Basis.stated("§1");
    private static final Basis REGISTER = Basis.assumed("AMB-01");

    private static Target.Builder arrive() {
        return Target.named("ARRIVE")
                .from(Milestone.REPORTED)
                .to(Milestone.ARRIVED)
                .within(AN_HOUR, CLAUSE);
    }

    private static Terms terms(Target... targets) {
        return new Terms("T", "1", Instant.EPOCH, "contract", List.of(targets));
    }

    @Test
    void a_plain_target_promises_nothing_more() {
        assertThat(arrive().build())
                .isEqualTo(new Target(
                        "ARRIVE",
                        List.of(),
                        Milestone.REPORTED,
                        Milestone.ARRIVED,
                        new Figure(AN_HOUR, CLAUSE),
                        Optional.empty(),
                        Set.of(),
                        Target.Kind.PROMISE,
                        Optional.empty(),
                        false,
                        false,
                        false,
                        List.of()));
        assertThat(arrive().build().isPausable()).isFalse();
    }

    @Test
    void the_builder_sets_every_part() {
        Target built = arrive().when(Condition.level("SEVERE"))
                .when(Condition.is("site", "CAPITAL"))
                .orAtMost(TWO_HOURS, REGISTER)
                .pausedBy("B", "A")
                .pausedBy("C")
                .asWindowEnding("RECURRENCE")
                .onceAccepted()
                .outlivingTheCase()
                .forEachStart()
                .tellingAt(new Threshold.Percent(75))
                .tellingAt(new Threshold.Before(Duration.ofMinutes(10)))
                .build();
        assertThat(built)
                .isEqualTo(new Target(
                        "ARRIVE",
                        List.of(Condition.level("SEVERE"), Condition.is("site", "CAPITAL")),
                        Milestone.REPORTED,
                        Milestone.ARRIVED,
                        new Figure(AN_HOUR, CLAUSE),
                        Optional.of(new Figure(TWO_HOURS, REGISTER)),
                        Set.of("A", "B", "C"),
                        Target.Kind.WINDOW,
                        Optional.of("RECURRENCE"),
                        true,
                        true,
                        true,
                        List.of(new Threshold.Percent(75), new Threshold.Before(Duration.ofMinutes(10)))));
        assertThat(built.pausedBy()).containsExactly("A", "B", "C");
        assertThat(built.isPausable()).isTrue();
    }

    @Test
    void all_missing_parts_are_told_together() {
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(() -> Target.named("ARRIVE").build())
                .withMessageStartingWith("target 'ARRIVE' is not valid, 3 problems:")
                .satisfies(invalid -> assertThat(invalid.problems())
                        .extracting(Problem::toString)
                        .containsExactly(
                                "from: is missing: the milestone that starts it",
                                "to: is missing: the milestone that meets it",
                                "limit: is missing: how long it may take"));
    }

    @Test
    void one_missing_part_is_one_problem() {
        Target.Builder unlimited =
                Target.named("ARRIVE").from(Milestone.REPORTED).to(Milestone.ARRIVED);
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(unlimited::build)
                .withMessage("target 'ARRIVE' is not valid: limit: is missing: how long it may take");
    }

    @Test
    void a_target_takes_copies() {
        List<Condition> when = new ArrayList<>(List.of(Condition.level("SEVERE")));
        Set<String> pausedBy = new TreeSet<>(Set.of("A"));
        List<Threshold> thresholds = new ArrayList<>(List.of(new Threshold.Percent(50)));
        Target target = new Target(
                "ARRIVE",
                when,
                Milestone.REPORTED,
                Milestone.ARRIVED,
                new Figure(AN_HOUR, CLAUSE),
                Optional.empty(),
                pausedBy,
                Target.Kind.PROMISE,
                Optional.empty(),
                false,
                false,
                false,
                thresholds);
        when.clear();
        pausedBy.clear();
        thresholds.clear();
        assertThat(target.when()).hasSize(1);
        assertThat(target.pausedBy()).containsExactly("A");
        assertThat(target.thresholds()).hasSize(1);
    }

    @Test
    void the_parts_of_a_target_cannot_be_changed() {
        Target target = arrive().when(Condition.level("SEVERE"))
                .pausedBy("A")
                .tellingAt(new Threshold.Percent(50))
                .build();
        List<Collection<?>> parts = List.of(
                target.when(),
                target.pausedBy(),
                target.thresholds(),
                terms(target).targets());
        assertThat(parts)
                .allSatisfy(part -> assertThatExceptionOfType(UnsupportedOperationException.class)
                        .isThrownBy(part::clear));
    }

    @Test
    void a_builder_used_on_leaves_what_it_built() {
        Target.Builder builder = arrive();
        Target first = builder.build();
        Target second = builder.pausedBy("A").when(Condition.level("SEVERE")).build();
        assertThat(first.pausedBy()).isEmpty();
        assertThat(first.when()).isEmpty();
        assertThat(second.pausedBy()).containsExactly("A");
    }

    @Test
    void all_conditions_must_hold() {
        Target target = arrive().when(Condition.level("SEVERE"))
                .when(Condition.is("visitNeeded", "true"))
                .build();
        assertThat(target.appliesTo(Map.of("level", "SEVERE", "visitNeeded", "true")))
                .isTrue();
        assertThat(target.appliesTo(Map.of("level", "SEVERE", "visitNeeded", "false")))
                .isFalse();
        assertThat(target.appliesTo(Map.of("level", "SEVERE"))).isFalse();
        assertThat(target.appliesTo(Map.of("visitNeeded", "true"))).isFalse();
        assertThat(arrive().build().appliesTo(Map.of())).isTrue();
    }

    @Test
    void the_first_alternative_that_applies_wins() {
        Target severe = arrive().when(Condition.level("SEVERE")).build();
        Target visit = arrive().when(Condition.is("visitNeeded", "true")).build();
        Target any = arrive().within(TWO_HOURS, CLAUSE).build();
        Map<String, String> both = Map.of("level", "SEVERE", "visitNeeded", "true");
        assertThat(terms(severe, visit, any).select("ARRIVE", both)).contains(severe);
        assertThat(terms(visit, severe, any).select("ARRIVE", both)).contains(visit);
        assertThat(terms(any, severe, visit).select("ARRIVE", both)).contains(any);
        assertThat(terms(severe, visit, any).select("ARRIVE", Map.of())).contains(any);
        assertThat(terms(severe, visit).select("ARRIVE", Map.of())).isEmpty();
        assertThat(terms(any).select("arrive", both)).isEmpty();
    }

    @Test
    void names_stand_once_and_in_order() {
        Target other = Target.named("ACK")
                .from(Milestone.REPORTED)
                .to(Milestone.ACKNOWLEDGED)
                .within(AN_HOUR, CLAUSE)
                .build();
        assertThat(terms(arrive().build(), other, arrive().build()).targetNames())
                .containsExactly("ARRIVE", "ACK");
    }

    @Test
    void terms_are_a_version_of_themselves() {
        Terms terms = new Terms("T", "7", Instant.parse("2026-01-01T00:00:00Z"), "contract", List.of(arrive().build()));
        assertThat(terms.asVersion().toString()).contains("7").contains("2026-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE, 1_001, Integer.MAX_VALUE})
    void a_share_lies_between_one_and_a_thousand(int percent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Threshold.Percent(percent))
                .withMessage("a share of a limit lies between 1 and 1000 %, but " + percent + " %");
    }

    @Test
    void an_amount_before_is_not_negative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Threshold.Before(Duration.ofNanos(-1)))
                .withMessage("an amount before the due instant is not negative, but PT-0.000000001S");
    }

    @Test
    void an_amount_after_is_not_negative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Threshold.After(Duration.ofNanos(-1)))
                .withMessage("an amount after the due instant is not negative, but PT-0.000000001S");
    }

    @Test
    void thresholds_are_shown_as_they_are_written() {
        assertThat(new Threshold.Percent(1)).hasToString("1 %");
        assertThat(new Threshold.Percent(150)).hasToString("150 %");
        assertThat(new Threshold.Before(Duration.ZERO)).hasToString("PT0S before");
        assertThat(new Threshold.Before(Duration.ofHours(1))).hasToString("PT1H before");
        assertThat(new Threshold.After(Duration.ofHours(1))).hasToString("PT1H after");
    }

    @Test
    void a_basis_is_shown_as_it_is_written() {
        assertThat(CLAUSE).hasToString("stated §1");
        assertThat(REGISTER).hasToString("assumed AMB-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void a_milestone_has_a_name(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Milestone.of(name));
    }
}
