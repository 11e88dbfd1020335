package io.deskwright.examples.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailServerTest {

    @Test
    void tls_is_what_is_begun_with() {
        assertThat(Samples.plain(1).build().protection()).isEqualTo(MailServer.Protection.NONE);
        assertThat(new MailServer.Builder().host("h").port(465).build().protection())
                .isEqualTo(MailServer.Protection.TLS);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65_536})
    void a_port_is_one(int port) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.plain(port).build())
                .withMessage("port " + port + " is not between 1 and 65535");
    }

    @Test
    void the_last_port_is_one() {
        assertThat(Samples.plain(65_535).build().port()).isEqualTo(65_535);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT0.000999999S", "PT1H0.001S"})
    void a_time_ends(Duration time) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.plain(25).connecting(time).build())
                .withMessageContaining(time.toString());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.plain(25).reading(time).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.plain(25).writing(time).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.001S", "PT1H"})
    void the_shortest_and_the_longest_time_are_times(Duration time) {
        assertThat(Samples.plain(25).connecting(time).build().connecting()).isEqualTo(time);
    }

    @Test
    void a_password_is_neither_said_in_plain_nor_shown() {
        MailServer.Login login = new MailServer.Login("desk", "secret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.plain(25).login(login).build())
                .withMessage("a password is not said without TLS");
        assertThat(new MailServer.Builder().host("h").port(25).login(login).build())
                .asString()
                .contains("desk")
                .doesNotContain("secret");
    }
}
