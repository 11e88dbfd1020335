package io.deskwright.examples.json;

import io.deskwright.sla.calendar.CountingPolicies;
import io.deskwright.sla.calendar.CountingPolicy;
import io.deskwright.sla.terms.Terms;
import java.util.Collection;

/**
 * Terms as JSON, part by part: the plain text form is for people and cannot be written from terms that were built in
 * code. Immutable and thread-safe.
 */
public final class TermsJson {

    private static final int LONGEST = 1_000_000;

    private final Document document;

    private TermsJson(Collection<CountingPolicy> policies) {
        document = new Document("terms", Terms.class, Shapes.counting(policies), LONGEST);
    }

    /** {@return the form of terms that count by the standard policies} */
    public static TermsJson standard() {
        return counting(CountingPolicies.all());
    }

    /**
     * Returns the form of terms that count in other ways too.
     *
     * @param policies all ways to count, each under a name of its own
     * @return the form
     */
    public static TermsJson counting(Collection<CountingPolicy> policies) {
        return new TermsJson(policies);
    }

    /**
     * Writes terms.
     *
     * @param terms the terms
     * @return their text
     * @throws IllegalArgumentException if they count by a policy that is not known here
     */
    public String write(Terms terms) {
        return document.write(document.tree(terms));
    }

    /**
     * Reads terms.
     *
     * @param text their text
     * @return the terms
     * @throws UnreadableJson if the text is none of terms; it tells all flaws that it can
     */
    public Terms read(String text) {
        return (Terms) document.read(document.parsed(text));
    }

    /**
     * Reads terms.
     *
     * @param utf8 their text in UTF-8
     * @return the terms
     * @throws UnreadableJson if the text is none of terms; it tells all flaws that it can
     */
    public Terms read(byte[] utf8) {
        return (Terms) document.read(document.parsed(utf8));
    }
}
