package io.deskwright.escalation.notice;

/**
 * Hands messages over to a channel (TRK-12). Implementations are thread-safe.
 *
 * <p>The same message may come twice after a crash: its key is the same then.
 */
@FunctionalInterface
public interface Notifier {

    /**
     * Hands a message over.
     *
     * @param message what, to whom
     * @return how it ended; what is thrown counts as failed, to be tried again
     */
    Outcome handOver(Message message);
}
