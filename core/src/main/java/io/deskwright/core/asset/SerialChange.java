package io.deskwright.core.asset;

import io.deskwright.core.journal.CaseId;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * One step of the serial history of a device (CFG-08).
 *
 * @param at when it happened
 * @param by the case that tells of it: a ticket, or the device itself
 * @param installed the serial numbers of the parts that went in
 * @param removed the serial numbers of the parts that came out
 */
public record SerialChange(Instant at, CaseId by, Set<String> installed, Set<String> removed) {

    /** Takes copies. */
    public SerialChange {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        installed = Collections.unmodifiableSet(new TreeSet<>(installed));
        removed = Collections.unmodifiableSet(new TreeSet<>(removed));
    }
}
