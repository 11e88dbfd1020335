package io.deskwright.escalation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskwright.core.people.Role;
import io.deskwright.escalation.plan.Ladder.Again;
import io.deskwright.escalation.plan.Ladder.Kind;
import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Problem;
import io.deskwright.sla.terms.Threshold;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rows of a plan mean, and every mistake in them, told with its line and column. */
class PlanTextTest {

    private static final String HEAD = """
            deskwright plan 1
            name      | P
            version   | 1
            effective | 2026-01-01T00:00:00Z
            source    | s
            """;

    /** Six lines and a rung without trigger and action, to which a test adds rows from line 8 on. */
    private static final String LADDER = HEAD + "ladder | l | FUNCTIONAL\n";

    private static final String RUNG = LADDER + "rung | r\n";

    private static String rows(String before, String semicolons) {
        return before + String.join("\n", semicolons.split("; ", -1)) + "\n";
    }

    private static List<String> problems(String text) {
        InvalidDefinition invalid = catchThrowableOfType(InvalidDefinition.class, () -> PlanText.parse("t", text));
        assertThat(invalid).isNotNull();
        return invalid.problems().stream().map(Problem::toString).toList();
    }

    private static Rung rung(String rows) {
        return PlanText.parse("t", rows(RUNG, rows)).rungs().get(0);
    }

    private static Ladder ladder(String rows) {
        String whole =
                rows + "; rung | r; when | has level; notify | ENGINEER; rung | q; when | reclassified; notify | AGENT";
        return PlanText.parse("t", rows(HEAD, whole)).ladders().get(0);
    }

    @Test
    void a_plan_says_what_it_is() {
        Plan plan = PlanText.parse("t", rows(RUNG, "when | has level; notify | ENGINEER"));
        assertThat(plan)
                .isEqualTo(new Plan(
                        "P",
                        "1",
                        Instant.parse("2026-01-01T00:00:00Z"),
                        "s",
                        List.of(new Ladder(
                                "l",
                                Kind.FUNCTIONAL,
                                List.of(new Rung(
                                        "r",
                                        new Trigger.HasLevel(),
                                        Set.of(),
                                        List.of(Action.Notify.of(Role.ENGINEER)),
                                        Optional.empty())),
                                Optional.empty(),
                                true))));
        assertThat(plan).isEqualTo(PlanText.parse("t", PlanText.write(plan).getBytes(StandardCharsets.UTF_8)));
    }

    private static final List<Trigger> TRIGGERS = List.of(
            new Trigger.Reaches(Targets.all(), new Threshold.Percent(50)),
            new Trigger.Reaches(Targets.firstOf("A", "B"), new Threshold.Before(Duration.ofHours(1))),
            new Trigger.Reaches(Targets.each("A"), new Threshold.After(Duration.ofHours(1))),
            new Trigger.Breached(Targets.all()),
            new Trigger.Breached(Targets.firstOf("A")),
            new Trigger.HasLevel(),
            new Trigger.Reclassified(),
            new Trigger.HandedOver(3),
            new Trigger.Reopened(Integer.MAX_VALUE),
            new Trigger.Silent(Duration.ofMinutes(30)),
            new Trigger.Sign("EMERGENCY"),
            new Trigger.Unanswered("technical centre"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "0 # reaches | 50 % | all",
                "1 # reaches | PT1H before | first of | A | B",
                "2 # reaches | PT1H after | each of | A",
                "3 # breached | all",
                "4 # breached | first of | A",
                "5 # has level",
                "6 # reclassified",
                "7 # handed over | 3",
                "8 # reopened | 2147483647",
                "9 # silent | PT30M",
                "10 # sign | EMERGENCY",
                "11 # unanswered | technical centre",
            })
    void each_trigger_is_a_row(int number, String row) {
        Trigger trigger = TRIGGERS.get(number);
        assertThat(rung("when | " + row + "; notify | AGENT").trigger()).isEqualTo(trigger);
        assertThat(String.join(" | ", trigger.cells())).isEqualTo(row);
    }

