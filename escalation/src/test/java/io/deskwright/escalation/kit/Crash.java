package io.deskwright.escalation.kit;

/** What ends a process at once: nobody catches it, and what it had in hand is gone. */
final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    Crash(String where) {
        super(where);
    }
}
