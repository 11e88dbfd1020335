package io.deskwright.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.people.Staffing.Candidate;
import io.deskwright.core.people.Staffing.Unsuited;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The laws of dispatch, on random teams, against an oracle that looks at every person by itself. */
class StaffingLawsTest {

    private static final List<String> SKILLS = List.of("mail", "oracle", "unix");
    private static final List<String> MAKERS = List.of("HP", "IBM");

    /** Where a region lies: the way to it from the top, written down by hand. */
    private static final Map<String, List<String>> WAYS = Map.of(
            "China", List.of("China"),
            "North", List.of("China", "North"),
            "South", List.of("China", "South"),
            "Beijing", List.of("China", "North", "Beijing"),
            "Tianjin", List.of("China", "North", "Tianjin"),
            "Haidian", List.of("China", "North", "Beijing", "Haidian"),
            "Canton", List.of("China", "South", "Canton"),
            "Overseas", List.of("Overseas"),
            "", List.of());

    private record Case(List<Person> people, Need need, Map<String, Integer> load, Set<String> onDuty) {

        Staffing staffing(List<Person> inOrder) {
            return Staffing.of(new Organisation(Team.PARTIES, Team.REGIONS, inOrder), need, load, onDuty::contains);
        }
    }

    private static <T> T any(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<String> some(Random random, List<String> from) {
        return from.stream().filter(each -> random.nextBoolean()).toList();
    }

    private static Case any(Random random) {
        List<String> regions = new ArrayList<>(new TreeMap<>(WAYS).keySet());
        List<Person> people = new ArrayList<>();
        Map<String, Integer> load = new HashMap<>();
        Set<String> onDuty = new HashSet<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            String id = "p" + i;
            people.add(Team.person(id, random.nextInt(6) == 0 ? Role.AGENT : Role.ENGINEER)
                    .party(any(random, List.of("", "", "", "own", "acme", "police")))
                    .region(any(random, regions))
                    .addAllSkills(random.nextInt(3) == 0 ? some(random, SKILLS) : SKILLS)
                    .addAllCertificates(some(random, MAKERS))
                    .build());
            if (random.nextBoolean()) {
                load.put(id, random.nextInt(3));
            }
            if (random.nextInt(5) > 0) {
                onDuty.add(id);
            }
        }
        Need need = new Need.Builder()
                .region(any(random, regions))
                .addAllSkills(some(random, SKILLS))
                .certificate(random.nextInt(3) == 0 ? Optional.of(any(random, MAKERS)) : Optional.empty())
                .build();
        return new Case(people, need, load, onDuty);
    }

    private static List<String> way(String region) {
        return WAYS.getOrDefault(region, List.of());
    }

    /** Steps up from the end of one way until it is a beginning of the other; none if they begin apart. */
    private static Optional<Integer> steps(String from, String to) {
        List<String> way = way(from);
        List<String> other = way(to);
        for (int kept = way.size(); kept > 0; kept--) {
            if (other.size() >= kept && other.subList(0, kept).equals(way.subList(0, kept))) {
                return Optional.of(way.size() - kept);
            }
        }
        return from.isEmpty() ? Optional.of(0) : Optional.empty();
    }

    private static boolean isSuited(Case given, Person person) {
        return person.roles().contains(Role.ENGINEER)
                && !person.party().equals("police")
                && steps(given.need().region(), person.region()).isPresent()
                && person.skills().containsAll(given.need().skills())
                && given.need().certificate().stream().allMatch(person.certificates()::contains)
                && given.onDuty().contains(person.id());
    }

    @Property(tries = 1000)
    void who_is_suited_is_a_candidate_and_every_other_engineer_is_told_why_not(@ForAll Random random) {
        Case given = any(random);
        Staffing staffing = given.staffing(given.people());
        assertThat(staffing.candidates())
                .extracting(Candidate::person)
                .containsExactlyInAnyOrderElementsOf(given.people().stream()
                        .filter(person -> isSuited(given, person))
                        .map(Person::id)
                        .toList());
        assertThat(Stream.concat(
                                staffing.candidates().stream().map(Candidate::person),
                                staffing.unsuited().stream().map(Unsuited::person))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(given.people().stream()
                        .filter(person -> person.holds(Role.ENGINEER))
                        .map(Person::id)
                        .toList());
        assertThat(staffing.unsuited())
                .allSatisfy(each -> assertThat(each.reasons()).isNotEmpty().doesNotHaveDuplicates())
                .extracting(Unsuited::person)
                .isSorted();
    }

    @Property(tries = 1000)
    void nobody_stands_behind_somebody_who_is_worse(@ForAll Random random) {
        Case given = any(random);
        List<Candidate> candidates = given.staffing(given.people()).candidates();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate better = candidates.get(i);
            String region = region(given, better.person());
            assertThat(better.load()).isEqualTo(given.load().getOrDefault(better.person(), 0));
            assertThat(steps(given.need().region(), region)).contains(better.distance());
            for (Candidate worse : candidates.subList(i + 1, candidates.size())) {
                assertThat(isBetter(better, worse)).isTrue();
                assertThat(isBetter(worse, better)).isFalse();
            }
        }
    }

    private static String region(Case given, String id) {
        return given.people().stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow()
                .region();
    }

    private static boolean isBetter(Candidate one, Candidate other) {
        if (one.distance() != other.distance()) {
            return one.distance() < other.distance();
        }
        if (one.load() != other.load()) {
            return one.load() < other.load();
        }
        return one.person().compareTo(other.person()) < 0;
    }

    @Property(tries = 500)
    void the_order_in_which_people_are_given_makes_no_difference(@ForAll Random random) {
        Case given = any(random);
        List<Person> shuffled = new ArrayList<>(given.people());
        Collections.shuffle(shuffled, random);
        assertThat(given.staffing(shuffled)).isEqualTo(given.staffing(given.people()));
    }

    @Property(tries = 500)
    void one_skill_more_in_the_need_never_finds_somebody_more(@ForAll Random random) {
        Case given = any(random);
        Need harder = new Need.Builder()
                .from(given.need())
                .addSkills(any(random, SKILLS))
                .build();
        List<Candidate> before = given.staffing(given.people()).candidates();
        List<Candidate> after = new Case(given.people(), harder, given.load(), given.onDuty())
                .staffing(given.people())
                .candidates();
        assertThat(before).containsAll(after);
    }
}
