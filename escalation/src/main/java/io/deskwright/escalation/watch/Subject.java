package io.deskwright.escalation.watch;

import io.deskwright.core.journal.CaseId;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * A case as its plan sees it, whatever kind of case it is. Immutable and thread-safe.
 *
 * @param id its name
 * @param version the number of the last entry from which it was made
 * @param begunAt when it was received: which version of a plan applies to it
 * @param open whether somebody still works on it; obligations may run on when nobody does
 * @param level its level; empty if it has none
 * @param owner who has it; empty if nobody has
 * @param clocks its clocks
 * @param moments what else happened, in the order of happening
 * @param raised the rungs that people have let fire by hand
 * @param facts what notices say of it, by name; no personal data, since it stays in journals
 */
@Value.Builder
public record Subject(
        CaseId id,
        long version,
        Instant begunAt,
        boolean open,
        String level,
        String owner,
        Clocks clocks,
        List<Moment> moments,
        List<Raised> raised,
        Map<String, String> facts) {

    /**
     * A rung that somebody let fire by hand (T47).
     *
     * @param target the name of the target
     * @param number the number of the rung in its plan, from 1
     * @param episode the ordinal of the target's due instant
     * @param at when
     */
    public record Raised(String target, int number, int episode, Instant at) {}

    /** Takes copies. */
    public Subject {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(begunAt, "begunAt");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(clocks, "clocks");
        moments = moments.stream().sorted(Comparator.comparing(Moment::at)).toList();
        raised = List.copyOf(raised);
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /**
     * Looks back.
     *
     * @param then an instant of the past, inclusive
     * @return the case with what had happened by then; clocks are asked with an instant anyway
     */
    Subject asOf(Instant then) {
        List<Moment> known =
                moments.stream().filter(moment -> !moment.at().isAfter(then)).toList();
        String levelThen = known.stream()
                .filter(moment -> moment.kind() == Moment.Kind.LEVEL)
                .reduce((before, later) -> later)
                .map(Moment::name)
                .orElse(moments(Moment.Kind.LEVEL).isEmpty() ? level : "");
        return but().moments(known).level(levelThen).build();
    }

    /** {@return the moments of a kind, in the order of happening} */
    List<Moment> moments(Moment.Kind kind) {
        return moments.stream().filter(moment -> moment.kind() == kind).toList();
    }

    /** {@return a builder that begins with this case} */
    public Builder but() {
        return new Builder().from(this);
    }

    /** Collects the parts. */
    public static final class Builder extends SubjectBuilder {

        /** Begins with a case without level and owner. */
        public Builder() {
            level("").owner("");
        }
    }
}
