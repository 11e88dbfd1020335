package io.deskwright.escalation.roster;

import static io.deskwright.escalation.roster.Team.LONDON;
import static io.deskwright.escalation.roster.Team.SHANGHAI;
import static io.deskwright.escalation.roster.Team.at;
import static io.deskwright.escalation.roster.Team.span;
import static io.deskwright.escalation.roster.Team.utc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskwright.core.people.Role;
import io.deskwright.sla.calendar.AlwaysOpen;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Problem;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake in the text of a roster is told with its line and column. */
class RosterTextTest {

    private static final String WHOLE = """
            deskwright roster 1
            name      | North
            version   | 2026-1
            effective | 2026-01-01T00:00:00Z
            zone      | Asia/Shanghai

            rotation  | ENGINEER | 2026-01-05 | 2 weeks | 09:00 | Europe/London | li, wang, li
            hours     | MON-FRI | 09:00-12:00 | 13:00-18:00
            hours     | FRI-SAT | 22:00-06:00
            rotation  | DUTY_MANAGER | 2026-01-05 | 1 day | 00:00 | Asia/Shanghai | zhou

            holiday   | ENGINEER | 2026-10-01 | 2026-10-07 | li, wang
            override  | ENGINEER | 2026-10-09T09:00 | 2026-10-09T18:00 | zhao
            override  | ENGINEER | 2026-10-10T01:00:00Z | 2026-10-10T02:00:00Z |
            swap      | li | wang | 2026-11-02T00:00 | 2026-11-09T00:00 | ENGINEER
            swap      | zhou | sun | 2026-11-02T00:00 | 2026-11-09T00:00
            absence   | zhao | 2026-12-01T00:00 | 2026-12-08T00:00 | li
            absence   | sun | 2026-12-01T00:00 | 2026-12-08T00:00
            """;

    /** Five lines, to which a test adds what is wrong from line 6 on. */
    private static final String HEAD = """
            deskwright roster 1
            name | North
            version | 1
            effective | 2026-01-01T00:00:00Z
            zone | America/New_York
            """;

    private static List<String> problems(String text) {
        InvalidDefinition invalid = catchThrowableOfType(InvalidDefinition.class, () -> RosterText.parse("t", text));
        assertThat(invalid).isNotNull();
        return invalid.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void a_roster_is_read_as_it_is_written() {
        Roster roster = RosterText.parse("north.roster", WHOLE);
        assertThat(roster)
                .isEqualTo(new Roster.Builder()
                        .name("North")
                        .version("2026-1")
                        .effectiveFrom(Instant.parse("2026-01-01T00:00:00Z"))
                        .zone(SHANGHAI)
                        .addRotations(
                                new Rotation.Builder()
                                        .role(Role.ENGINEER)
                                        .addPeople("li", "wang", "li")
                                        .begins(LocalDate.of(2026, 1, 5))
                                        .turnDays(14)
                                        .handOver(LocalTime.of(9, 0))
                                        .hours(WeeklyHours.in(LONDON)
                                                .named("duty hours in Europe/London")
                                                .weekdays("09:00-12:00", "13:00-18:00")
                                                .on(DayOfWeek.FRIDAY, "22:00-06:00")
                                                .on(DayOfWeek.SATURDAY, "22:00-06:00")
                                                .build())
                                        .build(),
                                new Rotation.Builder()
                                        .role(Role.DUTY_MANAGER)
                                        .addPeople("zhou")
                                        .begins(LocalDate.of(2026, 1, 5))
                                        .turnDays(1)
                                        .handOver(LocalTime.MIDNIGHT)
                                        .hours(AlwaysOpen.in(SHANGHAI))
                                        .build())
                        .addHolidayShifts(HolidayShift.of(
                                Role.ENGINEER,
                                Span.dates(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7), SHANGHAI),
                                "li",
                                "wang"))
                        .addOverrides(
                                DutyOverride.of(Role.ENGINEER, span("2026-10-09T09:00", "2026-10-09T18:00"), "zhao"),
                                DutyOverride.of(Role.ENGINEER, utc("2026-10-10T01:00", "2026-10-10T02:00")))
                        .addSwaps(
                                Swap.of("li", "wang", span("2026-11-02T00:00", "2026-11-09T00:00"))
                                        .in(Role.ENGINEER),
                                Swap.of("zhou", "sun", span("2026-11-02T00:00", "2026-11-09T00:00")))
                        .addAbsences(
                                Absence.of("zhao", span("2026-12-01T00:00", "2026-12-08T00:00"))
                                        .stoodInForBy("li"),
                                Absence.of("sun", span("2026-12-01T00:00", "2026-12-08T00:00")))
                        .build());
        assertThat(roster.people(Role.DUTY_MANAGER, at("2026-11-02T00:00"))).containsExactly("sun");
    }

