package io.deskwright.core.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskwright.core.fault.FactValue.Amount;
import io.deskwright.core.fault.FactValue.Flag;
import io.deskwright.core.fault.FactValue.Ratio;
import io.deskwright.core.fault.FactValue.Text;
import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A pack from Java: what it takes, what it says when it is wrong, and that a text says the same. */
class PackTest {

    private static final Pack P002 = SourceFaults.of("P002");

    private static final String TEXT = """
            deskwright faults 1
            name      | ACME
            version   | 7
            effective | 2026-01-01T00:00:00Z
            source    | contract 7
            extends   | P002
            level | DISASTER | disaster | 灾难级
            fact  | smoke | number | detectors | detectors that see smoke | 感烟探测器报警数
            fact  | place | text   | | where it is | 地点
            fact  | share | ratio  | halls / all halls | halls that are dark | 停业营业厅占比
            fact  | watch | prediction | | it may spread | 可能扩大
            fact  | zone  | word | A, B | which zone | 区域
            parameter | manyHalls | ratio | halls / all halls | from when on it is a disaster | 灾难起点
            mark  | LOUD  | loud | 响
            route | FIRE  | fire brigade | 消防 | FIRE_BRIGADE | LEADERS

            rule     | A-1 | level | DISASTER | contract 7 §1
            when     | smoke | at least | 2
            when     | share | above | $manyHalls
            when     | zone | is | A | B
            when     | zone | is not | B
            when     | watch | is | yes
            when     | crashed | is | no
            presume  | zone | A
            priority | -3
            says     | {smoke} detectors see smoke | {smoke} 个探测器报警
            rule     | A-2 | mark | LOUD | contract 7 §2
            when     | level | at least | DISASTER
            says     | loud | 响
            rule     | A-3 | route | FIRE | contract 7 §3
            when     | place | is | hall
            says     | in the hall | 在营业厅

            golden   | a hall | none
            given    | place | hall
            expect   | mark | EMERGENCY | unknown
            expect   | route | FIRE
            """;

    private static final Pack BY_TEXT = P002.with("acme.faults", TEXT);

    private static Pack byHand() {
        return P002.but()
                .name("ACME")
                .version("7")
                .effective(BY_TEXT.effective())
                .source("contract 7")
                .levels(P002.levels().with(new Level("DISASTER", "disaster", "灾难级")))
                .addFacts(
                        Fact.counted("smoke", FactType.NUMBER, "detectors", "detectors that see smoke", "感烟探测器报警数"),
                        Fact.of("place", FactType.TEXT, "where it is", "地点"),
                        Fact.counted("share", FactType.RATIO, "halls / all halls", "halls that are dark", "停业营业厅占比"),
                        Fact.of("watch", FactType.PREDICTION, "it may spread", "可能扩大"),
                        Fact.word("zone", List.of("A", "B"), "which zone", "区域"))
                .addParameters(new Parameter(
                        "manyHalls",
                        FactType.RATIO,
                        "halls / all halls",
                        "from when on it is a disaster",
                        "灾难起点",
                        Optional.empty()))
                .addMarks(new Mark("LOUD", "loud", "响"))
                .addRoutes(new Route("FIRE", "fire brigade", "消防", List.of("FIRE_BRIGADE", "LEADERS")))
                .addRules(Rule.level("A-1", "DISASTER")
                        .source("contract 7 §1")
                        .when(Condition.of("smoke", Operator.AT_LEAST, new Amount(2)))
                        .when(Condition.with("share", Operator.ABOVE, "manyHalls"))
                        .when(Condition.is("zone", "A", "B"))
                        .when(Condition.of("zone", Operator.IS_NOT, new Text("B")))
                        .when(Condition.yes("watch"))
                        .when(Condition.no("crashed"))
                        .presuming("zone", new Text("A"))
                        .priority(-3)
                        .says("{smoke} detectors see smoke", "{smoke} 个探测器报警")
                        .build())
                .addRules(Rule.mark("A-2", "LOUD")
                        .source("contract 7 §2")
                        .when(Condition.of(Condition.LEVEL, Operator.AT_LEAST, new Text("DISASTER")))
                        .says("loud", "响")
                        .build())
                .addRules(Rule.route("A-3", "FIRE")
                        .source("contract 7 §3")
                        .when(Condition.is("place", "hall"))
                        .says("in the hall", "在营业厅")
                        .build())
                .addGolden(new GoldenCase(
                        "a hall",
                        Facts.none().with("place", "hall"),
                        Optional.empty(),
                        Map.of(Mark.EMERGENCY, Truth.UNKNOWN),
                        Optional.of("FIRE")))
                .build();
    }

