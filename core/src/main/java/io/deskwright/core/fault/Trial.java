package io.deskwright.core.fault;

import io.deskwright.core.fault.Classification.NearMiss;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a rule says of what is known.
 *
 * @param rule the rule
 * @param facts what is known
 * @param truth what it says, its presumptions left out
 * @param missing the rows that are not known to hold, its presumptions left out
 * @param presumed the facts that it presumes, if it says yes only so
 */
record Trial(Rule rule, Facts facts, Truth truth, List<Condition> missing, List<String> presumed) {

    static Trial of(Rule rule, Facts facts, Function<Condition, Truth> ofLevel) {
        Truth truth = Truth.YES;
        for (Condition row : rule.rows()) {
            truth = truth.and(of(row, facts, ofLevel));
        }
        List<Condition> missing = rule.rows().stream()
                .filter(row -> of(row, facts, ofLevel) != Truth.YES)
                .toList();
        boolean isPresumed = truth == Truth.UNKNOWN
                && missing.stream()
                        .allMatch(row -> Optional.ofNullable(rule.presumptions().get(row.fact()))
                                .filter(row::holds)
                                .isPresent());
        List<String> presumed = isPresumed
                ? missing.stream().map(Condition::fact).distinct().sorted().toList()
                : List.of();
        return new Trial(rule, facts, truth, missing, presumed);
    }

    private static Truth of(Condition row, Facts facts, Function<Condition, Truth> ofLevel) {
        return row.fact().equals(Condition.LEVEL) ? ofLevel.apply(row) : row.of(facts);
    }

    boolean fires() {
        return truth == Truth.YES || !presumed.isEmpty();
    }

    /** What it says, its presumptions counted. */
    Truth answer() {
        return fires() ? Truth.YES : truth;
    }

    boolean isOpen() {
        return !fires() && truth == Truth.UNKNOWN;
    }

    List<String> unknown() {
        return missing.stream().map(Condition::fact).distinct().toList();
    }

    Fired fired() {
        Facts read = Facts.none();
        for (Condition row : rule.rows()) {
            Optional<FactValue> value = facts.get(row.fact());
            if (value.isPresent()) {
                read = read.with(row.fact(), value.get());
            }
        }
        return new Fired(rule, read, presumed);
    }

    Optional<NearMiss> nearMiss() {
        return missing.size() == 1 && !fires()
                ? Optional.of(new NearMiss(rule, missing.get(0), truth))
                : Optional.empty();
    }
}
