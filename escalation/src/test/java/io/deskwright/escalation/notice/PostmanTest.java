package io.deskwright.escalation.notice;

import static io.deskwright.escalation.notice.TestPost.LI_BY_MAIL;
import static io.deskwright.escalation.notice.TestPost.START;
import static io.deskwright.escalation.notice.TestPost.WANG_BY_MAIL;
import static io.deskwright.escalation.notice.TestPost.WANG_BY_SMS;
import static io.deskwright.escalation.notice.TestPost.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.kit.FaultyJournals;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a postman does, by example. Times are minutes and seconds after the start. */
class PostmanTest {

    private static final Actor DUTY_MANAGER = new Actor("zhao", Role.DUTY_MANAGER);

    @Test
    void a_notice_is_handed_over_once_and_recorded() {
        TestPost post = new TestPost(DeliveryRules.STANDARD);
        post.channel = message -> new Outcome.Delivered("r-1");
        post.queue(WANG_BY_MAIL, "HIGH", "a");
        Postman postman = post.postman("w1");
        assertThat(postman.deliver(WANG_BY_MAIL)).isEmpty();
        assertThat(postman.deliver(WANG_BY_MAIL)).isEmpty();
        assertThat(post.keys()).containsExactly("mailbox/EMAIL/wang#1");
        assertThat(post.journals.history(WANG_BY_MAIL, 1))
                .extracting(Entry::event)
                .containsExactly(
                        new MailboxEvent.MessageTaken(
                                1, List.of("a"), false, 1, "w1", START.plus(Duration.ofMinutes(5))),
                        new MailboxEvent.MessageDelivered(1, "r-1"));
        assertThat(post.journals.history(WANG_BY_MAIL, 0))
                .extracting(Entry::actor)
                .containsOnly(Mailbox.WATCH);
    }

    @Test
    void two_workers_deliver_one_notice_once_PEER_BUGS_81() {
        TestPost post = new TestPost(DeliveryRules.STANDARD);
        Postman second = post.postman("w2");
        post.channel = message -> {
            // the other worker comes while the first one is handing over
            assertThat(second.deliver(WANG_BY_MAIL)).contains(START.plus(Duration.ofMinutes(5)));
            return new Outcome.Delivered("");
        };
        post.queue(WANG_BY_MAIL, "HIGH", "a");
        Postman first = post.postman("w1");
        assertThat(first.deliver(WANG_BY_MAIL)).isEmpty();
        assertThat(second.deliver(WANG_BY_MAIL)).isEmpty();
        post.queue(WANG_BY_MAIL, "HIGH", "a");
        assertThat(first.deliver(WANG_BY_MAIL)).isEmpty();
        assertThat(post.keys()).hasSize(1);
    }

    @Test
    void while_one_message_is_handed_over_no_other_of_the_mailbox_is() {
        TestPost post = new TestPost(DeliveryRules.STANDARD);
        Postman second = post.postman("w2");
        post.channel = message -> {
            if (message.key().endsWith("#1")) {
                assertThat(second.deliver(WANG_BY_MAIL)).contains(START.plus(Duration.ofMinutes(5)));
                assertThat(post.handed).hasSize(1);
            }
            return new Outcome.Delivered("");
        };
        post.queue(WANG_BY_MAIL, "HIGH", "a", "b");
        assertThat(post.postman("w1").deliver(WANG_BY_MAIL)).isEmpty();
        assertThat(post.keys()).containsExactly("mailbox/EMAIL/wang#1", "mailbox/EMAIL/wang#2");
    }

    @Test
    void no_SMS_after_an_acknowledgement_PEER_BUGS_78_and_FEATURES_26() {
        TestPost post = new TestPost(DeliveryRules.STANDARD);
        post.append(Mailbox.EMPTY.queueFor(
                WANG_BY_SMS, List.of(notice("a", "")), START.plusSeconds(60), START, Mailbox.WATCH));
        Postman postman = post.postman("w");
        assertThat(postman.deliver(WANG_BY_SMS)).contains(START.plusSeconds(60));
        post.waits(Duration.ofSeconds(30));
        post.unwanted.add("a");
        post.deliverAll(postman, WANG_BY_SMS);
        post.waits(Duration.ofSeconds(30));
        post.deliverAll(postman, WANG_BY_SMS);
        assertThat(post.handed).isEmpty();
        assertThat(post.events(WANG_BY_SMS, MailboxEvent.NoticesDropped.class))
                .containsExactly(new MailboxEvent.NoticesDropped(List.of("a"), "no longer wanted"));
    }

