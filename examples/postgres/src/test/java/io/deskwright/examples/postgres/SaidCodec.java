package io.deskwright.examples.postgres;

import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Event;
import io.deskwright.core.journal.Personal;
import io.deskwright.core.kit.Said;
import io.deskwright.core.kit.Unsaid;
import io.deskwright.core.ticket.IntakeEvent.RequestAnswered;
import io.deskwright.examples.json.StoredEntry;

/** Writes also what the kit says: in the clothes of an event of tickets, with a word before it. */
final class SaidCodec implements EntryCodec {

    private static final String SAID = "said ";
    private static final String UNSAID = "unsaid ";

    @Override
    public StoredEntry write(Entry entry) {
        if (entry.event() instanceof Said said) {
            return marked(SAID, JSON.write(with(entry, new RequestAnswered(said.text()))));
        }
        if (entry.event() instanceof Unsaid unsaid) {
            return marked(
                    UNSAID + unsaid.redactedEntry() + " ",
                    JSON.write(with(entry, new RequestAnswered(Personal.removed()))));
        }
        return JSON.write(entry);
    }

    @Override
    public Entry read(StoredEntry stored) {
        String lasting = stored.lasting();
        if (!lasting.startsWith(SAID) && !lasting.startsWith(UNSAID)) {
            return JSON.read(stored);
        }
        int end = lasting.indexOf('{');
        Entry clothed = JSON.read(new StoredEntry(lasting.substring(end), stored.personal()));
        return lasting.startsWith(SAID)
                ? with(clothed, new Said(((RequestAnswered) clothed.event()).answer()))
                : with(clothed, new Unsaid(Long.parseLong(lasting.substring(UNSAID.length(), end - 1))));
    }

    private static StoredEntry marked(String mark, StoredEntry stored) {
        return new StoredEntry(mark + stored.lasting(), stored.personal());
    }

    private static Entry with(Entry entry, Event event) {
        return new Entry(
                entry.caseId(),
                entry.sequence(),
                entry.occurredAt(),
                entry.recordedAt(),
                entry.actor(),
                entry.key(),
                event);
    }
}
