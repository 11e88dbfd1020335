package io.deskwright.examples.cluster;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.ticket.IntakeEvent.RequestAnswered;
import io.deskwright.core.ticket.NoticeChannel;
import io.deskwright.escalation.notice.Mailbox;
import io.deskwright.escalation.notice.MailboxEvent.NoticeQueued;
import io.deskwright.escalation.watch.WatchEvent.NoticePosted;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Holds what was posted against what is in mailboxes, and that against what has arrived outside. */
final class Mails {

    private final Histories all;
    private final List<String> arrived;
    private final Flaws flaws;
    private int delivered;
    private int dropped;

    Mails(Histories all, List<String> arrived, Flaws flaws) {
        this.all = all;
        this.arrived = List.copyOf(arrived);
        this.flaws = flaws;
    }

    void reconcile() {
        posted();
        Set<String> known = new HashSet<>();
        all.mailboxes().forEach((id, history) -> known.addAll(mailbox(id, history)));
        arrived.stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> flaws.add(key, "arrived and was never taken"));
    }

    int delivered() {
        return delivered;
    }

    int dropped() {
        return dropped;
    }

    /** {@return how many arrivals there were beside the first of each message} */
    int duplicates() {
        return arrived.size() - new HashSet<>(arrived).size();
    }

    /** Everybody who was told has the notice in both mailboxes, once. */
    private void posted() {
        Map<String, Integer> queued = new TreeMap<>();
        all.mailboxes()
                .forEach((id, history) -> history.forEach(entry -> {
                    if (entry.event() instanceof NoticeQueued told) {
                        queued.merge(id + " " + told.notice().key(), 1, Integer::sum);
                    }
                }));
        Map<String, Integer> expected = new TreeMap<>();
        all.logs()
                .forEach((id, log) -> log.forEach(entry -> {
                    if (entry.event() instanceof NoticePosted told) {
                        String key = id + "/" + told.key() + "/" + told.action();
                        told.people()
                                .forEach(person -> List.of(NoticeChannel.values())
                                        .forEach(
                                                channel -> expected.put(Mailbox.idOf(channel, person) + " " + key, 1)));
                    }
                }));
        flaws.unless(queued.equals(expected), "mailboxes", "hold " + queued.size() + " of " + expected.size());
    }

    /** {@return the keys of all messages that were ever taken} */
    private Set<String> mailbox(CaseId id, List<Entry> history) {
        Ledger ledger = Ledger.of(history);
        Set<String> keys = new HashSet<>();
        ledger.open().forEach(key -> flaws.add(id, key + " is without an outcome"));
        ledger.dropped().forEach(key -> dropped(id, key));
        ledger.taken().forEach((number, times) -> keys.add(attempted(Mailbox.keyOf(id, number), times)));
        ledger.delivered().forEach((number, times) -> outcome(Mailbox.keyOf(id, number), times));
        return keys;
    }

    /** Whatever is handed over was taken before, each time. */
    private String attempted(String key, int times) {
        int arrivals = Collections.frequency(arrived, key);
        flaws.unless(arrivals <= times, key, "arrived " + arrivals + " times and was taken " + times + " times");
        return key;
    }

    private void outcome(String key, int times) {
        delivered++;
        flaws.unless(times == 1, key, "was delivered " + times + " times, as its mailbox says");
        flaws.unless(arrived.contains(key), key, "was delivered, as its mailbox says, and never arrived");
    }

    /** Only of what was answered meanwhile nobody wants to hear. */
    private void dropped(CaseId id, String key) {
        dropped++;
        CaseId about = CaseId.of(key.substring(0, key.indexOf('/')));
        List<Entry> ticket = all.tickets().getOrDefault(about, List.of());
        flaws.unless(
                ticket.stream().anyMatch(entry -> entry.event() instanceof RequestAnswered), id, key + " was dropped");
    }
}
