package io.deskwright.sla.terms;

import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One promise [时限承诺]: from a milestone to a milestone within a limit, where its conditions hold.
 *
 * <p>Several targets of one name are alternatives: the first whose conditions hold is the one that applies. Immutable
 * and thread-safe.
 *
 * @param name its name, shared by its alternatives
 * @param when what must hold of the case, all of it
 * @param start the milestone that starts its clock
 * @param stop the milestone that meets it
 * @param figure its limit
 * @param outer a looser limit on the same stop, judged by itself (AMB-01)
 * @param pausedBy the reasons that stop its clock
 * @param kind a promise, or a window in which something may happen
 * @param endsPause the reason to wait that its stop ends, if it comes in time; of a window that waits for something
 * @param awaitsAcceptance whether its stop is a proposal until the customer accepts it (AMB-24)
 * @param outlivesCase whether it goes on after the case has ended, once it has started (an obligation [应尽事项])
 * @param each whether every start opens an instance of its own (next reply, heartbeat); else the first start counts
 * @param thresholds where on its clock someone wants to be told
 */
public record Target(
        String name,
        List<Condition> when,
        Milestone start,
        Milestone stop,
        Figure figure,
        Optional<Figure> outer,
        Set<String> pausedBy,
        Kind kind,
        Optional<String> endsPause,
        boolean awaitsAcceptance,
        boolean outlivesCase,
        boolean each,
        List<Threshold> thresholds) {

    /** What becomes of a target that was not stopped in time. */
    public enum Kind {
        /** It is breached. */
        PROMISE,
        /** It has run out; nobody has promised anything. */
        WINDOW
    }

    /** Takes copies. */
    public Target {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(stop, "stop");
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(outer, "outer");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(endsPause, "endsPause");
        when = List.copyOf(when);
        pausedBy = Collections.unmodifiableSet(new TreeSet<>(pausedBy));
        thresholds = List.copyOf(thresholds);
    }

    /**
     * Begins a target.
     *
     * @param name its name
     * @return a builder
     */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /**
     * Tells whether the target applies to a case.
     *
     * @param facts what is known of the case, its level under {@link Condition#LEVEL}
     * @return whether all conditions hold
     */
    public boolean appliesTo(Map<String, String> facts) {
        for (Condition condition : when) {
            if (!condition.holds(facts)) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether any reason stops its clock} */
    public boolean isPausable() {
        return !pausedBy.isEmpty();
    }

    /** Builds a {@link Target}. Not thread-safe. */
    public static final class Builder {

        private final String name;
        private final List<Condition> when = new ArrayList<>();
        private final Set<String> pausedBy = new TreeSet<>();
        private final List<Threshold> thresholds = new ArrayList<>();
        private Optional<Milestone> start = Optional.empty();
        private Optional<Milestone> stop = Optional.empty();
        private Optional<Figure> figure = Optional.empty();
        private Optional<Figure> outer = Optional.empty();
        private Kind kind = Kind.PROMISE;
        private Optional<String> endsPause = Optional.empty();
        private boolean awaitsAcceptance;
        private boolean outlivesCase;
        private boolean each;

        private Builder(String name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        /**
         * Adds a condition.
         *
         * @param condition what must hold of the case
         * @return this builder
         */
        public Builder when(Condition condition) {
            when.add(condition);
            return this;
        }

        /**
         * Names the milestone that starts the clock.
         *
         * @param milestone the milestone
         * @return this builder
         */
        public Builder from(Milestone milestone) {
            start = Optional.of(milestone);
            return this;
        }

        /**
         * Names the milestone that meets the target.
         *
         * @param milestone the milestone
         * @return this builder
         */
        public Builder to(Milestone milestone) {
            stop = Optional.of(milestone);
            return this;
        }

        /**
         * Sets the limit.
         *
         * @param limit how long it may take
         * @param basis where that comes from
         * @return this builder
         */
        public Builder within(Limit limit, Basis basis) {
            figure = Optional.of(new Figure(limit, basis));
            return this;
        }

        /**
         * Sets a looser limit on the same stop.
         *
         * @param limit how long it may take at the very most
         * @param basis where that comes from
         * @return this builder
         */
        public Builder orAtMost(Limit limit, Basis basis) {
            outer = Optional.of(new Figure(limit, basis));
            return this;
        }

        /**
         * Adds reasons that stop the clock.
         *
         * @param reasons their names
         * @return this builder
         */
        public Builder pausedBy(String... reasons) {
            pausedBy.addAll(List.of(reasons));
            return this;
        }

        /**
         * Says that it is a window and no promise.
         *
         * @param reason the reason to wait that ends when its stop comes in time
         * @return this builder
         */
        public Builder asWindowEnding(String reason) {
            kind = Kind.WINDOW;
            endsPause = Optional.of(reason);
            return this;
        }

        /**
         * Says that its stop is a proposal until the customer accepts it.
         *
         * @return this builder
         */
        public Builder onceAccepted() {
            awaitsAcceptance = true;
            return this;
        }

        /**
         * Says that it goes on after the case has ended.
         *
         * @return this builder
         */
        public Builder outlivingTheCase() {
            outlivesCase = true;
            return this;
        }

        /**
         * Says that every start opens an instance of its own.
         *
         * @return this builder
         */
        public Builder forEachStart() {
            each = true;
            return this;
        }

        /**
         * Adds a point at which someone wants to be told.
         *
         * @param threshold the point on the target's own clock
         * @return this builder
         */
        public Builder tellingAt(Threshold threshold) {
            thresholds.add(threshold);
            return this;
        }

        /**
         * Checks the definition and builds the target.
         *
         * @return the target
         * @throws InvalidDefinition if name, start, stop or limit is missing; it holds all problems
         */
        public Target build() {
            Problems problems = new Problems("target '" + name + "'");
            missing(Optional.of(name).filter(text -> !text.isBlank()), "name", "how it is called", problems);
            missing(start, "from", "the milestone that starts it", problems);
            missing(stop, "to", "the milestone that meets it", problems);
            missing(figure, "limit", "how long it may take", problems);
            problems.throwIfAny();
            return new Target(
                    name,
                    when,
                    start.orElseThrow(),
                    stop.orElseThrow(),
                    figure.orElseThrow(),
                    outer,
                    pausedBy,
                    kind,
                    endsPause,
                    awaitsAcceptance,
                    outlivesCase,
                    each,
                    thresholds);
        }

        private static void missing(Optional<?> part, String place, String meaning, Problems problems) {
            if (part.isEmpty()) {
                problems.add(place, "is missing: " + meaning);
            }
        }
    }
}
