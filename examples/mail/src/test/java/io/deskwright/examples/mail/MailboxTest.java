package io.deskwright.examples.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {

    @ParameterizedTest
    @CsvSource({
        "zhang.san@example.com, example.com",
        "o'brien+desk@mail.example.com, mail.example.com",
        "root@localhost, localhost",
        "a@xn--fiqs8s, xn--fiqs8s"
    })
    void a_mailbox_has_a_domain(String text, String domain) {
        assertThat(Mailbox.read(text)).hasValueSatisfying(mailbox -> {
            assertThat(mailbox.address()).isEqualTo(text);
            assertThat(mailbox.domain()).isEqualTo(domain);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".a@b.c",
                "a.@b.c",
                "a..b@c.d",
                "a@",
                "@b",
                "a@b@c",
                "a@-b.c",
                "a@b-.c",
                "a@.b",
                "a@b.",
                "a b@c.d",
                "a@b.c ",
                "a@[127.0.0.1]",
                "a@b.c\n",
                "a@b_c"
            })
    void the_rest_is_none(String text) {
        assertThat(Mailbox.read(text)).isEqualTo(Optional.empty());
    }

    @Test
    void a_mailbox_is_as_long_as_a_server_must_take_and_no_longer() {
        assertThat(Mailbox.read("a".repeat(64) + "@b.c")).isPresent();
        assertThat(Mailbox.read("a".repeat(65) + "@b.c")).isEmpty();
        assertThat(Mailbox.read("a@" + "b".repeat(63) + ".c")).isPresent();
        assertThat(Mailbox.read("a@" + "b".repeat(64) + ".c")).isEmpty();
        assertThat(Mailbox.read("a@" + "b.".repeat(125) + "cc")).isPresent();
        assertThat(Mailbox.read("a@" + "b.".repeat(125) + "ccc")).isEmpty();
    }
}
