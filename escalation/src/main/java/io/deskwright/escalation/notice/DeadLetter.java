package io.deskwright.escalation.notice;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.immutables.value.Value;

/**
 * A message that is not handed over any more, for people to look at (AMB-49). Immutable and thread-safe.
 *
 * @param number the number of the message in its mailbox
 * @param notices what it was to tell
 * @param isSummary whether it stands for notices that the rate limit held back
 * @param why why it failed the last time
 * @param since since when
 */
@Value.Builder
public record DeadLetter(int number, List<Notice> notices, boolean isSummary, String why, Instant since) {

    /** Takes a copy. */
    public DeadLetter {
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(since, "since");
        notices = List.copyOf(notices);
    }

    /** Collects the parts. */
    public static final class Builder extends DeadLetterBuilder {

        /** Begins without parts. */
        public Builder() {}
    }
}
