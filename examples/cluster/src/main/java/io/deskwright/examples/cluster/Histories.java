package io.deskwright.examples.cluster;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Feed;
import io.deskwright.core.port.Journals;
import io.deskwright.core.ticket.TicketEvent;
import io.deskwright.escalation.notice.MailboxEvent;
import io.deskwright.escalation.watch.WatchEvent;
import io.deskwright.escalation.watch.WatchLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All histories there are, by case.
 *
 * @param tickets those of tickets
 * @param logs those of the watch, by the ticket that they are of
 * @param mailboxes those of mailboxes
 */
record Histories(Map<CaseId, List<Entry>> tickets, Map<CaseId, List<Entry>> logs, Map<CaseId, List<Entry>> mailboxes) {

    private static final int STRETCH = 1_000;

    static Histories in(Journals journals) {
        Histories all = new Histories(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        Feed feed = journals.feed(0, STRETCH);
        while (!feed.entries().isEmpty()) {
            feed.entries().forEach(all::add);
            feed = journals.feed(feed.position(), STRETCH);
        }
        return all;
    }

    private void add(Entry entry) {
        CaseId id = entry.caseId();
        if (entry.event() instanceof WatchEvent) {
            to(logs, WatchLog.subjectOf(id).orElseThrow(), entry);
        } else if (entry.event() instanceof MailboxEvent) {
            to(mailboxes, id, entry);
        } else if (entry.event() instanceof TicketEvent) {
            to(tickets, id, entry);
        } else {
            throw new IllegalStateException(
                    "nobody here writes " + entry.event().getClass());
        }
    }

    private static void to(Map<CaseId, List<Entry>> histories, CaseId id, Entry entry) {
        histories.computeIfAbsent(id, first -> new ArrayList<>()).add(entry);
    }

    /** {@return how many entries there are} */
    long entries() {
        return List.of(tickets, logs, mailboxes).stream()
                .flatMap(histories -> histories.values().stream())
                .mapToLong(List::size)
                .sum();
    }
}
