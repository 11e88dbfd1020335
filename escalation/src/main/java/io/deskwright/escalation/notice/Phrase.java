package io.deskwright.escalation.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line with places to be filled: {@code Ticket {case} is late}. What is put into a place is never read as a place.
 *
 * @param said what stands around the places: one more than there are places
 * @param names the names of the places
 */
record Phrase(List<String> said, List<String> names) {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

    static Phrase parse(String text) {
        if (!Cleaned.isClean(text)) {
            throw new IllegalArgumentException("the text has a control character");
        }
        List<String> said = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int from = 0;
        while (place.find()) {
            said.add(text.substring(from, place.start()));
            names.add(place.group(1));
            from = place.end();
        }
        said.add(text.substring(from));
        said.stream()
                .filter(part -> part.contains("{") || part.contains("}"))
                .findFirst()
                .ifPresent(part -> {
                    throw new IllegalArgumentException("a brace in '" + part + "' encloses no name such as {case}");
                });
        return new Phrase(List.copyOf(said), List.copyOf(names));
    }

    String filled(UnaryOperator<String> values) {
        StringBuilder line = new StringBuilder(said.get(0));
        for (int i = 0; i < names.size(); i++) {
            line.append(values.apply(names.get(i))).append(said.get(i + 1));
        }
        return line.toString();
    }
}
