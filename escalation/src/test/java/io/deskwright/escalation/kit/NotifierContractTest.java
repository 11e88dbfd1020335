package io.deskwright.escalation.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.deskwright.core.ticket.NoticeChannel;
import io.deskwright.escalation.notice.Message;
import io.deskwright.escalation.notice.Notifier;
import io.deskwright.escalation.notice.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** The contract itself is tested: it proves something only if it can fail. */
class NotifierContractTest {

    static class OnALetterBox implements NotifierContract {

        private final List<Received> received = new CopyOnWriteArrayList<>();
        private final Set<String> reachable = new ConcurrentSkipListSet<>(Set.of(WANG, LI));
        private volatile boolean isBroken;

        @Override
        public NoticeChannel channel() {
            return NoticeChannel.EMAIL;
        }

        @Override
        public Notifier notifier() {
            return message -> {
                if (isBroken) {
                    return new Outcome.Failed("cannot be reached", false);
                }
                if (!reachable.contains(message.recipient())) {
                    return new Outcome.Failed("refused", true);
                }
                received.add(written(message));
                return new Outcome.Delivered("");
            };
        }

        Received written(Message message) {
            return new Received(message.key(), message.recipient(), message.subject(), message.body());
        }

        @Override
        public List<Received> received() {
            return List.copyOf(received);
        }

        @Override
        public void refuse(String recipient) {
            reachable.remove(recipient);
        }

        @Override
        public void breakDown() {
            isBroken = true;
        }

        @Override
        public void mend() {
            isBroken = false;
        }
    }

    static class OnATelephone extends OnALetterBox {

        @Override
        public NoticeChannel channel() {
            return NoticeChannel.SMS;
        }

        @Override
        public String seen(String key) {
            return "";
        }

        @Override
        Received written(Message message) {
            return new Received("", message.recipient(), message.subject(), message.body());
        }
    }

    static class Saying extends OnALetterBox {

        private final Function<Message, Outcome> says;

        Saying(Function<Message, Outcome> says) {
            this.says = says;
        }

        @Override
        public Notifier notifier() {
            return says::apply;
        }
    }

    static class DoingNothing extends Saying {

        DoingNothing() {
            super(message -> new Outcome.Delivered(""));
        }
    }

    static class FailingAlways extends Saying {

        FailingAlways() {
            super(message -> new Outcome.Failed("busy", false));
        }
    }

    static class RefusingAlways extends Saying {

        RefusingAlways() {
            super(message -> new Outcome.Failed("refused", true));
        }
    }

    static class ThrowingAlways extends Saying {

        ThrowingAlways() {
            super(message -> {
                throw new IllegalStateException("no line");
            });
        }
    }

    static class HidingTheKey extends OnALetterBox {

        @Override
        Received written(Message message) {
            return new Received("", message.recipient(), message.subject(), message.body());
        }
    }

    @Test
    void a_channel_that_works_keeps_every_law() {
        assertAllHold(OnALetterBox.class);
        assertAllHold(OnATelephone.class);
    }

    @Test
    void an_adapter_that_does_nothing_fails_every_law() {
        assertAllFail(DoingNothing.class);
        assertAllFail(FailingAlways.class);
        assertAllFail(RefusingAlways.class);
        assertAllFail(ThrowingAlways.class);
    }

    @Test
    void an_adapter_that_hides_the_key_fails_every_law() {
        assertAllFail(HidingTheKey.class);
    }

    private static void assertAllHold(Class<?> adapter) {
        Events run = run(adapter);
        assertThat(run.failed().map(Event::getTestDescriptor)).isEmpty();
        assertThat(run.succeeded().count()).isEqualTo(laws());
    }

    private static void assertAllFail(Class<?> adapter) {
        Events run = run(adapter);
        assertThat(run.succeeded().map(Event::getTestDescriptor)).isEmpty();
        assertThat(run.failed().count()).isEqualTo(laws()).isGreaterThanOrEqualTo(10);
    }

    private static Events run(Class<?> adapter) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(adapter))
                .execute()
                .testEvents();
    }

    private static long laws() {
        return Arrays.stream(NotifierContract.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
    }
}
