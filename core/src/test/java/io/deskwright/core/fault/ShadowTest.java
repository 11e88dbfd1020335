package io.deskwright.core.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskwright.core.fault.Comparison.Way;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A pack on trial changes nothing, and says how much it would. */
class ShadowTest {

    private static final Pack LIVE = SourceFaults.of("P002");

    /** Worse at lost data, milder at important services, and curious about smoke. */
    private static final Pack CANDIDATE = LIVE.but()
            .name("ACME")
            .version("7")
            .levels(LIVE.levels().with(new Level("DISASTER", "disaster", "灾难级")))
            .addFacts(Fact.counted("smoke", FactType.NUMBER, "detectors", "detectors that see smoke", "感烟探测器报警数"))
            .rules(LIVE.rules().stream()
                    .filter(rule -> !rule.id().equals("CLS-17-2"))
                    .toList())
            .addRules(Rule.level("A-1", "DISASTER")
                    .source("s")
                    .when(Condition.yes("dataLost"))
                    .when(Condition.of("smoke", Operator.AT_LEAST, new FactValue.Amount(2)))
                    .says("e", "c")
                    .build())
            .golden(List.of())
            .build();

    private static final Facts LOST = Facts.none().with("dataLost", true);
    private static final Facts IMPORTANT = Facts.none().with("importantServicesAbnormal", true);

    private static final Map<String, Facts> FAULTS = new LinkedHashMap<>();

    static {
        FAULTS.put("T-1", LOST.with("smoke", 2));
        FAULTS.put("T-2", Facts.none().with("terminalFault", true));
        FAULTS.put("T-3", IMPORTANT);
        FAULTS.put("T-4", LOST);
    }

    private static List<String> lines(PackDifference difference) {
        return difference.changes().stream()
                .map(change -> change.fault() + " " + change.way().orElseThrow() + " "
                        + change.before().level().orElse("none") + " "
                        + change.after().level().orElse("none") + " " + change.rules())
                .toList();
    }

    @Test
    void the_live_answer_is_as_if_the_candidate_were_not_there() {
        Comparison both = new Shadow(LIVE, CANDIDATE).compare("T-1", LOST.with("smoke", 2));
        assertThat(both.before()).isEqualTo(LIVE.classify(LOST.with("smoke", 2)));
        assertThat(both.after()).isEqualTo(CANDIDATE.classify(LOST.with("smoke", 2)));
        assertThat(both.way()).contains(Way.RAISED);
    }

    @Test
    void the_switch_has_a_number_and_names_the_rules() {
        PackDifference difference = PackDifference.between(LIVE, CANDIDATE, FAULTS);
        assertThat(difference.faults()).isEqualTo(4);
        assertThat(lines(difference))
                .containsExactly("T-1 RAISED SYSTEM_DOWN DISASTER [A-1]", "T-3 LOWERED SEVERE none [CLS-17-2]");
        assertThat(difference.rules(Way.RAISED)).isEqualTo(Map.of("A-1", 1));
        assertThat(difference.rules(Way.LOWERED)).isEqualTo(Map.of("CLS-17-2", 1));
        assertThat(difference.rules(Way.RENAMED)).isEmpty();
    }

    @Test
    void what_the_candidate_would_still_ask_is_counted() {
        PackDifference difference = PackDifference.between(LIVE, CANDIDATE, FAULTS);
        assertThat(difference.unknown()).containsEntry("smoke", 3).containsEntry("dataLost", 2);
        assertThat(difference.unknown())
                .as("what decides marks only does not count")
                .doesNotContainKey("emergency");
    }

    @Test
    void a_level_that_the_candidate_does_not_know_is_renamed_not_lowered() {
        PackDifference back = PackDifference.between(CANDIDATE, LIVE, FAULTS);
        assertThat(lines(back))
                .containsExactly("T-1 RENAMED DISASTER SYSTEM_DOWN [CLS-16-3]", "T-3 RAISED none SEVERE [CLS-17-2]");
        assertThat(back.changes(Way.RENAMED)).extracting(Comparison::fault).containsExactly("T-1");
        assertThat(back.changes(Way.LOWERED)).isEmpty();
        Pack silent = LIVE.but()
                .levels(Levels.of())
                .rules(List.of())
                .golden(List.of())
                .build();
        assertThat(lines(PackDifference.between(LIVE, silent, Map.of("T-4", LOST))))
                .containsExactly("T-4 RENAMED SYSTEM_DOWN none []");
    }

