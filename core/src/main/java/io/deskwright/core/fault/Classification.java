package io.deskwright.core.fault;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * How bad a fault is by a pack, why, and what is worth asking. Immutable and thread-safe.
 *
 * <p>Rules stand in the order of evidence: the worst level first, then the greater priority, then by name.
 *
 * @param pack the name of the pack
 * @param version its version
 * @param facts what was known
 * @param foreign the names of known facts that the pack does not publish; they count for nothing
 * @param level the level; empty if no rule says yes and the pack has no default
 * @param byDefault whether the level is the default of the pack, since no rule says yes
 * @param fired the rules that make it this level, the winner first
 * @param losers the rules that say yes to a milder level
 * @param nearMisses rules of levels that lack one row only
 * @param open rules of worse levels that may still say yes, as far as anybody knows
 * @param questions the facts that decide what is open, the most valuable first: levels, then marks and routes; at the
 *     end what rules presume that say yes
 * @param marks what is beside the level, by the name of the mark
 * @param route where the fault goes; empty if no rule says yes to any
 * @param reasons the rules that say yes to a mark or a route
 * @param used the known facts that the rules which say yes have read
 */
@Value.Builder
public record Classification(
        String pack,
        String version,
        Facts facts,
        List<String> foreign,
        Optional<String> level,
        boolean byDefault,
        List<Fired> fired,
        List<Fired> losers,
        List<NearMiss> nearMisses,
        List<Rule> open,
        List<Question> questions,
        Map<String, Truth> marks,
        Optional<Route> route,
        List<Fired> reasons,
        Facts used) {

    /**
     * A rule that lacks one row only.
     *
     * @param rule the rule, its parameters replaced by what is set
     * @param row the row
     * @param truth no if it fails, unknown if its fact is
     */
    public record NearMiss(Rule rule, Condition row, Truth truth) {

        /** Checks that all parts are there. */
        public NearMiss {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(row, "row");
            Objects.requireNonNull(truth, "truth");
        }
    }

    /** Takes copies. */
    public Classification {
        Objects.requireNonNull(pack, "pack");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(facts, "facts");
        foreign = List.copyOf(foreign);
        Objects.requireNonNull(level, "level");
        fired = List.copyOf(fired);
        losers = List.copyOf(losers);
        nearMisses = List.copyOf(nearMisses);
        open = List.copyOf(open);
        questions = List.copyOf(questions);
        marks = Collections.unmodifiableMap(new TreeMap<>(marks));
        Objects.requireNonNull(route, "route");
        reasons = List.copyOf(reasons);
        Objects.requireNonNull(used, "used");
    }

    /**
     * Tells whether the fault carries a mark.
     *
     * @param mark its name
     * @return whether it does; no if the pack does not know the mark
     */
    public Truth mark(String mark) {
        return marks.getOrDefault(mark, Truth.NO);
    }

    /** {@return whether the fault is handled as an emergency, whatever its level (CLS-18, AMB-45)} */
    public Truth emergency() {
        return mark(Mark.EMERGENCY);
    }

    /** {@return whether the fault is also reported to the higher authority (CLS-21)} */
    public Truth reportUpward() {
        return mark(Mark.REPORT_UPWARD);
    }

    /** {@return whether nothing that is unknown can make the level worse} */
    public boolean isSettled() {
        return open.isEmpty();
    }

    /** {@return the level and its evidence in one line of English} */
    @Override
    public String toString() {
        Stream<String> why = byDefault
                ? Stream.of("by default")
                : fired.stream().map(rule -> rule.rule().id() + " " + rule.english());
        return pack + " " + version + ": " + level.orElse("no level") + " " + why.toList();
    }

    /** Sets the parts of an answer. */
    public static final class Builder extends ClassificationBuilder {

        /** Begins with nothing. */
        public Builder() {}
    }
}