    @Test
    void every_kind_of_trigger_and_action_has_its_row_in_this_test() {
        assertThat(TRIGGERS.stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(Trigger.class.getPermittedSubclasses());
        assertThat(ACTIONS.stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(Action.class.getPermittedSubclasses());
    }

    private static final List<Action> ACTIONS = List.of(
            Action.Notify.of(Role.ENGINEER, Role.DUTY_MANAGER),
            new Action.Reassign(Role.ADVISER),
            new Action.RequestSupport(Role.VENDOR, Duration.ofMinutes(15)),
            new Action.AnalyseJointly(List.of("Chengdu", "HQ", "site"), List.of(Role.ADVISER, Role.VENDOR)),
            new Action.AnalyseJointly(List.of("Chengdu", "HQ", "site"), List.of()),
            new Action.RaiseLevel("SEVERE", List.of(Role.LEADERSHIP)),
            new Action.RaiseLevel("SEVERE", List.of()),
            new Action.AskForEmergencyPlan(Role.LEADERSHIP));

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "0 # notify | ENGINEER | DUTY_MANAGER",
                "1 # reassign | ADVISER",
                "2 # support | VENDOR | PT15M",
                "3 # joint | Chengdu | HQ | site; told | ADVISER | VENDOR",
                "4 # joint | Chengdu | HQ | site",
                "5 # raise | SEVERE; told | LEADERSHIP",
                "6 # raise | SEVERE",
                "7 # emergency plan | LEADERSHIP",
            })
    void each_action_is_a_row_or_two(int number, String row) {
        Action action = ACTIONS.get(number);
        assertThat(rung("when | has level; " + row).actions()).containsExactly(action);
        assertThat(PlanWriter.line(action.rows())).isEqualTo(row);
    }

    @Test
    void actions_keep_their_order_and_levels_are_a_set() {
        Rung rung =
                rung("level | B | A; raise | X; notify | AGENT; joint | a | b | c; told | ADVISER; when | has level");
        assertThat(rung.actions())
                .containsExactly(
                        new Action.RaiseLevel("X", List.of()),
                        Action.Notify.of(Role.AGENT),
                        new Action.AnalyseJointly(List.of("a", "b", "c"), List.of(Role.ADVISER)));
        assertThat(rung.levels()).containsExactly("A", "B");
    }

