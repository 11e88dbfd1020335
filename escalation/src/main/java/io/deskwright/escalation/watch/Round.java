package io.deskwright.escalation.watch;

import io.deskwright.core.people.Role;
import io.deskwright.core.ticket.NoticeChannel;
import io.deskwright.escalation.notice.Address;
import io.deskwright.escalation.notice.Notice;
import io.deskwright.escalation.plan.Action;
import io.deskwright.escalation.plan.Plan;
import io.deskwright.escalation.roster.DutyRoster;
import io.deskwright.escalation.roster.OnDuty;
import io.deskwright.escalation.watch.WatchEvent.ActEnded;
import io.deskwright.escalation.watch.WatchEvent.NoticeHeld;
import io.deskwright.escalation.watch.WatchEvent.NoticePosted;
import io.deskwright.escalation.watch.WatchEvent.NoticeWithdrawn;
import io.deskwright.escalation.watch.WatchEvent.RungFired;
import io.deskwright.escalation.watch.WatchLog.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one look at a case yields: what is logged, which notices go into which mailboxes, all in one step, and when to look
 * again if that is all. Everybody is told by e-mail and SMS at the same time (TRK-12, AMB-49).
 */
final class Round {

    /** A roster may be given or changed at any time, so a held notice, or a case for which nobody is there, is looked at so often. */
    static final Duration HELD_NOTICES_ARE_LOOKED_AT = Duration.ofHours(1);

    private final Plan plan;
    private final Subject subject;
    private final DutyRoster roster;
    private final Instant now;
    private final List<WatchEvent> events = new ArrayList<>();
    private final Map<Address, List<Notice>> notices = new LinkedHashMap<>();

    private Round(Plan plan, Subject subject, DutyRoster roster, Instant now) {
        this.plan = plan;
        this.subject = subject;
        this.roster = roster;
        this.now = now;
    }

    /** What the world has to say for a look at a case. */
    record World(Plan plan, DutyRoster roster, Duration tolerance, Maintenance maintenance) {

        Outlook outlook(Subject subject, WatchLog log, Instant at) {
            return maintenance
                    .until(subject.id(), at)
                    .map(end -> Outlook.silent(plan, subject, log, at, end))
                    .orElseGet(() -> Outlook.of(plan, subject, log, at));
        }

        /** What was due a tolerable time ago; nothing if the log has changed since, for what held rungs back is not known. */
        Outlook before(Subject subject, WatchLog log, Instant now) {
            Instant then = now.minus(tolerance).minusNanos(1);
            return log.notBefore(then).equals(then) && !subject.begunAt().isAfter(then)
                    ? outlook(subject.asOf(then), log, then)
                    : new Outlook(List.of(), Optional.empty());
        }
    }

    static Round of(World world, Subject subject, WatchLog log, Instant now) {
        Round round = new Round(world.plan(), subject, world.roster(), now);
        List<Outlook.Due> due = world.outlook(subject, log, now).due();
        if (!due.isEmpty()) {
            Outlook before = world.before(subject, log, now);
            due.forEach(each -> round.fire(each, each.isLate(before)));
        }
        log.held().forEach((post, until) -> round.again(post, until, log));
        return round;
    }

    /** {@return what is logged, in order} */
    List<WatchEvent> events() {
        return events;
    }

    /** {@return the notices for each mailbox} */
    Map<Address, List<Notice>> notices() {
        return notices;
    }

    private void fire(Outlook.Due due, boolean isLate) {
        RungFired fired = new RungFired(
                due.key(),
                plan.name(),
                plan.version(),
                plan.number(due.rung().name()),
                due.dueAt(),
                isLate,
                due.missed(),
                subject.level(),
                due.rung().actions());
        events.add(fired);
        for (int i = 0; i < fired.actions().size(); i++) {
            // what is done to the case is told when it is done
            if (!isAct(fired.actions().get(i))) {
                tell(fired, now, i);
            }
        }
    }

    private void tell(RungFired fired, Instant firedAt, int action) {
        for (Role role : fired.actions().get(action).told()) {
            Post post = new Post(fired.key(), action, role);
            OnDuty told = Posts.told(roster, role, subject, now);
            if (told.isNobody()) {
                events.add(new NoticeHeld(post.key(), action, role, told.nextDuty()));
            } else {
                post(post, told.people(), Posts.notice(plan, subject, fired, firedAt, action));
            }
        }
    }

    /** What follows from acts that have ended: those that were done are told. */
    static Round ended(World world, Subject subject, WatchLog log, Instant now, List<ActEnded> acts) {
        Round round = new Round(world.plan(), subject, world.roster(), now);
        for (ActEnded act : acts) {
            round.events.add(act);
            if (act.done() && act.action() != WatchLog.RECORD) {
                WatchLog.Firing firing = log.firing(act.key());
                round.tell(firing.fired(), firing.at(), act.action());
            }
        }
        return round;
    }

    private void post(Post post, List<String> people, Notice notice) {
        events.add(new NoticePosted(post.key(), post.action(), post.role(), people));
        for (String person : people) {
            for (NoticeChannel channel : NoticeChannel.values()) {
                notices.computeIfAbsent(new Address(channel, person), mailbox -> new ArrayList<>())
                        .add(notice);
            }
        }
    }

    /** What was held is handed out as soon as somebody is there, if there is still reason to. */
    private void again(Post post, Optional<Instant> until, WatchLog log) {
        if (!Outlook.stands(plan, subject, log, post.key(), now)) {
            events.add(new NoticeWithdrawn(post.key(), post.action(), post.role()));
            return;
        }
        OnDuty told = Posts.told(roster, post.role(), subject, now);
        if (!told.isNobody()) {
            WatchLog.Firing firing = log.firing(post.key());
            post(post, told.people(), Posts.notice(plan, subject, firing.fired(), firing.at(), post.action()));
        } else if (!told.nextDuty().equals(until)) {
            events.add(new NoticeHeld(post.key(), post.action(), post.role(), told.nextDuty()));
        }
    }

    /** When to look again at a case for which nothing is left to do now. */
    static Optional<Instant> nextLook(World world, Subject subject, WatchLog log, Instant now) {
        Optional<Instant> next = world.outlook(subject, log, now).nextWakeUp();
        Instant hour = now.plus(HELD_NOTICES_ARE_LOOKED_AT);
        for (Optional<Instant> until : log.held().values()) {
            next = earlier(
                    next,
                    until.filter(duty -> duty.isAfter(now) && duty.isBefore(hour))
                            .orElse(hour));
        }
        return log.openActs().isEmpty() ? next : earlier(next, hour);
    }

    private static Optional<Instant> earlier(Optional<Instant> next, Instant look) {
        return Optional.of(next.filter(look::isAfter).orElse(look));
    }

    /** {@return whether an action does something to the case itself} */
    static boolean isAct(Action action) {
        return action instanceof Action.Reassign || action instanceof Action.RaiseLevel;
    }
}
