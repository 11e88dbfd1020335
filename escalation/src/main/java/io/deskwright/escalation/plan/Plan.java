package io.deskwright.escalation.plan;

import io.deskwright.sla.definition.Problems;
import io.deskwright.sla.definition.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.immutables.value.Value;

/**
 * An escalation plan [升级制度]: when whom is told what, and what is done (ESC-01). Immutable and thread-safe.
 *
 * @param name its name
 * @param version its version
 * @param effectiveFrom from when on it applies to what is received, inclusive
 * @param source where it comes from: the clause
 * @param ladders its ladders; at least one
 */
@Value.Builder
public record Plan(String name, String version, Instant effectiveFrom, String source, List<Ladder> ladders) {

    /**
     * Takes a copy.
     *
     * @throws io.deskwright.sla.definition.InvalidDefinition if there is no ladder, or a ladder's or rung's name is used twice;
     *     it holds all problems
     */
    public Plan {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        Objects.requireNonNull(source, "source");
        ladders = List.copyOf(ladders);
        Problems problems = new Problems("plan '" + name + "'");
        if (ladders.isEmpty()) {
            problems.add("ladders", "there is none");
        }
        Set<String> names = new HashSet<>();
        Set<String> rungs = new HashSet<>();
        for (Ladder ladder : ladders) {
            if (!names.add(ladder.name())) {
                problems.add("ladder " + ladder.name(), "the name is used twice");
            }
            for (Rung rung : ladder.rungs()) {
                if (!rungs.add(rung.name())) {
                    problems.add("rung " + rung.name(), "the name is used twice");
                }
            }
        }
        problems.throwIfAny();
    }

    /** {@return all rungs, in the order of the ladders} */
    public List<Rung> rungs() {
        return ladders.stream().flatMap(ladder -> ladder.rungs().stream()).toList();
    }

    /**
     * Returns the number by which the journal of a ticket knows a rung (T47).
     *
     * @param rung the name of the rung
     * @return its place among all rungs of the plan, from 1
     * @throws IllegalArgumentException if the plan has no such rung
     */
    public int number(String rung) {
        int place = rungs().stream().map(Rung::name).toList().indexOf(rung);
        if (place < 0) {
            throw new IllegalArgumentException("plan " + name + " has no rung '" + rung + "'");
        }
        return place + 1;
    }

    /** {@return this plan as one version of its definition (AMB-74)} */
    public Version<Plan> asVersion() {
        return new Version<>(version, effectiveFrom, this);
    }

    /** {@return a builder that begins with this plan} */
    public Builder but() {
        return new Builder().from(this);
    }

    /** Collects the parts. */
    public static final class Builder extends PlanBuilder {

        /** Begins with a plan without ladders. */
        public Builder() {}
    }
}
