package io.deskwright.sla.terms;

import java.util.Objects;

/**
 * Something that happens to a case and may start or stop a target [里程碑]; an open set.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name its name, upper case by custom
 */
public record Milestone(String name) {

    /** The case was reported: every segment begins with it [受理]. */
    public static final Milestone REPORTED = new Milestone("REPORTED");

    /** Someone answered the report [响应]. */
    public static final Milestone ACKNOWLEDGED = new Milestone("ACKNOWLEDGED");

    /** Someone began to handle the fault [处理]. */
    public static final Milestone HANDLING_STARTED = new Milestone("HANDLING_STARTED");

    /** The request was confirmed to the customer [确认]. */
    public static final Milestone REQUEST_CONFIRMED = new Milestone("REQUEST_CONFIRMED");

    /** The engineer arrived on site [到场]. */
    public static final Milestone ARRIVED = new Milestone("ARRIVED");

    /** The service runs again [恢复]. */
    public static final Milestone SERVICE_RESTORED = new Milestone("SERVICE_RESTORED");

    /** A solution was proposed or given [解决]. */
    public static final Milestone RESOLVED = new Milestone("RESOLVED");

    /** A complaint came in [投诉]. */
    public static final Milestone COMPLAINT_RECEIVED = new Milestone("COMPLAINT_RECEIVED");

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if {@code name} is blank
     */
    public Milestone {
        Objects.requireNonNull(name, "name");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a milestone has a name");
        }
    }

    /**
     * Names a milestone.
     *
     * @param name its name
     * @return the milestone
     * @throws IllegalArgumentException if {@code name} is blank
     */
    public static Milestone of(String name) {
        return new Milestone(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
