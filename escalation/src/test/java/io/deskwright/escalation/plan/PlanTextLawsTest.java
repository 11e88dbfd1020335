package io.deskwright.escalation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.deskwright.sla.definition.InvalidDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PlanTextLawsTest {

    @Property(tries = 1000)
    void what_is_written_is_read_as_the_same_plan(@ForAll long seed) {
        Plan plan = new RandomPlans(seed).plan();
        String text = PlanText.write(plan);
        assertThat(PlanText.parse("t", text)).isEqualTo(plan);
        assertThat(PlanText.write(PlanText.parse("t", text.replace("\n", "\r\n"))))
                .isEqualTo(text);
    }

    @Property(tries = 500)
    void two_plans_that_differ_are_written_in_two_ways(@ForAll long seed, @ForAll long other) {
        Plan plan = new RandomPlans(seed).plan();
        Plan another = new RandomPlans(other).plan();
        assertThat(PlanText.write(plan).equals(PlanText.write(another))).isEqualTo(plan.equals(another));
    }

    /** However the rows are torn, the reader ends with a plan or with problems, each with its place. */
    @Property(tries = 1000)
    void a_torn_text_is_a_plan_or_has_problems_that_have_a_place(@ForAll long seed) {
        String torn = torn(PlanText.write(new RandomPlans(seed).plan()), new Random(seed));
        try {
            PlanText.parse("t", torn);
        } catch (InvalidDefinition invalid) {
            assertThat(invalid.problems())
                    .allSatisfy(problem -> assertThat(problem.place()).matches("t(:[0-9]+:[0-9]+)?"));
        }
    }

    private static String torn(String text, Random random) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int tears = 1 + random.nextInt(3);
        for (int i = 0; i < tears; i++) {
            int line = 1 + random.nextInt(lines.size() - 1);
            switch (random.nextInt(4)) {
                case 0 -> lines.remove(line);
                case 1 -> lines.add(line, lines.get(1 + random.nextInt(lines.size() - 1)));
                case 2 -> lines.set(line, lines.get(line) + " | x");
                default -> lines.set(line, lines.get(line).replaceFirst("[^|]*$", ""));
            }
        }
        return String.join("\n", lines);
    }

    @Property(tries = 300)
    void a_version_differs_from_itself_in_nothing_and_what_is_added_one_way_is_removed_the_other(
            @ForAll long seed, @ForAll long other) {
        Plan one = new RandomPlans(seed).plan();
        Plan two = new RandomPlans(other).plan();
        assertThat(PlanDifference.between(one, one).isEmpty()).isTrue();
        assertThat(names(PlanDifference.between(one, two), PlanDifference.Kind.RUNG_ADDED))
                .containsExactlyInAnyOrderElementsOf(
                        names(PlanDifference.between(two, one), PlanDifference.Kind.RUNG_REMOVED));
        assertThatCode(() -> PlanDifference.between(one, two).toString()).doesNotThrowAnyException();
    }

    private static List<String> names(PlanDifference difference, PlanDifference.Kind kind) {
        return difference.changes().stream()
                .filter(change -> change.kind() == kind)
                .map(PlanDifference.Change::name)
                .toList();
    }
}
