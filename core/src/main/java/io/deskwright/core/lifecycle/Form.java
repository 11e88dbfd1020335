package io.deskwright.core.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects what is wrong with what was said in a command, so that it can be told together.
 *
 * <p>Text that is blank was not said. A line has at most {@value #LONGEST_LINE} characters and no control character, line
 * breaks included; a text has at most {@value #LONGEST_TEXT} characters and no control character but line breaks and
 * tabulators. Neither has half a character, which no store would keep.
 */
public final class Form {

    /** How long a line may be, in UTF-16 code units. */
    public static final int LONGEST_LINE = 500;

    /** How long a text may be, in UTF-16 code units. */
    public static final int LONGEST_TEXT = 20_000;

    private final List<Flaw> missing = new ArrayList<>(0);
    private final List<Flaw> invalid = new ArrayList<>(0);

    /** Begins with nothing wrong. */
    public Form() {}

    /**
     * A line that must be there.
     *
     * @param field its name
     * @param value what was said
     * @return this form
     */
    public Form line(String field, String value) {
        return value.isBlank() ? missing(field) : optionalLine(field, value);
    }

    /**
     * A line that may be there.
     *
     * @param field its name
     * @param value what was said; blank for nothing
     * @return this form
     */
    public Form optionalLine(String field, String value) {
        return bounded(field, value, LONGEST_LINE)
                .must(!hasControls(value, false), field, value, "has a control character or line break", "含控制字符或换行")
                .whole(field, value);
    }

    /**
     * A text of several lines that must be there.
     *
     * @param field its name
     * @param value what was said
     * @return this form
     */
    public Form text(String field, String value) {
        return value.isBlank() ? missing(field) : optionalText(field, value);
    }

    /**
     * A text of several lines that may be there.
     *
     * @param field its name
     * @param value what was said; blank for nothing
     * @return this form
     */
    public Form optionalText(String field, String value) {
        return bounded(field, value, LONGEST_TEXT)
                .must(!hasControls(value, true), field, value, "has a control character", "含控制字符")
                .whole(field, value);
    }

    /**
     * Something that must be there.
     *
     * @param field its name
     * @param value what was said
     * @return this form
     */
    public Form said(String field, Optional<?> value) {
        return value.isEmpty() ? missing(field) : this;
    }

    /**
     * Something that must be said, and is said with yes only.
     *
     * @param field its name
     * @param value what was said
     * @return this form
     */
    public Form confirmed(String field, boolean value) {
        return value ? this : missing(field);
    }

    /**
     * Something that must be there and is not.
     *
     * @param field its name
     * @return this form
     */
    public Form missing(String field) {
        missing.add(new Flaw(field, "", "is missing", "缺失"));
        return this;
    }

    /**
     * A rule about one field; what is missing breaks no other rule.
     *
     * @param holds whether it holds
     * @param field the name of the field
     * @param value what was said
     * @param otherwise what is wrong if it does not hold
     * @param chinese the same in Chinese
     * @return this form
     */
    public Form must(boolean holds, String field, Object value, String otherwise, String chinese) {
        if (!holds) {
            invalid.add(new Flaw(field, value.toString(), otherwise, chinese));
        }
        return this;
    }

    private Form bounded(String field, String value, int most) {
        return value.length() <= most
                ? this
                : must(false, field, value, "is longer than " + most + " characters", "超过 " + most + " 个字符");
    }

    private Form whole(String field, String value) {
        return must(isWhole(value), field, value, "has half a character", "含不完整字符");
    }

    private static boolean isWhole(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isHighSurrogate(value.charAt(i))) {
                i++;
                if (i == value.length() || !Character.isLowSurrogate(value.charAt(i))) {
                    return false;
                }
            } else if (Character.isLowSurrogate(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** {@return what is wrong, all together, under what is missing if anything is; empty if nothing is wrong} */
    public Optional<Refusal> refusal() {
        if (missing.isEmpty() && invalid.isEmpty()) {
            return Optional.empty();
        }
        List<Flaw> all = new ArrayList<>(missing);
        all.addAll(invalid);
        return Optional.of(Refusal.of(missing.isEmpty() ? Code.INVALID : Code.MISSING, all));
    }

    private static boolean hasControls(String value, boolean severalLines) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            boolean isBreak = character == '\n' || character == '\r' || character == '\t';
            boolean isSeparator = character == '\u2028' || character == '\u2029';
            if ((Character.isISOControl(character) && !(severalLines && isBreak)) || (isSeparator && !severalLines)) {
                return true;
            }
        }
        return false;
    }
}
