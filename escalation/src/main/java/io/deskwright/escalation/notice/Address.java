package io.deskwright.escalation.notice;

import io.deskwright.core.ticket.NoticeChannel;
import java.util.Objects;

/**
 * Whom a mailbox is for, and how he or she is told (ESC-06, AMB-49): e-mail and SMS of one person are two addresses.
 *
 * @param channel how
 * @param recipient the id of the person
 */
public record Address(NoticeChannel channel, String recipient) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if {@code recipient} is blank
     */
    public Address {
        Objects.requireNonNull(channel, "channel");
        if (recipient.isBlank()) {
            throw new IllegalArgumentException("a recipient has an id, not '" + recipient + "'");
        }
    }
}
