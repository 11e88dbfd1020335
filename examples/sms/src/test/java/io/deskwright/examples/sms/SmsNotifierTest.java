package io.deskwright.examples.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.deskwright.core.ticket.NoticeChannel;
import io.deskwright.escalation.notice.Message;
import io.deskwright.escalation.notice.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.SubmitSm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a message centre in this JVM. */
@Timeout(60)
class SmsNotifierTest {

    private Simulator centre;
    private SmsNotifier notifier;

    @BeforeEach
    void start() {
        centre = new Simulator(0, ServerSocketFactory.getDefault());
        notifier = SmsNotifier.through(nearby().build(), SmsNotifierTest::number);
    }

    /** Waits for answers no longer than a test may. */
    private void hurry() {
        notifier = SmsNotifier.through(nearby().answering(Duration.ofSeconds(1)).build(), SmsNotifierTest::number);
    }

    @AfterEach
    void stop() {
        notifier.close();
        centre.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SO-000001 is late", "单据 SO-000001 已超时，请处理。", "🚨 𠮷\n", "a", "{[€]}~|^\\"})
    void a_short_text_arrives_as_one_message(String text) {
        assertThat(notifier.handOver(message("k", text))).isEqualTo(new Outcome.Delivered("id-1"));
        assertThat(centre.shown()).containsOnly(Map.entry("8613800138000", List.of(text)));
        assertThat(centre.taken()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"a, 160, 1", "a, 161, 2", "时, 70, 1", "时, 71, 2", "€, 80, 1", "€, 81, 2", "🚨, 35, 1", "🚨, 36, 2"})
    void a_long_text_arrives_in_parts(String character, int times, int parts) {
        String text = character.repeat(times);
        assertThat(notifier.handOver(message("k", text)))
                .isEqualTo(new Outcome.Delivered(parts == 1 ? "id-1" : "id-1,id-2"));
        assertThat(centre.shown()).containsOnly(Map.entry("8613800138000", List.of(text)));
        assertThat(centre.taken()).hasSize(parts);
    }

    @Test
    void the_longest_text_has_255_parts() {
        String text = "时".repeat(255 * 67);
        assertThat(notifier.handOver(message("k", text))).isInstanceOf(Outcome.Delivered.class);
        assertThat(centre.shown()).containsOnly(Map.entry("8613800138000", List.of(text)));
        assertThat(notifier.handOver(message("k", text + "时")))
                .isEqualTo(new Outcome.Failed("the text has 256 parts, more than 255", true));
        assertThat(centre.taken()).hasSize(255);
    }

    @Test
    void what_is_submitted_says_how_it_is_written_and_asks_for_no_receipt() {
        notifier.handOver(message("k", "a"));
        notifier.handOver(message("k", "时"));
        notifier.handOver(new Message("k", NoticeChannel.SMS, "duty", "", "a"));
        assertThat(centre.taken()).extracting(SubmitSm::getDataCoding).containsExactly((byte) 0, (byte) 8, (byte) 0);
        assertThat(centre.taken()).extracting(SubmitSm::getRegisteredDelivery).containsOnly((byte) 0);
        assertThat(centre.taken()).extracting(SubmitSm::getDestAddrTon).containsExactly((byte) 1, (byte) 1, (byte) 0);
        assertThat(centre.taken()).extracting(SubmitSm::getDestAddrNpi).containsOnly((byte) 1);
        assertThat(centre.taken()).extracting(SubmitSm::getDestAddress).contains("02112345");
        assertThat(centre.taken()).extracting(SubmitSm::getSourceAddr).containsOnly("DESK");
        assertThat(centre.taken()).extracting(SubmitSm::getSourceAddrTon).containsOnly((byte) 5);
    }

    @Test
    void one_session_is_bound_for_all_messages_as_who_it_is() {
        assertThat(centre.binds()).isEmpty();
        IntStream.range(0, 5).forEach(i -> notifier.handOver(message("k" + i, "a")));
        assertThat(centre.binds()).singleElement().satisfies(bind -> {
            assertThat(bind.getBindType()).isEqualTo(BindType.BIND_TX);
            assertThat(bind.getSystemId()).isEqualTo("desk");
            assertThat(bind.getPassword()).isEqualTo("secret");
            assertThat(bind.getSystemType()).isEqualTo("OPS");
        });
    }

    @Test
    void the_same_key_gives_the_same_reference() {
        notifier.handOver(message("a", "x".repeat(161)));
        notifier.handOver(message("a", "时".repeat(71)));
        notifier.handOver(message("b", "x".repeat(161)));
        assertThat(centre.taken())
                .extracting(part -> part.getShortMessage()[3])
                .containsExactly((byte) 0xCA, (byte) 0xCA, (byte) 0xCA, (byte) 0xCA, (byte) 0x3E, (byte) 0x3E);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # status, name, final
              1, RINVMSGLEN,  true
             11, RINVDSTADR,  true
             80, RINVDSTTON,  true
             81, RINVDSTNPI,  true
            101, RX_P_APPN,   true
              8, RSYSERR,     false
             10, RINVSRCADR,  false
             20, RMSGQFUL,    false
             69, RSUBMITFAIL, false
             88, RTHROTTLED,  false
            100, RX_T_APPN,   false
            255, RUNKNOWNERR, false
            1024, OF_A_VENDOR, false
            """)
    void what_the_centre_says_decides_and_the_link_stays(int status, String name, boolean isFinal) {
        centre.answering(message -> status);
        assertThat(notifier.handOver(message("k", "a")))
                .as(name)
                .isEqualTo(
                        new Outcome.Failed("the centre refused with status 0x" + Integer.toHexString(status), isFinal));
        centre.answering(message -> Simulator.TAKEN);
        assertThat(notifier.handOver(message("k", "a"))).isInstanceOf(Outcome.Delivered.class);
        assertThat(centre.binds()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {SMPPConstant.STAT_ESME_RINVDSTADR, SMPPConstant.STAT_ESME_RTHROTTLED})
    void a_part_that_fails_after_another_was_taken_is_tried_again_from_the_first(int status) {
        AtomicInteger submitted = new AtomicInteger();
        centre.answering(message -> submitted.incrementAndGet() == 2 ? status : Simulator.TAKEN);
        Message message = message("k", "x".repeat(161));
        assertThat(notifier.handOver(message))
                .isEqualTo(
                        new Outcome.Failed("the centre refused with status 0x" + Integer.toHexString(status), false));
        assertThat(notifier.handOver(message)).isEqualTo(new Outcome.Delivered("id-2,id-3"));
        assertThat(centre.taken()).hasSize(3);
    }

    @Test
    void a_line_that_was_cut_is_bound_again() {
        hurry();
        assertThat(notifier.handOver(message("a", "a"))).isInstanceOf(Outcome.Delivered.class);
        centre.cut();
        // whether the cut was noticed before the next message is a matter of time
        Outcome next = notifier.handOver(message("b", "b"));
        if (next instanceof Outcome.Failed failed) {
            assertThat(failed.isFinal()).isFalse();
            next = notifier.handOver(message("b", "b"));
        }
        assertThat(next).isInstanceOf(Outcome.Delivered.class);
        assertThat(centre.binds()).hasSize(2);
        assertThat(centre.shown()).containsOnly(Map.entry("8613800138000", List.of("a", "b")));
    }

    @Test
    void a_line_that_is_cut_in_the_middle_fails_for_now() {
        hurry();
        centre.answering(message -> {
            centre.cut();
            return SMPPConstant.STAT_ESME_RSYSERR;
        });
        assertThat(notifier.handOver(message("a", "a")))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.isFinal()).isFalse());
        centre.answering(message -> Simulator.TAKEN);
        assertThat(notifier.handOver(message("a", "a"))).isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void a_centre_that_is_silent_fails_for_now_and_the_link_is_bound_again() {
        hurry();
        centre.answering(message -> Simulator.SILENCE);
        assertThat(notifier.handOver(message("a", "a")))
                .isEqualTo(new Outcome.Failed("the link was lost: ResponseTimeoutException", false));
        centre.answering(message -> Simulator.TAKEN);
        assertThat(notifier.handOver(message("a", "a"))).isInstanceOf(Outcome.Delivered.class);
        assertThat(centre.binds()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {SMPPConstant.STAT_ESME_RINVPASWD, SMPPConstant.STAT_ESME_RBINDFAIL, Simulator.SILENCE})
    void a_centre_that_does_not_let_us_in_is_tried_again(int status) {
        hurry();
        centre.binding(status);
        assertThat(notifier.handOver(message("a", "a")))
                .isEqualTo(new Outcome.Failed("the centre was not reached: IOException", false));
        centre.binding(Simulator.TAKEN);
        assertThat(notifier.handOver(message("a", "a"))).isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void a_centre_that_was_down_is_used_when_it_is_up_again() {
        int port = centre.port();
        centre.close();
        assertThat(notifier.handOver(message("a", "a")))
                .isEqualTo(new Outcome.Failed("the centre was not reached: ConnectException", false));
        centre = new Simulator(port, ServerSocketFactory.getDefault());
        assertThat(notifier.handOver(message("a", "a"))).isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void what_cannot_be_sent_fails_for_good() {
        assertThat(notifier.handOver(new Message("k", NoticeChannel.SMS, "nobody", "", "a")))
                .isEqualTo(new Outcome.Failed("the recipient has no number", true));
        assertThat(notifier.handOver(new Message("k", NoticeChannel.EMAIL, "zhang", "s", "a")))
                .isEqualTo(new Outcome.Failed("an SMS was not what was asked for: EMAIL", true));
        assertThat(notifier.handOver(message("k", ""))).isEqualTo(new Outcome.Failed("there is no text", true));
        assertThat(centre.binds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "+", "12", "+1234567890123456", "138 0013 8000", "13800138000\n", "１３８００", "zhang", "1+1"})
    void a_number_that_is_not_one_fails_for_good_and_is_not_repeated(String number) {
        try (SmsNotifier other = SmsNotifier.through(nearby().build(), any -> Optional.of(number))) {
            assertThat(other.handOver(message("k", "a")))
                    .isEqualTo(new Outcome.Failed("the number of the recipient is not one", true));
        }
    }

    @Test
    void eight_threads_share_one_session() throws Exception {
        List<Future<List<Outcome>>> done = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int thread = 0; thread < 8; thread++) {
                int number = thread;
                done.add(threads.submit(() -> IntStream.range(0, 50)
                        .mapToObj(i -> notifier.handOver(message("k", "文本 " + number + "/" + i)))
                        .toList()));
            }
            for (Future<List<Outcome>> outcomes : done) {
                assertThat(outcomes.get()).hasSize(50).hasOnlyElementsOfType(Outcome.Delivered.class);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(centre.binds()).hasSize(1);
        assertThat(centre.shown().get("8613800138000"))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 400)
                        .mapToObj(i -> "文本 " + i / 50 + "/" + i % 50)
                        .toList());
    }

    @Test
    void a_closed_notifier_hands_nothing_over() {
        notifier.handOver(message("k", "a"));
        notifier.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> notifier.handOver(message("k", "a")))
                .withMessage("the notifier is closed");
        assertThat(centre.taken()).hasSize(1);
    }

    @Test
    void with_tls_the_centre_shows_who_it_is(@TempDir Path folder) throws Exception {
        Certificate certificate = Certificate.in(folder);
        centre.close();
        centre = new Simulator(0, certificate.server().getServerSocketFactory());
        assertThat(handOver(secured("localhost", certificate.trust()))).isInstanceOf(Outcome.Delivered.class);
        assertThat(handOver(secured("127.0.0.1", certificate.trust())))
                .isEqualTo(new Outcome.Failed("the centre was not reached: SSLHandshakeException", false));
        assertThat(handOver(secured("localhost", (SSLSocketFactory) SSLSocketFactory.getDefault())))
                .isEqualTo(new Outcome.Failed("the centre was not reached: SSLHandshakeException", false));
        assertThat(centre.taken()).hasSize(1);
    }

    @Test
    void with_tls_nothing_is_said_to_a_centre_without() {
        centre.close();
        centre = new Simulator(0, ServerSocketFactory.getDefault());
        assertThat(handOver(secured("localhost", (SSLSocketFactory) SSLSocketFactory.getDefault())))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.isFinal()).isFalse());
        assertThat(centre.binds()).isEmpty();
    }

    private static Optional<String> number(String recipient) {
        return Optional.ofNullable(
                Map.of("zhang", "+8613800138000", "duty", "02112345").get(recipient));
    }

    private static Outcome handOver(SmsCentre centre) {
        try (SmsNotifier notifier = SmsNotifier.through(centre, SmsNotifierTest::number)) {
            return notifier.handOver(message("k", "a"));
        }
    }

    private SmsCentre secured(String host, SSLSocketFactory trust) {
        return nearby().host(host).tls(trust).connecting(Duration.ofSeconds(2)).build();
    }

    private SmsCentre.Builder nearby() {
        SmsCentre.Builder builder = new SmsCentre.Builder();
        builder.host("localhost")
                .port(centre.port())
                .systemId("desk")
                .password("secret")
                .systemType("OPS")
                .sender("DESK");
        return builder;
    }

    private static Message message(String key, String body) {
        return new Message(key, NoticeChannel.SMS, "zhang", "", body);
    }
}
