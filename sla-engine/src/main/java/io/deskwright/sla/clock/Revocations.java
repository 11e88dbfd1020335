package io.deskwright.sla.clock;

import io.deskwright.sla.clock.Fact.Accepted;
import io.deskwright.sla.clock.Fact.Reached;
import io.deskwright.sla.clock.Fact.Reopened;
import io.deskwright.sla.clock.Fact.Revoked;
import io.deskwright.sla.clock.Timeline.Entry;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import java.util.ArrayList;
import java.util.List;

/**
 * What was revoked (AMB-24). A revocation reaches back within its own segment; what the customer has accepted stays.
 *
 * @param entries in the order in which they happened
 * @param own how many of them belong to the first segment
 */
record Revocations(List<Entry> entries, int own) {

    /** The entries with each milestone that was revoked replaced, so that every other one keeps its place. */
    List<Entry> withoutRevoked() {
        List<Entry> seen = new ArrayList<>(entries);
        int begin = 0;
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).fact() instanceof Reopened) {
                begin = i;
            } else if (entries.get(i).fact() instanceof Revoked revoked) {
                for (int before = begin; before < i; before++) {
                    if (isReached(revoked.milestone(), before) && !isAccepted(revoked.milestone(), before, i)) {
                        seen.set(before, entries.get(before).saying(revoked));
                    }
                }
            }
        }
        return seen;
    }

    /** The same without what stopped the target before it was made to wait for its start again. */
    List<Entry> withoutVoid(Target target) {
        List<Entry> seen = withoutRevoked();
        Revoked revoked = new Revoked(target.start());
        for (int i = 0; i < own; i++) {
            if (revoked.equals(entries.get(i).fact()) && waitsAgain(target.start(), i, seen)) {
                for (int before = 0; before < i; before++) {
                    if (isReached(target.stop(), before)) {
                        seen.set(before, entries.get(before).saying(revoked));
                    }
                }
            }
        }
        return seen;
    }

    private boolean waitsAgain(Milestone start, int revocation, List<Entry> seen) {
        return Course.indexOf(start, seen.subList(0, revocation), 0) < 0
                && !isAccepted(start, lastOf(start, revocation), revocation);
    }

    private boolean isReached(Milestone milestone, int index) {
        return new Reached(milestone).equals(entries.get(index).fact());
    }

    private int lastOf(Milestone milestone, int before) {
        int last = before - 1;
        while (last >= 0 && !isReached(milestone, last)) {
            last--;
        }
        return last;
    }

    private boolean isAccepted(Milestone milestone, int from, int to) {
        return entries.subList(Math.max(from, 0), to).stream()
                .anyMatch(entry -> new Accepted(milestone).equals(entry.fact()));
    }
}
