package io.deskwright.core.fault;

import io.deskwright.core.sentence.Sentence;
import java.util.List;
import java.util.Objects;

/**
 * A rule that says yes, with what is known of its facts.
 *
 * @param rule the rule, its parameters replaced by what is set
 * @param facts what is known of the facts of its rows
 * @param presumed the facts that are unknown and that it presumes; making them known may take the answer back
 */
public record Fired(Rule rule, Facts facts, List<String> presumed) {

    /** Takes a copy. */
    public Fired {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(facts, "facts");
        presumed = List.copyOf(presumed);
    }

    /** {@return the evidence in English} */
    public String english() {
        return filled(rule.english());
    }

    /** {@return the evidence in Chinese} */
    public String chinese() {
        return filled(rule.chinese());
    }

    private String filled(String sentence) {
        return Sentence.filled(sentence, name -> facts.get(name).map(FactValue::word));
    }
}
