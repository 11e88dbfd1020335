package io.deskwright.sla.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.sla.terms.Condition;
import io.deskwright.sla.terms.Condition.Operator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Sets of cases against all cases of two facts, each with three values or none. */
class LintCasesTest {

    private static final List<Optional<String>> WHAT_A_FACT_MAY_BE =
            List.of(Optional.empty(), Optional.of("A"), Optional.of("B"), Optional.of("another"));

    private static List<Map<String, String>> everyCase() {
        List<Map<String, String>> every = new ArrayList<>();
        for (Optional<String> level : WHAT_A_FACT_MAY_BE) {
            for (Optional<String> site : WHAT_A_FACT_MAY_BE) {
                Map<String, String> facts = new HashMap<>();
                level.ifPresent(value -> facts.put("level", value));
                site.ifPresent(value -> facts.put("site", value));
                every.add(facts);
            }
        }
        return every;
    }

    @Provide
    Arbitrary<List<Condition>> conditions() {
        return Combinators.combine(
                        Arbitraries.of("level", "site"), Arbitraries.of(Operator.class), Arbitraries.of("A", "B"))
                .as(Condition::new)
                .list()
                .ofMaxSize(4);
    }

    private static boolean holds(List<Condition> conditions, Map<String, String> facts) {
        return conditions.stream().allMatch(condition -> condition.holds(facts));
    }

    @Property
    void cases_are_empty_if_no_case_meets_the_conditions(@ForAll("conditions") List<Condition> conditions) {
        assertThat(Cases.of(conditions).isEmpty())
                .isEqualTo(everyCase().stream().noneMatch(facts -> holds(conditions, facts)));
    }

    @Property
    void an_example_meets_the_conditions(@ForAll("conditions") List<Condition> conditions) {
        Cases cases = Cases.of(conditions);
        if (!cases.isEmpty()) {
            assertThat(holds(conditions, cases.example())).isTrue();
        }
    }

    @Property
    void cases_overlap_if_one_case_meets_both(
            @ForAll("conditions") List<Condition> one, @ForAll("conditions") List<Condition> other) {
        assertThat(Cases.of(one).overlap(Cases.of(other)))
                .isEqualTo(everyCase().stream().anyMatch(facts -> holds(one, facts) && holds(other, facts)));
    }

    @Property
    void cases_lie_within_others_if_each_of_them_does(
            @ForAll("conditions") List<Condition> one, @ForAll("conditions") List<Condition> other) {
        assertThat(Cases.of(one).isWithin(Cases.of(other)))
                .isEqualTo(
                        everyCase().stream().filter(facts -> holds(one, facts)).allMatch(facts -> holds(other, facts)));
    }

    @Property
    void what_is_left_after_others_meets_none_of_them(
            @ForAll("conditions") List<Condition> one,
            @ForAll("conditions") List<Condition> two,
            @ForAll("conditions") List<Condition> three) {
        Optional<Cases> left = Cases.of(one).minus(List.of(Cases.of(two), Cases.of(three)));
        assertThat(left.isPresent())
                .isEqualTo(everyCase().stream()
                        .anyMatch(facts -> holds(one, facts) && !holds(two, facts) && !holds(three, facts)));
        left.ifPresent(cases -> assertThat(cases.example()).satisfies(facts -> {
            assertThat(holds(one, facts)).isTrue();
            assertThat(holds(two, facts)).isFalse();
            assertThat(holds(three, facts)).isFalse();
        }));
    }

    @Test
    void an_example_says_as_little_as_it_can() {
        assertThat(Cases.of(List.of()).example()).isEmpty();
        assertThat(Cases.of(List.of(new Condition("site", Operator.IS_NOT, "A")))
                        .example())
                .isEmpty();
        assertThat(Cases.of(List.of(new Condition("site", Operator.UNKNOWN, "")))
                        .example())
                .isEmpty();
        assertThat(Cases.of(List.of(Condition.is("site", "A"))).example()).containsExactly(Map.entry("site", "A"));
        assertThat(Cases.of(List.of(new Condition("site", Operator.KNOWN, ""))).example())
                .containsExactly(Map.entry("site", "another"));
        assertThat(Cases.of(List.of(
                                new Condition("site", Operator.KNOWN, ""),
                                new Condition("site", Operator.IS_NOT, "another")))
                        .example())
                .containsExactly(Map.entry("site", "another'"));
    }
}