    private static final List<Repeat> REPEATS = List.of(
            Repeat.every(Duration.ofMinutes(30)),
            Repeat.every(Duration.ofMinutes(30)).atMost(10),
            Repeat.every(Duration.ofMinutes(30)).inWorkingTime(),
            Repeat.every(Duration.ofMinutes(5)).atMost(4).inWorkingTime().backingOff(2));

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "0 # PT30M",
                "1 # PT30M | at most 10",
                "2 # PT30M | working",
                "3 # PT5M | at most 4 | working | times 2",
                "3 # PT5M | times 2 | working | at most 4",
            })
    void each_repetition_is_a_row_its_options_in_any_order(int number, String row) {
        assertThat(rung("when | has level; notify | AGENT; repeat | " + row).repeat())
                .contains(REPEATS.get(number));
        assertThat(ladder("ladder | l | REMINDER; again | q | " + row).again())
                .contains(new Again("q", REPEATS.get(number)));
        assertThat(PlanText.parse(
                                "t",
                                PlanText.write(PlanText.parse(
                                        "t", rows(RUNG, "when | has level; notify | AGENT; repeat | " + row))))
                        .rungs())
                .extracting(Rung::repeat)
                .containsExactly(Optional.of(REPEATS.get(number)));
    }

    @Test
    void FEATURES_27_a_ladder_is_climbed_again_from_its_second_rung_on_so_often() {
        Ladder ladder = ladder("ladder | l | HIERARCHICAL; again | q | PT2H | at most 3");
        assertThat(ladder.kind()).isEqualTo(Kind.HIERARCHICAL);
        assertThat(ladder.again())
                .contains(new Again("q", new Repeat(Duration.ofHours(2), false, OptionalInt.of(3), 1)));
    }

    @ParameterizedTest
    @CsvSource({"'', true", "; acknowledged | stops, true", "; acknowledged | goes on, false"})
    void an_acknowledgement_stops_a_ladder_unless_it_says_otherwise(String row, boolean stops) {
        assertThat(ladder("ladder | l | REMINDER" + row).stopsWhenAcknowledged())
                .isEqualTo(stops);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "bogus | 1 # t:6:1: 'bogus' is no key before the first ladder; use [name, version, effective, source]",
                "rung | r # t:6:1: 'rung' is no key before the first ladder",
                "name | Q # t:6:1: a second row 'name'",
            })
    void a_mistake_before_the_first_ladder_is_told_with_its_place(String row, String problem) {
        assertThat(problems(rows(HEAD, row + "; ladder | l | REMINDER; rung | r; when | has level; notify | AGENT")))
                .hasSize(1)
                .allSatisfy(found -> assertThat(found).startsWith(problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "bogus | 1 # t:7:1: 'bogus' is no key of a ladder; use [ladder, acknowledged, again, rung]",
                "when | has level # t:7:1: 'when' is no key of a ladder",
                "acknowledged | maybe # t:7:16: 'maybe' is none of stops, goes on",
                "acknowledged # t:7:1: row 'acknowledged' has 0 cells after its key; it takes stops or goes on",
                "acknowledged | stops; acknowledged | stops # t:8:1: a second row 'acknowledged'",
                "again | r # t:7:1: row 'again' has 1 cells after its key; it takes rung | amount | at most NUMBER, working",
                "again | z | PT1H # t:7:9: ladder l begins anew with 'z', which is none of [r]",
                "again | r | PT0S # t:7:13: what repeats does so after a positive amount, not PT0S",
                "again | r | PT1H; again | r | PT1H # t:8:1: a second row 'again'",
            })
    void a_mistake_of_a_ladder_is_told_with_its_place(String row, String problem) {
        assertThat(problems(rows(LADDER, row + "; rung | r; when | has level; notify | AGENT")))
                .hasSize(1)
                .allSatisfy(found -> assertThat(found).startsWith(problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "ladder | l # t:6:1: row 'ladder' has 1 cells after its key; it takes name | kind",
                "ladder | | REMINDER # t:6:9: the cell is empty",
                "ladder | l | SIDEWAYS # t:6:14: 'SIDEWAYS' is none of [FUNCTIONAL, HIERARCHICAL, REMINDER]",
            })
    void a_mistake_in_the_row_of_a_ladder_is_told_with_its_place(String row, String problem) {
        assertThat(problems(rows(HEAD, row + "; rung | r; when | has level; notify | AGENT")))
                .containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "bogus | 1 # t:8:1: 'bogus' is no key of a rung; use [rung, when, level, repeat, notify, reassign,",
                "when | has level # t:9:1: a second row 'when'",
                "level # t:8:1: row 'level' has 0 cells after its key; it takes level | …",
                "level | A | # t:8:12: the cell is empty",
                "level | A; level | B # t:9:1: a second row 'level'",
                "repeat # t:8:1: row 'repeat' has 0 cells after its key; it takes amount | at most NUMBER, working, times NUMBER",
                "repeat | PT1H | working | working | working | working # t:8:1: row 'repeat' has 5 cells",
                "repeat | often # t:8:10: 'often' is no amount of time such as PT30M",
                "repeat | PT0S # t:8:10: what repeats does so after a positive amount, not PT0S",
                "repeat | PT-1S # t:8:10: what repeats does so after a positive amount, not PT-1S",
                "repeat | PT1H | twice # t:8:17: 'twice' is none of at most NUMBER, working, times NUMBER",
                "repeat | PT1H | working | working # t:8:27: 'working' is said twice",
                "repeat | PT1H | at most 1 | at most 1 # t:8:29: 'at most' is said twice",
                "repeat | PT1H | at most many # t:8:17: 'many' is no whole number below 2147483648",
                "repeat | PT1H | at most 2147483648 # t:8:17: '2147483648' is no whole number below 2147483648",
                "repeat | PT1H | at most 0 # t:8:10: what repeats does so at least once, and gaps do not shrink",
                "repeat | PT1H | times 0 # t:8:10: what repeats does so at least once, and gaps do not shrink",
                "repeat | PT1H | times 2 # t:8:10: gaps that grow need a bound, but they grow by 2 for ever",
                "notify # t:8:1: row 'notify' has 0 cells after its key; it takes role | …",
                "notify | BOSS # t:8:10: 'BOSS' is none of [CUSTOMER, AGENT",
                "reassign | AGENT | AGENT # t:8:1: row 'reassign' has 2 cells after its key; it takes role",
                "reassign | agent # t:8:12: 'agent' is none of [CUSTOMER",
                "support | VENDOR # t:8:1: row 'support' has 1 cells after its key; it takes role | amount",
                "support | BOSS | PT1H # t:8:11: 'BOSS' is none of",
                "support | VENDOR | soon # t:8:20: 'soon' is no amount of time such as PT30M",
                "support | VENDOR | PT0S # t:8:20: support is given within a positive amount, not PT0S",
                "joint # t:8:1: row 'joint' has 0 cells after its key; it takes place | place | place | …",
                "joint | a | b # t:8:9: at least 3 places analyse jointly, but [a, b]",
                "joint | a | b | a # t:8:9: at least 3 places analyse jointly, but [a, b, a]",
                "joint | a | b | c; told | BOSS # t:9:8: 'BOSS' is none of",
                "raise # t:8:1: row 'raise' has 0 cells after its key; it takes level",
                "raise | # t:8:8: the cell is empty",
                "raise | A; told # t:9:1: row 'told' has 0 cells after its key; it takes role | …",
                "told | AGENT # t:8:1: 'told' stands right after a row of [joint, raise]",
                "raise | A; told | AGENT; told | AGENT # t:10:1: 'told' stands right after a row of [joint, raise]",
                "emergency plan | LEADERSHIP | LEADERSHIP # t:8:1: row 'emergency plan' has 2 cells",
                "emergency plan | BOSS # t:8:18: 'BOSS' is none of",
            })
    void a_mistake_of_a_rung_is_told_with_its_place(String rows, String problem) {
        assertThat(problems(rows(RUNG, rows + "; when | has level; notify | AGENT")))
                .hasSize(1)
                .allSatisfy(found -> assertThat(found).startsWith(problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "when # t:8:1: row 'when' has 0 cells after its key; it takes one of [reaches, breached, has level",
                "when | whenever # t:8:8: 'whenever' is none of [reaches, breached, has level, reclassified, handed over",
                "when | reaches # t:8:1: row 'when' has 1 cells after its key; it takes reaches | threshold | targets",
                "when | reaches | 50 % # t:8:1: row 'when' has 2 cells after its key; it takes its targets at the end",
                "when | reaches | half | all # t:8:18: 'half' is no threshold such as 75 %, PT1H before or PT1H after",
                "when | reaches | 0 % | all # t:8:18: a share of a limit lies between 1 and 1000 %, but 0 %",
                "when | reaches | x % | all # t:8:18: 'x' is no whole number below 2147483648",
                "when | reaches | % | all # t:8:18: '' is no whole number below 2147483648",
                "when | reaches | PT-1H before | all # t:8:18: an amount before the due instant is not negative",
                "when | reaches | PT-1H after | all # t:8:18: an amount after the due instant is not negative",
                "when | reaches | soon after | all # t:8:18: 'soon' is no amount of time such as PT30M",
                "when | reaches | 50 % | all | A # t:8:25: 'all' takes no names",
                "when | reaches | 50 % | first of # t:8:25: 'first of' takes the names of targets",
                "when | reaches | 50 % | each of # t:8:25: 'each of' takes the names of targets",
                "when | reaches | 50 % | some of | A # t:8:25: 'some of' is none of all, first of, each of",
                "when | reaches | 50 % | each of | # t:8:34: the cell is empty",
                "when | breached # t:8:1: row 'when' has 1 cells after its key; it takes its targets at the end: all,",
                "when | breached | none # t:8:19: 'none' is none of all, first of, each of",
                "when | has level | A # t:8:1: row 'when' has 2 cells after its key; it takes 'has level' alone",
                "when | reclassified | A # t:8:1: row 'when' has 2 cells after its key; it takes 'reclassified' alone",
                "when | handed over # t:8:1: row 'when' has 1 cells after its key; it takes handed over | number",
                "when | handed over | 0 # t:8:22: a hand-over counts from 1, not 0",
                "when | handed over | -1 # t:8:22: '-1' is no whole number below 2147483648",
                "when | reopened | 0 # t:8:19: a reopening counts from 1, not 0",
                "when | silent | PT0S # t:8:17: a silence lasts for a positive amount, not PT0S",
                "when | silent | long # t:8:17: 'long' is no amount of time such as PT30M",
                "when | sign | # t:8:14: a sign has a name, not ''",
                "when | unanswered | # t:8:20: the cell is empty",
                "when | unanswered | a | b # t:8:1: row 'when' has 3 cells after its key; it takes unanswered | rung",
            })
    void a_mistake_of_a_trigger_is_told_with_its_place(String when, String problem) {
        assertThat(problems(rows(RUNG, when + "; notify | AGENT")))
                .hasSize(1)
                .allSatisfy(found -> assertThat(found).startsWith(problem));
    }

    @Test
    void what_is_missing_is_told() {
        assertThat(problems("deskwright plan 1\n"))
                .containsExactly(
                        "t: a row 'name' is missing",
                        "t: a row 'version' is missing",
                        "t: a row 'effective' is missing",
                        "t: a row 'source' is missing",
                        "t: a row 'ladder' is missing");
        assertThat(problems(LADDER)).containsExactly("t:6:10: ladder 'l' has no row 'rung'");
        assertThat(problems(RUNG))
                .containsExactly(
                        "t:7:8: rung 'r' has no row 'when'",
                        "t:7:8: rung 'r' does nothing; it takes a row of [notify, reassign, support, joint, raise, told,"
                                + " emergency plan]");
        assertThat(problems(rows(LADDER, "rung; when | has level; notify | AGENT")))
                .containsExactly("t:7:1: row 'rung' has 0 cells after its key; it takes text");
        assertThat(problems("deskwright terms 1\n"))
                .containsExactly("t:1:1: the first line must be 'deskwright plan 1', not 'deskwright terms 1'");
    }

    @Test
    void all_mistakes_are_told_at_once_in_their_order() {
        String text = """
                deskwright plan 1
                name |
                effective | today
                ladder | l | UP
                again | z | soon
                rung | r
                when | silent | PT0S
                repeat | never | ever
                ladder | l | REMINDER
                rung | r
                when | has level
                notify | BOSS | CHIEF
                """;
        assertThat(problems(text))
                .containsExactly(
                        "t:2:7: the cell is empty",
                        "t:3:13: 'today' is no instant such as 2026-01-01T00:00:00Z",
                        "t: a row 'version' is missing",
                        "t: a row 'source' is missing",
                        "t:4:14: 'UP' is none of [FUNCTIONAL, HIERARCHICAL, REMINDER]",
                        "t:5:13: 'soon' is no amount of time such as PT30M",
                        "t:5:9: ladder l begins anew with 'z', which is none of [r]",
                        "t:7:17: a silence lasts for a positive amount, not PT0S",
                        "t:8:10: 'never' is no amount of time such as PT30M",
                        "t:8:18: 'ever' is none of at most NUMBER, working, times NUMBER",
                        "t:6:8: rung 'r' does nothing; it takes a row of [notify, reassign, support, joint, raise, told,"
                                + " emergency plan]",
                        "t:9:10: the name is used twice",
                        "t:10:8: the name is used twice",
                        "t:12:10: 'BOSS' is none of " + List.of(Role.values()),
                        "t:12:17: 'CHIEF' is none of " + List.of(Role.values()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a", "a ", "a|b", "a\nb", "a\r"})
    void what_no_cell_holds_is_not_written(String name) {
        Plan plan = PlanText.parse("t", rows(RUNG, "when | has level; notify | AGENT"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanText.write(plan.but().name(name).build()))
                .withMessage("no cell of a text holds '" + name
                        + "': it is not empty, has no blank at its ends, no bar and no line break");
    }

    @Test
    void a_plan_is_written_in_one_form() {
        String text = """
                deskwright plan 1
                name | P
                version | 1
                effective | 2026-01-01T00:00:00Z
                source | s

                ladder | l | FUNCTIONAL
                acknowledged | goes on
                again | r | PT2H | at most 3

                rung | r
                when | reaches | 50 % | first of | A | B
                level | L | M
                repeat | PT30M | at most 10 | working | times 2
                raise | M
                told | AGENT
                notify | VENDOR
                """;
        assertThat(PlanText.write(PlanText.parse("t", text))).isEqualTo(text);
    }
}
