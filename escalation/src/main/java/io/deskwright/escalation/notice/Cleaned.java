package io.deskwright.escalation.notice;

/**
 * Makes harmless what comes from outside before it stands in a message: in one line, in the order in which it is written,
 * and not too long. What ends a line, directs the order of letters, or controls a device becomes a blank; half a character
 * becomes the replacement character.
 */
final class Cleaned {

    private static final int ELLIPSIS = 0x2026;
    private static final int REPLACEMENT = 0xFFFD;

    private Cleaned() {}

    /** A text in one line of at most so many code points, the last one an ellipsis if it was cut. */
    static String line(String text, int longest) {
        int[] points = text.codePoints()
                .limit(longest + 1L)
                .map(point -> isHarmful(point) ? ' ' : isHalf(point) ? REPLACEMENT : point)
                .toArray();
        if (points.length <= longest) {
            return new String(points, 0, points.length);
        }
        points[longest - 1] = ELLIPSIS;
        return new String(points, 0, longest);
    }

    static boolean isClean(String text) {
        return text.codePoints().noneMatch(point -> isHarmful(point) || isHalf(point));
    }

    private static boolean isHarmful(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        };
    }

    private static boolean isHalf(int point) {
        return Character.getType(point) == Character.SURROGATE;
    }
}