    @Test
    void acknowledged_notices_do_not_come_back_PEER_BUGS_83() {
        TestPost post = new TestPost(DeliveryRules.STANDARD);
        Postman postman = post.postman("w");
        post.unwanted.add("a");
        for (int quarter = 0; quarter < 4; quarter++) {
            post.queue(WANG_BY_MAIL, "HIGH", "a");
            post.deliverAll(postman, WANG_BY_MAIL);
            post.waits(Duration.ofMinutes(15));
        }
        post.unwanted.clear();
        post.queue(WANG_BY_MAIL, "HIGH", "a");
        post.deliverAll(postman, WANG_BY_MAIL);
        assertThat(post.handed).isEmpty();
    }

    @Test
    void a_failing_message_that_nobody_wants_any_more_is_not_tried_again() {
        TestPost post = new TestPost(DeliveryRules.STANDARD);
        post.channel = PostmanTest::busy;
        post.queue(WANG_BY_MAIL, "HIGH", "a");
        Postman postman = post.postman("w");
        assertThat(postman.deliver(WANG_BY_MAIL)).contains(START.plusSeconds(60));
        post.unwanted.add("a");
        post.deliverAll(postman, WANG_BY_MAIL);
        post.waits(Duration.ofMinutes(1));
        post.deliverAll(postman, WANG_BY_MAIL);
        assertThat(post.handed).hasSize(1);
        assertThat(post.read(WANG_BY_MAIL).underWay()).isEmpty();
    }

    @Test
    void of_a_group_only_what_is_wanted_is_handed_over_and_it_stays_the_same_then() {
        TestPost post = new TestPost(
                DeliveryRules.STANDARD.but().grouping(Duration.ofMinutes(1)).build());
        post.queue(WANG_BY_MAIL, "HIGH", "a", "b", "c");
        post.unwanted.add("b");
        post.channel = PostmanTest::busy;
        post.waits(Duration.ofMinutes(1));
        Postman postman = post.postman("w");
        assertThat(postman.deliver(WANG_BY_MAIL)).contains(START.plusSeconds(120));
        assertThat(post.read(WANG_BY_MAIL).underWay()).containsExactly("a", "c");
        // the receiver may have it although the channel failed, so it is the same when it comes again
        post.unwanted.add("c");
        post.waits(Duration.ofMinutes(1));
        post.channel = message -> new Outcome.Delivered("");
        post.deliverAll(postman, WANG_BY_MAIL);
        assertThat(post.keys()).containsExactly("mailbox/EMAIL/wang#1", "mailbox/EMAIL/wang#1");
        assertThat(post.handed.get(1).message()).isEqualTo(post.handed.get(0).message());
        assertThat(post.handed.get(1).message().body()).contains("2 notices");
    }

    @Test
    void ten_thousand_breaches_in_a_minute_are_ten_mails_and_one_summary_PEER_BUGS_82() {
        TestPost post = new TestPost(DeliveryRules.STANDARD);
        Postman postman = post.postman("w");
        for (int second = 0; second < 50; second++) {
            int from = second * 200;
            post.queue(
                    WANG_BY_MAIL,
                    IntStream.range(from, from + 200)
                            .mapToObj(i -> notice("n" + i, i % 2 == 0 ? "HIGH" : "LOW"))
                            .toList());
            Optional<Instant> unused = postman.deliver(WANG_BY_MAIL);
            post.waits(Duration.ofSeconds(1));
        }
        assertThat(post.handed).hasSize(10);
        post.deliverAll(postman, WANG_BY_MAIL);
        assertThat(post.handed).hasSize(11);
        assertThat(post.times().get(10)).isEqualTo("1M");
        Message summary = post.handed.get(10).message();
        assertThat(summary.subject()).isEqualTo("Summary: 9990 more notices on 1 tickets");
        assertThat(summary.body()).contains("HIGH × 4995, LOW × 4995").endsWith("… and 9940 more");
        assertThat(post.events(WANG_BY_MAIL, MailboxEvent.NoticeQueued.class)).hasSize(10_000);
        assertThat(post.events(WANG_BY_MAIL, MailboxEvent.MessageTaken.class))
                .extracting(taken -> taken.notices().size() + (taken.isSummary() ? " together" : ""))
                .startsWith("1", "1")
                .endsWith("1", "9990 together");
    }