    @Test
    void bytes_are_read_as_UTF_8() {
        String text = WHOLE.replace("zhou", "周");
        assertThat(RosterText.parse("t", text.getBytes(StandardCharsets.UTF_8))).isEqualTo(RosterText.parse("t", text));
    }

    @Test
    void versions_are_read_and_follow_each_other() {
        Roster first = RosterText.parse("a", WHOLE);
        Roster second =
                RosterText.parse("b", WHOLE.replace("2026-1\n", "2026-2\n").replace("2026-01-01T", "2026-07-01T"));
        VersionedRoster north = VersionedRoster.of("North", List.of(second, first));
        assertThat(north.versions()
                        .inForceAt(Instant.parse("2026-06-30T23:59:59Z"))
                        .orElseThrow()
                        .definition())
                .isEqualTo(first);
        assertThat(north.versions()
                        .inForceAt(Instant.parse("2026-07-01T00:00:00Z"))
                        .orElseThrow()
                        .id())
                .isEqualTo("2026-2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "bogus | 1 # t:6:1: 'bogus' is no key here; use [absence, effective, holiday, hours, name,",
                "name | South # t:6:1: a second row 'name'",
                "hours | MON | 09:00-18:00 # t:6:1: hours belong to a rotation",
                "rotation | ENGINEER # t:6:1: row 'rotation' has 1 cells after its key; it takes role | first date",
                "rotation | BOSS | 2026-01-05 | 1 week | 09:00 | UTC | li # t:6:12: 'BOSS' is no role of people",
                "rotation | TIMER | 2026-01-05 | 1 week | 09:00 | UTC | li # t:6:12: 'TIMER' is no role of people",
                "rotation | AGENT | 2026-02-30 | 1 week | 09:00 | UTC | li # t:6:20: '2026-02-30' is not a date such as",
                "rotation | AGENT | +12026-01-01 | 1 week | 09:00 | UTC | li # t:6:20: the date +12026-01-01 lies outside",
                "rotation | AGENT | 0000-01-01 | 1 week | 09:00 | UTC | li # t:6:20: the date 0000-01-01 lies outside",
                "rotation | AGENT | 2026-01-05 | 1 month | 09:00 | UTC | li # t:6:33: '1 month' is no turn such as 3 days",
                "rotation | AGENT | 2026-01-05 | 0 days | 09:00 | UTC | li # t:6:56: a turn lasts for one day or more, not 0",
                "rotation | AGENT | 2026-01-05 | 1 week | 24:00 | UTC | li # t:6:42: '24:00' is not a time of day such as",
                "rotation | AGENT | 2026-01-05 | 1 week | 09:00 | Utopia | li # t:6:50: 'Utopia' is not a time zone",
                "rotation | AGENT | 2026-01-05 | 1 week | 09:00 | UTC | # t:6:55: a rotation has somebody in it",
                "rotation | AGENT | 2026-01-05 | 1 week | 09:00 | UTC | li,, wu # t:6:56: somebody on a roster has a name",
                "override | BOSS | 2026-01-05T00:00 | 2026-01-06T00:00 | li # t:6:12: 'BOSS' is no role of people",
                "override | AGENT | 2026-01-05T00:00 | 2026-01-05T00:00 | li # t:6:39: a span ends after it begins",
                "override | AGENT | 2026-03-08T02:10 | 2026-03-08T02:20 | li # t:6:39: a clock change in America/New_York",
                "override | AGENT | 2026-01-05 | 2026-01-06T00:00 | li # t:6:20: '2026-01-05' is not a wall time such as",
                "override | AGENT | 2026-01-05T00:00 | soon | li # t:6:39: 'soon' is not a wall time",
                "override | AGENT | 2026-01-05T00:00 | 2026-01-06T00:00:00Z | li # t:6:39: '2026-01-05T00:00' and",
                "override | AGENT | 2026-01-05T00:00 | 2026-01-06T00:00 | li, # t:6:58: somebody on a roster has a name",
                "override | AGENT | 2026-01-05T00:00 # t:6:1: row 'override' has 2 cells after its key; it takes role",
                "holiday | AGENT | 2026-10-07 | 2026-10-01 | li # t:6:32: a span ends after it begins",
                "holiday | AGENT | 2026-10-01 | 2026-10-07 | # t:6:44: a holiday list has somebody in it",
                "holiday | AGENT | 2026-10-01 | x | li # t:6:32: 'x' is not a date such as",
                "holiday | AGENT # t:6:1: row 'holiday' has 1 cells after its key; it takes role | first date",
                "swap | li | li | 2026-01-05T00:00 | 2026-01-06T00:00 # t:6:13: a swap is between two people",
                "swap | li | wu | 2026-01-05T00:00 | 2026-01-06T00:00 | X # t:6:56: 'X' is no role of people",
                "swap | li | wu # t:6:1: row 'swap' has 2 cells after its key; it takes person | person",
                "absence | | 2026-01-05T00:00 | 2026-01-06T00:00 # t:6:10: somebody on a roster has a name, not ''",
                "absence | li | 2026-01-05T00:00 | 2026-01-06T00:00 | # t:6:53: the cell is empty",
                "absence | li # t:6:1: row 'absence' has 1 cells after its key; it takes person | from | to",
            })
    void a_mistake_is_told_with_its_place(String row, String problem) {
        assertThat(problems(HEAD + row + "\n")).singleElement().asString().startsWith(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "hours | MON # t:7:1: row 'hours' has 1 cells after its key; it takes days | window",
                "hours | MO | 09:00-18:00 # t:7:9: 'MO' is neither a day such as SAT nor days such as MON-FRI",
                "hours | MON-FR | 09:00-18:00 # t:7:9: 'MON-FR' is neither",
                "hours | MON-TUE-WED | 09:00-18:00 # t:7:9: 'MON-TUE-WED' is neither",
                "hours | MON | 9 # t:7:15: '9' is not a window such as 09:00-18:00",
                "hours | MON | 09:00-18:00 | 17:00-19:00 # t:7:1: MONDAY: windows 09:00-18:00 and 17:00-19:00 overlap",
            })
    void a_mistake_in_the_hours_of_a_rotation_is_told_with_its_place(String row, String problem) {
        String rotation = "rotation | AGENT | 2026-01-05 | 1 week | 09:00 | UTC | li\n";
        assertThat(problems(HEAD + rotation + row + "\n"))
                .singleElement()
                .asString()
                .startsWith(problem);
    }

