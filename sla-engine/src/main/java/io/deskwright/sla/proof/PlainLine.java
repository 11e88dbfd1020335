package io.deskwright.sla.proof;

import java.util.regex.Pattern;

/** Text that stays on its line: names come from outside, and must neither break a line nor turn its direction. */
final class PlainLine {

    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FFFE}\\x{FFFF}]");
    private static final String REPLACEMENT = "\uFFFD";

    private PlainLine() {}

    /** Returns the text with a replacement character for each control, line separator and broken character. */
    static String of(String text) {
        return UNFIT.matcher(text).replaceAll(REPLACEMENT);
    }
}