    private static List<String> problems(Consumer<Pack.Builder> wrong) {
        Pack.Builder pack = P002.but();
        wrong.accept(pack);
        InvalidDefinition invalid = catchThrowableOfType(InvalidDefinition.class, pack::build);
        assertThat(invalid).isNotNull();
        return invalid.problems().stream().map(Problem::toString).toList();
    }

    private static Rule.Builder rule() {
        return Rule.level("X", "SEVERE").source("s").says("e", "c");
    }

    @Test
    void a_text_and_java_say_the_same() {
        assertThat(byHand()).isEqualTo(BY_TEXT);
        assertThat(FaultsText.parse("acme.faults", TEXT)).isEqualTo(BY_TEXT);
        assertThat(FaultsText.parse("acme.faults", TEXT.getBytes(StandardCharsets.UTF_8), List.of(P002)))
                .isEqualTo(BY_TEXT);
        assertThat(FaultsText.read("acme.faults", new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(BY_TEXT);
    }

    @Test
    void a_text_that_is_not_there_or_cannot_be_read_is_told_by_name() throws IOException {
        assertThatThrownBy(() -> FaultsText.read("acme.faults", PackTest.class.getResourceAsStream("acme.faults")))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("acme.faults is not there");
        InputStream broken = InputStream.nullInputStream();
        broken.close();
        assertThatThrownBy(() -> FaultsText.read("acme.faults", broken))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("acme.faults cannot be read");
        assertThatThrownBy(() -> FaultsText.parse("acme.faults", new byte[] {'a', (byte) 0xFF}, List.of()))
                .isInstanceOf(InvalidDefinition.class)
                .hasMessageContaining("acme.faults:1:2: the bytes from here on are not UTF-8");
    }

    @Test
    void the_rows_of_a_rule_are_and() {
        Pack set = BY_TEXT.setting("manyHalls", new Ratio(1, 3));
        Facts facts = Facts.none()
                .with("smoke", 2)
                .with("share", 2, 5)
                .with("watch", true)
                .with("crashed", false);
        assertThat(set.classify(facts).level()).contains("DISASTER");
        assertThat(set.classify(facts).fired()).extracting(Fired::presumed).containsExactly(List.of("zone"));
        assertThat(set.classify(facts).mark("LOUD")).isEqualTo(Truth.YES);
        assertThat(set.classify(facts.with("zone", "B")).level()).isEmpty();
        assertThat(set.classify(facts.with("smoke", 1)).level()).isEmpty();
        assertThat(set.classify(facts.with("share", 1, 3)).level()).isEmpty();
        assertThat(set.parameters()).extracting(Parameter::value).containsExactly(Optional.of(new Ratio(1, 3)));
    }

    @Test
    void a_pack_says_what_it_does_not_take_before_it_classifies() {
        Facts wrong = Facts.none()
                .with("zone", "C")
                .with("smoke", true)
                .with("crashed", true)
                .with("foreign", 1);
        assertThat(BY_TEXT.problems(wrong))
                .extracting(Problem::toString)
                .containsExactly(
                        "smoke: fact 'smoke' is a number, which 'yes' is not",
                        "zone: fact 'zone' is one of [A, B], not 'C'");
        assertThat(BY_TEXT.problems(Facts.none())).isEmpty();
    }

    @Test
    void an_inherited_golden_case_that_is_answered_otherwise_is_told_with_the_name_of_the_text() {
        String wrong = TEXT + "rule | B | level | DISASTER | s\nwhen | terminalFault | is | yes\nsays | e | c\n";
        assertThatThrownBy(() -> FaultsText.parse("acme.faults", wrong))
                .isInstanceOf(InvalidDefinition.class)
                .hasMessageContaining("2 problems")
                .hasMessageContaining("acme.faults: golden row 3: the level should be SINGLE but is DISASTER, by [B]");
    }

    @Test
    void what_java_says_wrong_is_told_by_the_part() {
        assertThat(problems(pack ->
                        pack.addRules(rule().when(Condition.yes("smoke")).build())))
                .containsExactly("rule X row 1: the pack does not publish a fact 'smoke'");
        assertThat(problems(pack -> pack.addRules(
                        rule().when(Condition.with("crashed", Operator.IS, "q")).build())))
                .containsExactly("rule X row 1: there is no parameter 'q'; there are []");
        assertThat(problems(pack -> pack.addRules(
                        rule().when(Condition.is("crashed", "yes")).build())))
                .containsExactly("rule X row 1: fact 'crashed' is a flag, which 'yes' is not");
        assertThat(problems(pack -> pack.addRules(rule().when(Condition.yes("crashed"))
                        .presuming("smoke", new Amount(1))
                        .build())))
                .containsExactly("rule X presume smoke: the pack does not publish a fact 'smoke'");
        assertThat(problems(pack -> pack.addRules(rule().when(Condition.yes("crashed"))
                        .presuming("crashed", new Amount(1))
                        .build())))
                .containsExactly("rule X presume crashed: fact 'crashed' is a flag, which '1' is not");
        assertThat(problems(pack -> pack.addFacts(Fact.counted("r", FactType.RATIO, "", "e", "c"))
                        .addRules(rule().when(Condition.of("r", Operator.BELOW, new Ratio(1, 1_000_000_001)))
                                .build())))
                .containsExactly("rule X row 1: the parts of the ratio 1/1000000001 of a rule are at most 1000000000");
        assertThat(problems(pack -> pack.addParameters(
                        new Parameter("q", FactType.NUMBER, "", "e", "c", Optional.of(new Flag(true))))))
                .containsExactly("set q: it is a number, which 'yes' is not");
        assertThat(problems(
                        pack -> pack.addGolden(GoldenCase.of("g", Facts.none().with("crashed", 1), "SYSTEM_DOWN"))))
                .containsExactly("golden g given crashed: fact 'crashed' is a flag, which '1' is not");
        assertThat(problems(
                        pack -> pack.addGolden(GoldenCase.of("g", Facts.none().with("smoke", 1), "SYSTEM_DOWN"))))
                .containsExactly("golden g given smoke: the pack does not publish a fact 'smoke'");
    }

    @Test
    void a_name_is_used_once_and_says_something() {
        Parameter parameter = new Parameter("q", FactType.NUMBER, "", "e", "c", Optional.empty());
        assertThat(problems(pack -> pack.addFacts(Fact.of("crashed", FactType.FLAG, "e", "c"))))
                .containsExactly("fact crashed: the name is used twice");
        assertThat(problems(pack -> pack.addParameters(parameter, parameter)))
                .containsExactly("parameter q: the name is used twice");
        assertThat(problems(pack -> pack.addRoutes(new Route(" ", "e", "c", List.of()))))
                .containsExactly("route  : the name is empty");
        assertThat(problems(pack -> pack.addRules(
                        rule().id("CLS-14").when(Condition.yes("crashed")).build())))
                .containsExactly("rule CLS-14: the name is used twice");
        assertThat(problems(pack -> pack.addMarks(new Mark(Mark.EMERGENCY, "e", "c"))))
                .containsExactly("mark EMERGENCY: the name is used twice");
    }

    @Test
    void the_largest_ratio_of_a_rule_is_a_thousand_millions() {
        Pack pack = P002.but()
                .addFacts(Fact.counted("r", FactType.RATIO, "", "e", "c"))
                .addRules(rule().when(Condition.of("r", Operator.AT_LEAST, new Ratio(1_000_000_000, 1_000_000_000)))
                        .build())
                .build();
        assertThat(pack.classify(Facts.none().with("r", 7, 7)).level()).contains("SEVERE");
    }

    @Test
    void the_default_is_the_mildest_level_since_one_rule_more_never_lowers_a_level() {
        Pack mildest = P002.but().defaultLevel("ORDINARY").golden(List.of()).build();
        assertThat(mildest.classify(Facts.none()).level()).contains("ORDINARY");
        assertThat(problems(pack -> pack.defaultLevel("SINGLE")))
                .containsExactly("default: the default is the mildest level ORDINARY, not 'SINGLE': one rule more never"
                        + " lowers a level");
        assertThat(problems(pack -> pack.defaultLevel("HUGE"))).containsExactly("default: there is no level 'HUGE'");
    }

    @Test
    void what_a_rule_says_is_no_default_even_at_the_mildest_level() {
        Pack mildest = P002.but().defaultLevel("ORDINARY").golden(List.of()).build();
        Classification asked = mildest.classify(Facts.none().with("requestKind", "INSTALLATION_QUESTION"));
        assertThat(asked.level()).contains("ORDINARY");
        assertThat(asked.byDefault()).isFalse();
        assertThat(mildest.classify(Facts.none()).byDefault()).isTrue();
    }

    @Test
    void a_text_inherits_the_default_level_or_says_its_own() {
        Pack mildest = P002.but().defaultLevel("ORDINARY").golden(List.of()).build();
        String head = TEXT.substring(0, TEXT.indexOf("level |"));
        assertThat(mildest.with("t", head).defaultLevel()).contains("ORDINARY");
        assertThat(mildest.with("t", head + "default | ORDINARY\n").defaultLevel())
                .contains("ORDINARY");
        assertThat(P002.with("t", head + "default | ORDINARY\ngolden | nothing is known | ORDINARY\n")
                        .defaultLevel())
                .contains("ORDINARY");
        assertThat(P002.with("t", head).defaultLevel()).isEmpty();
    }

    @Test
    void only_a_parameter_of_the_pack_is_set() {
        assertThatThrownBy(() -> BY_TEXT.setting("z", new Amount(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no parameter 'z'; there are [manyHalls]");
        Pack two = SourceFaults.of("P001").setting("manyUsers", new Amount(5));
        assertThat(two.parameters())
                .extracting(Parameter::value)
                .containsExactly(Optional.empty(), Optional.of(new Amount(5)));
    }

    @Test
    void a_mark_may_ask_for_a_level_that_is_there_by_default() {
        Pack pack = P002.but()
                .defaultLevel("ORDINARY")
                .golden(List.of())
                .addMarks(new Mark("ANY", "e", "c"))
                .addRules(Rule.mark("M", "ANY")
                        .source("s")
                        .when(Condition.of(Condition.LEVEL, Operator.AT_LEAST, new Text("ORDINARY")))
                        .says("e", "c")
                        .build())
                .build();
        assertThat(pack.classify(Facts.none()).mark("ANY")).isEqualTo(Truth.YES);
    }

    @Test
    void a_condition_is_written_as_a_text_writes_it() {
        assertThat(Condition.with("share", Operator.AT_MOST, "manyHalls")).hasToString("share | at most | $manyHalls");
        assertThat(Condition.is("zone", "A", "B")).hasToString("zone | is | A | B");
        assertThat(Truth.UNKNOWN.chinese()).isEqualTo("未知");
        assertThat(SourceFaults.names()).containsExactly("P001", "P002", "P004");
    }
}