    @Test
    void from_the_mildest_level_a_fault_is_raised_and_from_none_too() {
        Pack strict = LIVE.with(Rule.level("A-3", "SINGLE")
                .source("s")
                .when(Condition.is("requestKind", "INSTALLATION_QUESTION"))
                .when(Condition.yes("emergency"))
                .says("e", "c")
                .build());
        Facts asked = Facts.none().with("requestKind", "INSTALLATION_QUESTION").with("emergency", true);
        assertThat(lines(PackDifference.between(LIVE, strict, Map.of("T-6", asked))))
                .containsExactly("T-6 RAISED ORDINARY SINGLE [A-3]");
        assertThat(lines(PackDifference.between(strict, LIVE, Map.of("T-6", asked))))
                .containsExactly("T-6 LOWERED SINGLE ORDINARY [A-3]");
    }

    @Test
    void a_value_that_only_the_candidate_refuses_is_unknown_to_it_and_disturbs_nobody() {
        Pack counts =
                LIVE.but().addFacts(Fact.of("smoke", FactType.FLAG, "e", "c")).build();
        Facts seen = LOST.with("smoke", true);
        assertThatThrownBy(() -> CANDIDATE.classify(seen)).isInstanceOf(IllegalArgumentException.class);
        Comparison both = new Shadow(counts, CANDIDATE).compare("T-5", seen);
        assertThat(both.before().facts()).isEqualTo(seen);
        assertThat(both.after().facts()).isEqualTo(LOST);
        assertThat(both.way()).isEmpty();
        assertThat(both.rules()).isEmpty();
        assertThatThrownBy(() -> new Shadow(CANDIDATE, counts).compare("T-5", seen))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fact 'smoke' is a number, which 'yes' is not");
    }

    @Test
    void a_pack_differs_in_nothing_from_itself() {
        PackDifference same = PackDifference.between(LIVE, LIVE, FAULTS);
        assertThat(same.faults()).isEqualTo(4);
        assertThat(same.changes()).isEmpty();
        assertThat(PackDifference.none().and(same)).isEqualTo(same);
        assertThat(same.and(PackDifference.none())).isEqualTo(same);
    }

    @Property(tries = 200)
    void a_host_may_collect_ticket_by_ticket_or_batch_by_batch(@ForAll long seed) {
        Random random = new Random(seed);
        List<Facts> some = List.copyOf(FAULTS.values());
        Shadow shadow = random.nextBoolean() ? new Shadow(LIVE, CANDIDATE) : new Shadow(CANDIDATE, LIVE);
        List<Comparison> all = new ArrayList<>();
        PackDifference one = PackDifference.none();
        int count = random.nextInt(9);
        for (int i = 0; i < count; i++) {
            Comparison both = shadow.compare("T-" + i, some.get(random.nextInt(some.size())));
            all.add(both);
            one = one.and(PackDifference.of(List.of(both)));
        }
        int cut = random.nextInt(count + 1);
        assertThat(one).isEqualTo(PackDifference.of(all));
        assertThat(PackDifference.of(all.subList(0, cut)).and(PackDifference.of(all.subList(cut, count))))
                .isEqualTo(one);
    }

    @Test
    void one_rule_more_never_lowers_a_fault() {
        Pack more = LIVE.with(Rule.level("A-2", "SINGLE")
                .source("s")
                .when(Condition.yes("dataLost"))
                .says("e", "c")
                .build());
        assertThat(PackDifference.between(LIVE, more, FAULTS).changes()).isEmpty();
        assertThat(more.effective()).isEqualTo(Instant.EPOCH.plusSeconds(946_684_800));
    }
}
