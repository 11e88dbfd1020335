package io.deskwright.core.people;

import static io.deskwright.core.people.Team.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who belongs to whom, and where. */
class OrganisationTest {

    private static final Person WANG =
            person("wang", Role.PROJECT_MANAGER).party("police").build();
    private static final Person LI =
            person("li", Role.PROJECT_MANAGER, Role.DISPATCH_CENTRE).build();
    private static final Person ZHAO =
            person("zhao", Role.REGIONAL_LEAD).region("North").build();
    private static final Person CHEN =
            person("chen", Role.ENGINEER).party("acme").region("Canton").build();
    private static final Organisation TEAM = Team.of(WANG, LI, ZHAO, CHEN);

    @Test
    void people_are_found_by_id_by_party_and_by_role() {
        assertThat(TEAM.person("li")).contains(LI);
        assertThat(TEAM.person("nobody")).isEmpty();
        assertThat(TEAM.of("acme")).containsExactly(CHEN);
        assertThat(TEAM.of("")).containsExactly(LI, ZHAO);
        assertThat(TEAM.with(Role.PROJECT_MANAGER)).containsExactly(LI, WANG);
        assertThat(TEAM.with(Role.SALES)).isEmpty();
    }

    @Test
    void the_order_in_which_it_was_given_makes_no_difference() {
        List<Party> parties = reversed(Team.PARTIES);
        List<Region> regions = reversed(Team.REGIONS);
        assertThat(new Organisation(parties, regions, List.of(ZHAO, CHEN, WANG, LI)))
                .isEqualTo(TEAM);
        assertThat(TEAM.people()).containsExactly(CHEN, LI, WANG, ZHAO);
        assertThat(TEAM.parties()).extracting(Party::id).containsExactly("acme", "hp", "ministry", "own", "police");
        assertThat(TEAM.regions()).extracting(Region::name).isSorted();
    }

    private static <T> List<T> reversed(List<T> parts) {
        List<T> reversed = new ArrayList<>(parts);
        Collections.reverse(reversed);
        return reversed;
    }

    @Test
    void who_belongs_to_no_party_is_the_providers_own() {
        assertThat(TEAM.side(LI)).isEqualTo(Party.Kind.PROVIDER);
        assertThat(TEAM.side(WANG)).isEqualTo(Party.Kind.CUSTOMER);
        assertThat(TEAM.side(CHEN)).isEqualTo(Party.Kind.PARTNER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEAM.side(person("p").party("elsewhere").build()))
                .withMessage("there is no party 'elsewhere'");
    }

