package io.deskwright.examples.conformance;

import java.util.Objects;

/**
 * What became of one case.
 *
 * @param format the format that it is of
 * @param id its id
 * @param got what the library answered, or why it could not be asked
 * @param expected what the case asks for
 * @param passed whether the two agree
 */
record Outcome(String format, String id, String got, String expected, boolean passed) {

    static Outcome compare(String format, String id, Object got, Object expected) {
        return new Outcome(format, id, String.valueOf(got), String.valueOf(expected), Objects.equals(got, expected));
    }

    static Outcome unreadable(String format, String id, String reason, String expected) {
        return new Outcome(format, id, reason, expected, false);
    }

    @Override
    public String toString() {
        return id + ": got " + got + ", expected " + expected;
    }
}
