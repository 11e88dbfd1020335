package io.deskwright.escalation.watch;

import static io.deskwright.escalation.watch.Cases.breached;
import static io.deskwright.escalation.watch.Cases.ladder;
import static io.deskwright.escalation.watch.Cases.percent;
import static io.deskwright.escalation.watch.Cases.plan;
import static io.deskwright.escalation.watch.Cases.rung;
import static io.deskwright.escalation.watch.Cases.utc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskwright.core.contract.Agreement;
import io.deskwright.core.contract.Rules;
import io.deskwright.core.desk.Deed;
import io.deskwright.core.desk.Ports;
import io.deskwright.core.desk.ServiceDesk;
import io.deskwright.core.fault.Level;
import io.deskwright.core.fault.Levels;
import io.deskwright.core.journal.Batch;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.kit.FaultyJournals;
import io.deskwright.core.lifecycle.Code;
import io.deskwright.core.memory.InMemoryDesk;
import io.deskwright.core.memory.InMemoryJournals;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.ticket.Caller;
import io.deskwright.core.ticket.Contact;
import io.deskwright.core.ticket.NoticeChannel;
import io.deskwright.core.ticket.Rung;
import io.deskwright.core.ticket.SideEvent.Escalated;
import io.deskwright.core.ticket.command.Anytime;
import io.deskwright.core.ticket.command.Intake;
import io.deskwright.core.ticket.command.TicketCommand;
import io.deskwright.escalation.notice.Message;
import io.deskwright.escalation.notice.Outcome;
import io.deskwright.escalation.plan.Action;
import io.deskwright.escalation.plan.ByLevel;
import io.deskwright.escalation.plan.Ladder;
import io.deskwright.escalation.plan.Plan;
import io.deskwright.escalation.plan.Trigger;
import io.deskwright.escalation.roster.OnDuty;
import io.deskwright.escalation.watch.WatchEvent.ActEnded;
import io.deskwright.escalation.watch.WatchEvent.NoticeHeld;
import io.deskwright.escalation.watch.WatchEvent.NoticeWithdrawn;
import io.deskwright.escalation.watch.WatchEvent.RungFired;
import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Stories of a watch over the tickets of a desk, on a clock that the test moves. The promise: to confirm within four hours. */
class EscalationWatchTest {

    private static final Actor AGENT = new Actor("a1", Role.AGENT);
    private static final Actor ENGINEER = new Actor("e1", Role.ENGINEER);
    private static final Instant SAT_08 = utc("2026-03-07T08:00");
    private static final Action TELL = Action.Notify.of(Role.ENGINEER);

    private final FaultyJournals journals = FaultyJournals.over(new InMemoryJournals());
    private final WakeUps wakeUps = new InMemoryWakeUps();
    private final Map<Role, OnDuty> roster = new HashMap<>();
    private final Set<String> broken = new HashSet<>();
    private final Set<Role> unknown = new HashSet<>();
    private final List<String> told = new ArrayList<>();
    private final ServiceDesk desk;
    private Instant now = SAT_08;

    EscalationWatchTest() {
        roster.put(Role.ENGINEER, OnDuty.of("e1"));
        roster.put(Role.DUTY_MANAGER, OnDuty.of("m1"));
        desk = ServiceDesk.on(ports());
    }

    private static Agreement agreement() {
        Target confirm = Target.named(Cases.FIX)
                .from(Milestone.REPORTED)
                .to(Milestone.REQUEST_CONFIRMED)
                .within(new Limit.Elapsed(Duration.ofHours(4)), Basis.stated("§1"))
                .build();
        return Agreement.of("C-1", Cases.terms(confirm), Cases.ALWAYS)
                .with(Rules.DEFAULTS.but().addLevels("GENERAL", "SEVERE").build());
    }

    private Ports ports() {
        return InMemoryDesk.ports(() -> now, journals, agreement());
    }

    private EscalationWatch watch(Plan plan) {
        return watch(Plans.always(plan));
    }

    private EscalationWatch watch(Plans plans) {
        return EscalationWatch.on(watchPorts(plans).build());
    }

