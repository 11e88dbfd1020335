package io.deskwright.escalation.notice;

import io.deskwright.core.ticket.NoticeChannel;
import java.util.Objects;

/**
 * What is handed over to one recipient by one channel.
 *
 * @param key names it: the same however often it is handed over, so that a receiver can tell what it has already
 * @param channel how
 * @param recipient the id of the person; address and number are the adapter's to know
 * @param subject the subject, one line without control characters; empty where the channel has none
 * @param body the text
 */
public record Message(String key, NoticeChannel channel, String recipient, String subject, String body) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if {@code subject} has a control character or a line separator
     */
    public Message {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(body, "body");
        if (subject.chars().anyMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029')) {
            throw new IllegalArgumentException("a subject is one line without control characters");
        }
    }
}
