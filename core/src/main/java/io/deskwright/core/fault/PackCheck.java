package io.deskwright.core.fault;

import io.deskwright.core.fault.Rule.Kind;
import io.deskwright.core.fault.Rule.Outcome;
import io.deskwright.core.sentence.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a pack as a careful reader of the contract does, and lists what he would ask. What is plainly wrong, such as a fact
 * that nobody publishes, is no finding: such a pack does not load.
 */
public final class PackCheck {

    private final Pack pack;
    private final List<Rule> active;

    private PackCheck(Pack pack) {
        this.pack = pack;
        this.active = pack.classifier().active();
    }

    /**
     * Reads a pack.
     *
     * @param pack the pack
     * @return what is found: of rules, then of outcomes, facts, golden cases and parameters, each in its order
     */
    public static List<Finding<PackCode>> findings(Pack pack) {
        PackCheck check = new PackCheck(pack);
        return Stream.of(check.ofRules(), check.outcomes(), check.facts(), check.goldenCases(), check.parameters())
                .flatMap(found -> found)
                .toList();
    }

    private Stream<Finding<PackCode>> ofRules() {
        return active.stream()
                .flatMap(rule -> contradicted(rule)
                        .map(fact -> Finding.of(PackCode.NEVER_FIRES, rule.id()).with("fact", fact))
                        .or(() -> doubled(rule))
                        .or(() -> shadowed(rule))
                        .stream());
    }

    /** The first fact of which no value meets all rows. */
    private Optional<String> contradicted(Rule rule) {
        return rule.rows().stream()
                .map(Condition::fact)
                .filter(fact -> !fact.equals(Condition.LEVEL))
                .distinct()
                .filter(fact -> values(fact, rule.rows()).isEmpty())
                .findFirst();
    }

    /** Those samples of a fact that meet all rows. */
    private List<FactValue> values(String fact, List<Condition> rows) {
        return samples(fact, rows).stream()
                .filter(value -> meets(fact, value, rows))
                .toList();
    }

    private List<FactValue> samples(String fact, List<Condition> rows) {
        return pack.facts().stream()
                .filter(published -> published.name().equals(fact))
                .flatMap(published -> Samples.of(published, rows).stream())
                .toList();
    }

    private static boolean meets(String fact, FactValue value, List<Condition> rows) {
        return rows.stream().filter(row -> row.fact().equals(fact)).allMatch(row -> row.holds(value));
    }

    private Optional<Finding<PackCode>> doubled(Rule rule) {
        return active.subList(0, active.indexOf(rule)).stream()
                .filter(other -> other.outcome().equals(rule.outcome()))
                .filter(other -> implies(rule, other) && implies(other, rule))
                .findFirst()
                .map(other -> Finding.of(PackCode.DOUBLED_RULE, rule.id()).with("other", other.id()));
    }

    private Optional<Finding<PackCode>> shadowed(Rule rule) {
        return active.stream()
                .filter(other -> contradicted(other).isEmpty())
                .filter(other -> isAsBad(other.outcome(), rule.outcome()))
                .filter(other -> implies(rule, other))
                .filter(other -> !other.outcome().equals(rule.outcome()) || !implies(other, rule))
                .findFirst()
                .map(other -> Finding.of(PackCode.SHADOWED_RULE, rule.id())
                        .with("other", other.id())
                        .with("outcome", rule.outcome())
                        .with("otherOutcome", other.outcome()));
    }

    private boolean isAsBad(Outcome one, Outcome other) {
        boolean areLevels = one.kind() == Kind.LEVEL && other.kind() == Kind.LEVEL;
        return one.equals(other)
                || (areLevels && pack.levels().rank(one.name()) > pack.levels().rank(other.name()));
    }

    /** Whether the other rule says yes whenever one does: each of its rows follows from those of one, and it presumes as much. */
    private boolean implies(Rule one, Rule other) {
        return other.rows().stream().allMatch(row -> follows(row, one.rows()))
                && one.presumptions().entrySet().stream()
                        .allMatch(each ->
                                each.getValue().equals(other.presumptions().get(each.getKey())));
    }

    private boolean follows(Condition row, List<Condition> from) {
        if (row.fact().equals(Condition.LEVEL)) {
            return from.stream()
                    .filter(other -> other.fact().equals(Condition.LEVEL))
                    .anyMatch(other -> asked(other) >= asked(row));
        }
        if (from.stream().noneMatch(other -> other.fact().equals(row.fact()))) {
            return false;
        }
        List<Condition> all = new ArrayList<>(from);
        all.add(row);
        return samples(row.fact(), all).stream()
                .filter(value -> meets(row.fact(), value, from))
                .allMatch(row::holds);
    }

    private int asked(Condition row) {
        return pack.levels().rank(row.values().get(0).word());
    }

    private Stream<Finding<PackCode>> outcomes() {
        Stream<Outcome> levels = pack.levels().names().stream().map(name -> new Outcome(Kind.LEVEL, name));
        Stream<Outcome> marks = pack.marks().stream().map(mark -> new Outcome(Kind.MARK, mark.name()));
        Stream<Outcome> routes = pack.routes().stream().map(route -> new Outcome(Kind.ROUTE, route.name()));
        List<Outcome> led = pack.rules().stream().map(Rule::outcome).toList();
        return Stream.of(levels, marks, routes)
                .flatMap(each -> each)
                .filter(outcome -> !led.contains(outcome))
                .map(outcome -> Finding.of(PackCode.NO_RULE, outcome.name()).with("outcome", outcome));
    }

    private Stream<Finding<PackCode>> facts() {
        HashSet<String> asked = new HashSet<>();
        pack.rules().forEach(rule -> rule.rows().forEach(row -> asked.add(row.fact())));
        return pack.facts().stream()
                .filter(fact -> !asked.contains(fact.name()))
                .map(fact -> Finding.of(PackCode.FACT_NOT_ASKED, fact.name()));
    }

    private Stream<Finding<PackCode>> goldenCases() {
        return pack.levels().names().stream()
                .filter(level -> pack.golden().stream()
                        .noneMatch(
                                golden -> golden.level().filter(level::equals).isPresent()))
                .map(level -> Finding.of(PackCode.NO_GOLDEN_CASE, level));
    }

    private Stream<Finding<PackCode>> parameters() {
        return pack.parameters().stream()
                .filter(parameter -> parameter.value().isEmpty())
                .map(parameter -> Finding.of(PackCode.PARAMETER_UNSET, parameter.name())
                        .with("rules", rulesWith(parameter.name())));
    }

    private List<String> rulesWith(String parameter) {
        return pack.rules().stream()
                .filter(rule -> rule.rows().stream()
                        .anyMatch(
                                row -> row.parameter().filter(parameter::equals).isPresent()))
                .map(Rule::id)
                .toList();
    }
}
