package io.deskwright.examples.replay.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final LocalDateTime MON_2016_03_07 = LocalDateTime.of(2016, 3, 7, 9, 0);

    @Test
    void nothing_is_known_before_the_row_that_tells_it() {
        AuditRow fresh = row(2, State.NEW, 0);
        AuditRow resolved = row(3, State.RESOLVED, 1);
        AuditRow closed = row(4, State.CLOSED, 2);

        assertThat(History.of(List.of(fresh)).resolvedAt()).isEmpty();
        assertThat(History.of(List.of(fresh, resolved)).resolvedAt()).contains(resolved.updatedAt());
        assertThat(History.of(List.of(fresh, resolved)).closing()).isEmpty();
        assertThat(History.of(List.of(fresh, resolved, closed)).closing())
                .contains(new History.Closing(closed, Optional.of(resolved.updatedAt())));
    }

    @Test
    void an_incident_that_leaves_closed_keeps_its_last_closing_until_the_next_one() {
        AuditRow closed = row(2, State.CLOSED, 0);
        AuditRow reopened = row(3, State.ACTIVE, 1);
        AuditRow resolved = row(4, State.RESOLVED, 2);
        AuditRow closedAgain = row(5, State.CLOSED, 3);

        assertThat(History.of(List.of(closed, reopened, resolved)).closing())
                .contains(new History.Closing(closed, Optional.empty()));
        assertThat(History.of(List.of(closed, reopened, resolved, closedAgain)).closing())
                .contains(new History.Closing(closedAgain, Optional.of(resolved.updatedAt())));
    }

    @Test
    void events_are_folded_as_they_happened_not_as_they_stand_in_the_file() {
        AuditRow closed = row(2, State.CLOSED, 2);
        AuditRow resolved = row(3, State.RESOLVED, 1);

        assertThat(History.of(List.of(closed, resolved)).closing())
                .contains(new History.Closing(closed, Optional.of(resolved.updatedAt())));
    }

    private static AuditRow row(long line, State state, int hours) {
        return new AuditRow(
                line,
                "INC1",
                state,
                hours,
                MON_2016_03_07.plusHours(hours),
                Optional.of(MON_2016_03_07),
                Optional.of(state != State.CLOSED),
                Optional.of(true),
                Priority.parse("3 - Moderate"));
    }
}
