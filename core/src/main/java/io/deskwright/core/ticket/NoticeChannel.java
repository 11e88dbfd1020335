package io.deskwright.core.ticket;

/** How people are told; both at the same time (TRK-12). */
public enum NoticeChannel {
    /** By e-mail. */
    EMAIL,
    /** By text message. */
    SMS
}
