package io.deskwright.sla.lint;

import io.deskwright.sla.terms.Condition;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The cases of which some conditions hold: for each fact what it may be, each fact by itself. Exact, since what is named
 * nowhere is all alike.
 *
 * @param facts what is demanded; a fact that is not there may be anything
 */
record Cases(SortedMap<String, Values> facts) {

    Cases {
        facts = Collections.unmodifiableSortedMap(facts);
    }

    static Cases of(Collection<Condition> conditions) {
        SortedMap<String, Values> facts = new TreeMap<>();
        for (Condition condition : conditions) {
            facts.merge(condition.fact(), Values.of(condition), Values::and);
        }
        return new Cases(facts);
    }

    static Cases of(Target target) {
        return of(target.when());
    }

    boolean isEmpty() {
        return facts.values().stream().anyMatch(Values::isEmpty);
    }

    Cases and(Cases that) {
        SortedMap<String, Values> both = new TreeMap<>(facts);
        that.facts.forEach((fact, values) -> both.merge(fact, values, Values::and));
        return new Cases(both);
    }

    boolean overlap(Cases that) {
        return !and(that).isEmpty();
    }

    boolean isWithin(Cases that) {
        return minus(List.of(that)).isEmpty();
    }

    /**
     * {@return some cases that are none of others, or empty if the others are all of them}
     *
     * @param others what is taken away
     */
    Optional<Cases> minus(List<Cases> others) {
        if (isEmpty()) {
            return Optional.empty();
        }
        if (others.isEmpty()) {
            return Optional.of(this);
        }
        List<Cases> rest = others.subList(1, others.size());
        for (Cases piece : minus(others.get(0))) {
            Optional<Cases> left = piece.minus(rest);
            if (left.isPresent()) {
                return left;
            }
        }
        return Optional.empty();
    }

    private List<Cases> minus(Cases other) {
        if (!overlap(other)) {
            return List.of(this);
        }
        List<Cases> pieces = new ArrayList<>();
        Cases shared = this;
        for (Map.Entry<String, Values> demand : other.facts.entrySet()) {
            pieces.add(shared.with(demand.getKey(), demand.getValue().others()));
            shared = shared.with(demand.getKey(), demand.getValue());
        }
        return pieces;
    }

    private Cases with(String fact, Values values) {
        SortedMap<String, Values> narrowed = new TreeMap<>(facts);
        narrowed.merge(fact, values, Values::and);
        return new Cases(narrowed);
    }

    /** {@return the facts of one of these cases, which says as little as it can} */
    Map<String, String> example() {
        Map<String, String> example = new HashMap<>();
        facts.forEach((fact, values) -> values.example().ifPresent(value -> example.put(fact, value)));
        return example;
    }

    /**
     * {@return the alternatives of a target's name that are tried before it}
     *
     * @param target one of the terms' targets
     * @param terms the terms
     */
    static List<Cases> before(Target target, Terms terms) {
        List<Cases> before = new ArrayList<>();
        for (Target other : terms.targets()) {
            if (other.equals(target)) {
                return before;
            }
            if (other.name().equals(target.name())) {
                before.add(of(other));
            }
        }
        return before;
    }

    /**
     * {@return some cases to which all of some targets apply at once, or empty if there is none}
     *
     * @param targets some of the terms' targets
     * @param terms the terms, which try alternatives in order
     */
    static Optional<Cases> ofAll(List<Target> targets, Terms terms) {
        Cases shared = of(List.<Condition>of());
        List<Cases> taken = new ArrayList<>();
        for (Target target : targets) {
            shared = shared.and(of(target));
            taken.addAll(before(target, terms));
        }
        return shared.minus(taken);
    }
}
