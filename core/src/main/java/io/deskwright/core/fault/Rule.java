package io.deskwright.core.fault;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * What makes a fault bad, as a value. Its rows are <em>and</em>; the rules of one level are <em>or</em>. Immutable and
 * thread-safe.
 *
 * @param id its name, one of its kind in a pack
 * @param source the clause that says so
 * @param outcome what follows from it
 * @param rows what must hold, at least one
 * @param presumptions what it takes a fact to be that is unknown, by name: it fires then, and its answer says so. A
 *     presumption can make a rule fire and cannot keep it from firing (AMB-68)
 * @param english the evidence, in English; {@code {fact}} stands for what is known of a fact
 * @param chinese the evidence, in Chinese
 * @param priority the greater, the earlier among the evidence; it never changes a level
 */
@Value.Builder
public record Rule(
        String id,
        String source,
        Outcome outcome,
        List<Condition> rows,
        Map<String, FactValue> presumptions,
        String english,
        String chinese,
        int priority) {

    /** What may follow from a rule. */
    public enum Kind {
        /** The fault is of a level, or of a worse one. */
        LEVEL("level"),
        /** The fault carries a mark. */
        MARK("mark"),
        /** The fault takes a route. */
        ROUTE("route");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** {@return its name in a text of a pack} */
        public String word() {
            return word;
        }
    }

    /**
     * What follows from a rule.
     *
     * @param kind what kind of thing
     * @param name which one
     */
    public record Outcome(Kind kind, String name) {

        /** Checks that both are there. */
        public Outcome {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(name, "name");
        }

        /** {@return kind and name} */
        @Override
        public String toString() {
            return kind.word() + " " + name;
        }
    }

    /** Takes copies. */
    public Rule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(outcome, "outcome");
        rows = List.copyOf(rows);
        presumptions = Collections.unmodifiableMap(new TreeMap<>(presumptions));
        Objects.requireNonNull(english, "english");
        Objects.requireNonNull(chinese, "chinese");
    }

    /**
     * Begins a rule that puts a fault into a level.
     *
     * @param id its name
     * @param level the level
     * @return the builder
     */
    public static Builder level(String id, String level) {
        return new Builder().id(id).outcome(new Outcome(Kind.LEVEL, level));
    }

    /**
     * Begins a rule that marks a fault.
     *
     * @param id its name
     * @param mark the mark
     * @return the builder
     */
    public static Builder mark(String id, String mark) {
        return new Builder().id(id).outcome(new Outcome(Kind.MARK, mark));
    }

    /**
     * Begins a rule that sends a fault on a route.
     *
     * @param id its name
     * @param route the route
     * @return the builder
     */
    public static Builder route(String id, String route) {
        return new Builder().id(id).outcome(new Outcome(Kind.ROUTE, route));
    }

    /** {@return whether a fault level follows from it} */
    public boolean isOfLevel() {
        return outcome.kind() == Kind.LEVEL;
    }

    /** Sets the parts of a rule. */
    public static final class Builder extends RuleBuilder {

        /** Begins with the middle priority. */
        public Builder() {
            priority(0);
        }

        /**
         * Adds a row.
         *
         * @param row what must hold too
         * @return this
         */
        public Builder when(Condition row) {
            return addRows(row);
        }

        /**
         * Says what a fact is taken to be that is unknown.
         *
         * @param fact its name
         * @param value what it is taken to be
         * @return this
         */
        public Builder presuming(String fact, FactValue value) {
            return putPresumptions(fact, value);
        }

        /**
         * Says the evidence.
         *
         * @param english in English
         * @param chinese in Chinese
         * @return this
         */
        public Builder says(String english, String chinese) {
            return english(english).chinese(chinese);
        }
    }
}
