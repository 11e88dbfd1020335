package io.deskwright.core.ticket;

/**
 * How often something happened to a ticket.
 *
 * @param returnsToDispatch it went back to the dispatch centre (STM-04)
 * @param handOvers another engineer took it over
 * @param reopenings it was opened again
 * @param surveyInvitations the customer was asked
 */
public record Counts(int returnsToDispatch, int handOvers, int reopenings, int surveyInvitations) {

    /** Never. */
    public static final Counts NONE = new Counts(0, 0, 0, 0);

    Counts returned() {
        return new Counts(returnsToDispatch + 1, handOvers, reopenings, surveyInvitations);
    }

    Counts handedOver() {
        return new Counts(returnsToDispatch, handOvers + 1, reopenings, surveyInvitations);
    }

    Counts reopened() {
        return new Counts(returnsToDispatch, handOvers, reopenings + 1, surveyInvitations);
    }

    Counts surveyed() {
        return new Counts(returnsToDispatch, handOvers, reopenings, surveyInvitations + 1);
    }
}
