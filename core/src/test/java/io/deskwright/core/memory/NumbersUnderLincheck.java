package io.deskwright.core.memory;

import io.deskwright.core.journal.CaseId;
import org.jetbrains.lincheck.datastructures.Operation;

/** What Lincheck lets several threads do at once: take numbers. */
public class NumbersUnderLincheck {

    private final CountingTicketNumbers numbers = CountingTicketNumbers.of("SO-", 1);

    /** Lincheck begins each scenario with a new one. */
    public NumbersUnderLincheck() {}

    @Operation
    public CaseId next() {
        return numbers.next();
    }
}
