package io.deskwright.core.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.sentence.Finding;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** The laws of classification, on random packs, against an oracle that tries everything. */
class FaultLawsTest {

    private static final List<String> LEVELS = List.of("L0", "L1", "L2");
    private static final List<Fact> FACTS = List.of(
            Fact.of("f", FactType.FLAG, "f", "f"),
            Fact.of("g", FactType.FLAG, "g", "g"),
            Fact.word("w", List.of("A", "B", "C"), "w", "w"),
            Fact.counted("n", FactType.NUMBER, "", "n", "n"),
            Fact.counted("r", FactType.RATIO, "", "r", "r"));

    private static List<FactValue> values(Fact fact) {
        return switch (fact.type()) {
            case NUMBER -> List.of(new FactValue.Amount(0), new FactValue.Amount(1), new FactValue.Amount(2));
            case RATIO -> List.of(new FactValue.Ratio(0, 7), new FactValue.Ratio(1, 10), new FactValue.Ratio(2, 20));
            case WORD ->
                fact.words().stream().<FactValue>map(FactValue.Text::new).toList();
            default -> List.of(new FactValue.Flag(true), new FactValue.Flag(false));
        };
    }

    private static <T> T any(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static Condition row(Random random) {
        Fact fact = any(random, FACTS);
        List<Operator> operators =
                List.of(Operator.values()).subList(0, fact.type().isOrdered() ? 6 : 2);
        return Condition.of(fact.name(), any(random, operators), any(random, values(fact)));
    }

    private static Rule rule(Random random, int number, boolean presumes) {
        Rule.Builder rule = Rule.level("R" + number, any(random, LEVELS))
                .source("s")
                .says("e", "c")
                .priority(random.nextInt(3));
        int rows = 1 + random.nextInt(3);
        for (int i = 0; i < rows; i++) {
            Condition row = row(random);
            rule.when(row);
            if (presumes && i == 0 && random.nextBoolean()) {
                rule.presuming(row.fact(), row.values().get(0));
            }
        }
        return rule.build();
    }

    private static List<Rule> rules(Random random, boolean presumes) {
        List<Rule> rules = new ArrayList<>();
        int count = random.nextInt(7);
        for (int i = 0; i < count; i++) {
            rules.add(rule(random, i, presumes));
        }
        return rules;
    }

    /** A rule of a mark or a route, which may ask for the level too. */
    private static Rule beside(Random random, int number) {
        Rule.Builder rule = random.nextBoolean()
                ? Rule.mark("B" + number, any(random, List.of("M", "N")))
                : Rule.route("B" + number, any(random, List.of("S", "T")));
        if (random.nextInt(3) == 0) {
            rule.when(Condition.of(Condition.LEVEL, Operator.AT_LEAST, new FactValue.Text(any(random, LEVELS))));
        }
        Condition row = row(random);
        if (random.nextInt(3) == 0) {
            rule.presuming(row.fact(), row.values().get(0));
        }
        return rule.when(row).when(row(random)).source("s").says("e", "c").build();
    }

    /** With a default level, marks and routes. */
    private static Pack whole(Random random) {
        List<Rule> rules = rules(random, true);
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            rules.add(beside(random, i));
        }
        Pack.Builder pack = pack(rules(random, false))
                .but()
                .addMarks(new Mark("M", "m", "m"), new Mark("N", "n", "n"))
                .addRoutes(new Route("S", "s", "s", List.of()), new Route("T", "t", "t", List.of()))
                .rules(rules);
        return random.nextBoolean() ? pack.defaultLevel("L0").build() : pack.build();
    }

    private static Pack pack(List<Rule> rules) {
        return Pack.builder()
                .name("T")
                .version("1")
                .effective(Instant.EPOCH)
                .source("s")
                .levels(new Levels(
                        LEVELS.stream().map(name -> new Level(name, name, name)).toList()))
                .facts(FACTS)
                .rules(rules)
                .build();
    }

    private static Facts facts(Random random) {
        Facts facts = Facts.none();
        for (Fact fact : FACTS) {
            facts = random.nextInt(3) == 0 ? facts : facts.with(fact.name(), any(random, values(fact)));
        }
        return facts;
    }

    /** All ways in which what is unknown may turn out. */
    private static List<Facts> completions(Facts facts) {
        List<Facts> all = List.of(facts);
        for (Fact fact : FACTS) {
            List<Facts> more = new ArrayList<>();
            for (Facts each : all) {
                if (each.get(fact.name()).isPresent()) {
                    more.add(each);
                } else {
                    values(fact).forEach(value -> more.add(each.with(fact.name(), value)));
                }
            }
            all = more;
        }
        return all;
    }

    private static int rank(Optional<String> level) {
        return level.map(LEVELS::indexOf).orElse(-1);
    }