    private WatchPorts.Builder watchPorts(Plans plans) {
        return new WatchPorts.Builder()
                .journals(journals)
                .subjects(TicketSubjects.of(journals, ports().contracts()))
                .plans(plans)
                .roster((role, at) -> {
                    if (unknown.contains(role)) {
                        throw new IllegalStateException("no list");
                    }
                    return roster.getOrDefault(role, OnDuty.NOBODY);
                })
                .hands(TicketHands.at(
                        desk,
                        Levels.of(new Level("GENERAL", "general", "一般"), new Level("SEVERE", "severe", "重大")),
                        "watch"))
                .wakeUps(wakeUps)
                .notifier(this::handOver)
                .clock(() -> now);
    }

    private Outcome handOver(Message message) {
        if (broken.contains(message.recipient())) {
            throw new IllegalStateException("no line");
        }
        told.add(now.toString().substring(11, 16) + " " + message.channel() + " " + message.recipient());
        return new Outcome.Delivered("");
    }

    private CaseId report() {
        CaseId id = desk.handle(Deed.begin(
                        AGENT, Intake.Receive.of(Caller.of("Li Wei", "+86 759 1234567"), "server does not start")))
                .get()
                .id();
        does(id, AGENT, Intake.Classify.fault("GENERAL", "no light", "machine room 3", now));
        return id;
    }

    private void does(CaseId id, Actor actor, TicketCommand command) {
        assertThat(desk.tell(id, actor, command).isRight()).as("%s", command).isTrue();
    }

    private void confirms(CaseId id) {
        does(id, AGENT, new Intake.ConfirmRequest(new Contact("Wang Gang", "+86 138 00000001"), "PHONE"));
    }

    /** The host sleeps as long as it may, until an instant at which something else happens. */
    private void until(String time, EscalationWatch watch) {
        Instant end = utc("2026-03-0" + (time.length() > 5 ? time : "7T" + time));
        Optional<Instant> next = watch.tick();
        while (next.isPresent() && !next.get().isAfter(end)) {
            now = next.get();
            next = watch.tick();
        }
        now = end;
        watch.tick();
    }

    private List<Object> logged(CaseId id) {
        return journals.whole().history(WatchLog.idOf(id), 0).stream()
                .<Object>map(Entry::event)
                .toList();
    }

    private List<String> fired(CaseId id) {
        return logged(id).stream()
                .filter(RungFired.class::isInstance)
                .map(event -> ((RungFired) event).key().toString())
                .toList();
    }

    private List<Rung> recorded(CaseId id) {
        return desk.ticket(id).orElseThrow().escalations().fired().stream().toList();
    }

    private static Plan halfAndBreach() {
        return plan(ladder(
                rung("half", percent(50)),
                new io.deskwright.escalation.plan.Rung.Builder()
                        .name("breach")
                        .trigger(breached())
                        .addActions(Action.Notify.of(Role.ENGINEER, Role.DUTY_MANAGER))
                        .build()));
    }

