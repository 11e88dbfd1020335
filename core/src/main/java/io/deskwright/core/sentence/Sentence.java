package io.deskwright.core.sentence;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence in which words in braces stand for facts. */
public final class Sentence {

    private static final Pattern BRACES = Pattern.compile("\\{(\\w+)}");

    private Sentence() {}

    /**
     * Puts facts in, in one pass: what somebody said may hold braces of its own.
     *
     * @param template the sentence, such as "key {key} was used"
     * @param facts finds a fact by its name
     * @return the sentence; a name without a fact stays in its braces
     */
    public static String filled(String template, Function<String, Optional<String>> facts) {
        return BRACES.matcher(template)
                .replaceAll(brace ->
                        Matcher.quoteReplacement(facts.apply(brace.group(1)).orElse(brace.group())));
    }
}
