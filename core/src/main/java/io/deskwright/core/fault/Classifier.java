package io.deskwright.core.fault;

import io.deskwright.core.fault.Rule.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a pack says, as far as an answer needs it. */
record Classifier(
        Levels levels,
        Optional<String> byDefault,
        List<Fact> facts,
        List<Parameter> parameters,
        List<Mark> marks,
        List<Route> routes,
        List<Rule> rules) {

    Classification.Builder classify(Facts given) {
        Map<String, Fact> published = facts.stream().collect(Collectors.toMap(Fact::name, Function.identity()));
        List<String> foreign = new ArrayList<>();
        given.values().forEach((name, value) -> {
            Fact fact = published.get(name);
            if (fact == null) {
                foreign.add(name);
            } else {
                fact.checked(value);
            }
        });
        List<Rule> active = active();
        List<Trial> ofLevels = active.stream()
                .filter(Rule::isOfLevel)
                .map(rule -> Trial.of(rule, given, row -> Truth.UNKNOWN))
                .sorted(Comparator.comparing(Trial::rule, evidence()))
                .toList();
        int worst = ofLevels.stream()
                .filter(Trial::fires)
                .mapToInt(trial -> rank(trial.rule().outcome()))
                .max()
                .orElse(-1);
        Optional<String> level =
                worst < 0 ? byDefault : Optional.of(levels.names().get(worst));
        int current = level.map(levels::rank).orElse(-1);
        List<Trial> open = ofLevels.stream()
                .filter(trial -> trial.isOpen() && rank(trial.rule().outcome()) > current)
                .toList();
        int possible =
                open.stream().mapToInt(trial -> rank(trial.rule().outcome())).reduce(current, Math::max);
        List<Trial> others = active.stream()
                .filter(rule -> !rule.isOfLevel())
                .map(rule -> Trial.of(rule, given, row -> reached(row, current, possible)))
                .sorted(Comparator.comparing(Trial::rule, evidence()))
                .toList();
        List<Fired> fired = fired(ofLevels, trial -> rank(trial.rule().outcome()) == worst);
        List<Fired> losers = fired(ofLevels, trial -> rank(trial.rule().outcome()) < worst);
        List<Fired> reasons = fired(others, trial -> true);
        Optional<Route> route = route(others);
        List<Trial> undecided = others.stream()
                .filter(Trial::isOpen)
                .filter(trial -> mayChange(trial.rule().outcome(), others, route))
                .toList();
        Classification.Builder answer = new Classification.Builder();
        answer.facts(given)
                .foreign(foreign)
                .level(level)
                .byDefault(worst < 0 && level.isPresent())
                .fired(fired)
                .losers(losers)
                .nearMisses(ofLevels.stream()
                        .flatMap(trial -> trial.nearMiss().stream())
                        .toList())
                .open(open.stream().map(Trial::rule).toList())
                .questions(questions(
                        published,
                        Stream.concat(open.stream(), undecided.stream()).toList(),
                        Stream.concat(fired.stream(), reasons.stream()).toList()))
                .route(route)
                .reasons(reasons)
                .used(used(Stream.of(fired, losers, reasons).flatMap(List::stream)));
        for (Mark mark : marks) {
            answer.putMarks(mark.name(), truth(others, new Rule.Outcome(Kind.MARK, mark.name())));
        }
        return answer;
    }

    /** The rules that count: one that needs a parameter which is unset does not (AMB-67). */
    List<Rule> active() {
        Map<String, Parameter> named =
                parameters.stream().collect(Collectors.toMap(Parameter::name, Function.identity()));
        return rules.stream().flatMap(rule -> set(rule, named).stream()).toList();
    }

    /** Puts what is set for the parameters of a rule. */
    private static Optional<Rule> set(Rule rule, Map<String, Parameter> named) {
        if (rule.rows().stream().allMatch(row -> row.parameter().isEmpty())) {
            return Optional.of(rule);
        }
        List<Condition> rows = rule.rows().stream()
                .flatMap(row -> row
                        .parameter()
                        .map(name -> Optional.ofNullable(named.get(name))
                                .flatMap(Parameter::value)
                                .map(value -> Condition.of(row.fact(), row.operator(), value)))
                        .orElse(Optional.of(row))
                        .stream())
                .toList();
        return rows.size() == rule.rows().size()
                ? Optional.of(new Rule.Builder().from(rule).rows(rows).build())
                : Optional.empty();
    }

    /** Marks and routes stand below all levels. */
    private int rank(Rule.Outcome outcome) {
        return outcome.kind() == Kind.LEVEL ? levels.rank(outcome.name()) : -1;
    }

    private Comparator<Rule> evidence() {
        return Comparator.comparing((Rule rule) -> rank(rule.outcome()), Comparator.reverseOrder())
                .thenComparing(Rule::priority, Comparator.reverseOrder())
                .thenComparing(Rule::id);
    }

    /** A level is reached for sure by what is known, or perhaps by what is open. */
    private Truth reached(Condition row, int current, int possible) {
        int asked = levels.rank(row.values().get(0).word());
        if (current >= asked) {
            return Truth.YES;
        }
        return possible >= asked ? Truth.UNKNOWN : Truth.NO;
    }

    private static List<Fired> fired(List<Trial> trials, Predicate<Trial> which) {
        return trials.stream()
                .filter(Trial::fires)
                .filter(which)
                .map(Trial::fired)
                .toList();
    }

    private static Facts used(Stream<Fired> fired) {
        Map<String, FactValue> used = new TreeMap<>();
        fired.forEach(rule -> used.putAll(rule.facts().values()));
        return new Facts(used);
    }

    private static Truth truth(List<Trial> trials, Rule.Outcome outcome) {
        return trials.stream()
                .filter(trial -> trial.rule().outcome().equals(outcome))
                .map(Trial::answer)
                .reduce(Truth.NO, Truth::or);
    }

    /** A mark that nobody says yes to yet may still come, and so may a route that counts before the present one. */
    private boolean mayChange(Rule.Outcome outcome, List<Trial> others, Optional<Route> route) {
        List<String> inOrder = routes.stream().map(Route::name).toList();
        return outcome.kind() == Kind.MARK
                ? truth(others, outcome) != Truth.YES
                : route.map(Route::name)
                        .filter(present -> inOrder.indexOf(present) <= inOrder.indexOf(outcome.name()))
                        .isEmpty();
    }

    /** The first of the routes that a rule says yes to. */
    private Optional<Route> route(List<Trial> trials) {
        return routes.stream()
                .filter(route -> truth(trials, new Rule.Outcome(Kind.ROUTE, route.name())) == Truth.YES)
                .findFirst();
    }

    /**
     * The worst level that hangs on a fact comes first, then the fewest facts that its quickest rule lacks, then the most
     * rules, then the name. What is presumed comes last: it has an answer already.
     */
    private List<Question> questions(Map<String, Fact> published, List<Trial> open, List<Fired> fired) {
        Map<String, List<Trial>> waiting = new TreeMap<>();
        open.forEach(trial -> trial.unknown()
                .forEach(fact -> waiting.computeIfAbsent(fact, asked -> new ArrayList<>())
                        .add(trial)));
        List<Question> questions = new ArrayList<>();
        published.values().stream()
                .filter(fact -> waiting.containsKey(fact.name()))
                .map(fact -> question(fact, waiting.getOrDefault(fact.name(), List.of())))
                .sorted(Comparator.comparing((Question asked) -> rank(asked.outcome()), Comparator.reverseOrder())
                        .thenComparing(Question::missing)
                        .thenComparing(asked -> -asked.rules().size())
                        .thenComparing(asked -> asked.fact().name()))
                .forEach(questions::add);
        Map<String, List<Fired>> presumed = new TreeMap<>();
        fired.forEach(rule -> rule.presumed()
                .forEach(fact -> presumed.computeIfAbsent(fact, asked -> new ArrayList<>())
                        .add(rule)));
        presumed.forEach((name, rules) -> facts.stream()
                .filter(fact -> fact.name().equals(name) && !waiting.containsKey(name))
                .map(fact -> new Question(
                        fact,
                        rules.get(0).rule().outcome(),
                        1,
                        rules.stream().map(rule -> rule.rule().id()).toList()))
                .forEach(questions::add));
        return questions;
    }

    /** The rules stand in the order of evidence, so that the first is of the worst level. */
    private Question question(Fact fact, List<Trial> waiting) {
        Rule.Outcome worst = waiting.get(0).rule().outcome();
        int missing = waiting.stream()
                .filter(trial -> trial.rule().outcome().equals(worst))
                .mapToInt(trial -> trial.unknown().size())
                .min()
                .orElse(1);
        return new Question(
                fact,
                worst,
                missing,
                waiting.stream().map(trial -> trial.rule().id()).toList());
    }
}
