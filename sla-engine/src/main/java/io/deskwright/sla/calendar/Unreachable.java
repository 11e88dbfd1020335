package io.deskwright.sla.calendar;

/**
 * Says that the instant asked for does not exist or lies too far away: a calendar that is never open again, a run that
 * never ends, an answer beyond {@link BusinessCalendar#FARTHEST_DAYS}.
 */
public final class Unreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what cannot be reached.
     *
     * @param message the question and the reason
     */
    public Unreachable(String message) {
        super(message);
    }
}
