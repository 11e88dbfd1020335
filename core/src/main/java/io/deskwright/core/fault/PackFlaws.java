package io.deskwright.core.fault;

import io.deskwright.sla.definition.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is wrong with a pack; golden cases are tried if nothing else is. */
final class PackFlaws {

    /** Rules compare with counts below it, so that their sizes can be weighed against each other. */
    private static final long MOST = 1_000_000_000L;

    private final Classifier pack;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Fact> facts;
    private final Map<String, Parameter> parameters;

    private PackFlaws(Classifier pack) {
        this.pack = pack;
        facts = named(pack.facts(), Fact::name);
        parameters = named(pack.parameters(), Parameter::name);
    }

    static List<Problem> of(Classifier pack, List<GoldenCase> golden) {
        PackFlaws flaws = new PackFlaws(pack);
        flaws.names(golden);
        flaws.pack.facts().forEach(flaws::fact);
        flaws.pack.parameters().forEach(flaws::parameter);
        pack.byDefault().ifPresent(flaws::byDefault);
        flaws.pack.rules().forEach(flaws::rule);
        golden.forEach(flaws::golden);
        if (flaws.problems.isEmpty()) {
            golden.forEach(flaws::answer);
        }
        return flaws.problems;
    }

    private void add(String place, String message) {
        problems.add(new Problem(place, message));
    }

    private void names(List<GoldenCase> golden) {
        once("level", pack.levels().names());
        once("fact", pack.facts().stream().map(Fact::name).toList());
        once("parameter", pack.parameters().stream().map(Parameter::name).toList());
        once("mark", pack.marks().stream().map(Mark::name).toList());
        once("route", pack.routes().stream().map(Route::name).toList());
        once("rule", pack.rules().stream().map(Rule::id).toList());
        once("golden", golden.stream().map(GoldenCase::id).toList());
    }

