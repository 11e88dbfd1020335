package io.deskwright.core.contract;

import io.deskwright.core.fault.Pack;
import io.deskwright.core.fault.SourceFaults;
import io.deskwright.sla.terms.Condition;
import io.deskwright.sla.terms.Terms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fault levels of the source policies, the mildest first (REQUIREMENTS §21.6). */
final class SourceLevels {

    private static final Map<String, Pack> BY_POLICY =
            SourceFaults.all().stream().collect(Collectors.toUnmodifiableMap(Pack::name, Function.identity()));

    private SourceLevels() {}

    /** The fault rules of a source policy. */
    static Optional<Pack> pack(Terms terms) {
        return Optional.ofNullable(BY_POLICY.get(terms.name()));
    }

    /** The levels of a source policy; of other terms those that their targets ask for. */
    static List<String> of(Terms terms) {
        return pack(terms).map(pack -> pack.levels().names()).orElseGet(() -> asked(terms));
    }

    /** The levels that the targets of terms ask for. */
    static List<String> asked(Terms terms) {
        return terms.targets().stream()
                .flatMap(target -> target.when().stream())
                .filter(condition -> condition.fact().equals(Condition.LEVEL))
                .map(Condition::value)
                .filter(level -> !level.isEmpty())
                .distinct()
                .toList();
    }
}
