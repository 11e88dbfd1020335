package io.deskwright.examples.mail;

import static io.deskwright.examples.mail.Samples.failed;
import static io.deskwright.examples.mail.Samples.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.deskwright.core.ticket.NoticeChannel;
import io.deskwright.escalation.notice.Message;
import io.deskwright.escalation.notice.Outcome;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a whole mail server in this JVM. */
@Timeout(60)
class MailNotifierTest {

    private static Certificate certificate;

    private GreenMail server;

    @BeforeAll
    static void makeACertificate(@TempDir Path folder) throws Exception {
        certificate = Certificate.in(folder);
        System.setProperty("greenmail.tls.keystore.file", certificate.file().toString());
        System.setProperty("greenmail.tls.keystore.password", Certificate.PASSWORD);
        // the server reads the file when it makes its first socket
        GreenMail first = new GreenMail(ServerSetup.SMTPS.dynamicPort());
        first.start();
        first.stop();
    }

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.SMTPS.dynamicPort()});
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_message_arrives_in_chinese_over_tls() throws Exception {
        Outcome outcome = Samples.through(tls("localhost").build())
                .handOver(message("CASE-1/2/zhang", "【升级】SO-000001 超时", "您好，\n单据 SO-000001 已超时。𠮷\n"));

        MimeMessage got = received().get(0);
        assertThat(got.getSubject()).isEqualTo("【升级】SO-000001 超时");
        assertThat(got.getContent()).isEqualTo("您好，\r\n单据 SO-000001 已超时。𠮷\r\n");
        assertThat(got.getHeader("From")).containsExactly("desk@example.com");
        assertThat(got.getHeader("To")).containsExactly("zhang@example.com");
        assertThat(got.getHeader("Date")).containsExactly("Mon, 2 Mar 2026 01:02:03 +0000");
        assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(got.getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(outcome).isEqualTo(new Outcome.Delivered(got.getMessageID()));
    }

    @Test
    void who_logs_in_is_asked_for_the_password() {
        server.setUser("desk@example.com", "desk", "right");
        assertThat(Samples.through(tls("localhost")
                                .login(new MailServer.Login("desk", "right"))
                                .build())
                        .handOver(message("k", "s", "b")))
                .isInstanceOf(Outcome.Delivered.class);
        Outcome.Failed wrong = failed(Samples.through(tls("localhost")
                        .login(new MailServer.Login("desk", "wrong"))
                        .build())
                .handOver(message("k", "s", "b")));
        assertThat(wrong.isFinal()).isFalse();
        assertThat(wrong.why()).startsWith("the server refused the login: 535").doesNotContain("desk@");
        assertThat(received()).hasSize(1);
    }

    @Test
    void nothing_is_sent_to_a_server_that_is_not_trusted() {
        MailServer trustsTheJvm = new MailServer.Builder()
                .host("localhost")
                .port(server.getSmtps().getPort())
                .build();
        Outcome.Failed outcome = failed(Samples.through(trustsTheJvm).handOver(message("k", "s", "b")));
        assertThat(outcome.isFinal()).isFalse();
        assertThat(received()).isEmpty();
    }

    @Test
    void nothing_is_sent_to_a_server_that_shows_the_certificate_of_another() {
        Outcome.Failed outcome =
                failed(Samples.through(tls("127.0.0.1").build()).handOver(message("k", "s", "b")));
        assertThat(outcome.isFinal()).isFalse();
        assertThat(outcome.why()).endsWith("CertificateException");
        assertThat(received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLS", "STARTTLS"})
    void nothing_is_sent_without_tls_where_tls_is_asked_for(MailServer.Protection protection) {
        MailServer plain = Samples.plain(server.getSmtp().getPort())
                .protection(protection)
                .trust(certificate.trust())
                .reading(Duration.ofSeconds(2))
                .build();
        Outcome.Failed outcome = failed(Samples.through(plain).handOver(message("k", "s", "b")));
        assertThat(outcome.isFinal()).isFalse();
        assertThat(received()).isEmpty();
    }

    @Test
    void a_long_text_arrives_whole() throws Exception {
        String body = "一二三四五六七八九十".repeat(20_000) + "\r\n.\r\n..\r\nFrom here\r\n" + "x".repeat(5_000);
        Samples.through(plain()).handOver(message("k", "s", body));
        assertThat(received().get(0).getContent()).isEqualTo(body);
    }

    @Test
    void the_same_key_gives_the_same_id_and_another_another() throws Exception {
        MailNotifier notifier = Samples.through(plain());
        notifier.handOver(message("a", "s", "b"));
        notifier.handOver(message("a", "another", "text"));
        notifier.handOver(message("b", "s", "b"));
        List<String> ids = new ArrayList<>();
        for (MimeMessage got : received()) {
            ids.add(got.getMessageID());
        }
        assertThat(ids.get(0))
                .isEqualTo(ids.get(1))
                .isNotEqualTo(ids.get(2))
                .isEqualTo("<ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb@example.com>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\r\nBcc: li@example.com",
                "x\n\n",
                "> <",
                "@",
                "",
                "=?UTF-8?B?DQpCY2M6IGxpQGV4YW1wbGUuY29t?=",
                "\u0000\u2028\ud800 张三"
            })
    void no_text_becomes_a_header(String hostile) throws Exception {
        Outcome outcome = Samples.through(plain()).handOver(message(hostile, oneLine(hostile), hostile));
        assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
        MimeMessage got = received().get(0);
        assertThat(got.getAllRecipients()).containsExactly(new InternetAddress("zhang@example.com"));
        assertThat(got.getHeader("Bcc")).isNull();
        assertThat(got.getHeader("Message-ID")).singleElement().asString().matches("<[0-9a-f]{64}@example\\.com>");
        assertThat(Optional.ofNullable(got.getSubject()).orElse("")).isEqualTo(asUtf8(oneLine(hostile)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example\r\nRCPT TO:<li@example.com>",
                "a@b.example, li@example.com",
                "g: a@b.example, li@example.com;",
                "@b.example:li@example.com",
                "Zhang <zhang@example.com>",
                "\"a\r\n b\"@example.com",
                "zhang",
                "",
                "张@example.com"
            })
    void an_address_that_is_not_one_is_refused_for_good_and_not_repeated(String hostile) {
        MailNotifier notifier =
                MailNotifier.through(plain(), "desk@example.com", any -> Optional.of(hostile), Samples.CLOCK);
        assertThat(notifier.handOver(message("k", "s", "b")))
                .isEqualTo(new Outcome.Failed("the address of the recipient is not that of a mailbox", true));
        assertThatThrownBy(() -> MailNotifier.through(plain(), hostile, any -> Optional.empty(), Samples.CLOCK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("is not the address of a mailbox");
        assertThat(received()).isEmpty();
    }

    @Test
    void who_has_no_address_and_what_is_no_mail_fail_for_good() {
        MailNotifier notifier = Samples.through(plain());
        assertThat(notifier.handOver(new Message("k", NoticeChannel.EMAIL, "nobody", "s", "b")))
                .isEqualTo(new Outcome.Failed("the recipient has no e-mail address", true));
        assertThat(notifier.handOver(new Message("k", NoticeChannel.SMS, "zhang", "", "b")))
                .isEqualTo(new Outcome.Failed("an e-mail was not what was asked for: SMS", true));
        assertThat(received()).isEmpty();
    }

    @Test
    void eight_threads_hand_over_each_message_once() throws Exception {
        MailNotifier notifier = Samples.through(plain());
        List<Future<List<Outcome>>> done = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int thread = 0; thread < 8; thread++) {
                int number = thread;
                done.add(threads.submit(() -> IntStream.range(0, 50)
                        .mapToObj(i -> notifier.handOver(message(number + "/" + i, number + "/" + i, "文本 " + i)))
                        .toList()));
            }
            for (Future<List<Outcome>> outcomes : done) {
                assertThat(outcomes.get()).hasSize(50).hasOnlyElementsOfType(Outcome.Delivered.class);
            }
        } finally {
            threads.shutdownNow();
        }
        List<String> subjects = new ArrayList<>();
        for (MimeMessage got : received()) {
            subjects.add(got.getSubject());
        }
        assertThat(subjects)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 400)
                        .mapToObj(i -> i / 50 + "/" + i % 50)
                        .toList());
    }

    private List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }

    private MailServer.Builder tls(String host) {
        MailServer.Builder builder = new MailServer.Builder();
        builder.host(host).port(server.getSmtps().getPort()).trust(certificate.trust());
        return builder;
    }

    private MailServer plain() {
        return Samples.plain(server.getSmtp().getPort()).build();
    }

    /** As whoever makes a message must do. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\u2028\u2029]", " ");
    }

    private static String asUtf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