    @Test
    void hundreds_of_notices_after_a_due_date_are_not_hundreds_of_mails_FEATURES_29() {
        TestPost post = new TestPost(DeliveryRules.STANDARD);
        Postman postman = post.postman("w");
        for (int run = 0; run < 300; run++) {
            post.queue(WANG_BY_MAIL, "HIGH", "T-1 RESOLVE breached 1");
            assertThat(postman.deliver(WANG_BY_MAIL)).isEmpty();
        }
        assertThat(post.handed).hasSize(1);
    }

    @Test
    void a_notice_that_comes_after_the_storm_goes_by_itself() {
        TestPost post = new TestPost(rate(2, 60));
        Postman postman = post.postman("w");
        post.queue(WANG_BY_MAIL, "", "a", "b", "c", "d");
        assertThat(postman.deliver(WANG_BY_MAIL)).contains(START.plusSeconds(60));
        post.waits(Duration.ofSeconds(60));
        assertThat(postman.deliver(WANG_BY_MAIL)).isEmpty();
        post.queue(WANG_BY_MAIL, "", "e", "f");
        assertThat(postman.deliver(WANG_BY_MAIL)).contains(START.plusSeconds(120));
        assertThat(post.events(WANG_BY_MAIL, MailboxEvent.MessageTaken.class))
                .extracting(MailboxEvent.MessageTaken::notices)
                .containsExactly(List.of("a"), List.of("b"), List.of("c", "d"), List.of("e"));
        post.deliverAll(postman, WANG_BY_MAIL);
        // one alone is no summary
        assertThat(post.events(WANG_BY_MAIL, MailboxEvent.MessageTaken.class))
                .extracting(MailboxEvent.MessageTaken::isSummary)
                .containsExactly(false, false, true, false, false);
    }

    @Test
    void a_storm_of_urgent_notices_is_summarised_too_and_urgent_ones_come_first() {
        TestPost post = new TestPost(rate(2, 60).but().addUrgentLevels("URGENT").build());
        post.queue(WANG_BY_MAIL, "", "a", "b");
        post.queue(WANG_BY_MAIL, "URGENT", "c", "d", "e");
        post.deliverAll(post.postman("w"), WANG_BY_MAIL);
        assertThat(post.events(WANG_BY_MAIL, MailboxEvent.MessageTaken.class))
                .extracting(MailboxEvent.MessageTaken::notices)
                .containsExactly(List.of("c"), List.of("d"), List.of("a", "b", "e"));
    }

    @Test
    void a_mass_fault_is_one_message_where_notices_are_grouped() {
        TestPost post = new TestPost(DeliveryRules.STANDARD
                .but()
                .grouping(Duration.ofMinutes(2))
                .addUrgentLevels("URGENT")
                .build());
        Postman postman = post.postman("w");
        post.queue(WANG_BY_MAIL, "", "a");
        assertThat(postman.deliver(WANG_BY_MAIL)).contains(START.plusSeconds(120));
        post.waits(Duration.ofSeconds(90));
        post.queue(WANG_BY_MAIL, "X", "b");
        post.queue(WANG_BY_MAIL, "URGENT", "c");
        assertThat(postman.deliver(WANG_BY_MAIL)).contains(START.plusSeconds(120));
        post.waits(Duration.ofSeconds(30));
        post.queue(WANG_BY_MAIL, "", "d");
        post.deliverAll(postman, WANG_BY_MAIL);
        post.queue(WANG_BY_MAIL, "", "e");
        post.deliverAll(postman, WANG_BY_MAIL);
        assertThat(post.events(WANG_BY_MAIL, MailboxEvent.MessageTaken.class))
                .extracting(MailboxEvent.MessageTaken::notices)
                .containsExactly(List.of("c"), List.of("a", "b", "d"), List.of("e"));
        assertThat(post.times()).containsExactly("1M30S", "2M", "4M");
        assertThat(post.handed.get(1).message().subject()).isEqualTo("3 notices on 1 tickets");
    }

    @Test
    void a_channel_that_fails_is_tried_at_growing_gaps_PEER_BUGS_84() {
        TestPost post = new TestPost(DeliveryRules.STANDARD
                .but()
                .backOff(new BackOff(Duration.ofMinutes(5), 2, Duration.ofHours(10)))
                .attempts(5)
                .build());
        post.channel = PostmanTest::busy;
        post.queue(WANG_BY_MAIL, "", "a");
        post.deliverAll(post.postman("w"), WANG_BY_MAIL);
        assertThat(post.times()).containsExactly("0S", "5M", "15M", "35M", "1H15M");
        assertThat(post.keys()).containsOnly("mailbox/EMAIL/wang#1");
        DeadLetter dead = post.read(WANG_BY_MAIL).deadLetters().get(0);
        assertThat(dead)
                .isEqualTo(new DeadLetter(1, List.of(notice("a", "")), false, "busy", START.plusSeconds(75 * 60)));
    }

