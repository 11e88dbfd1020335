package io.deskwright.examples.mail;

import static io.deskwright.examples.mail.Samples.failed;
import static io.deskwright.examples.mail.Samples.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.escalation.notice.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server that answers what it is told to. */
@Timeout(30)
class MailTroubleTest {

    private static Certificate certificate;

    private ScriptedServer server;

    @BeforeAll
    static void makeACertificate(@TempDir Path folder) throws Exception {
        certificate = Certificate.in(folder);
    }

    @BeforeEach
    void start() {
        server = new ScriptedServer(0, certificate.server());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # command | answer                                          | final | why
            RCPT      | 550 5.1.1 <zhang@example.com>: nobody           | true  | the server refused the recipient: 550 5.1.1
            RCPT      | 550 zhang@example.com                           | true  | the server refused the recipient: 550
            RCPT      | 500 what                                        | true  | the server refused the recipient: 500
            RCPT      | 554 5.7.1 no relay                              | true  | the server refused the recipient: 554 5.7.1
            RCPT      | 552 5.2.2 zhang@example.com is full             | false | the server refused the recipient: 552 5.2.2
            RCPT      | 530 5.7.0 log in first                          | false | the server refused the recipient: 530 5.7.0
            RCPT      | 503 not now                                     | false | the server refused the recipient: 503
            RCPT      | 499 later                                       | false | the server refused the recipient: 499
            RCPT      | 450 4.2.1 grey                                  | false | the server refused the recipient: 450 4.2.1
            RCPT      | 421 4.3.2 zhang                                 | false | the server refused the recipient: 421 4.3.2
            MAIL      | 553 5.7.1 desk@example.com is not yours         | false | the server refused the sender: 553 5.7.1
            MAIL      | 451 later                                       | false | the server refused the sender: 451
            DATA      | 554 5.7.1 no                                    | true  | the server refused the message: 554 5.7.1
            DATA      | 503 what                                        | false | the server refused the message: 503
            TEXT      | 554 5.7.1 this looks like zhang@example.com     | true  | the server refused the message: 554 5.7.1
            TEXT      | 552 5.3.4 too big                               | true  | the server refused the message: 552 5.3.4
            TEXT      | 452 4.3.1 full                                  | false | the server refused the message: 452 4.3.1
            """)
    void what_the_server_says_decides(String command, String answer, boolean isFinal, String why) {
        server.answering(command, answer);
        assertThat(Samples.through(plain()).handOver(message("k", "s", "b")))
                .isEqualTo(new Outcome.Failed(why, isFinal));
        assertThat(server.texts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA", "TEXT"})
    void a_server_that_hangs_up_or_is_silent_is_tried_again(String command) {
        for (String trouble : List.of(ScriptedServer.END, ScriptedServer.SILENCE)) {
            server.answering(command, trouble);
            Outcome.Failed outcome = failed(Samples.through(hasty()).handOver(message("k", "s", "b")));
            assertThat(outcome.isFinal()).isFalse();
            assertThat(outcome.why())
                    .startsWith("the server was not reached, or did not answer as agreed: ")
                    .doesNotContain("@")
                    .doesNotContain("zhang");
        }
        assertThat(server.texts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {ScriptedServer.END, ScriptedServer.SILENCE, "554 no"})
    void how_the_server_takes_the_farewell_is_of_no_matter(String farewell) {
        server.answering("QUIT", farewell);
        assertThat(Samples.through(plain()).handOver(message("k", "s", "b"))).isInstanceOf(Outcome.Delivered.class);
        assertThat(server.texts()).hasSize(1);
    }

    @Test
    void a_server_that_was_down_is_used_when_it_is_up_again() {
        int port = server.port();
        MailNotifier notifier = Samples.through(plain());
        server.close();
        assertThat(notifier.handOver(message("k", "s", "b")))
                .isEqualTo(new Outcome.Failed(
                        "the server was not reached, or did not answer as agreed: ConnectException", false));
        server = new ScriptedServer(port, certificate.server());
        assertThat(notifier.handOver(message("k", "s", "b"))).isInstanceOf(Outcome.Delivered.class);
        assertThat(server.texts()).hasSize(1);
    }

    @Test
    void after_starttls_all_that_matters_is_said_in_secret() {
        server.answering("EHLO", "250-here\r\n250-AUTH PLAIN\r\n250 STARTTLS");
        assertThat(Samples.through(startTls()).handOver(message("k", "s", "b"))).isInstanceOf(Outcome.Delivered.class);
        assertThat(server.heard())
                .filteredOn(line -> !line.startsWith("tls:"))
                .hasSize(2)
                .satisfies(plain -> {
                    assertThat(plain.get(0)).startsWith("EHLO");
                    assertThat(plain.get(1)).isEqualTo("STARTTLS");
                });
        assertThat(server.heard()).anyMatch(line -> line.startsWith("tls:AUTH PLAIN"));
    }

    @ParameterizedTest
    @CsvSource({"250 here, 220 go on", "250-here~250 STARTTLS, 454 not now"})
    void without_the_tls_that_is_asked_for_neither_password_nor_text_is_said(String ehlo, String starttls) {
        server.answering("EHLO", ehlo.replace("~", "\r\n")).answering("STARTTLS", starttls);
        Outcome.Failed outcome = failed(Samples.through(startTls()).handOver(message("k", "s", "b")));
        assertThat(outcome.isFinal()).isFalse();
        assertThat(server.heard()).noneMatch(line -> line.matches("(?i)(AUTH|MAIL|RCPT|DATA).*"));
    }

    @Test
    void a_certificate_that_is_not_trusted_ends_starttls() {
        server.answering("EHLO", "250-here\r\n250 STARTTLS");
        MailServer trustsTheJvm = Samples.plain(server.port())
                .protection(MailServer.Protection.STARTTLS)
                .build();
        assertThat(failed(Samples.through(trustsTheJvm).handOver(message("k", "s", "b")))
                        .isFinal())
                .isFalse();
        assertThat(server.heard()).noneMatch(line -> line.contains("MAIL"));
    }

    private MailServer plain() {
        return Samples.plain(server.port()).build();
    }

    private MailServer hasty() {
        return Samples.plain(server.port()).reading(Duration.ofMillis(300)).build();
    }

    private MailServer startTls() {
        return Samples.plain(server.port())
                .protection(MailServer.Protection.STARTTLS)
                .login(new MailServer.Login("desk", "secret"))
                .trust(certificate.trust())
                .build();
    }
}
