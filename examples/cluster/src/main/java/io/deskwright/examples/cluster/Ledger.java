package io.deskwright.examples.cluster;

import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Event;
import io.deskwright.escalation.notice.MailboxEvent.MessageDelivered;
import io.deskwright.escalation.notice.MailboxEvent.MessageTaken;
import io.deskwright.escalation.notice.MailboxEvent.NoticeQueued;
import io.deskwright.escalation.notice.MailboxEvent.NoticesDropped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the history of one mailbox says, read by hand.
 *
 * @param open the keys of the notices without an outcome
 * @param dropped the keys of the notices that nobody wanted any more
 * @param notices the keys of the notices of each message
 * @param taken how often each message was taken
 * @param delivered how often each message was delivered, as it says
 */
record Ledger(
        Set<String> open,
        List<String> dropped,
        Map<Integer, List<String>> notices,
        Map<Integer, Integer> taken,
        Map<Integer, Integer> delivered) {

    static Ledger of(List<Entry> history) {
        Ledger ledger =
                new Ledger(new TreeSet<>(), new ArrayList<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        history.forEach(entry -> ledger.add(entry.event()));
        return ledger;
    }

    private void add(Event event) {
        if (event instanceof NoticeQueued told) {
            open.add(told.notice().key());
        } else if (event instanceof MessageTaken told) {
            notices.putIfAbsent(told.number(), told.notices());
            taken.merge(told.number(), 1, Integer::sum);
        } else if (event instanceof MessageDelivered told) {
            delivered.merge(told.number(), 1, Integer::sum);
            notices.getOrDefault(told.number(), List.of()).forEach(open::remove);
        } else if (event instanceof NoticesDropped told) {
            dropped.addAll(told.notices());
            told.notices().forEach(open::remove);
        }
    }
}
