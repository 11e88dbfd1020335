package io.deskwright.escalation.notice;

import io.vavr.collection.HashMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The messages of a mailbox.
 *
 * @param made how many there ever were; the number of the last one
 * @param lastTaken the number of the one that was taken last; only its lease can still run
 * @param begun those that are not done with, by number
 * @param byDue the same by the levels of what they tell, in the order in which they are due; no levels without any
 * @param messageOf the number of the message of a notice, for those of {@code begun}
 * @param dead those that are not tried any more, by number
 * @param handedOver when a message was taken, as far as a rate limit may look back
 */
record Outgoing(
        int made,
        int lastTaken,
        TreeMap<Integer, Begun> begun,
        HashMap<Set<String>, TreeSet<Begun>> byDue,
        HashMap<String, Integer> messageOf,
        TreeMap<Integer, DeadLetter> dead,
        Vector<Instant> handedOver) {

    static final Outgoing NONE =
            new Outgoing(0, 0, TreeMap.empty(), HashMap.empty(), HashMap.empty(), TreeMap.empty(), Vector.empty());

    Outgoing taken(MailboxEvent.MessageTaken taken, List<Notice> notices, Instant at) {
        Vector<Instant> remembered = handedOver.length() < RateLimit.MOST ? handedOver : handedOver.drop(1);
        Begun now = find(taken.number())
                .map(before -> before.takenAgain(taken.attempt(), taken.until()))
                .orElseGet(() -> Begun.of(taken, notices));
        Outgoing out = with(now);
        return new Outgoing(
                Math.max(made, taken.number()),
                taken.number(),
                out.begun,
                out.byDue,
                out.messageOf,
                dead,
                remembered.append(at));
    }

    Outgoing delivered(int number) {
        return without(number).withDead(dead.remove(number));
    }

    Outgoing failed(MailboxEvent.MessageFailed failed, Instant at) {
        Optional<Begun> message = find(failed.number());
        if (message.isEmpty()) {
            return this;
        }
        return failed.retryAt().isPresent()
                ? with(message.get().resting(failed.retryAt().get()))
                : without(failed.number())
                        .withDead(dead.put(failed.number(), message.get().dead(failed.why(), at)));
    }

    Outgoing released(int number, Instant at) {
        return dead.get(number)
                .map(letter -> with(Begun.of(letter, at)).withDead(dead.remove(number)))
                .getOrElse(this);
    }

    Outgoing dropped(List<String> keys) {
        Set<Integer> touched = new LinkedHashSet<>();
        keys.forEach(key -> messageOf.get(key).forEach(touched::add));
        Set<String> gone = new LinkedHashSet<>(keys);
        Outgoing out = this;
        for (Begun message :
                touched.stream().flatMap(number -> find(number).stream()).toList()) {
            List<Notice> left = message.notices().stream()
                    .filter(notice -> !gone.contains(notice.key()))
                    .toList();
            out = out.without(message.number());
            out = left.isEmpty() ? out : out.with(message.but(left));
        }
        return out;
    }

    /** How a handing over is to be recorded; empty if somebody else has recorded what became of the message. */
    Optional<MailboxEvent> ended(Step.HandOver step, Outcome outcome, DeliveryRules rules, Instant at) {
        int number = step.number();
        Optional<Begun> message = find(number);
        if (outcome instanceof Outcome.Failed failed) {
            boolean again = !failed.isFinal() && step.attempt() < rules.attempts();
            Optional<Instant> retryAt =
                    again ? Optional.of(at.plus(rules.backOff().after(step.attempt()))) : Optional.empty();
            return message.filter(begun -> begun.isTaken() && begun.attempt() == step.attempt())
                    .map(begun -> new MailboxEvent.MessageFailed(number, failed.why(), failed.isFinal(), retryAt));
        }
        boolean isOpen = message.isPresent() || dead.containsKey(number);
        return isOpen
                ? Optional.of(new MailboxEvent.MessageDelivered(number, ((Outcome.Delivered) outcome).receipt()))
                : Optional.empty();
    }

    Optional<Begun> find(int number) {
        return begun.get(number).toJavaOptional();
    }

    /** The first that is due of each kind. */
    List<Begun> heads() {
        return byDue.values().map(TreeSet::head).sorted().toJavaList();
    }

    /** The end of the lease that runs at an instant, if one does. */
    Optional<Instant> leaseAt(Instant at) {
        return find(lastTaken)
                .filter(message -> message.isTaken() && message.due().isAfter(at))
                .map(Begun::due);
    }

    private Outgoing with(Begun message) {
        Optional<Begun> before = find(message.number());
        HashMap<String, Integer> owners = messageOf;
        if (before.isEmpty()) {
            for (Notice notice : message.notices()) {
                owners = owners.put(notice.key(), message.number());
            }
        }
        HashMap<Set<String>, TreeSet<Begun>> others =
                before.map(this::byDueWithout).orElse(byDue);
        TreeSet<Begun> alike =
                others.get(message.levels()).getOrElse(TreeSet.<Begun>empty()).add(message);
        return new Outgoing(
                made,
                lastTaken,
                begun.put(message.number(), message),
                others.put(message.levels(), alike),
                owners,
                dead,
                handedOver);
    }

    private Outgoing without(int number) {
        Optional<Begun> gone = find(number);
        if (gone.isEmpty()) {
            return this;
        }
        HashMap<String, Integer> owners = messageOf;
        for (Notice notice : gone.get().notices()) {
            owners = owners.remove(notice.key());
        }
        return new Outgoing(made, lastTaken, begun.remove(number), byDueWithout(gone.get()), owners, dead, handedOver);
    }

    private HashMap<Set<String>, TreeSet<Begun>> byDueWithout(Begun gone) {
        TreeSet<Begun> left =
                byDue.get(gone.levels()).getOrElse(TreeSet.<Begun>empty()).remove(gone);
        return left.isEmpty() ? byDue.remove(gone.levels()) : byDue.put(gone.levels(), left);
    }

    private Outgoing withDead(TreeMap<Integer, DeadLetter> letters) {
        return new Outgoing(made, lastTaken, begun, byDue, messageOf, letters, handedOver);
    }
}
