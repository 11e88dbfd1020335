package io.deskwright.escalation.notice;

/** The end of a worker, in the middle of something. */
final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    Crash() {
        super("the power fails", null, false, false);
    }
}
