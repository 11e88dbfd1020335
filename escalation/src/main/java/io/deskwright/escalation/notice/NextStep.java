package io.deskwright.escalation.notice;

import io.deskwright.sla.calendar.Unreachable;
import io.vavr.collection.Vector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Decides what is done with a mailbox next: of all that may be handed over, what may be so first. What was begun goes first
 * at the same instant, then what is urgent, then what fell due first.
 */
final class NextStep {

    private static final Comparator<Candidate> FIRST = Comparator.comparing(Candidate::ready)
            .thenComparing(Candidate::rank)
            .thenComparing(Candidate::due)
            .thenComparingInt(Candidate::place);

    private final DeliveryRules rules;
    private final Waiting waiting;
    private final Outgoing outgoing;
    private final Instant at;
    private final Instant free;

    NextStep(DeliveryRules rules, Waiting waiting, Outgoing outgoing, Instant at) {
        this.rules = rules;
        this.waiting = waiting;
        this.outgoing = outgoing;
        this.at = at;
        this.free = later(at, freeAfter(outgoing.handedOver().length()));
    }

    private enum Rank {
        BEGUN,
        URGENT,
        OTHER
    }

    /** Something that may be handed over at an instant, and what that would be. */
    private record Candidate(Instant ready, Rank rank, Instant due, int place, Supplier<Step.HandOver> step) {}

    Step step() {
        Optional<Instant> lease = outgoing.leaseAt(at);
        if (lease.isPresent()) {
            Step then = new NextStep(rules, waiting, outgoing, lease.get()).step();
            return then instanceof Step.Wait ? then : new Step.Wait(lease);
        }
        Optional<Candidate> first = candidates().stream().min(FIRST);
        return first.filter(candidate -> !candidate.ready().isAfter(at))
                .<Step>map(candidate -> candidate.step().get())
                .orElseGet(() -> new Step.Wait(first.map(Candidate::ready)));
    }

    private List<Candidate> candidates() {
        List<Candidate> all = new ArrayList<>();
        outgoing.heads().forEach(message -> begun(message).ifPresent(all::add));
        waiting.heads().forEach(head -> fresh(head).ifPresent(all::add));
        return all;
    }

    private Optional<Candidate> begun(Begun message) {
        return opening(later(free, message.due()), isLow(message.levels()))
                .map(ready -> new Candidate(ready, Rank.BEGUN, message.due(), message.number(), message::again));
    }

    private Optional<Candidate> fresh(Queued head) {
        Instant due = isUrgent(head) ? head.from() : head.from().plus(rules.grouping());
        Rank rank = isUrgent(head) ? Rank.URGENT : Rank.OTHER;
        boolean low = isLow(Set.of(head.notice().level()));
        return opening(later(free, due), low)
                .map(ready -> new Candidate(ready, rank, due, head.place(), () -> made(head, due, low)));
    }

    /** Makes a message of what is waiting, begun by one that may go now. */
    private Step.HandOver made(Queued first, Instant due, boolean low) {
        boolean heldBack = wasFullAfter(opening(due, low).orElse(due));
        boolean isGroup = !isUrgent(first) && !rules.grouping().isZero();
        // what is urgent has gone before any group, by its rank
        List<Queued> together = heldBack || isGroup ? waiting.openBy(at) : List.of(first);
        List<Notice> notices = together.stream().map(Queued::notice).toList();
        return new Step.HandOver(outgoing.made() + 1, notices, heldBack && notices.size() > 1, 1);
    }

    private boolean isUrgent(Queued queued) {
        return rules.urgentLevels().contains(queued.notice().level());
    }

    private boolean isLow(Set<String> levels) {
        return rules.lowLevels().containsAll(levels);
    }

    private Optional<Instant> opening(Instant from, boolean low) {
        if (!low) {
            return Optional.of(from);
        }
        try {
            return Optional.of(rules.lowHours().nextOpening(from));
        } catch (Unreachable never) {
            return Optional.empty();
        }
    }

    /** From when on the limit allows one more after so many of those that were handed over. */
    private Instant freeAfter(int handedOver) {
        Vector<Instant> all = outgoing.handedOver();
        int counted = rules.rate().messages();
        return handedOver < counted
                ? Instant.MIN
                : all.get(handedOver - counted).plus(rules.rate().per());
    }

    /** Whether the limit allowed nothing at some time from an instant on. */
    private boolean wasFullAfter(Instant ready) {
        Vector<Instant> all = outgoing.handedOver();
        for (int i = all.length(); i > 0 && freeAfter(i).isAfter(ready); i--) {
            if (freeAfter(i).isAfter(all.get(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
