package io.deskwright.core.people;

import static io.deskwright.core.people.Team.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskwright.core.people.Staffing.Candidate;
import io.deskwright.core.people.Staffing.Reason;
import io.deskwright.core.people.Staffing.Unsuited;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is sent, and why nobody else is. */
class StaffingTest {

    private static final Need BEIJING = new Need.Builder().region("Beijing").build();

    private static Person engineer(String id, String region) {
        return person(id, Role.ENGINEER).region(region).build();
    }

    private static Staffing staffing(Need need, Map<String, Integer> load, Person... people) {
        return Staffing.of(Team.of(people), need, load, person -> true);
    }

    @Test
    void the_nearest_comes_first_then_who_has_least_to_do_then_the_id() {
        Staffing staffing = staffing(
                BEIJING,
                Map.of("a", 1, "b", 1, "d", 9, "f", 2),
                engineer("a", "Beijing"),
                engineer("b", "Haidian"),
                engineer("c", "Canton"),
                engineer("d", "Beijing"),
                engineer("e", "North"),
                engineer("f", "Tianjin"));
        assertThat(staffing.candidates())
                .containsExactly(
                        new Candidate("a", 0, 1),
                        new Candidate("b", 0, 1),
                        new Candidate("d", 0, 9),
                        new Candidate("e", 1, 0),
                        new Candidate("f", 1, 2),
                        new Candidate("c", 2, 0));
        assertThat(staffing.best()).contains(new Candidate("a", 0, 1));
        assertThat(staffing.unsuited()).isEmpty();
        assertThat(staffing.whyNot("a")).isEmpty();
    }

    @Test
    void without_a_region_only_the_load_and_the_id_count() {
        Need anywhere = new Need.Builder().build();
        assertThat(staffing(anywhere, Map.of("a", 1), engineer("a", "Beijing"), engineer("b", ""), engineer("c", ""))
                        .candidates())
                .containsExactly(new Candidate("b", 0, 0), new Candidate("c", 0, 0), new Candidate("a", 0, 1));
    }

    @Test
    void all_reasons_are_told() {
        Need need = BEIJING_WITH_SKILLS;
        Organisation team = Team.of(
                person("far", Role.ENGINEER)
                        .region("Overseas")
                        .party("police")
                        .addSkills("unix")
                        .build(),
                person("agent", Role.AGENT).region("Beijing").build(),
                person("good", Role.ENGINEER)
                        .region("Beijing")
                        .addSkills("unix", "oracle", "mail")
                        .addCertificates("IBM", "HP")
                        .build(),
                person("uncertified", Role.ENGINEER)
                        .region("Beijing")
                        .addSkills("unix", "oracle", "mail")
                        .addCertificates("IBM")
                        .build());
        Staffing staffing = Staffing.of(team, need, Map.of(), person -> !person.equals("far"));
        assertThat(staffing.candidates()).containsExactly(new Candidate("good", 0, 0));
        assertThat(staffing.unsuited())
                .containsExactly(
                        new Unsuited(
                                "far",
                                List.of(
                                        new Reason(Reason.Code.OTHER_SIDE, "CUSTOMER"),
                                        new Reason(Reason.Code.OUT_OF_REGION, "Beijing"),
                                        new Reason(Reason.Code.LACKS_SKILL, "mail"),
                                        new Reason(Reason.Code.LACKS_SKILL, "oracle"),
                                        new Reason(Reason.Code.LACKS_CERTIFICATE, "HP"),
                                        new Reason(Reason.Code.NOT_ON_DUTY, ""))),
                        new Unsuited("uncertified", List.of(new Reason(Reason.Code.LACKS_CERTIFICATE, "HP"))));
        assertThat(staffing.whyNot("uncertified")).containsExactly(new Reason(Reason.Code.LACKS_CERTIFICATE, "HP"));
        assertThat(staffing.whyNot("good")).isEmpty();
        assertThat(staffing.whyNot("agent")).isEmpty();
    }

    private static final Need BEIJING_WITH_SKILLS = new Need.Builder()
            .region("Beijing")
            .addSkills("unix", "oracle", "mail")
            .certificate("HP")
            .build();

    @Test
    void a_partners_engineer_can_be_sent_and_a_makers_cannot() {
        Staffing staffing = staffing(
                BEIJING,
                Map.of(),
                person("a", Role.ENGINEER).party("acme").region("Beijing").build(),
                person("h", Role.ENGINEER).party("hp").region("Beijing").build());
        assertThat(staffing.candidates()).containsExactly(new Candidate("a", 0, 0));
        assertThat(staffing.whyNot("h")).containsExactly(new Reason(Reason.Code.OTHER_SIDE, "MAKER"));
    }

    @Test
    void other_work_needs_another_role() {
        Need software = new Need.Builder().role(Role.SOFTWARE).build();
        assertThat(staffing(
                                software,
                                Map.of(),
                                engineer("e", ""),
                                person("s", Role.SOFTWARE).build())
                        .candidates())
                .containsExactly(new Candidate("s", 0, 0));
    }

    @Test
    void where_nobody_is_nobody_is_sent() {
        assertThat(staffing(BEIJING, Map.of()).best()).isEmpty();
        assertThat(staffing(new Need.Builder().region("Atlantis").build(), Map.of(), engineer("e", "Beijing"))
                        .whyNot("e"))
                .containsExactly(new Reason(Reason.Code.OUT_OF_REGION, "Atlantis"));
    }

    @Test
    void a_need_is_for_any_engineer_anywhere_until_it_says_more() {
        assertThat(new Need.Builder().build()).isEqualTo(new Need(Role.ENGINEER, "", Set.of(), Optional.empty()));
        assertThat(BEIJING_WITH_SKILLS.skills()).containsExactly("mail", "oracle", "unix");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> BEIJING_WITH_SKILLS.skills().clear());
    }

    @ParameterizedTest
    @EnumSource
    void a_reason_is_told_in_both_languages(Reason.Code code) {
        Reason reason = new Reason(code, "<it>");
        boolean saysWhat = code != Reason.Code.NOT_ON_DUTY;
        assertThat(reason.english()).doesNotContain("{").matches("(works|does|lacks|is) .*");
        assertThat(reason.chinese()).doesNotContain("{").matches(".*[\\u4e00-\\u9fff].*");
        assertThat(reason.english().contains("<it>")).isEqualTo(saysWhat);
        assertThat(reason.chinese().contains("<it>")).isEqualTo(saysWhat);
    }
}
