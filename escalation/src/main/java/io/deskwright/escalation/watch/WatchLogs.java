package io.deskwright.escalation.watch;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.port.Journals;
import io.deskwright.escalation.Recent;

/** The logs of cases; each is remembered as it was folded last, so that reading on costs what came later. Thread-safe. */
final class WatchLogs {

    private final Journals journals;
    private final Recent<WatchLog> recent = new Recent<>();

    WatchLogs(Journals journals) {
        this.journals = journals;
    }

    /** The log of a case as it is now. */
    WatchLog of(CaseId subject) {
        CaseId id = WatchLog.idOf(subject);
        WatchLog known = recent.find(id).orElse(WatchLog.EMPTY);
        WatchLog log = known.after(journals.history(id, known.version()));
        recent.keep(id, log);
        return log;
    }
}
