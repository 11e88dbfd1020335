package io.deskwright.escalation.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.ticket.NoticeChannel;
import io.deskwright.escalation.notice.Message;
import io.deskwright.escalation.notice.Notifier;
import io.deskwright.escalation.notice.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The laws that every channel keeps; the test class of an adapter implements this, with a server that it can look into and
 * break. Each test begins with a server that works and has received nothing.
 *
 * <pre>{@code
 * class OurMailTest implements NotifierContract {
 *     private final TestMailServer server = TestMailServer.start();
 *
 *     public NoticeChannel channel() {
 *         return NoticeChannel.EMAIL;
 *     }
 *
 *     public Notifier notifier() {
 *         return OurMail.by(server.address());
 *     }
 *     …
 * }
 * }</pre>
 */
public interface NotifierContract {

    /** Somebody who can be reached. */
    String WANG = "p-17";

    /** Somebody else who can be reached. */
    String LI = "p-18";

    /**
     * A message as it came to its receiver.
     *
     * @param key what a receiver can see of the key of the message, as {@link NotifierContract#seen} has it
     * @param recipient the id of the person to whose address it came
     * @param subject the subject, decoded; empty if the channel has none
     * @param body the text, decoded, its lines ended by LF
     */
    record Received(String key, String recipient, String subject, String body) {}

    /** {@return the channel} */
    NoticeChannel channel();

    /** {@return the adapter, which knows the addresses of {@link #WANG} and {@link #LI}; the same within one test} */
    Notifier notifier();

    /** {@return what has come to receivers so far, in the order of coming; waits until what was handed over has come} */
    List<Received> received();

    /**
     * From now on the server refuses a recipient for good.
     *
     * @param recipient the id of the person
     */
    void refuse(String recipient);

    /**
     * Returns what a receiver can see of a key: the key, unless the channel writes it otherwise, as e-mail does, or has no
     * place for it, as SMS.
     *
     * @param key the key of a message
     * @return what stands for it, the same for the same key; empty if nothing does
     */
    default String seen(String key) {
        return key;
    }

    /** From now on the server cannot be reached. */
    void breakDown();

    /** From now on the server works again. */
    void mend();

    @Test
    default void a_message_arrives_once_as_it_was_written() {
        Message message =
                message(1, WANG, "Ticket T-1 is late: 100 % <a&b> =?", "Please act at once. =20 %s {case} <a&b>");
        delivers(message);
        assertThat(received()).containsExactly(asWritten(message));
    }

    @Test
    default void chinese_arrives_as_it_was_written() {
        Message message = message(1, WANG, "超时：工单 T-1 的恢复时限", "请立即处理。地点：成都；负责人：王工 “现场” 😀");
        delivers(message);
        assertThat(received()).containsExactly(asWritten(message));
    }

    @Test
    default void a_long_subject_and_a_long_text_arrive_whole() {
        Message message = message(1, WANG, "工单 T-1 ".repeat(30) + "end", "故障处理 fault €[] ".repeat(16) + "末");
        delivers(message);
        assertThat(received()).containsExactly(asWritten(message));
    }

    @Test
    default void a_text_of_many_lines_arrives_with_its_lines() {
        String lines = channel() == NoticeChannel.EMAIL
                ? "first\n\n.\n..two\nFrom here on\n  -- \n" + "long ".repeat(300) + "\n" + "行\n".repeat(100) + "last"
                : "first\nsecond\n末";
        Message message = message(1, WANG, "many lines", lines);
        delivers(message);
        assertThat(received()).containsExactly(asWritten(message));
    }

    @Test
    default void each_recipient_gets_his_own_and_nobody_else_does() {
        Message first = message(1, WANG, "for Wang", "for Wang");
        Message second = message(2, LI, "for Li", "for Li");
        delivers(first);
        delivers(second);
        assertThat(received()).containsExactlyInAnyOrder(asWritten(first), asWritten(second));
    }

    @Test
    default void a_message_that_comes_again_has_the_same_key() {
        Message message = message(1, WANG, "again", "again");
        delivers(message);
        delivers(message);
        // a channel may know the key and pass the second one over
        assertThat(received()).isNotEmpty().containsOnly(asWritten(message));
        assertThat(received()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    default void a_refused_recipient_is_final_and_others_are_still_told() {
        refuse(WANG);
        assertThat(notifier().handOver(message(1, WANG, "refused", "refused")))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.isFinal()).isTrue());
        Message other = message(2, LI, "for Li", "for Li");
        delivers(other);
        assertThat(received()).containsExactly(asWritten(other));
    }

    @Test
    default void a_recipient_without_an_address_is_final() {
        assertThat(notifier().handOver(message(1, "p-unknown", "to nobody", "to nobody")))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.isFinal()).isTrue());
        Message other = message(2, LI, "for Li", "for Li");
        delivers(other);
        assertThat(received()).containsExactly(asWritten(other));
    }

    @Test
    default void after_a_breakdown_it_works_again() {
        Message before = message(1, WANG, "before", "before");
        delivers(before);
        breakDown();
        failsForNow(message(2, WANG, "between", "between"));
        failsForNow(message(3, LI, "between", "between"));
        mend();
        Message after = message(2, WANG, "between", "between");
        delivers(after);
        assertThat(received()).containsExactly(asWritten(before), asWritten(after));
    }

    @Test
    default void what_several_hand_over_at_once_arrives_whole() {
        List<Message> messages = IntStream.range(0, 16)
                .mapToObj(i -> message(i, i % 2 == 0 ? WANG : LI, "subject " + i, "正文 " + i))
                .toList();
        List<Outcome> outcomes =
                messages.parallelStream().map(notifier()::handOver).toList();
        assertThat(outcomes).hasSize(16).allMatch(outcome -> outcome instanceof Outcome.Delivered);
        List<Received> expected = new ArrayList<>();
        messages.forEach(message -> expected.add(asWritten(message)));
        assertThat(received()).containsExactlyInAnyOrderElementsOf(expected);
    }

    private void delivers(Message message) {
        assertThat(notifier().handOver(message)).isInstanceOf(Outcome.Delivered.class);
    }

    /** What is thrown counts as failed, to be tried again. */
    private void failsForNow(Message message) {
        Optional<Outcome> outcome;
        try {
            outcome = Optional.of(notifier().handOver(message));
        } catch (RuntimeException thrown) {
            outcome = Optional.empty();
        }
        outcome.ifPresent(said -> assertThat(said)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.isFinal()).isFalse()));
    }

    private Received asWritten(Message message) {
        return new Received(seen(message.key()), message.recipient(), message.subject(), message.body());
    }

    private Message message(int number, String recipient, String subject, String body) {
        String key = "mailbox/" + channel() + "/" + recipient + "#" + number;
        return new Message(key, channel(), recipient, channel() == NoticeChannel.SMS ? "" : subject, body);
    }
}
