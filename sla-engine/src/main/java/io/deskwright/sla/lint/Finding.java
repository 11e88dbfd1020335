package io.deskwright.sla.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One thing to ask the author of a definition, with the data that yield it. Immutable and thread-safe.
 *
 * @param code what is found
 * @param subject what it is found on: a target, a level, terms or a calendar, by name
 * @param data what yields it, in the order in which it is read
 */
public record Finding(Code code, String subject, List<Datum> data) {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    /** Takes a copy of the data. */
    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(subject, "subject");
        data = List.copyOf(data);
    }

    /**
     * A part of what yields a finding.
     *
     * @param name what it is
     * @param value as a text of terms would say it
     */
    public record Datum(String name, String value) {

        /** Checks that both are there. */
        public Datum {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
        }

        /** {@return name and value, parted by an equals sign} */
        @Override
        public String toString() {
            return name + "=" + value;
        }
    }

    /**
     * Names a finding without data.
     *
     * @param code what is found
     * @param subject what it is found on
     * @return the finding
     */
    static Finding of(Code code, String subject) {
        return new Finding(code, subject, List.of());
    }

    /**
     * Adds a datum at the end.
     *
     * @param name what it is
     * @param value what it says
     * @return the finding with it
     */
    Finding with(String name, Object value) {
        List<Datum> more = new ArrayList<>(data);
        more.add(new Datum(name, value.toString()));
        return new Finding(code, subject, more);
    }

    /**
     * Returns a datum.
     *
     * @param name what it is
     * @return its value, or empty if the finding has none of that name
     */
    public Optional<String> datum(String name) {
        return data.stream()
                .filter(datum -> datum.name().equals(name))
                .map(Datum::value)
                .findFirst();
    }

    /** {@return the finding as an English sentence} */
    public String english() {
        return filled(code.english());
    }

    /** {@return the finding as a Chinese sentence} */
    public String chinese() {
        return filled(code.chinese());
    }

    private String filled(String sentence) {
        return NAME.matcher(sentence).replaceAll(hole -> Matcher.quoteReplacement(told(hole)));
    }

    private String told(MatchResult hole) {
        String name = hole.group(1);
        return name.equals("subject") ? subject : datum(name).orElse(hole.group());
    }

    /** {@return code, subject and data in one line, parted by bars} */
    @Override
    public String toString() {
        return code + " | " + subject + " | "
                + data.stream().map(Datum::toString).collect(Collectors.joining("; "));
    }
}
