package io.deskwright.escalation.plan;

import io.deskwright.sla.terms.Threshold;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What makes a rung due; a closed set. Immutable and thread-safe. */
public sealed interface Trigger {

    /** {@return the cells after {@code when}, as {@link PlanText} reads them} */
    List<String> cells();

    /**
     * The own clock of a target reaches a point, before the due instant, at it or after it, while the target is open.
     *
     * @param targets which targets
     * @param threshold the point
     */
    record Reaches(Targets targets, Threshold threshold) implements Trigger {

        @Override
        public List<String> cells() {
            List<String> cells = new ArrayList<>(List.of("reaches", threshold.toString()));
            cells.addAll(targets.cells());
            return cells;
        }
    }

    /**
     * A target is breached: the first instant after its due instant.
     *
     * @param targets which targets
     */
    record Breached(Targets targets) implements Trigger {

        @Override
        public List<String> cells() {
            List<String> cells = new ArrayList<>(List.of("breached"));
            cells.addAll(targets.cells());
            return cells;
        }
    }

    /** The case has come to have one of the levels of the rung. */
    record HasLevel() implements Trigger {

        @Override
        public List<String> cells() {
            return List.of("has level");
        }
    }

    /** The level of the case has changed; each change counts (CLS-25). */
    record Reclassified() implements Trigger {

        @Override
        public List<String> cells() {
            return List.of("reclassified");
        }
    }

    /**
     * The case has been handed over so often.
     *
     * @param times how often, at least 1
     */
    record HandedOver(int times) implements Trigger {

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if {@code times} is less than 1
         */
        public HandedOver {
            atLeastOnce("a hand-over", times);
        }

        @Override
        public List<String> cells() {
            return List.of("handed over", Integer.toString(times));
        }
    }

    /**
     * The case has been reopened so often.
     *
     * @param times how often, at least 1
     */
    record Reopened(int times) implements Trigger {

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if {@code times} is less than 1
         */
        public Reopened {
            atLeastOnce("a reopening", times);
        }

        @Override
        public List<String> cells() {
            return List.of("reopened", Integer.toString(times));
        }
    }

    /**
     * Nobody has done anything to the open case for so long; what machines do does not count.
     *
     * @param amount how long, positive, in the working time of the case
     */
    record Silent(Duration amount) implements Trigger {

        /**
         * Checks the amount.
         *
         * @throws IllegalArgumentException if {@code amount} is not positive
         */
        public Silent {
            positive("a silence", amount);
        }

        @Override
        public List<String> cells() {
            return List.of("silent", amount.toString());
        }
    }

    /**
     * Something is true of the case, such as {@link #EMERGENCY} or {@link #SERVICE_BLOCKED} (ESC-13).
     *
     * @param name its name
     */
    record Sign(String name) implements Trigger {

        /** The fault rules say that it is an emergency. */
        public static final String EMERGENCY = "EMERGENCY";
        /** Service is blocked: the project manager must ask for more people (ESC-13). */
        public static final String SERVICE_BLOCKED = "SERVICE_BLOCKED";

        /**
         * Checks the name.
         *
         * @throws IllegalArgumentException if {@code name} is blank
         */
        public Sign {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a sign has a name, not '" + name + "'");
            }
        }

        @Override
        public List<String> cells() {
            return List.of("sign", name);
        }
    }

    /**
     * Support was asked for by another rung and has not been given in time.
     *
     * @param rung the name of the rung that asks for it
     */
    record Unanswered(String rung) implements Trigger {

        /** Checks that all parts are there. */
        public Unanswered {
            Objects.requireNonNull(rung, "rung");
        }

        @Override
        public List<String> cells() {
            return List.of("unanswered", rung);
        }
    }

    private static void atLeastOnce(String what, int times) {
        if (times < 1) {
            throw new IllegalArgumentException(what + " counts from 1, not " + times);
        }
    }

    private static void positive(String what, Duration amount) {
        if (amount.isZero() || amount.isNegative()) {
            throw new IllegalArgumentException(what + " lasts for a positive amount, not " + amount);
        }
    }
}
