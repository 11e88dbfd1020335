package io.deskwright.core.fault;

import io.deskwright.core.fault.Comparison.Way;
import io.deskwright.sla.definition.Problem;
import java.util.Objects;
import java.util.Optional;

/**
 * A pack on trial beside the one that counts: it answers the same faults and changes nothing. Immutable and thread-safe.
 *
 * <pre>{@code
 * Comparison both = new Shadow(live, candidate).compare(ticket.id(), facts);
 * use(both.before());                                    // as if the candidate were not there
 * seen = seen.and(PackDifference.of(List.of(both)));     // n faults, m of another level
 * }</pre>
 *
 * @param live the pack that counts
 * @param candidate the pack on trial
 */
public record Shadow(Pack live, Pack candidate) {

    /** Checks that both are there. */
    public Shadow {
        Objects.requireNonNull(live, "live");
        Objects.requireNonNull(candidate, "candidate");
    }

    /**
     * Classifies a fault by both packs. A value that the candidate does not take is unknown to it and disturbs nobody.
     *
     * @param fault what the fault is called
     * @param known what is known of it
     * @return both answers
     * @throws IllegalArgumentException if a fact of the live pack has a value that it does not take
     */
    public Comparison compare(String fault, Facts known) {
        Classification before = live.classify(known);
        Facts taken = known;
        for (Problem refused : candidate.problems(known)) {
            taken = taken.without(refused.place());
        }
        Classification after = candidate.classify(taken);
        return new Comparison(fault, before, after, way(before.level(), after.level()));
    }

    private Optional<Way> way(Optional<String> before, Optional<String> after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        int from = before.map(candidate.levels()::rank).orElse(-1);
        int to = after.map(candidate.levels()::rank).orElse(-1);
        if (before.isPresent() && from < 0) {
            return Optional.of(Way.RENAMED);
        }
        return Optional.of(to > from ? Way.RAISED : Way.LOWERED);
    }
}