    @Test
    void a_failure_of_one_message_holds_no_other_back() {
        TestPost post = new TestPost(DeliveryRules.STANDARD);
        post.channel = message -> message.key().endsWith("#1") ? busy(message) : new Outcome.Delivered("");
        post.queue(WANG_BY_MAIL, "", "a", "b");
        Postman postman = post.postman("w");
        assertThat(postman.deliver(WANG_BY_MAIL)).contains(START.plusSeconds(60));
        assertThat(post.keys()).containsExactly("mailbox/EMAIL/wang#1", "mailbox/EMAIL/wang#2");
        assertThat(post.read(WANG_BY_MAIL).underWay()).containsExactly("a");
    }

    @Test
    void a_failing_recipient_is_isolated_and_recorded_FEATURES_28() {
        TestPost post = new TestPost(DeliveryRules.STANDARD);
        post.channel = message -> {
            if (message.recipient().equals("wang")) {
                throw new IllegalStateException("wang@example.com refused");
            }
            return new Outcome.Delivered("");
        };
        post.queue(WANG_BY_MAIL, "", "a");
        post.queue(LI_BY_MAIL, "", "a");
        Postman postman = post.postman("w");
        assertThat(postman.deliver(WANG_BY_MAIL)).contains(START.plusSeconds(60));
        assertThat(postman.deliver(LI_BY_MAIL)).isEmpty();
        assertThat(post.read(LI_BY_MAIL).underWay()).isEmpty();
        // the address that the exception tells is not kept in the journal
        assertThat(post.events(WANG_BY_MAIL, MailboxEvent.MessageFailed.class))
                .containsExactly(new MailboxEvent.MessageFailed(
                        1, "java.lang.IllegalStateException", false, Optional.of(START.plusSeconds(60))));
    }

    @Test
    void a_refused_recipient_is_a_dead_letter_at_once_and_may_be_tried_again() {
        TestPost post = new TestPost(DeliveryRules.STANDARD.but().attempts(2).build());
        post.channel = PostmanTest::refuses;
        post.queue(WANG_BY_MAIL, "", "a");
        Postman postman = post.postman("w");
        assertThat(postman.deliver(WANG_BY_MAIL)).isEmpty();
        assertThat(post.read(WANG_BY_MAIL).deadLetters())
                .extracting(DeadLetter::why)
                .containsExactly("no such person");
        assertThat(postman.release(WANG_BY_MAIL, 2, DUTY_MANAGER)).isFalse();
        assertThat(postman.release(WANG_BY_MAIL, 1, DUTY_MANAGER)).isTrue();
        assertThat(postman.release(WANG_BY_MAIL, 1, DUTY_MANAGER)).isFalse();
        assertThat(post.read(WANG_BY_MAIL).deadLetters()).isEmpty();
        post.channel = PostmanTest::busy;
        post.deliverAll(postman, WANG_BY_MAIL);
        assertThat(post.keys()).hasSize(3).containsOnly("mailbox/EMAIL/wang#1");
        assertThat(post.read(WANG_BY_MAIL).deadLetters())
                .extracting(DeadLetter::why)
                .containsExactly("busy");
    }

    @Test
    void low_levels_wait_for_their_hours_FEATURES_32_and_PEER_BUGS_75() {
        TestPost post = new TestPost(TestHours.lowInOfficeHours(DeliveryRules.STANDARD));
        // Friday 20:00 in Shanghai; office hours are Monday to Friday 9 to 17
        post.now = Instant.parse("2026-03-06T12:00:00Z");
        Postman postman = post.postman("w");
        post.queue(WANG_BY_MAIL, "LOW", "reminder");
        Instant monday = Instant.parse("2026-03-09T01:00:00Z");
        assertThat(postman.deliver(WANG_BY_MAIL)).contains(monday);
        post.queue(WANG_BY_MAIL, "HIGH", "breach");
        post.channel = PostmanTest::busy;
        Instant again = post.now.plusSeconds(60);
        assertThat(postman.deliver(WANG_BY_MAIL)).contains(again);
        post.channel = message -> new Outcome.Delivered("");
        post.now = again;
        assertThat(postman.deliver(WANG_BY_MAIL)).contains(monday);
        assertThat(post.handed).hasSize(2);
        post.now = monday;
        assertThat(postman.deliver(WANG_BY_MAIL)).isEmpty();
        assertThat(post.handed).hasSize(3);
    }

