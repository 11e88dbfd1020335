package io.deskwright.examples.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsCentreTest {

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65_536})
    void a_port_is_one(int port) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> centre().port(port).build())
                .withMessage("port " + port + " is not between 1 and 65535");
    }

    @Test
    void the_last_port_is_one() {
        assertThat(centre().port(65_535).build().port()).isEqualTo(65_535);
    }

    @Test
    void what_smpp_has_no_room_for_is_refused() {
        assertThat(centre().systemId("x".repeat(15)).build().systemId()).hasSize(15);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> centre().systemId("x".repeat(16)).build())
                .withMessage("the system id is not at most 15 ASCII characters");
        assertThat(centre().password("x".repeat(8)).build().password()).hasSize(8);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> centre().password("secret-9!").build())
                .withMessage("the password is not at most 8 ASCII characters");
        assertThat(centre().systemType("x".repeat(12)).build().systemType()).hasSize(12);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> centre().systemType("x".repeat(13)).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> centre().systemId("张").build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> centre().systemId("a\u007f").build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> centre().systemId("a b").build());
        assertThatIllegalArgumentException().isThrownBy(() -> centre().host("").build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT0.000999999S", "PT1H0.001S"})
    void a_time_ends(Duration time) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> centre().connecting(time).build())
                .withMessageContaining(time.toString());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> centre().answering(time).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> centre().enquiring(time).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.001S", "PT1H"})
    void the_shortest_and_the_longest_time_are_times(Duration time) {
        assertThat(centre().connecting(time).build().connecting()).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',               UNKNOWN,       UNKNOWN, ''
            10690001,         UNKNOWN,       ISDN,    10690001
            +8613800138000,   INTERNATIONAL, ISDN,    8613800138000
            +123456789012345, INTERNATIONAL, ISDN,    123456789012345
            DESK 24,          ALPHANUMERIC,  UNKNOWN, DESK 24
            Deskwright1,      ALPHANUMERIC,  UNKNOWN, Deskwright1
            """)
    void a_sender_is_a_number_a_name_or_nothing(
            String sender, TypeOfNumber type, NumberingPlanIndicator plan, String text) {
        assertThat(PhoneAddress.ofSender(sender)).isEqualTo(new PhoneAddress(type, plan, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deskwright 1", "+1234567890123456", "服务台", "a\n", "+"})
    void another_sender_is_refused(String sender) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> centre().sender(sender).build())
                .withMessageContaining("is neither a number nor a short name");
    }

    @Test
    void a_password_is_not_shown() {
        assertThat(centre().password("secret").build())
                .asString()
                .contains("desk")
                .doesNotContain("secret");
    }

    private static SmsCentre.Builder centre() {
        SmsCentre.Builder builder = new SmsCentre.Builder();
        builder.host("localhost").port(2775).systemId("desk");
        return builder;
    }
}
