package io.deskwright.examples.replay;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/** What the policy says of a closed incident, beside what the log says of it. */
record Verdict(
        AuditRow closing,
        Priority priority,
        LocalDateTime openedAt,
        Optional<Duration> toResolved,
        Duration toClosed,
        boolean met) {

    boolean isComparable() {
        return closing.madeSla().isPresent();
    }

    boolean agrees() {
        return closing.madeSla().filter(made -> made == met).isPresent();
    }
}