    @Test
    void a_low_message_that_failed_waits_for_its_hours_as_well() {
        TestPost post = new TestPost(TestHours.lowInOfficeHours(DeliveryRules.STANDARD));
        // Monday 16:59:30
        post.now = Instant.parse("2026-03-09T08:59:30Z");
        post.queue(WANG_BY_MAIL, "LOW", "reminder");
        post.channel = PostmanTest::busy;
        assertThat(post.postman("w").deliver(WANG_BY_MAIL)).contains(Instant.parse("2026-03-10T01:00:00Z"));
    }

    @Test
    void a_low_notice_in_a_group_with_others_goes_at_any_hour() {
        TestPost post = new TestPost(TestHours.lowInOfficeHours(
                DeliveryRules.STANDARD.but().grouping(Duration.ofMinutes(1)).build()));
        post.now = Instant.parse("2026-03-06T12:00:00Z");
        post.queue(WANG_BY_MAIL, "LOW", "reminder");
        post.queue(WANG_BY_MAIL, "HIGH", "breach");
        Postman postman = post.postman("w");
        assertThat(postman.deliver(WANG_BY_MAIL)).contains(post.now.plusSeconds(60));
        post.waits(Duration.ofMinutes(1));
        assertThat(postman.deliver(WANG_BY_MAIL)).isEmpty();
        assertThat(post.handed).hasSize(1);
    }

    @Test
    void what_waits_for_hours_that_never_come_is_not_waited_for() {
        TestPost post = new TestPost(TestHours.lowNever(DeliveryRules.STANDARD));
        post.queue(WANG_BY_MAIL, "LOW", "reminder");
        assertThat(post.postman("w").deliver(WANG_BY_MAIL)).isEmpty();
        assertThat(post.handed).isEmpty();
        assertThat(post.read(WANG_BY_MAIL).waiting()).containsExactly("reminder");
    }

