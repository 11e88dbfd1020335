package io.deskwright.core.fault;

import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Fault levels, the facts that they hang on, and the rules between the two. Immutable and thread-safe.
 *
 * <pre>{@code
 * Classification answer = SourceFaults.of("P001").classify(Facts.none().with("interruptionThreatens", true));
 * }</pre>
 *
 * <p>A pack is only made if it answers its golden cases as they say. A vendor adds to it by {@link #but} or by a text
 * that {@linkplain FaultsText extends} it.
 *
 * @param name its name
 * @param version its version
 * @param effective from when on it applies to what is received, inclusive
 * @param source the contract that it stands for
 * @param levels its levels
 * @param defaultLevel the level of a fault to which no rule says yes: the mildest, so that one rule more never lowers a level
 * @param facts what its rules may ask
 * @param parameters the thresholds that a contract sets
 * @param marks what a fault may carry beside its level
 * @param routes where a fault may go, the one that counts first first
 * @param rules its rules; their order changes nothing
 * @param golden the cases that it answers for
 */
@Value.Builder
public record Pack(
        String name,
        String version,
        Instant effective,
        String source,
        Levels levels,
        Optional<String> defaultLevel,
        List<Fact> facts,
        List<Parameter> parameters,
        List<Mark> marks,
        List<Route> routes,
        List<Rule> rules,
        List<GoldenCase> golden) {

    /**
     * Checks the pack.
     *
     * @throws InvalidDefinition if it breaks a rule or answers a golden case otherwise; it holds all problems
     */
    public Pack {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(effective, "effective");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(levels, "levels");
        Objects.requireNonNull(defaultLevel, "defaultLevel");
        facts = List.copyOf(facts);
        parameters = List.copyOf(parameters);
        marks = List.copyOf(marks);
        routes = List.copyOf(routes);
        rules = List.copyOf(rules);
        golden = List.copyOf(golden);
        Classifier classifier = new Classifier(levels, defaultLevel, facts, parameters, marks, routes, rules);
        List<Problem> problems = PackFlaws.of(classifier, golden);
        if (!problems.isEmpty()) {
            throw new InvalidDefinition("fault pack " + name + " " + version, problems);
        }
    }

    /** {@return a builder that begins with nothing but the rules of the house: nothing by default} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with this pack, to add to it} */
    public Builder but() {
        return new Builder().from(this);
    }

    /**
     * Tells how bad a fault is.
     *
     * @param known what is known of it
     * @return the answer
     * @throws IllegalArgumentException if a fact of the pack has a value that it does not take
     */
    public Classification classify(Facts known) {
        return classifier().classify(known).pack(name).version(version).build();
    }

    /**
     * Adds what a text says; its row {@code extends} names this pack.
     *
     * @param text the name of the text, for messages
     * @param rows the text
     * @return the pack of the text
     * @throws InvalidDefinition if the text breaks a rule; it holds all problems with line and column
     */
    public Pack with(String text, String rows) {
        return FaultsText.parse(text, rows, List.of(this));
    }

    /**
     * Adds rules.
     *
     * @param more the rules
     * @return the pack with them
     * @throws InvalidDefinition if a rule is wrong, or a golden case is answered otherwise now
     */
    public Pack with(Rule... more) {
        return but().addRules(more).build();
    }

    /**
     * Sets a threshold that the source leaves to the contract (AMB-67).
     *
     * @param parameter its name
     * @param value what the contract says
     * @return the pack with it
     * @throws IllegalArgumentException if there is no such parameter
     * @throws InvalidDefinition if the parameter does not take the value, or a golden case is answered otherwise now
     */
    public Pack setting(String parameter, FactValue value) {
        if (parameters.stream().noneMatch(known -> known.name().equals(parameter))) {
            throw new IllegalArgumentException("there is no parameter '" + parameter + "'; there are "
                    + parameters.stream().map(Parameter::name).toList());
        }
        List<Parameter> set = parameters.stream()
                .map(known -> known.name().equals(parameter) ? known.set(value) : known)
                .toList();
        return but().parameters(set).build();
    }

    /**
     * Tells which values the pack does not take, so that a front door may refuse them before it classifies.
     *
     * @param known what is known of a fault; what the pack does not publish counts for nothing and is no problem
     * @return a problem for each such fact, its place the name of the fact, in the order of the pack
     */
    public List<Problem> problems(Facts known) {
        List<Problem> problems = new ArrayList<>();
        for (Fact fact : facts) {
            known.get(fact.name()).flatMap(fact::refusal).ifPresent(why -> problems.add(new Problem(fact.name(), why)));
        }
        return problems;
    }

    /**
     * Adds what came to be known later. The later value stands, but what a person foresees is never cleared by it
     * (CLS-12); a person clears it by {@link Facts#with(String, boolean)}.
     *
     * @param known what was known
     * @param later what came to be known
     * @return what is known now
     */
    public Facts learn(Facts known, Facts later) {
        List<String> foreseen = facts.stream()
                .filter(fact -> fact.type() == FactType.PREDICTION)
                .map(Fact::name)
                .filter(fact -> known.get(fact).equals(Optional.of(new FactValue.Flag(true))))
                .toList();
        Facts now = known;
        for (var each : later.values().entrySet()) {
            now = foreseen.contains(each.getKey()) ? now : now.with(each.getKey(), each.getValue());
        }
        return now;
    }

    Classifier classifier() {
        return new Classifier(levels, defaultLevel, facts, parameters, marks, routes, rules);
    }

    /** Sets the parts of a pack. */
    public static final class Builder extends PackBuilder {

        /** Begins with nothing. */
        public Builder() {
            levels(Levels.of());
        }

        /**
         * Puts golden cases in; one of a name that is there takes its place.
         *
         * @param before those that are there
         * @param cases those to put in
         * @return this
         */
        Builder golden(List<GoldenCase> before, List<GoldenCase> cases) {
            List<String> names = cases.stream().map(GoldenCase::id).toList();
            List<GoldenCase> all = new ArrayList<>(before);
            all.removeIf(golden -> names.contains(golden.id()));
            all.addAll(cases);
            return golden(all);
        }
    }
}
