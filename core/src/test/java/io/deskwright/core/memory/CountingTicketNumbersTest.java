package io.deskwright.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.kit.TicketNumbersContract;
import io.deskwright.core.port.TicketNumbers;
import org.junit.jupiter.api.Test;

class CountingTicketNumbersTest implements TicketNumbersContract {

    private final TicketNumbers all = CountingTicketNumbers.of("SO-", 1);

    @Override
    public TicketNumbers numbers() {
        return all;
    }

    @Test
    void tickets_are_counted_from_the_first_number_on() {
        CountingTicketNumbers numbers = CountingTicketNumbers.of("SO-", 1);
        assertThat(numbers.next()).isEqualTo(CaseId.of("SO-000001"));
        assertThat(numbers.next()).isEqualTo(CaseId.of("SO-000002"));
    }

    @Test
    void a_number_of_more_than_six_digits_has_them_all() {
        CountingTicketNumbers numbers = CountingTicketNumbers.of("SO-", 999_999);
        assertThat(numbers.next()).isEqualTo(CaseId.of("SO-999999"));
        assertThat(numbers.next()).isEqualTo(CaseId.of("SO-1000000"));
    }

    @Test
    void a_prefix_may_be_missing_but_no_number_is_negative() {
        assertThat(CountingTicketNumbers.of("", 0).next()).isEqualTo(CaseId.of("000000"));
        assertThatIllegalArgumentException().isThrownBy(() -> CountingTicketNumbers.of("SO-", -1));
    }
}
