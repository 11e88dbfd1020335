package io.deskwright.escalation.notice;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A message that was taken at least once and is not done with.
 *
 * @param number its number
 * @param notices what it tells
 * @param levels the levels of what it tells
 * @param isSummary whether it stands for what the rate limit held back
 * @param attempt how often it was taken since it was made or released
 * @param isTaken whether the last attempt is without an outcome
 * @param due when it is tried again; if it is taken, the end of the lease
 */
record Begun(
        int number,
        List<Notice> notices,
        Set<String> levels,
        boolean isSummary,
        int attempt,
        boolean isTaken,
        Instant due)
        implements Comparable<Begun> {

    static final Comparator<Begun> ORDER = Comparator.comparing(Begun::due).thenComparingInt(Begun::number);

    static Begun of(MailboxEvent.MessageTaken taken, List<Notice> notices) {
        return new Begun(
                taken.number(), notices, levels(notices), taken.isSummary(), taken.attempt(), true, taken.until());
    }

    static Begun of(DeadLetter released, Instant at) {
        List<Notice> notices = released.notices();
        return new Begun(released.number(), notices, levels(notices), released.isSummary(), 0, false, at);
    }

    private static Set<String> levels(List<Notice> notices) {
        Set<String> levels = new TreeSet<>();
        notices.forEach(notice -> levels.add(notice.level()));
        return levels;
    }

    Begun takenAgain(int nowAttempt, Instant until) {
        return new Begun(number, notices, levels, isSummary, nowAttempt, true, until);
    }

    Begun resting(Instant until) {
        return new Begun(number, notices, levels, isSummary, attempt, false, until);
    }

    Begun but(List<Notice> left) {
        return new Begun(number, left, levels(left), isSummary, attempt, isTaken, due);
    }

    Step.HandOver again() {
        return new Step.HandOver(number, notices, isSummary, attempt + 1);
    }

    DeadLetter dead(String why, Instant since) {
        return new DeadLetter(number, notices, isSummary, why, since);
    }

    @Override
    public int compareTo(Begun other) {
        return ORDER.compare(this, other);
    }
}
