package io.deskwright.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reported bugs of peer systems; several of them are endless loops, hence the time limit. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PeerBugsTest {

    private static final Map<String, String> NOT_ROWS = Map.of(
            "88", "is about a mark 'already sent' in memory: a cadence keeps no state, its caller stores the firing",
            "89", "is about a store that is down: nothing is stored here, whoever fires tries again",
            "90", "is about a timer and a due date stored apart: nothing is stored here, a due instant is computed");

    static Stream<PeerBug> rows() {
        return PeerBug.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_bug_of_a_peer_is_none_here(PeerBug row) {
        assertThat(row.asked()).as("%s", row).isEqualTo(row.expected());
    }

    /** F2, and 29. */
    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Kolkata", "America/Los_Angeles"})
    void no_answer_hangs_on_the_zone_of_the_machine(String zone) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(rows()).allSatisfy(this::a_bug_of_a_peer_is_none_here);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void a_report_on_calendars_and_their_ticks_is_a_row_or_says_why_not() {
        Set<String> rows = rows().map(PeerBug::id).collect(Collectors.toSet());
        assertThat(rows).doesNotContainAnyElementsOf(NOT_ROWS.keySet());
        Set<String> both = new TreeSet<>(rows);
        both.addAll(NOT_ROWS.keySet());
        assertThat(both)
                .containsExactlyInAnyOrderElementsOf(Stream.of(ids("", 1, 42), ids("", 85, 90), ids("F", 1, 5))
                        .flatMap(ids -> ids)
                        .toList());
    }

    private static Stream<String> ids(String section, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(number -> section + number);
    }
}
