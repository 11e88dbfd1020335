package io.deskwright.escalation.watch;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Personal;
import io.deskwright.core.port.Journals;
import io.deskwright.core.ticket.BeginningEvent.TicketReceived;
import io.deskwright.core.ticket.Caller;
import io.deskwright.core.ticket.IntakeEvent.TypeDetermined;
import io.deskwright.core.ticket.Symptom;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What is said of a ticket to who is called because of it: {@code customer}, {@code place}, {@code summary}. It is read when
 * a message is written, so nothing is said that was redacted before.
 */
public final class TicketWords implements Function<CaseId, Map<String, String>> {

    private final Journals journals;

    private TicketWords(Journals journals) {
        this.journals = journals;
    }

    /**
     * Reads tickets.
     *
     * @param journals where their histories are
     * @return what is said of each
     */
    public static TicketWords of(Journals journals) {
        return new TicketWords(journals);
    }

    /**
     * Reads a ticket.
     *
     * @param ticket its name
     * @return what is known of it, by name; nothing if there is no such ticket
     */
    @Override
    public Map<String, String> apply(CaseId ticket) {
        Map<String, String> words = new TreeMap<>();
        for (Entry entry : journals.history(ticket, 0)) {
            if (entry.event() instanceof TicketReceived received) {
                put(words, "customer", received.caller(), Caller::name);
                put(words, "summary", received.description(), Function.identity());
            } else if (entry.event() instanceof TypeDetermined determined) {
                put(words, "place", determined.symptom(), Symptom::place);
                put(words, "summary", determined.symptom(), Symptom::symptom);
            }
        }
        return words;
    }

    private static <T> void put(Map<String, String> words, String name, Personal<T> told, Function<T, String> said) {
        told.value().map(said).filter(word -> !word.isBlank()).ifPresent(word -> words.put(name, word));
    }
}