    @Test
    void a_ticket_that_is_late_is_told_by_mail_and_sms_and_its_history_says_so_once() {
        EscalationWatch watch = watch(halfAndBreach());
        CaseId id = report();
        until("23:59", watch);
        assertThat(fired(id)).containsExactly("half/FIX/1/1", "breach/FIX/1/1");
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "10:00 EMAIL e1",
                        "10:00 SMS e1",
                        "12:00 EMAIL e1",
                        "12:00 SMS e1",
                        "12:00 EMAIL m1",
                        "12:00 SMS m1");
        assertThat(recorded(id)).containsExactly(new Rung(Cases.FIX, 1, 1), new Rung(Cases.FIX, 2, 1));
        assertThat(journals.history(id, 0).stream().filter(entry -> entry.event() instanceof Escalated))
                .hasSize(2);
    }

    @Test
    void what_an_engineer_lets_fire_is_told_once_and_not_again_when_its_time_comes() {
        EscalationWatch watch = watch(halfAndBreach());
        CaseId id = report();
        does(id, ENGINEER, Anytime.Escalate.of(Cases.FIX, 1));
        until("11:00", watch);
        assertThat(fired(id)).containsExactly("half/FIX/1/1");
        assertThat(told).containsExactlyInAnyOrder("08:00 EMAIL e1", "08:00 SMS e1");
        assertThat(recorded(id)).hasSize(1);
    }

    @Test
    void bug_79_a_notice_for_which_nobody_is_on_duty_is_held_until_the_next_duty() {
        roster.put(Role.ENGINEER, new OnDuty(List.of(), Optional.of(utc("2026-03-09T09:00"))));
        EscalationWatch watch = watch(plan(ladder(rung("half", percent(50)))));
        CaseId id = report();
        until("9T08:59", watch);
        assertThat(told).isEmpty();
        assertThat(logged(id).stream().filter(NoticeHeld.class::isInstance)).hasSize(1);
        roster.put(Role.ENGINEER, OnDuty.of("e1"));
        until("9T09:00", watch);
        assertThat(told).containsExactlyInAnyOrder("09:00 EMAIL e1", "09:00 SMS e1");
    }

    @Test
    void who_comes_on_duty_within_the_hour_is_waited_for_no_longer_than_that() {
        roster.put(Role.ENGINEER, new OnDuty(List.of(), Optional.of(utc("2026-03-07T10:20"))));
        EscalationWatch watch = watch(plan(ladder(rung("half", percent(50)))));
        report();
        now = utc("2026-03-07T10:00");
        assertThat(watch.tick()).contains(utc("2026-03-07T10:20"));
        now = utc("2026-03-07T10:20");
        assertThat(watch.tick()).as("the duty that came in vain").contains(utc("2026-03-07T11:20"));
    }

    @Test
    void bug_78_a_held_notice_is_withdrawn_when_somebody_takes_care_of_it() {
        roster.put(Role.ENGINEER, OnDuty.NOBODY);
        EscalationWatch watch = watch(plan(ladder(rung("half", percent(50)))));
        CaseId id = report();
        until("10:30", watch);
        assertThat(watch.tell(id, ENGINEER, WatchCommand.Acknowledge.untilNews())
                        .isRight())
                .isTrue();
        roster.put(Role.ENGINEER, OnDuty.of("e1"));
        until("23:00", watch);
        assertThat(told).isEmpty();
        assertThat(logged(id)).hasAtLeastOneElementOfType(NoticeWithdrawn.class);
    }

    @Test
    void a_held_notice_outlives_a_snooze() {
        roster.put(Role.ENGINEER, OnDuty.NOBODY);
        EscalationWatch watch = watch(plan(ladder(rung("half", percent(50)))));
        CaseId id = report();
        until("10:30", watch);
        assertThat(watch.tell(id, ENGINEER, new WatchCommand.Snooze(utc("2026-03-07T12:00"), "site visit"))
                        .isRight())
                .isTrue();
        until("12:00", watch);
        roster.put(Role.ENGINEER, OnDuty.of("e1"));
        until("14:00", watch);
        assertThat(told).hasSize(2);
    }

    @Test
    void a_snooze_is_a_day_at_most_and_a_shorter_one_takes_its_place() {
        EscalationWatch watch = watch(halfAndBreach());
        CaseId id = report();
        until("09:00", watch);
        Instant longest = now.plus(WatchPorts.USUAL_LONGEST_SNOOZE);
        assertThat(watch.tell(id, ENGINEER, new WatchCommand.Snooze(longest.plusNanos(1), "asleep"))
                        .getLeft()
                        .english())
                .contains(longest.plusNanos(1).toString(), "is more than PT24H ahead");
        assertThat(watch.tell(id, ENGINEER, new WatchCommand.Snooze(longest, "asleep"))
                        .isRight())
                .isTrue();
        until("11:00", watch);
        assertThat(fired(id)).isEmpty();
        assertThat(watch.tell(id, ENGINEER, new WatchCommand.Snooze(now.plusSeconds(1), "awake"))
                        .isRight())
                .isTrue();
        until("11:10", watch);
        assertThat(fired(id)).containsExactly("half/FIX/1/1");
    }

    @Test
    void an_acknowledgement_stops_the_ladder_and_its_end_lets_it_go_on() {
        EscalationWatch watch = watch(halfAndBreach());
        CaseId id = report();
        until("09:00", watch);
        assertThat(watch.tell(id, ENGINEER, WatchCommand.Acknowledge.until(utc("2026-03-07T11:00")))
                        .isRight())
                .isTrue();
        until("10:59", watch);
        assertThat(fired(id)).isEmpty();
        until("11:00", watch);
        assertThat(fired(id)).containsExactly("half/FIX/1/1");
    }

    @Test
    void a_customer_may_not_acknowledge_nor_a_machine() {
        EscalationWatch watch = watch(halfAndBreach());
        CaseId id = report();
        WatchCommand said = WatchCommand.Acknowledge.untilNews();
        assertThat(watch.tell(id, new Actor("c1", Role.CUSTOMER), said)
                        .getLeft()
                        .code())
                .isEqualTo(Code.ILLEGAL_IN_STATE);
        assertThat(watch.tell(id, new Actor("t", Role.TIMER), said).getLeft().code())
                .isEqualTo(Code.NOT_PERMITTED);
        assertThat(watch.tell(id, ENGINEER, new WatchCommand.Snooze(now, "r"))
                        .getLeft()
                        .code())
                .isEqualTo(Code.INVALID);
        assertThat(watch.tell(id, ENGINEER, new WatchCommand.WithdrawAcknowledgement())
                        .getLeft()
                        .code())
                .isEqualTo(Code.NOT_DUE);
        assertThat(watch.tell(id, ENGINEER, new WatchCommand.Answer("half", "yes"))
                        .getLeft()
                        .code())
                .isEqualTo(Code.NOT_DUE);
        assertThat(watch.tell(CaseId.of("SO-9"), ENGINEER, said).getLeft().code())
                .isEqualTo(Code.ILLEGAL_IN_STATE);
        assertThat(watch.log(id).version()).isZero();
    }

    @Test
    void an_acknowledgement_ends_later_than_it_begins() {
        EscalationWatch watch = watch(halfAndBreach());
        CaseId id = report();
        assertThat(watch.tell(id, ENGINEER, WatchCommand.Acknowledge.until(now))
                        .getLeft()
                        .code())
                .isEqualTo(Code.INVALID);
        assertThat(watch.tell(id, ENGINEER, WatchCommand.Acknowledge.until(now.plusNanos(1)))
                        .isRight())
                .isTrue();
    }

    @Test
    void an_answer_is_of_the_rung_that_asked_and_says_something() {
        Plan plan = plan(ladder(new io.deskwright.escalation.plan.Rung.Builder()
                .name("ask")
                .trigger(percent(50))
                .addActions(new Action.RequestSupport(Role.ENGINEER, Duration.ofHours(1)))
                .build()));
        EscalationWatch watch = watch(plan);
        CaseId id = report();
        until("10:00", watch);
        assertThat(watch.tell(id, ENGINEER, new WatchCommand.Answer("ask", " "))
                        .getLeft()
                        .code())
                .isEqualTo(Code.MISSING);
        assertThat(watch.tell(id, ENGINEER, new WatchCommand.Answer("other", "swap it"))
                        .getLeft()
                        .code())
                .isEqualTo(Code.NOT_DUE);
        assertThat(watch.tell(id, ENGINEER, new WatchCommand.Answer("ask", "swap it"))
                        .get()
                        .unanswered())
                .isEmpty();
        assertThat(watch.tell(id, ENGINEER, new WatchCommand.Answer("ask", "again"))
                        .getLeft()
                        .code())
                .isEqualTo(Code.NOT_DUE);
    }

    @Test
    void a_message_that_waits_is_dropped_when_the_promise_is_kept_meanwhile() {
        broken.add("e1");
        EscalationWatch watch = watch(plan(ladder(rung("half", percent(50)))));
        CaseId id = report();
        until("10:00", watch);
        confirms(id);
        broken.clear();
        until("12:00", watch);
        assertThat(told).isEmpty();
        assertThat(fired(id)).hasSize(1);
    }

    @Test
    void a_line_that_is_down_keeps_nobody_else_waiting() {
        broken.add("e1");
        EscalationWatch watch = watch(halfAndBreach());
        CaseId one = report();
        CaseId other = report();
        until("12:01", watch);
        assertThat(fired(one)).hasSize(2);
        assertThat(fired(other)).hasSize(2);
        assertThat(told).containsExactlyInAnyOrder("12:00 EMAIL m1", "12:00 SMS m1", "12:00 EMAIL m1", "12:00 SMS m1");
        assertThat(recorded(one)).hasSize(2);
        broken.clear();
        until("14:00", watch);
        assertThat(told).hasSize(12);
    }

    @Test
    void a_rung_raises_the_level_its_people_are_told_and_the_plan_of_the_new_level_takes_over() {
        Plan general = plan(new Ladder(
                "general",
                Ladder.Kind.FUNCTIONAL,
                List.of(new io.deskwright.escalation.plan.Rung.Builder()
                        .name("raise")
                        .trigger(percent(50))
                        .addActions(new Action.RaiseLevel("SEVERE", List.of(Role.DUTY_MANAGER)))
                        .build()),
                Optional.empty(),
                true));
        Plan severe = plan(ladder(rung("severe", percent(75))));
        ByLevel<Plan> byLevel = new ByLevel<>(Map.of("SEVERE", severe), general);
        EscalationWatch watch = watch(subject -> byLevel.of(subject.level()));
        CaseId id = report();
        until("10:00", watch);
        assertThat(desk.ticket(id).orElseThrow().severity()).isEqualTo("SEVERE");
        assertThat(told).containsExactlyInAnyOrder("10:00 EMAIL m1", "10:00 SMS m1");
        assertThat(fired(id)).containsExactly("raise/FIX/1/1");
        until("11:00", watch);
        assertThat(fired(id)).containsExactly("raise/FIX/1/1", "severe/FIX/1/1");
    }

    @Test
    void a_rung_hands_the_ticket_to_whoever_is_on_duty_and_that_is_no_activity_of_theirs() {
        Plan plan = plan(ladder(new io.deskwright.escalation.plan.Rung.Builder()
                .name("silent")
                .trigger(new Trigger.Silent(Duration.ofHours(1)))
                .addActions(new Action.Reassign(Role.ENGINEER))
                .build()));
        EscalationWatch watch = watch(plan);
        CaseId id = report();
        until("23:00", watch);
        assertThat(desk.ticket(id).orElseThrow().assignee()).contains("e1");
        assertThat(fired(id)).hasSize(1);
    }

    @Test
    void a_case_is_handed_over_when_somebody_is_on_duty_and_is_told_to_nobody_before() {
        roster.put(Role.ADVISER, OnDuty.NOBODY);
        EscalationWatch watch = watch(plan(ladder(new io.deskwright.escalation.plan.Rung.Builder()
                .name("hand over")
                .trigger(percent(50))
                .addActions(new Action.Reassign(Role.ADVISER), TELL)
                .build())));
        CaseId id = report();
        until("10:30", watch);
        assertThat(told).hasSize(2);
        assertThat(watch.log(id).openActs()).containsOnlyKeys(new FiringKey("hand over", Cases.FIX, 1, 1));
        roster.put(Role.ADVISER, OnDuty.of("x1"));
        until("11:30", watch);
        assertThat(logged(id)).contains(new ActEnded(new FiringKey("hand over", Cases.FIX, 1, 1), 0, true, ""));
        assertThat(told).hasSize(4).contains("11:00 EMAIL x1");
        assertThat(desk.ticket(id).orElseThrow().assignee()).contains("x1");
    }

    @Test
    void what_cannot_be_done_is_recorded_with_the_reason_and_told_to_nobody() {
        EscalationWatch watch = watch(plan(ladder(new io.deskwright.escalation.plan.Rung.Builder()
                .name("raise")
                .trigger(percent(50))
                .addActions(new Action.RaiseLevel("HUGE", List.of(Role.ENGINEER)))
                .build())));
        CaseId id = report();
        until("10:30", watch);
        assertThat(logged(id)).filteredOn(ActEnded.class::isInstance).anySatisfy(event -> {
            ActEnded ended = (ActEnded) event;
            assertThat(ended.done()).isFalse();
            assertThat(ended.why()).startsWith("there is no level HUGE; there are [");
        });
        assertThat(told).isEmpty();
    }

    /** What a review found: the watcher that reads is some milliseconds behind the one that let it fire. */
    @Test
    void a_watcher_whose_clock_is_behind_takes_nothing_back() {
        roster.put(Role.ENGINEER, OnDuty.NOBODY);
        CaseId id = report();
        until("10:00", watch(halfAndBreach()));
        assertThat(watch(halfAndBreach()).log(id).held()).hasSize(1);
        roster.put(Role.ENGINEER, OnDuty.of("e1"));
        now = now.minusMillis(5);
        WatchPorts behind = watchPorts(Plans.always(halfAndBreach()))
                .wakeUps(new InMemoryWakeUps())
                .node("behind")
                .build();
        EscalationWatch.on(behind).tick();
        assertThat(fired(id)).containsExactly("half/FIX/1/1");
        assertThat(told).hasSize(2);
    }

    @Test
    void an_acknowledgement_that_expires_lets_people_be_told_once_more() {
        EscalationWatch watch = watch(plan(ladder(rung("half", percent(50)))));
        CaseId id = report();
        until("10:05", watch);
        assertThat(told).hasSize(2);
        watch.tell(id, ENGINEER, WatchCommand.Acknowledge.until(utc("2026-03-07T10:30")));
        until("11:30", watch);
        assertThat(fired(id)).containsExactly("half/FIX/1/1", "half/FIX/1/2");
        assertThat(told).hasSize(4).contains("10:30 EMAIL e1");
    }

    @Test
    void a_roster_that_fails_for_one_role_keeps_nobody_else_from_being_told() {
        unknown.add(Role.LABORATORY);
        EscalationWatch watch = watch(plan(ladder(new io.deskwright.escalation.plan.Rung.Builder()
                .name("half")
                .trigger(percent(50))
                .addActions(Action.Notify.of(Role.LABORATORY, Role.ENGINEER))
                .build())));
        CaseId id = report();
        until("10:05", watch);
        assertThat(fired(id)).containsExactly("half/FIX/1/1");
        assertThat(told).containsExactlyInAnyOrder("10:00 EMAIL e1", "10:00 SMS e1");
        assertThat(watch.log(id).held()).hasSize(1);
    }

    @Test
    void a_case_that_is_named_like_the_log_of_nothing_stops_nothing() {
        EscalationWatch watch = watch(halfAndBreach());
        CaseId id = report();
        CaseId odd = CaseId.of("escalation/");
        journals.append(List.of(new Batch(
                odd,
                0,
                List.of(new Entry(
                        odd, 1, now, now, ENGINEER, Optional.empty(), new WatchEvent.AcknowledgementWithdrawn())))));
        until("10:05", watch);
        assertThat(fired(id)).containsExactly("half/FIX/1/1");
    }

    @Test
    void bug_89_what_was_due_while_the_store_was_down_fires_once_when_it_is_back() {
        EscalationWatch watch = watch(halfAndBreach());
        CaseId id = report();
        until("09:59", watch);
        journals.fails();
        now = utc("2026-03-07T10:00");
        assertThatThrownBy(watch::tick).isInstanceOf(FaultyJournals.Failure.class);
        journals.mends();
        now = utc("2026-03-07T10:07");
        until("10:10", watch);
        assertThat(fired(id)).containsExactly("half/FIX/1/1");
        assertThat(told).containsExactlyInAnyOrder("10:07 EMAIL e1", "10:07 SMS e1");
        RungFired event = (RungFired) logged(id).get(0);
        assertThat(event.late()).isTrue();
        assertThat(event.dueAt()).isEqualTo(utc("2026-03-07T10:00"));
    }

    @Test
    void each_recipient_has_a_mailbox_for_each_channel() {
        EscalationWatch watch = watch(halfAndBreach());
        CaseId id = report();
        until("10:00", watch);
        for (NoticeChannel channel : NoticeChannel.values()) {
            assertThat(journals.history(io.deskwright.escalation.notice.Mailbox.idOf(channel, "e1"), 0))
                    .isNotEmpty();
        }
        assertThat(watch.log(id).firings()).hasSize(1);
    }
}