    @Test
    void the_managers_of_both_sides_act_each_for_the_own_side() {
        assertThat(TEAM.actor("li", Role.PROJECT_MANAGER)).contains(new Actor("li", Role.PROJECT_MANAGER));
        assertThat(TEAM.actor("wang", Role.PROJECT_MANAGER)).contains(new Actor("wang", Role.CUSTOMER));
        assertThat(TEAM.actor("chen", Role.ENGINEER)).contains(new Actor("chen", Role.ENGINEER));
        assertThat(TEAM.actor("li", Role.ENGINEER)).isEmpty();
        assertThat(TEAM.actor("nobody", Role.ENGINEER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Beijing, Beijing, true",
        "Beijing, North, true",
        "Haidian, North, true",
        "Haidian, China, true",
        "North, Beijing, false",
        "Beijing, Tianjin, false",
        "Beijing, South, false",
        "Beijing, Overseas, false",
        "Overseas, Overseas, true",
        "Atlantis, Atlantis, false",
        "Beijing, Atlantis, false",
        "'', '', false",
    })
    void a_region_lies_within_itself_and_those_above(String region, String other, boolean isWithin) {
        assertThat(TEAM.isWithin(region, other)).isEqualTo(isWithin);
    }

    @ParameterizedTest
    @CsvSource({
        "Beijing, Beijing, 0",
        "Beijing, Haidian, 0",
        "Haidian, Beijing, 1",
        "Beijing, North, 1",
        "Beijing, Tianjin, 1",
        "Haidian, Tianjin, 2",
        "Beijing, Canton, 2",
        "Haidian, Canton, 3",
        "China, Haidian, 0",
        "Beijing, Overseas,",
        "Beijing, Atlantis,",
        "Atlantis, Beijing,",
        "Beijing, '',",
    })
    void a_distance_counts_the_steps_up(String from, String to, Integer steps) {
        assertThat(TEAM.distance(from, to)).isEqualTo(steps == null ? OptionalInt.empty() : OptionalInt.of(steps));
    }

    @ParameterizedTest
    @CsvSource({
        "li, Canton, true",
        "li, Atlantis, true",
        "zhao, North, true",
        "zhao, Haidian, true",
        "zhao, Canton, false",
        "zhao, China, false",
        "zhao, Atlantis, false",
        "chen, Canton, false",
        "nobody, Canton, false",
    })
    void the_dispatch_centre_dispatches_anywhere_and_a_lead_in_the_own_region(
            String person, String region, boolean may) {
        assertThat(TEAM.mayDispatch(person, region)).isEqualTo(may);
    }

    @Test
    void nobody_of_the_customer_dispatches() {
        Organisation team = Team.of(
                person("a", Role.DISPATCH_CENTRE).party("police").build(),
                person("b", Role.REGIONAL_LEAD).party("police").region("North").build(),
                person("c", Role.REGIONAL_LEAD).build());
        assertThat(List.of("a", "b", "c")).noneMatch(person -> team.mayDispatch(person, "North"));
    }

    @Test
    void all_problems_are_told_together() {
        List<Party> parties = List.of(Team.PARTIES.get(0), Team.PARTIES.get(0));
        List<Region> regions = List.of(
                Region.of("A"), Region.of("A"), Team.region("B", "X"), Team.region("C", "D"), Team.region("D", "C"));
        List<Person> people = List.of(
                person("p").party("none").region("nowhere").build(), person("p").build());
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(() -> new Organisation(parties, regions, people))
                .satisfies(refused -> assertThat(refused.problems())
                        .containsExactly(
                                new Problem("party police", "the name is used twice"),
                                new Problem("region A", "the name is used twice"),
                                new Problem("person p", "the name is used twice"),
                                new Problem("region B", "there is no region 'X'"),
                                new Problem("region C", "the region is a part of itself, by way of 'D'"),
                                new Problem("region D", "the region is a part of itself, by way of 'C'"),
                                new Problem("person p", "there is no party 'none'"),
                                new Problem("person p", "there is no region 'nowhere'")))
                .withMessageStartingWith("organisation is not valid, 8 problems:");
    }

    @Test
    void what_hangs_below_a_circle_is_not_in_it() {
        List<Region> regions = List.of(Team.region("A", "B"), Team.region("B", "B"));
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(() -> new Organisation(List.of(), regions, List.of()))
                .satisfies(refused -> assertThat(refused.problems())
                        .containsExactly(new Problem("region B", "the region is a part of itself, by way of 'B'")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void leaders_are_one_or_two_on_each_side(int leaders) {
        List<Person> people = new ArrayList<>(managers());
        for (int i = 0; i < leaders; i++) {
            people.add(person("own" + i, Role.LEADERSHIP).build());
            people.add(person("owner" + i, Role.LEADERSHIP).party("police").build());
        }
        assertThat(told(people))
                .isEqualTo(
                        leaders == 1 || leaders == 2
                                ? List.of()
                                : List.of(
                                        "LEADERSHIP_SIZE CUSTOMER {count=" + leaders + "}",
                                        "LEADERSHIP_SIZE PROVIDER {count=" + leaders + "}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void each_side_has_one_project_manager(int managers) {
        List<Person> people = new ArrayList<>(leaders());
        for (int i = 0; i < managers; i++) {
            people.add(person("own" + i, Role.PROJECT_MANAGER).party("own").build());
            people.add(person("owner" + i, Role.PROJECT_MANAGER).party("police").build());
        }
        assertThat(told(people))
                .isEqualTo(
                        managers == 1
                                ? List.of()
                                : List.of(
                                        "PROJECT_MANAGER_COUNT CUSTOMER {count=" + managers + "}",
                                        "PROJECT_MANAGER_COUNT PROVIDER {count=" + managers + "}"));
    }

    @Test
    void leaders_of_neither_side_do_not_count() {
        List<Person> people = new ArrayList<>(managers());
        people.add(person("a", Role.LEADERSHIP).party("ministry").build());
        people.add(person("b", Role.LEADERSHIP).party("acme").build());
        assertThat(told(people))
                .containsExactly("LEADERSHIP_SIZE CUSTOMER {count=0}", "LEADERSHIP_SIZE PROVIDER {count=0}");
    }

    @ParameterizedTest
    @CsvSource({
        "QUALITY, COMPLAINT_MANAGER, ",
        "SUPERVISOR, SUPERVISOR, ",
        "SALES, ENGINEER, 'ENGINEER, SALES'",
        "VENDOR, QUALITY, VENDOR",
    })
    void who_supervises_does_not_work(Role one, Role other, String working) {
        List<Person> people = new ArrayList<>(leaders());
        people.addAll(managers());
        people.add(
                person("s", Role.SUPERVISOR, one, other).addCertificates("HP").build());
        people.add(person("t", one, other).addCertificates("HP").build());
        assertThat(told(people))
                .isEqualTo(working == null ? List.of() : List.of("SUPERVISOR_WORKS s {roles=" + working + "}"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, true",
        "4, 5, true",
        "3, 4, false",
        "799, 1000, false",
        "800, 1000, true",
        "5, 5, true",
        "0, 1, false"
    })
    void four_of_five_technical_staff_are_certified(int certified, int total, boolean isEnough) {
        List<Person> people = new ArrayList<>(leaders());
        people.addAll(managers());
        for (int i = 0; i < total; i++) {
            people.add(person("e" + i, Role.ENGINEER)
                    .addAllCertificates(i < certified ? List.of("IBM") : List.of())
                    .build());
        }
        people.add(person("partner", Role.ENGINEER).party("acme").build());
        people.add(person("agent", Role.AGENT).build());
        assertThat(told(people))
                .isEqualTo(
                        isEnough
                                ? List.of()
                                : List.of("FEW_CERTIFIED PROVIDER {certified=" + certified + ", count=" + total
                                        + ", percent=80}"));
    }

    private static List<Person> leaders() {
        return List.of(
                person("leader", Role.LEADERSHIP).build(),
                person("owner", Role.LEADERSHIP).party("police").build());
    }

    private static List<Person> managers() {
        return List.of(
                person("manager", Role.PROJECT_MANAGER).build(),
                person("client", Role.PROJECT_MANAGER).party("police").build());
    }

    private static List<String> told(List<Person> people) {
        return new Organisation(Team.PARTIES, Team.REGIONS, people)
                .findings().stream()
                        .map(found -> found.code() + " " + found.subject() + " " + found.data())
                        .toList();
    }
}
