package io.deskwright.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the bundled plan would have escalated, counted by hand: 62:01 hours from 14:00 to 23:00, Monday to Friday. */
class EscalatedTest {

    /** Opened on Monday 7 March 2016 at 9:00, so its clock begins at 14:00; closed on the Wednesday of the next week, late. */
    private static final LogText LATE =
            LogText.log().row("INC1", "New", 0, LogText.MON_9).row("INC1", "Closed", 1, "16/3/2016 14:15");

    private static final LogText IN_TIME =
            LogText.log().row("INC1", "New", 0, LogText.MON_9).row("INC1", "Closed", 1, "8/3/2016 15:00");

    private static List<String> row(List<List<String>> rows, String rung) {
        return rows.stream().filter(row -> row.contains(rung)).findFirst().orElseThrow();
    }

    @Test
    void a_late_incident_climbs_all_ladders_and_is_urged_in_working_time_until_it_is_closed() {
        List<List<String>> rungs = LATE.replayed().escalation().rungs();
        // 31:00:30 worked: Thursday 18:00:30
        assertThat(row(rungs, "50 %")).containsExactly("warnings", "50 %", "1", "1", "0", "1", "2016-03-10 18:00");
        // 46:30:45 worked: Monday 15:30:45
        assertThat(row(rungs, "experts"))
                .containsExactly("functional", "experts", "1", "1", "0", "1", "2016-03-14 15:00");
        // 62:01 worked: Tuesday 22:01; again at 22:31 and, after the night, at 14:01
        assertThat(row(rungs, "100 %")).containsExactly("warnings", "100 %", "1", "3", "2", "2", "2016-03-15 22:00");
        assertThat(row(rungs, "manufacturer"))
                .containsExactly("functional", "manufacturer", "1", "1", "0", "1", "2016-03-15 22:00");
        assertThat(row(rungs, "leadership")).containsExactly("hierarchical", "leadership", "0", "0", "0", "0", "-");
    }

    @Test
    void people_get_messages_of_what_came_within_ten_minutes() {
        List<List<String>> roles = LATE.replayed().escalation().roles();
        // five warnings, none within ten minutes of another
        assertThat(row(roles, "engineer")).containsExactly("engineer", "5", "5", "2", "2016-03-15 22:00");
        assertThat(row(roles, "vendor")).containsExactly("vendor", "1", "1", "1", "2016-03-15 22:00");
        assertThat(roles).hasSize(6);
    }

    @Test
    void many_incidents_at_once_become_one_message() {
        LogText many = LogText.log();
        for (int i = 1; i <= 20; i++) {
            many.row("INC" + i, "New", 0, LogText.MON_9).row("INC" + i, "Closed", 1, "11/3/2016 15:00");
        }
        // all reach 50 % on Thursday
        assertThat(row(many.replayed().escalation().roles(), "engineer"))
                .containsExactly("engineer", "20", "1", "1", "2016-03-10 18:00");
        assertThat(many.replayed().escalation().sum())
                .isEqualTo("Plan Defaults on the recorded log: 40 firings for 20 incidents, at most 40 in an hour"
                        + " (2016-03-10 18:00); 60 notices, grouped for 10 min, by e-mail 3 messages, as many by SMS.");
    }

    @Test
    void nothing_fires_for_what_was_closed_before_half_of_its_time() {
        assertThat(IN_TIME.replayed().escalation().sum())
                .isEqualTo("Plan Defaults on the recorded log: 0 firings for 0 incidents, at most 0 in an hour;"
                        + " 0 notices, grouped for 10 min, by e-mail 0 messages, as many by SMS.");
    }
}
