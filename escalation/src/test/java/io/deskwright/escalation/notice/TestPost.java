package io.deskwright.escalation.notice;

import io.deskwright.core.journal.Appended;
import io.deskwright.core.journal.Batch;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.memory.InMemoryJournals;
import io.deskwright.core.port.Journals;
import io.deskwright.core.ticket.NoticeChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A post office whose clock and channel a test moves. */
final class TestPost {

    static final Instant START = Instant.parse("2026-03-02T02:00:00Z");
    static final CaseId WANG_BY_MAIL = Mailbox.idOf(NoticeChannel.EMAIL, "wang");
    static final CaseId WANG_BY_SMS = Mailbox.idOf(NoticeChannel.SMS, "wang");
    static final CaseId LI_BY_MAIL = Mailbox.idOf(NoticeChannel.EMAIL, "li");

    final Journals journals = new InMemoryJournals();
    final List<Handed> handed = new ArrayList<>();
    final Set<String> unwanted = new HashSet<>();
    Instant now = START;
    Function<Message, Outcome> channel = message -> new Outcome.Delivered("");
    private final DeliveryRules rules;

    /** A message that came out, and when. */
    record Handed(Instant at, Message message) {

        /** Minutes and seconds since the start. */
        String after() {
            return Duration.between(START, at).toString().substring(2);
        }
    }

    TestPost(DeliveryRules rules) {
        this.rules = rules;
    }

    Postman postman(String worker) {
        return Postman.of(delivery(worker).build());
    }

    Delivery.Builder delivery(String worker) {
        Delivery.Builder delivery = new Delivery.Builder();
        delivery.journals(journals)
                .notifier(message -> {
                    handed.add(new Handed(now, message));
                    return channel.apply(message);
                })
                .clock(() -> now)
                .rules(rules)
                .languageOf(recipient -> Language.ENGLISH)
                .isWanted(notice -> !unwanted.contains(notice.key()))
                .worker(worker);
        return delivery;
    }

    static Notice notice(String key, String level) {
        return notice(key, level, Map.of());
    }

    static Notice notice(String key, String level, Map<String, String> facts) {
        return new Notice(key, CaseId.of("T-1"), level, "breach", facts, START);
    }

    void queue(CaseId mailbox, String level, String... keys) {
        queue(mailbox, Arrays.stream(keys).map(key -> notice(key, level)).toList());
    }

    void queue(CaseId mailbox, List<Notice> notices) {
        append(read(mailbox).queue(mailbox, notices, now, Mailbox.WATCH));
    }

    void append(Optional<Batch> batch) {
        batch.ifPresent(some -> {
            if (!(journals.append(List.of(some)) instanceof Appended.Done)) {
                throw new AssertionError("somebody else came first");
            }
        });
    }

    Mailbox read(CaseId mailbox) {
        return Mailbox.of(journals.history(mailbox, 0));
    }

    /** Delivers and waits, until there is nothing to wait for. */
    void deliverAll(Postman postman, CaseId mailbox) {
        Optional<Instant> wake = postman.deliver(mailbox);
        while (wake.isPresent()) {
            now = wake.get();
            wake = postman.deliver(mailbox);
        }
    }

    void waits(Duration amount) {
        now = now.plus(amount);
    }

    List<String> keys() {
        return handed.stream().map(one -> one.message().key()).toList();
    }

    List<String> times() {
        return handed.stream().map(Handed::after).toList();
    }

    <E extends MailboxEvent> List<E> events(CaseId mailbox, Class<E> type) {
        return journals.history(mailbox, 0).stream()
                .flatMap(entry -> type.isInstance(entry.event()) ? Stream.of(type.cast(entry.event())) : Stream.empty())
                .toList();
    }
}
