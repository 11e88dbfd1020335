package io.deskwright.escalation.notice;

import static io.deskwright.escalation.notice.TestPost.START;
import static io.deskwright.escalation.notice.TestPost.WANG_BY_MAIL;
import static io.deskwright.escalation.notice.TestPost.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskwright.core.journal.Audience;
import io.deskwright.core.journal.Batch;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.kit.Batches;
import io.deskwright.core.ticket.NoticeChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {

    private static final Instant LATER = START.plusSeconds(60);

    @ParameterizedTest
    @CsvSource(textBlock = """
                    EMAIL, p-17,     mailbox/EMAIL/p-17
                    SMS,   p-17,     mailbox/SMS/p-17
                    SMS,   EMAIL/x/, mailbox/SMS/EMAIL/x/
                    """)
    void e_mail_and_SMS_of_one_person_are_two_mailboxes_ESC_06(
            NoticeChannel channel, String recipient, String expected) {
        CaseId id = Mailbox.idOf(channel, recipient);
        assertThat(id).isEqualTo(CaseId.of(expected));
        assertThat(Mailbox.addressOf(id)).contains(new Address(channel, recipient));
    }

    @ParameterizedTest
    @ValueSource(strings = {"T-1", "mailbox/FAX/p-17", "mailbox/EMAIL", "mailbox/", "a mailbox/SMS/p-17"})
    void a_case_of_another_kind_is_no_mailbox(String name) {
        assertThat(Mailbox.addressOf(CaseId.of(name))).isEmpty();
    }

    @Test
    void a_recipient_has_an_id_that_fits_the_name_of_a_case() {
        assertThatIllegalArgumentException().isThrownBy(() -> Mailbox.idOf(NoticeChannel.SMS, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> Mailbox.idOf(NoticeChannel.SMS, "x".repeat(200)));
        assertThatIllegalArgumentException().isThrownBy(() -> Mailbox.idOf(NoticeChannel.SMS, "x\ny"));
    }

    @Test
    void a_message_is_named_by_its_mailbox_and_its_number() {
        assertThat(Mailbox.keyOf(Mailbox.idOf(NoticeChannel.EMAIL, "p-17"), 3)).isEqualTo("mailbox/EMAIL/p-17#3");
    }

    @Test
    void a_notice_that_came_through_two_roles_comes_once_FEATURES_30_and_PEER_BUGS_81() {
        List<Notice> twice = List.of(notice("a", "HIGH"), notice("b", "HIGH"), notice("a", "LOW"));
        Mailbox mailbox = queued(Mailbox.EMPTY, START, twice);
        assertThat(mailbox.version()).isEqualTo(2);
        assertThat(mailbox.waiting()).containsExactly("a", "b");
        assertThat(mailbox.queue(WANG_BY_MAIL, twice, LATER, Mailbox.WATCH)).isEmpty();
        assertThat(mailbox.queue(WANG_BY_MAIL, List.of(), LATER, Mailbox.WATCH)).isEmpty();
    }

    @Test
    void a_notice_that_was_done_with_does_not_come_again() {
        Mailbox mailbox = queued(Mailbox.EMPTY, START, List.of(notice("a", "HIGH"), notice("b", "HIGH")));
        Mailbox done = happens(
                mailbox,
                new MailboxEvent.MessageTaken(1, List.of("a"), false, 1, "w", LATER),
                new MailboxEvent.MessageDelivered(1, ""),
                new MailboxEvent.NoticesDropped(List.of("b", "never came"), "no"));
        assertThat(done.waiting()).isEmpty();
        assertThat(done.underWay()).isEmpty();
        assertThat(done.knows("a")).isTrue();
        assertThat(done.knows("c")).isFalse();
        assertThat(done.queue(WANG_BY_MAIL, List.of(notice("a", "X"), notice("b", "X")), LATER, Mailbox.WATCH))
                .isEmpty();
        assertThat(done.next(DeliveryRules.STANDARD, LATER)).isEqualTo(new Step.Wait(Optional.empty()));
    }

    @Test
    void a_history_that_is_told_twice_changes_nothing() {
        Mailbox twice = happens(
                queued(Mailbox.EMPTY, START, List.of(notice("a", "HIGH"))),
                new MailboxEvent.NoticeQueued(notice("a", "LOW"), Optional.empty()),
                new MailboxEvent.MessageTaken(1, List.of("a", "x"), false, 1, "w", LATER),
                new MailboxEvent.MessageFailed(7, "of no message", true, Optional.empty()),
                new MailboxEvent.DeadLetterReleased(1),
                new MailboxEvent.MessageDelivered(7, ""));
        assertThat(twice.waiting()).isEmpty();
        assertThat(twice.underWay()).containsExactly("a");
        assertThat(twice.deadLetters()).isEmpty();
    }

    @Test
    void what_is_queued_is_numbered_on_and_its_time_does_not_go_back() {
        Mailbox mailbox = queued(Mailbox.EMPTY, LATER, List.of(notice("a", "HIGH")));
        Batch batch = mailbox.queue(WANG_BY_MAIL, List.of(notice("b", ""), notice("c", "")), START, Mailbox.WATCH)
                .orElseThrow();
        assertThat(batch.expectedVersion()).isEqualTo(1);
        assertThat(batch.entries()).extracting(Entry::sequence).containsExactly(2L, 3L);
        assertThat(batch.entries()).extracting(Entry::recordedAt).containsOnly(LATER);
        assertThat(batch.entries()).extracting(Entry::actor).containsOnly(Mailbox.WATCH);
        assertThat(batch.entries()).extracting(Entry::key).containsOnly(Optional.empty());
    }

    @Test
    void a_history_is_read_on_and_not_with_a_gap() {
        Mailbox mailbox = queued(Mailbox.EMPTY, START, List.of(notice("a", "")));
        List<Entry> next = mailbox.queue(WANG_BY_MAIL, List.of(notice("b", ""), notice("c", "")), START, Mailbox.WATCH)
                .orElseThrow()
                .entries();
        assertThat(mailbox.after(next).waiting()).containsExactly("a", "b", "c");
        assertThatIllegalArgumentException().isThrownBy(() -> mailbox.after(next.subList(1, 2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mailbox.after(next).after(next));
    }

    @Test
    void an_event_of_the_host_moves_the_version_on_and_nothing_else() {
        Mailbox mailbox = Mailbox.of(Batches.says(WANG_BY_MAIL, 0, "something").entries());
        assertThat(mailbox.version()).isEqualTo(1);
        assertThat(mailbox.waiting()).isEmpty();
    }

    @Test
    void a_notice_for_later_waits_until_then() {
        Mailbox mailbox = Mailbox.of(Mailbox.EMPTY
                .queueFor(WANG_BY_MAIL, List.of(notice("a", "")), LATER, START, Mailbox.WATCH)
                .orElseThrow()
                .entries());
        assertThat(mailbox.next(DeliveryRules.STANDARD, LATER.minusNanos(1)))
                .isEqualTo(new Step.Wait(Optional.of(LATER)));
        assertThat(mailbox.next(DeliveryRules.STANDARD, LATER))
                .isEqualTo(new Step.HandOver(1, List.of(notice("a", "")), false, 1));
    }

    @Test
    void a_notice_for_a_time_that_is_past_waits_for_nothing() {
        Mailbox mailbox = Mailbox.of(Mailbox.EMPTY
                .queueFor(WANG_BY_MAIL, List.of(notice("a", "")), START, LATER, Mailbox.WATCH)
                .orElseThrow()
                .entries());
        assertThat(mailbox.next(
                        DeliveryRules.STANDARD
                                .but()
                                .grouping(Duration.ofSeconds(9))
                                .build(),
                        LATER))
                .isEqualTo(new Step.Wait(Optional.of(LATER.plusSeconds(9))));
    }

    @Test
    void a_mailbox_is_the_providers_own() {
        assertThat(new MailboxEvent.NoticeQueued(notice("a", "HIGH"), Optional.empty()).audience())
                .isEqualTo(Audience.PROVIDER);
    }

    @Test
    void notices_of_a_message_that_are_dropped_end_it_when_all_are() {
        Mailbox taken = happens(
                queued(Mailbox.EMPTY, START, List.of(notice("a", "X"), notice("b", "X"), notice("c", "Y"))),
                new MailboxEvent.MessageTaken(1, List.of("a", "b"), false, 1, "w", LATER),
                new MailboxEvent.MessageFailed(1, "busy", false, Optional.of(LATER)),
                new MailboxEvent.NoticesDropped(List.of("a"), "no"));
        assertThat(taken.underWay()).containsExactly("b");
        assertThat(taken.waiting()).containsExactly("c");
        assertThat(happens(taken, new MailboxEvent.NoticesDropped(List.of("b"), "no"))
                        .underWay())
                .isEmpty();
    }

    @Test
    void what_failed_for_good_is_not_tried_again() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MailboxEvent.MessageFailed(1, "no such address", true, Optional.of(START)))
                .withMessageContaining("message 1");
    }

    private static Mailbox queued(Mailbox mailbox, Instant at, List<Notice> notices) {
        return mailbox.after(mailbox.queue(WANG_BY_MAIL, notices, at, Mailbox.WATCH)
                .orElseThrow()
                .entries());
    }

    private static Mailbox happens(Mailbox mailbox, MailboxEvent... events) {
        return mailbox.after(mailbox.batch(WANG_BY_MAIL, List.of(events), START, Mailbox.WATCH)
                .entries());
    }
}
