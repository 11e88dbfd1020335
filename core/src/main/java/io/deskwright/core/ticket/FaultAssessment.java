package io.deskwright.core.ticket;

import io.deskwright.core.fault.Truth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * What the fault rules of the contract said of a fault, and from what (CLS-24).
 *
 * @param pack the name of the rules
 * @param version their version
 * @param level the level; empty if no rule says one
 * @param known what was known
 * @param rules the rules that say so, the most telling first
 * @param marks what is beside the level, such as EMERGENCY, by the name of the mark
 * @param route where the fault goes; empty if no rule says so
 * @param questions the facts that are worth asking for, the most valuable first
 */
@Value.Builder
public record FaultAssessment(
        String pack,
        String version,
        String level,
        FaultFacts known,
        List<String> rules,
        Map<String, Truth> marks,
        String route,
        List<String> questions) {

    /** Takes copies. */
    public FaultAssessment {
        Objects.requireNonNull(pack, "pack");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(known, "known");
        Objects.requireNonNull(route, "route");
        rules = List.copyOf(rules);
        marks = Collections.unmodifiableMap(new TreeMap<>(marks));
        questions = List.copyOf(questions);
    }

    /**
     * Tells whether the fault carries a mark.
     *
     * @param mark its name
     * @return whether it does for sure
     */
    public boolean carries(String mark) {
        return marks.get(mark) == Truth.YES;
    }

    /** Collects the parts. */
    public static final class Builder extends FaultAssessmentBuilder {

        /** Begins with nothing. */
        public Builder() {}
    }
}
