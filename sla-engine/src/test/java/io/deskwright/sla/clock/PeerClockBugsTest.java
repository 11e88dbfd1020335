package io.deskwright.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reported bugs of peer systems with pauses, changes of level and reopening. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PeerClockBugsTest {

    static Stream<PeerClockBug> rows() {
        return PeerClockBug.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_clock_bug_of_a_peer_is_none_here(PeerClockBug row) {
        assertThat(row.read()).as("%s", row).isEqualTo(row.expected());
    }

    @Test
    void every_report_on_pauses_and_reopening_is_a_row() {
        assertThat(rows().map(PeerClockBug::id).distinct())
                .containsExactlyElementsOf(IntStream.rangeClosed(43, 68)
                        .mapToObj(Integer::toString)
                        .toList());
    }
}
