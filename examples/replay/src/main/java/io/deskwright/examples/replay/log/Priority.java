package io.deskwright.examples.replay.log;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A priority as the log writes it, {@code 3 - Moderate}; the number orders, 1 is the highest. */
public record Priority(int number, String label) implements Comparable<Priority> {

    /** The fact of an incident that its priority is, and the only one that a log tells. */
    public static final String FACT = "priority";

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8})(?: - .+)?");
    private static final Comparator<Priority> HIGHEST_FIRST =
            Comparator.comparingInt(Priority::number).thenComparing(Priority::label);

    public static Optional<Priority> parse(String label) {
        Matcher form = FORM.matcher(label);
        return form.matches() ? Optional.of(new Priority(Integer.parseInt(form.group(1)), label)) : Optional.empty();
    }

    /** {@return what terms may ask: its number, under {@link #FACT}} */
    public Map<String, String> facts() {
        return Map.of(FACT, String.valueOf(number));
    }

    @Override
    public int compareTo(Priority other) {
        return HIGHEST_FIRST.compare(this, other);
    }

    @Override
    public String toString() {
        return label;
    }
}
