package io.deskwright.examples.replay;

import io.deskwright.examples.replay.log.AuditRow;
import io.deskwright.examples.replay.log.Priority;
import io.deskwright.sla.clock.Ledger;
import io.deskwright.sla.comparison.WhatIf.Case;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What the terms say of a closed incident, and whom its time is put down to, beside what the log says of it; with the
 * history and the instant from which it was read.
 */
record Verdict(
        AuditRow closing,
        Priority priority,
        LocalDateTime openedAt,
        Optional<Duration> toResolved,
        Duration toClosed,
        boolean met,
        Ledger ledger,
        Case<String> read) {

    boolean isComparable() {
        return closing.madeSla().isPresent();
    }

    boolean agrees() {
        return closing.madeSla().filter(made -> made == met).isPresent();
    }
}
