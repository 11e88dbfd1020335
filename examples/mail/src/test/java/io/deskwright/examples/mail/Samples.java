package io.deskwright.examples.mail;

import io.deskwright.core.ticket.NoticeChannel;
import io.deskwright.escalation.notice.Message;
import io.deskwright.escalation.notice.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Messages, addresses, and a notifier on a server nearby. */
final class Samples {

    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T01:02:03Z"));
    static final Function<String, Optional<String>> ADDRESSES = recipient -> Optional.ofNullable(
            Map.of("zhang", "zhang@example.com", "li", "li@example.com").get(recipient));

    private Samples() {}

    static Message message(String key, String subject, String body) {
        return new Message(key, NoticeChannel.EMAIL, "zhang", subject, body);
    }

    static MailNotifier through(MailServer server) {
        return MailNotifier.through(server, "desk@example.com", ADDRESSES, CLOCK);
    }

    static MailServer.Builder plain(int port) {
        MailServer.Builder builder = new MailServer.Builder();
        builder.host("localhost").port(port).protection(MailServer.Protection.NONE);
        return builder;
    }

    static Outcome.Failed failed(Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            return failed;
        }
        throw new AssertionError("it has not failed: " + outcome);
    }
}