    @Test
    void a_message_of_a_worker_that_died_is_handed_over_by_another_when_the_lease_ends() {
        TestPost post = new TestPost(DeliveryRules.STANDARD);
        post.channel = message -> {
            throw new AssertionError("the power fails");
        };
        post.queue(WANG_BY_MAIL, "", "a");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> post.postman("w1").deliver(WANG_BY_MAIL));
        post.channel = message -> new Outcome.Delivered("");
        Postman second = post.postman("w2");
        Instant end = START.plus(Duration.ofMinutes(5));
        assertThat(second.deliver(WANG_BY_MAIL)).contains(end);
        post.now = end.minusNanos(1);
        assertThat(second.deliver(WANG_BY_MAIL)).contains(end);
        post.now = end;
        assertThat(second.deliver(WANG_BY_MAIL)).isEmpty();
        assertThat(post.keys()).containsExactly("mailbox/EMAIL/wang#1", "mailbox/EMAIL/wang#1");
        assertThat(post.events(WANG_BY_MAIL, MailboxEvent.MessageTaken.class))
                .extracting(MailboxEvent.MessageTaken::attempt)
                .containsExactly(1, 2);
    }

    @Test
    void a_message_that_kills_every_worker_is_a_dead_letter_in_the_end() {
        TestPost post = new TestPost(DeliveryRules.STANDARD.but().attempts(2).build());
        post.channel = message -> {
            throw new AssertionError("the power fails");
        };
        post.queue(WANG_BY_MAIL, "", "a");
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> post.postman("w").deliver(WANG_BY_MAIL));
            post.waits(Duration.ofMinutes(5));
        }
        assertThat(post.postman("w").deliver(WANG_BY_MAIL)).isEmpty();
        assertThat(post.handed).hasSize(2);
        assertThat(post.read(WANG_BY_MAIL).deadLetters())
                .extracting(DeadLetter::why)
                .containsExactly("no outcome after the last attempt");
    }

    @Test
    void a_slow_worker_that_delivered_after_its_lease_is_believed() {
        TestPost post = new TestPost(DeliveryRules.STANDARD);
        Postman second = post.postman("w2");
        post.queue(WANG_BY_MAIL, "", "a");
        post.channel = message -> {
            post.channel = PostmanTest::busy;
            post.waits(Duration.ofMinutes(5));
            assertThat(second.deliver(WANG_BY_MAIL)).isPresent();
            return new Outcome.Delivered("late");
        };
        assertThat(post.postman("w1").deliver(WANG_BY_MAIL)).isEmpty();
        assertThat(post.handed).hasSize(2);
        assertThat(post.read(WANG_BY_MAIL).underWay()).isEmpty();
    }

    @Test
    void a_slow_worker_that_failed_after_its_lease_changes_nothing() {
        TestPost post = new TestPost(DeliveryRules.STANDARD);
        Postman second = post.postman("w2");
        post.queue(WANG_BY_MAIL, "", "a");
        post.channel = message -> {
            post.channel = PostmanTest::busy;
            post.waits(Duration.ofMinutes(5));
            assertThat(second.deliver(WANG_BY_MAIL)).isPresent();
            return new Outcome.Failed("late", false);
        };
        assertThat(post.postman("w1").deliver(WANG_BY_MAIL)).contains(post.now.plusSeconds(120));
        assertThat(post.events(WANG_BY_MAIL, MailboxEvent.MessageFailed.class))
                .extracting(MailboxEvent.MessageFailed::why)
                .containsExactly("busy");
    }

    @Test
    void what_is_queued_while_a_message_is_handed_over_is_delivered_as_well() {
        TestPost post = new TestPost(DeliveryRules.STANDARD);
        post.queue(WANG_BY_MAIL, "", "a");
        post.channel = message -> {
            if (message.key().endsWith("#1")) {
                post.queue(WANG_BY_MAIL, "", "b");
            }
            return new Outcome.Delivered("");
        };
        assertThat(post.postman("w").deliver(WANG_BY_MAIL)).isEmpty();
        assertThat(post.keys()).containsExactly("mailbox/EMAIL/wang#1", "mailbox/EMAIL/wang#2");
    }

    @Test
    void a_notice_of_which_nobody_knows_whether_it_is_wanted_is_delivered() {
        TestPost post = new TestPost(DeliveryRules.STANDARD);
        post.queue(WANG_BY_MAIL, "", "a");
        Postman postman = Postman.of(post.delivery("w")
                .isWanted(notice -> {
                    throw new IllegalStateException("the case cannot be read");
                })
                .build());
        assertThat(postman.deliver(WANG_BY_MAIL)).isEmpty();
        assertThat(post.handed).hasSize(1);
    }

    @Test
    void a_recipient_is_told_in_his_language() {
        TestPost post = new TestPost(DeliveryRules.STANDARD);
        post.queue(WANG_BY_SMS, "", "a");
        Postman postman = Postman.of(post.delivery("w")
                .languageOf(person -> person.equals("wang") ? Language.CHINESE : Language.ENGLISH)
                .build());
        assertThat(postman.deliver(WANG_BY_SMS)).isEmpty();
        assertThat(post.handed.get(0).message().subject()).isEmpty();
        assertThat(post.handed.get(0).message().body()).startsWith("超时：工单 T-1");
    }

    @Test
    void a_case_that_is_no_mailbox_is_refused() {
        Postman postman = new TestPost(DeliveryRules.STANDARD).postman("w");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> postman.deliver(CaseId.of("T-1")))
                .withMessageContaining("T-1");
    }

    @Test
    void a_journal_that_always_says_stale_does_not_hold_a_worker_for_ever() {
        TestPost post = new TestPost(DeliveryRules.STANDARD);
        post.queue(WANG_BY_MAIL, "", "a");
        FaultyJournals faulty = FaultyJournals.over(post.journals);
        Postman patient = Postman.of(post.delivery("w").journals(faulty).build());
        for (int i = 0; i < 20; i++) {
            faulty.next(FaultyJournals.Fault.STALE);
        }
        assertThat(patient.deliver(WANG_BY_MAIL)).isEmpty();
        assertThat(post.handed).hasSize(1);
        post.queue(WANG_BY_MAIL, "", "b");
        Postman stuck = Postman.of(
                post.delivery("w").journals(new StaleJournals(post.journals)).build());
        assertThatIllegalStateException()
                .isThrownBy(() -> stuck.deliver(WANG_BY_MAIL))
                .withMessageContaining("mailbox/EMAIL/wang");
    }

    private static Outcome busy(Message message) {
        return new Outcome.Failed("busy", false);
    }

    private static Outcome refuses(Message message) {
        return new Outcome.Failed("no such person", true);
    }

    private static DeliveryRules rate(int messages, int seconds) {
        return DeliveryRules.STANDARD
                .but()
                .rate(new RateLimit(messages, Duration.ofSeconds(seconds)))
                .build();
    }
}
