package io.deskwright.escalation.plan;

import io.deskwright.core.people.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** What a rung does when it fires; a closed set. Immutable and thread-safe. */
public sealed interface Action {

    /** {@return the roles that are told of it, in order} */
    List<Role> told();

    /** {@return whether somebody is asked for something: then the rung comes round until there is an answer, and no longer} */
    default boolean expectsAnswer() {
        return false;
    }

    /** {@return its rows, each with its key in front, as {@link PlanText} reads them} */
    List<List<String>> rows();

    /**
     * Tells people.
     *
     * @param told the roles; at least one
     */
    record Notify(List<Role> told) implements Action {

        /**
         * Takes a copy.
         *
         * @throws IllegalArgumentException if nobody is told
         */
        public Notify {
            told = List.copyOf(told);
            if (told.isEmpty()) {
                throw new IllegalArgumentException("a notice is for at least one role");
            }
        }

        /**
         * Tells people.
         *
         * @param told the roles; at least one
         * @return the action
         */
        public static Notify of(Role... told) {
            return new Notify(List.of(told));
        }

        @Override
        public List<List<String>> rows() {
            return List.of(row("notify", names(told)));
        }
    }

    /**
     * Hands the case to whoever is on duty for a role.
     *
     * @param to the role
     */
    record Reassign(Role to) implements Action {

        @Override
        public List<Role> told() {
            return List.of(to);
        }

        @Override
        public List<List<String>> rows() {
            return List.of(List.of("reassign", to.name()));
        }
    }

    /**
     * Asks for support and expects an answer (ESC-02, ESC-03).
     *
     * @param of the role that is asked
     * @param within how long the answer may take, in elapsed time, positive
     */
    record RequestSupport(Role of, Duration within) implements Action {

        /**
         * Checks the amount.
         *
         * @throws IllegalArgumentException if {@code within} is not positive
         */
        public RequestSupport {
            Objects.requireNonNull(of, "of");
            if (within.isZero() || within.isNegative()) {
                throw new IllegalArgumentException("support is given within a positive amount, not " + within);
            }
        }

        @Override
        public boolean expectsAnswer() {
            return true;
        }

        @Override
        public List<Role> told() {
            return List.of(of);
        }

        @Override
        public List<List<String>> rows() {
            return List.of(List.of("support", of.name(), within.toString()));
        }
    }

    /**
     * Has three places or more analyse the fault jointly (ESC-09).
     *
     * @param places the names of the places; at least three that differ
     * @param told the roles that are told
     */
    record AnalyseJointly(List<String> places, List<Role> told) implements Action {

        /** How many places there are at least (ESC-09). */
        public static final int LEAST_PLACES = 3;

        /**
         * Takes copies.
         *
         * @throws IllegalArgumentException if there are fewer than three places that differ
         */
        public AnalyseJointly {
            places = List.copyOf(places);
            told = List.copyOf(told);
            if (new TreeSet<>(places).size() < LEAST_PLACES) {
                throw new IllegalArgumentException(
                        "at least " + LEAST_PLACES + " places analyse jointly, but " + places);
            }
        }

        @Override
        public List<List<String>> rows() {
            return withTold(row("joint", places), told);
        }
    }

    /**
     * Raises the fault level.
     *
     * @param level the level that the case is to have; one that has a worse one keeps it
     * @param told the roles that are told
     */
    record RaiseLevel(String level, List<Role> told) implements Action {

        /** Takes a copy. */
        public RaiseLevel {
            Objects.requireNonNull(level, "level");
            told = List.copyOf(told);
        }

        @Override
        public List<List<String>> rows() {
            return withTold(List.of("raise", level), told);
        }
    }

    /**
     * Asks those who may decide to start the emergency plan; nothing starts by itself (AMB-87).
     *
     * @param of the role that decides
     */
    record AskForEmergencyPlan(Role of) implements Action {

        @Override
        public boolean expectsAnswer() {
            return true;
        }

        @Override
        public List<Role> told() {
            return List.of(of);
        }

        @Override
        public List<List<String>> rows() {
            return List.of(List.of("emergency plan", of.name()));
        }
    }

    private static List<String> names(List<Role> roles) {
        return roles.stream().map(Role::name).toList();
    }

    private static List<String> row(String key, List<String> cells) {
        List<String> row = new ArrayList<>(List.of(key));
        row.addAll(cells);
        return row;
    }

    private static List<List<String>> withTold(List<String> row, List<Role> told) {
        return told.isEmpty() ? List.of(row) : List.of(row, row("told", names(told)));
    }
}
