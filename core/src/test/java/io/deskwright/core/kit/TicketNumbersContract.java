package io.deskwright.core.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.port.TicketNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The laws that every source of ticket numbers keeps; the test class of an adapter implements this.
 *
 * <pre>{@code
 * class OurNumbersTest implements TicketNumbersContract {
 *     public TicketNumbers numbers() {
 *         return OurNumbers.in(theDatabase);
 *     }
 * }
 * }</pre>
 */
public interface TicketNumbersContract {

    /** {@return numbers from one and the same source at each call, as each node of a host would open them} */
    TicketNumbers numbers();

    @Test
    default void no_name_is_issued_twice() {
        TicketNumbers numbers = numbers();
        assertThat(Stream.generate(numbers::next).limit(1_000)).hasSize(1_000).doesNotHaveDuplicates();
    }

    @Test
    default void no_name_is_issued_twice_to_many_who_ask_at_once() {
        TicketNumbers numbers = numbers();
        assertThat(drawn(AtOnce.play(8, thread -> aHundred(numbers))))
                .hasSize(800)
                .doesNotHaveDuplicates();
    }

    @Test
    default void no_name_is_issued_twice_by_several_nodes() {
        List<TicketNumbers> nodes =
                IntStream.range(0, 4).mapToObj(node -> numbers()).toList();
        assertThat(drawn(AtOnce.play(8, thread -> aHundred(nodes.get(thread % nodes.size())))))
                .hasSize(800)
                .doesNotHaveDuplicates();
    }

    @Test
    default void who_comes_back_later_goes_on_with_other_names() {
        List<CaseId> before = aHundred(numbers());
        List<CaseId> after = aHundred(numbers());
        assertThat(drawn(List.of(before, after))).hasSize(200).doesNotHaveDuplicates();
    }

    private static List<CaseId> aHundred(TicketNumbers numbers) {
        List<CaseId> drawn = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            drawn.add(numbers.next());
        }
        return drawn;
    }

    private static List<CaseId> drawn(List<List<CaseId>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }
}
