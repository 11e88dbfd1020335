package io.deskwright.core.journal;

/** What a name may be: it stands in every entry, in logs and in columns. */
final class Names {

    private static final int LONGEST = 200;

    private Names() {}

    static void check(String what, String value) {
        if (value.isBlank() || value.length() > LONGEST || value.chars().anyMatch(Names::breaksTheLine)) {
            throw new IllegalArgumentException(
                    what + " has 1 to " + LONGEST + " characters, not all blank, and no control character");
        }
    }

    private static boolean breaksTheLine(int character) {
        return Character.isISOControl(character) || character == '\u2028' || character == '\u2029';
    }
}
