package io.deskwright.escalation.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryRulesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    PT5M, 2, PT1H, PT5M PT10M PT20M PT40M PT1H PT1H
                    PT5M, 1, PT5M, PT5M PT5M PT5M
                    PT5M, 1, PT1H, PT5M PT5M PT5M
                    PT1S, 3, PT9S, PT1S PT3S PT9S PT9S
                    PT1S, 3, PT8S, PT1S PT3S PT8S PT8S
                    PT1S, 2147483647, PT1H, PT1S PT1H PT1H
                    """)
    void gaps_grow_up_to_the_longest_PEER_BUGS_84(Duration first, int factor, Duration longest, String gaps) {
        BackOff backOff = new BackOff(first, factor, longest);
        String[] expected = gaps.split(" ", -1);
        for (int attempt = 1; attempt <= expected.length; attempt++) {
            assertThat(backOff.after(attempt)).isEqualTo(Duration.parse(expected[attempt - 1]));
        }
        assertThat(backOff.after(Integer.MAX_VALUE)).isEqualTo(factor == 1 ? first : longest);
    }

    @ParameterizedTest
    @CsvSource({"PT0S,1,PT1S", "PT-1S,1,PT1S", "PT2S,1,PT1.999999999S", "PT1S,0,PT1S"})
    void gaps_that_are_nothing_or_shrink_are_refused(Duration first, int factor, Duration longest) {
        assertThatIllegalArgumentException().isThrownBy(() -> new BackOff(first, factor, longest));
    }

    @ParameterizedTest
    @CsvSource({"0,PT1S", "1001,PT1S", "1,PT0S", "1,PT-1S"})
    void a_rate_is_positive_and_bounded(int messages, Duration per) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RateLimit(messages, per));
    }

    @Test
    void the_bounds_of_a_rate_are_rates() {
        assertThat(new RateLimit(1, Duration.ofNanos(1)).messages()).isEqualTo(1);
        assertThat(new RateLimit(1000, Duration.ofNanos(1)).messages()).isEqualTo(RateLimit.MOST);
    }

    @Test
    void without_a_word_the_documented_rules_count() {
        DeliveryRules rules = DeliveryRules.STANDARD;
        assertThat(rules.lowHours().isOpen(TestPost.START)).isTrue();
        assertThat(rules.lowLevels()).isEmpty();
        assertThat(rules.urgentLevels()).isEmpty();
        assertThat(rules.grouping()).isEqualTo(Duration.ZERO);
        assertThat(rules.rate()).isEqualTo(new RateLimit(10, Duration.ofMinutes(1)));
        assertThat(rules.attempts()).isEqualTo(10);
        assertThat(rules.backOff()).isEqualTo(new BackOff(Duration.ofMinutes(1), 2, Duration.ofHours(1)));
        assertThat(rules.lease()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void rules_that_cannot_be_kept_are_refused() {
        refused(DeliveryRules.STANDARD.but().addLowLevels("X", "Y").addUrgentLevels("Y"), "[Y]");
        refused(DeliveryRules.STANDARD.but().grouping(Duration.ofNanos(-1)), "PT-0.000000001S");
        refused(DeliveryRules.STANDARD.but().attempts(0), "not 0 times");
        refused(DeliveryRules.STANDARD.but().lease(Duration.ZERO), "PT0S");
        refused(DeliveryRules.STANDARD.but().lease(Duration.ofNanos(-1)), "PT-0.000000001S");
        assertThat(DeliveryRules.STANDARD
                        .but()
                        .attempts(1)
                        .lease(Duration.ofNanos(1))
                        .build()
                        .attempts())
                .isEqualTo(1);
    }

    private static void refused(DeliveryRulesBuilder rules, String said) {
        assertThatIllegalArgumentException().isThrownBy(rules::build).withMessageContaining(said);
    }
}