    private void once(String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                add(place(what, name), "the name is used twice");
            }
            if (name.isBlank()) {
                add(place(what, name), "the name is empty");
            }
        }
    }

    private void fact(Fact fact) {
        if (fact.name().equals(Condition.LEVEL)) {
            add(place("fact", fact.name()), "the name stands for the level that the rules find");
        }
        if (fact.words().isEmpty() == (fact.type() == FactType.WORD)) {
            add(place("fact", fact.name()), "a word has a list of words, and nothing else has");
        }
    }

    private void parameter(Parameter parameter) {
        parameter
                .value()
                .filter(value -> !parameter.type().takes(value))
                .ifPresent(value -> add(
                        place("set", parameter.name()),
                        "it is a " + parameter.type().word() + ", which '" + value.word() + "' is not"));
        parameter.value().ifPresent(value -> small(place("set", parameter.name()), value));
    }

    /** Any other default would give way to a milder level as soon as a rule says yes to that. */
    private void byDefault(String level) {
        int rank = pack.levels().rank(level);
        if (rank < 0) {
            add("default", "there is no level '" + level + "'");
        } else if (rank > 0) {
            add(
                    "default",
                    "the default is the mildest level " + pack.levels().names().get(0) + ", not '" + level
                            + "': one rule more never lowers a level");
        }
    }

    private void rule(Rule rule) {
        String place = place("rule", rule.id());
        List<String> known = switch (rule.outcome().kind()) {
            case LEVEL -> pack.levels().names();
            case MARK -> pack.marks().stream().map(Mark::name).toList();
            case ROUTE -> pack.routes().stream().map(Route::name).toList();
        };
        if (!known.contains(rule.outcome().name())) {
            add(place, "there is no " + rule.outcome() + "; there are " + known);
        }
        if (rule.rows().isEmpty()) {
            add(place, "the rule has no row, so that it would always say yes");
        }
        for (int i = 0; i < rule.rows().size(); i++) {
            Condition row = rule.rows().get(i);
            String at = place + " row " + (i + 1);
            if (row.fact().equals(Condition.LEVEL)) {
                levelRow(rule, row, at);
            } else {
                Optional.ofNullable(facts.get(row.fact()))
                        .ifPresentOrElse(fact -> row(fact, row, at), () -> add(at, unpublished(row.fact())));
            }
        }
        rule.presumptions().forEach((name, value) -> presumption(rule, name, value));
    }

    private void levelRow(Rule rule, Condition row, String at) {
        if (rule.isOfLevel()) {
            add(at, "a rule of a level cannot ask for the level");
        } else if (row.operator() != Operator.AT_LEAST || row.parameter().isPresent()) {
            add(at, "of the level a rule may only ask whether it is at least another");
        } else if (pack.levels().rank(row.values().get(0).word()) < 0) {
            add(at, "there is no level '" + row.values().get(0).word() + "'");
        }
    }

    private void row(Fact fact, Condition row, String at) {
        if (row.operator().needsOrder() && !fact.type().isOrdered()) {
            add(
                    at,
                    "'" + row.operator().word() + "' needs a number or a ratio, but fact '" + fact.name() + "' is a "
                            + fact.type().word());
            return;
        }
        boolean asksYes = row.operator() == Operator.IS && row.values().equals(List.of(new FactValue.Flag(true)));
        if (fact.type() == FactType.PREDICTION && !asksYes) {
            add(at, "fact '" + fact.name() + "' is a prediction: a rule may only ask whether it is yes");
        }
        row.parameter().ifPresent(name -> {
            Parameter parameter = parameters.get(name);
            if (parameter == null) {
                add(
                        at,
                        "there is no parameter '" + name + "'; there are "
                                + parameters.keySet().stream().sorted().toList());
            } else if (parameter.type() != fact.type()) {
                add(
                        at,
                        "parameter '" + name + "' is a " + parameter.type().word() + ", but fact '" + fact.name()
                                + "' is a " + fact.type().word());
            }
        });
        row.values().forEach(value -> {
            checked(fact, value, at);
            small(at, value);
        });
    }

    private void presumption(Rule rule, String name, FactValue value) {
        String at = place("rule", rule.id()) + " presume " + name;
        Fact fact = facts.get(name);
        if (fact == null) {
            add(at, unpublished(name));
        } else if (fact.type() == FactType.PREDICTION) {
            add(at, "fact '" + name + "' is a prediction, which is not presumed");
        } else if (rule.rows().stream().noneMatch(row -> row.fact().equals(name))) {
            add(at, "the rule presumes fact '" + name + "' and does not ask for it");
        } else {
            checked(fact, value, at);
        }
    }

    private void golden(GoldenCase golden) {
        String place = place("golden", golden.id());
        golden.level()
                .filter(level -> pack.levels().rank(level) < 0)
                .ifPresent(level -> add(
                        place,
                        "there is no level '" + level + "'; there are "
                                + pack.levels().names()));
        golden.facts().values().forEach((name, value) -> {
            Fact fact = facts.get(name);
            if (fact == null) {
                add(place + " given " + name, unpublished(name));
            } else {
                checked(fact, value, place + " given " + name);
            }
        });
        List<String> marks = pack.marks().stream().map(Mark::name).toList();
        golden.marks().keySet().stream()
                .filter(mark -> !marks.contains(mark))
                .forEach(mark -> add(place + " expect " + mark, "there is no mark '" + mark + "'; there are " + marks));
        List<String> routes = pack.routes().stream().map(Route::name).toList();
        golden.route()
                .filter(route -> !routes.contains(route))
                .ifPresent(route ->
                        add(place + " expect route", "there is no route '" + route + "'; there are " + routes));
    }

    private void answer(GoldenCase golden) {
        String place = place("golden", golden.id());
        Classification answer =
                pack.classify(golden.facts()).pack("").version("").build();
        if (!answer.level().equals(golden.level())) {
            add(
                    place,
                    "the level should be " + golden.level().orElse("none") + " but is "
                            + answer.level().orElse("none") + ", by "
                            + answer.fired().stream()
                                    .map(fired -> fired.rule().id())
                                    .toList());
        }
        golden.marks().forEach((mark, truth) -> {
            if (answer.mark(mark) != truth) {
                add(
                        place + " expect " + mark,
                        "mark " + mark + " should be " + truth.english() + " but is "
                                + answer.mark(mark).english());
            }
        });
        Optional<String> route = answer.route().map(Route::name);
        if (golden.route().isPresent() && !golden.route().equals(route)) {
            add(
                    place + " expect route",
                    "the route should be " + golden.route().orElse("") + " but is " + route.orElse("none"));
        }
    }

    private void checked(Fact fact, FactValue value, String at) {
        fact.refusal(value).ifPresent(why -> add(at, why));
    }

    private void small(String at, FactValue value) {
        if (value instanceof FactValue.Ratio ratio && Math.max(ratio.part(), ratio.volume()) > MOST) {
            add(at, "the parts of the ratio " + ratio.word() + " of a rule are at most " + MOST);
        }
    }

    private String unpublished(String fact) {
        return "the pack does not publish a fact '" + fact + "'";
    }

    /** The place of a part, as the reader of texts knows it. */
    static String place(String what, String name) {
        return what + " " + name;
    }

    private static <T> Map<String, T> named(List<T> parts, Function<T, String> name) {
        return parts.stream().collect(Collectors.toMap(name, Function.identity(), (one, other) -> one));
    }
}
