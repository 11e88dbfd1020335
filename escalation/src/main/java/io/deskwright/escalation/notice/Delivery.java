package io.deskwright.escalation.notice;

import io.deskwright.core.port.Journals;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.immutables.value.Value;

/**
 * What a {@link Postman} works with. As thread-safe as its parts.
 *
 * @param journals where the histories of mailboxes are kept
 * @param notifier hands messages over
 * @param clock what time it is
 * @param rules how messages are delivered; without a word {@link DeliveryRules#STANDARD}
 * @param templates puts notices into words; without a word {@link Templates#standard}
 * @param languageOf the language of a recipient, by id
 * @param words what templates may name beside the facts of a notice, asked when a message is written: so personal data stand in
 *     no mailbox, and what was redacted is told to nobody; without a word, nothing
 * @param isWanted whether a notice is still wanted; asked when it is about to be handed over, so it looks at the case as it is
 *     then (FEATURES 25)
 * @param worker the name of the worker, unlike that of any other
 */
@Value.Builder
public record Delivery(
        Journals journals,
        Notifier notifier,
        InstantSource clock,
        DeliveryRules rules,
        Templates templates,
        Function<String, Language> languageOf,
        Function<Notice, Map<String, String>> words,
        Predicate<Notice> isWanted,
        String worker) {

    /** Checks that all parts are there. */
    public Delivery {
        Objects.requireNonNull(journals, "journals");
        Objects.requireNonNull(notifier, "notifier");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(templates, "templates");
        Objects.requireNonNull(languageOf, "languageOf");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(isWanted, "isWanted");
        Objects.requireNonNull(worker, "worker");
    }

    /** {@return a builder that begins with these parts} */
    public Builder but() {
        return new Builder().from(this);
    }

    /** Collects the parts. */
    public static final class Builder extends DeliveryBuilder {

        /** Begins with the standard rules and templates, and no words beside the facts. */
        public Builder() {
            rules(DeliveryRules.STANDARD).templates(Templates.standard()).words(notice -> Map.of());
        }
    }
}