    @Test
    void parts_that_contradict_each_other_are_told_with_the_line_of_the_later() {
        assertThat(problems(HEAD + """
                override | AGENT | 2026-01-05T00:00 | 2026-01-07T00:00 | li
                holiday | AGENT | 2026-01-05 | 2026-01-07 | li
                swap | li | wu | 2026-01-05T00:00 | 2026-01-06T00:00
                absence | li | 2026-01-05T00:00 | 2026-01-06T00:00 | wu
                absence | wu | 2026-01-05T12:00 | 2026-01-06T00:00 | li
                swap | li | sun | 2026-01-05T00:00 | 2026-01-06T00:00
                holiday | AGENT | 2026-01-07 | 2026-01-08 | li
                override | AGENT | 2026-01-06T00:00 | 2026-01-07T00:00 | li
                """))
                .satisfiesExactly(
                        override -> assertThat(override).startsWith("t:13:1: ").contains("overlaps override 1"),
                        holiday -> assertThat(holiday).startsWith("t:12:1: ").contains("overlaps holiday 1"),
                        swap -> assertThat(swap).startsWith("t:11:1: ").contains("overlaps swap 1"),
                        absence -> assertThat(absence).startsWith("t:10:1: ").endsWith("wu -> li -> wu"));
    }

    @Test
    void all_problems_are_told_together_also_what_is_missing() {
        assertThat(problems("deskwright roster 1\nname |\nbogus\nrotation\n"))
                .satisfiesExactlyInAnyOrder(
                        name -> assertThat(name).isEqualTo("t:2:7: the cell is empty"),
                        bogus -> assertThat(bogus).startsWith("t:3:1: "),
                        rotation -> assertThat(rotation).startsWith("t:4:1: "),
                        missing -> assertThat(missing).isEqualTo("t: a row 'version' is missing"),
                        missing -> assertThat(missing).isEqualTo("t: a row 'effective' is missing"),
                        missing -> assertThat(missing).isEqualTo("t: a row 'zone' is missing"));
        assertThat(problems(HEAD.replace("2026-01-01T00:00:00Z", "today")))
                .containsExactly("t:4:13: 'today' is not an instant such as 2026-01-01T00:00:00Z");
    }

    @Test
    void a_roster_without_parts_names_nobody() {
        assertThat(RosterText.parse("t", HEAD).onDuty(Role.ENGINEER, Instant.EPOCH))
                .isEqualTo(OnDuty.NOBODY);
    }
}