    /** An oracle with fractions of big integers and no three-valued logic: it knows everything. */
    private static boolean says(Rule rule, Facts complete) {
        for (Condition row : rule.rows()) {
            FactValue value = complete.get(row.fact()).orElseThrow();
            FactValue other = row.values().get(0);
            int compared = 0;
            if (value instanceof FactValue.Ratio one && other instanceof FactValue.Ratio two) {
                compared = BigInteger.valueOf(one.part())
                        .multiply(BigInteger.valueOf(two.volume()))
                        .compareTo(BigInteger.valueOf(two.part()).multiply(BigInteger.valueOf(one.volume())));
            } else if (value instanceof FactValue.Amount one && other instanceof FactValue.Amount two) {
                compared = Long.signum(one.amount() - two.amount());
            } else if (!value.equals(other)) {
                compared = 1;
            }
            boolean holds = switch (row.operator()) {
                case IS -> compared == 0;
                case IS_NOT -> compared != 0;
                case AT_LEAST -> compared > -1;
                case AT_MOST -> compared < 1;
                case ABOVE -> compared == 1;
                case BELOW -> compared == -1;
            };
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    @Property(tries = 600)
    void the_oracle_that_knows_everything_agrees(@ForAll long seed) {
        Random random = new Random(seed);
        List<Rule> rules = rules(random, false);
        for (Facts complete : completions(facts(random))) {
            int expected = rules.stream()
                    .filter(rule -> says(rule, complete))
                    .mapToInt(rule -> LEVELS.indexOf(rule.outcome().name()))
                    .max()
                    .orElse(-1);
            Classification answer = pack(rules).classify(complete);
            assertThat(rank(answer.level())).isEqualTo(expected);
            assertThat(answer.open()).isEmpty();
            assertThat(answer.questions()).isEmpty();
            assertThat(answer.fired().size() + answer.losers().size()).isEqualTo((int)
                    rules.stream().filter(rule -> says(rule, complete)).count());
        }
    }

    @Property(tries = 400)
    void unknown_is_never_no(@ForAll long seed) {
        Random random = new Random(seed);
        List<Rule> rules = rules(random, false);
        Facts facts = facts(random);
        Pack pack = pack(rules);
        Classification now = pack.classify(facts);
        TreeSet<Integer> later = new TreeSet<>();
        completions(facts)
                .forEach(complete -> later.add(rank(pack.classify(complete).level())));
        // What is known to be so stays so, and what can still come is told as open.
        assertThat(later.first()).isGreaterThanOrEqualTo(rank(now.level()));
        int possible = now.open().stream()
                .mapToInt(rule -> LEVELS.indexOf(rule.outcome().name()))
                .reduce(rank(now.level()), Math::max);
        assertThat(later.last()).isLessThanOrEqualTo(possible);
        assertThat(now.questions().isEmpty()).isEqualTo(now.open().isEmpty());
        assertThat(now.questions()).allSatisfy(asked -> {
            assertThat(facts.get(asked.fact().name())).isEmpty();
            assertThat(LEVELS.indexOf(asked.outcome().name())).isGreaterThan(rank(now.level()));
        });
    }

    @Property(tries = 400)
    void a_fact_more_opens_nothing_and_takes_no_evidence_back(@ForAll long seed) {
        Random random = new Random(seed);
        Pack pack = pack(rules(random, false));
        Facts facts = facts(random);
        Facts more = facts;
        for (Fact fact : FACTS) {
            more = facts.get(fact.name()).isPresent() ? more : more.with(fact.name(), any(random, values(fact)));
            Classification before = pack.classify(facts);
            Classification after = pack.classify(more);
            assertThat(rank(after.level())).isGreaterThanOrEqualTo(rank(before.level()));
            assertThat(before.open()).containsAll(after.open());
        }
    }

    @Property(tries = 600)
    void one_rule_more_never_lowers_a_level(@ForAll long seed) {
        Random random = new Random(seed);
        List<Rule> rules = rules(random, true);
        Facts facts = facts(random);
        List<Rule> more = new ArrayList<>(rules);
        more.add(rule(random, 99, true));
        assertThat(rank(pack(more).classify(facts).level()))
                .isGreaterThanOrEqualTo(rank(pack(rules).classify(facts).level()));
    }

    @Property(tries = 600)
    void one_rule_more_lowers_no_level_and_takes_no_mark_back_whatever_else_the_pack_has(@ForAll long seed) {
        Random random = new Random(seed);
        Pack pack = whole(random);
        Facts facts = facts(random);
        Classification before = pack.classify(facts);
        Classification after =
                pack.with(rule(random, 99, true), beside(random, 99)).classify(facts);
        assertThat(rank(after.level())).isGreaterThanOrEqualTo(rank(before.level()));
        before.marks()
                .forEach((mark, truth) -> assertThat(truth == Truth.YES && after.mark(mark) != Truth.YES)
                        .isFalse());
    }

    @Property(tries = 600)
    void a_mark_that_is_no_stays_no_whatever_comes_to_be_known(@ForAll long seed) {
        Random random = new Random(seed);
        List<Rule> rules = rules(random, false);
        Rule beside = beside(random, 0);
        rules.add(new Rule.Builder()
                .from(beside)
                .presumptions(Map.of())
                .outcome(new Rule.Outcome(Rule.Kind.MARK, "M"))
                .build());
        Pack pack = pack(List.of())
                .but()
                .addMarks(new Mark("M", "m", "m"))
                .rules(rules)
                .build();
        Facts facts = facts(random);
        Truth now = pack.classify(facts).mark("M");
        if (now != Truth.UNKNOWN) {
            assertThat(completions(facts))
                    .allSatisfy(complete ->
                            assertThat(pack.classify(complete).mark("M")).isEqualTo(now));
        }
    }

    @Property(tries = 600)
    void a_fact_that_nobody_asks_for_changes_no_level_no_mark_and_no_route(@ForAll long seed) {
        Random random = new Random(seed);
        Pack pack = whole(random);
        Facts facts = facts(random);
        Classification now = pack.classify(facts);
        List<String> asked =
                now.questions().stream().map(each -> each.fact().name()).toList();
        Facts more = facts;
        for (Fact fact : FACTS) {
            if (facts.get(fact.name()).isEmpty() && !asked.contains(fact.name())) {
                more = more.with(fact.name(), any(random, values(fact)));
            }
        }
        Classification later = pack.classify(more);
        assertThat(later.level()).isEqualTo(now.level());
        assertThat(later.marks()).isEqualTo(now.marks());
        assertThat(later.route()).isEqualTo(now.route());
        assertThat(later.open()).isEqualTo(now.open());
        // Not equal: it may let one more rule of the present level say yes by a presumption, which is then asked for
        // too.
        assertThat(later.questions().stream().map(each -> each.fact().name())).containsAll(asked);
    }

    @Property(tries = 300)
    void the_order_of_rules_changes_nothing(@ForAll long seed) {
        Random random = new Random(seed);
        List<Rule> rules = rules(random, true);
        List<Rule> shuffled = new ArrayList<>(rules);
        Collections.shuffle(shuffled, random);
        Facts facts = facts(random);
        assertThat(pack(shuffled).classify(facts)).isEqualTo(pack(rules).classify(facts));
    }

    @Property(tries = 300)
    void a_presumption_can_only_raise(@ForAll long seed) {
        Random random = new Random(seed);
        List<Rule> rules = rules(random, true);
        List<Rule> bare = rules.stream()
                .map(rule ->
                        new Rule.Builder().from(rule).presumptions(Map.of()).build())
                .toList();
        Facts facts = facts(random);
        Classification with = pack(rules).classify(facts);
        assertThat(rank(with.level()))
                .isGreaterThanOrEqualTo(rank(pack(bare).classify(facts).level()));
        assertThat(with.fired())
                .allSatisfy(fired -> fired.presumed()
                        .forEach(fact -> assertThat(facts.get(fact)).isEmpty()));
    }

    @Property(tries = 300)
    void the_check_finds_what_trying_everything_shows(@ForAll long seed) {
        Random random = new Random(seed);
        List<Rule> rules = rules(random, false);
        List<Finding<PackCode>> findings = PackCheck.findings(pack(rules));
        List<Facts> all = completions(Facts.none());
        for (Finding<PackCode> finding : findings) {
            Rule rule = rules.stream()
                    .filter(one -> one.id().equals(finding.subject()))
                    .findFirst()
                    .orElse(null);
            if (finding.code() == PackCode.NEVER_FIRES && rule != null) {
                assertThat(all).noneMatch(facts -> says(rule, facts));
            }
            if (finding.code() == PackCode.SHADOWED_RULE && rule != null) {
                List<Rule> others = new ArrayList<>(rules);
                others.remove(rule);
                Pack less = pack(others);
                assertThat(all)
                        .allMatch(facts -> less.classify(facts)
                                .level()
                                .equals(pack(rules).classify(facts).level()));
            }
        }
    }

    @Property
    void ratios_are_compared_exactly(
            @ForAll @LongRange(min = 0) long part,
            @ForAll @LongRange(min = 1) long volume,
            @ForAll @LongRange(min = 0) long otherPart,
            @ForAll @LongRange(min = 1) long otherVolume) {
        FactValue.Ratio one = new FactValue.Ratio(part, volume);
        FactValue.Ratio other = new FactValue.Ratio(otherPart, otherVolume);
        int expected = BigInteger.valueOf(part)
                .multiply(BigInteger.valueOf(otherVolume))
                .compareTo(BigInteger.valueOf(otherPart).multiply(BigInteger.valueOf(volume)));
        assertThat(one.compareTo(other)).isEqualTo(expected);
        assertThat(one.isSameAs(other)).isEqualTo(expected == 0);
        assertThat(one.isSameAs(one)).isTrue();
    }
}
