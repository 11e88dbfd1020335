package io.deskwright.sla.clock;

import io.deskwright.sla.clock.Fact.Accepted;
import io.deskwright.sla.clock.Fact.Reached;
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

    /** The entries with each void milestone replaced, so that every other one keeps its place. */
    List<Entry> withoutVoid(Target target) {
        List<Entry> seen = new ArrayList<>(entries);
        for (int revocation = 0; revocation < entries.size(); revocation++) {
            if (entries.get(revocation).fact() instanceof Revoked revoked) {
                for (int i = revocation < own ? 0 : own; i < revocation; i++) {
                    if (isVoid(i, revoked.milestone(), revocation, target)) {
                        seen.set(i, entries.get(i).saying(revoked));
                    }
                }
            }
        }
        return seen;
    }

    /** What was revoked is void, and so is what a target that starts with it was stopped by before. */
    private boolean isVoid(int index, Milestone revoked, int revocation, Target target) {
        if (!(entries.get(index).fact() instanceof Reached reached)) {
            return false;
        }
        if (reached.milestone().equals(revoked)) {
            return !isAccepted(revoked, index, revocation);
        }
        return target.start().equals(revoked)
                && reached.milestone().equals(target.stop())
                && !isAccepted(revoked, lastOf(revoked, revocation), revocation);
    }

    private int lastOf(Milestone milestone, int before) {
        int last = before - 1;
        while (last >= 0 && !new Reached(milestone).equals(entries.get(last).fact())) {
            last--;
        }
        return last;
    }

    private boolean isAccepted(Milestone milestone, int from, int to) {
        return entries.subList(Math.max(from, 0), to).stream()
                .anyMatch(entry -> new Accepted(milestone).equals(entry.fact()));
    }
}
