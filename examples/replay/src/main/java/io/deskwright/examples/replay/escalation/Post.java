package io.deskwright.examples.replay.escalation;

import io.deskwright.core.journal.Batch;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.memory.InMemoryJournals;
import io.deskwright.core.people.Role;
import io.deskwright.core.ticket.NoticeChannel;
import io.deskwright.escalation.notice.Delivery;
import io.deskwright.escalation.notice.DeliveryRules;
import io.deskwright.escalation.notice.Language;
import io.deskwright.escalation.notice.Mailbox;
import io.deskwright.escalation.notice.Message;
import io.deskwright.escalation.notice.Notice;
import io.deskwright.escalation.notice.Outcome;
import io.deskwright.escalation.notice.Postman;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one role would have had in its mailbox, if one person had held it all the time: notices, and messages made of them. */
final class Post {

    private final InMemoryJournals journals = new InMemoryJournals();
    private final CaseId mailbox;
    private final Postman postman;
    private final List<Instant> messages = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private int notices;

    Post(Role role, DeliveryRules rules) {
        mailbox = Mailbox.idOf(NoticeChannel.EMAIL, role.name());
        postman = Postman.of(new Delivery.Builder()
                .journals(journals)
                .notifier(this::handOver)
                .clock(() -> now)
                .rules(rules)
                .languageOf(person -> Language.ENGLISH)
                .isWanted(notice -> true)
                .worker("replay")
                .build());
    }

    /** Queues a notice; instants do not go back. */
    void queue(Firing firing) {
        deliverUntil(firing.at());
        now = firing.at();
        notices++;
        Notice notice = new Notice(
                "notice " + notices,
                CaseId.of(firing.incident()),
                firing.level(),
                "escalation",
                Map.of("rung", firing.rung().name()),
                firing.at());
        Optional<Batch> batch = postman.read(mailbox).queue(mailbox, List.of(notice), now, Mailbox.WATCH);
        journals.append(batch.stream().toList());
    }

    /** Hands over whatever may still come. */
    void finish() {
        deliverUntil(Instant.MAX);
    }

    private void deliverUntil(Instant end) {
        Optional<Instant> next = postman.deliver(mailbox);
        while (next.filter(at -> at.isBefore(end)).isPresent()) {
            now = next.get();
            next = postman.deliver(mailbox);
        }
    }

    private Outcome handOver(Message message) {
        messages.add(now);
        return new Outcome.Delivered(message.key());
    }

    int notices() {
        return notices;
    }

    /** {@return when each message would have been handed over, in order} */
    List<Instant> messages() {
        return messages;
    }
}
