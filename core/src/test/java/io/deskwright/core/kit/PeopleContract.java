package io.deskwright.core.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.people.Organisation;
import io.deskwright.core.people.Party;
import io.deskwright.core.people.Person;
import io.deskwright.core.people.Region;
import io.deskwright.core.people.Role;
import io.deskwright.core.port.People;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The laws that every directory of people keeps; the test class of an adapter implements this.
 *
 * <pre>{@code
 * class OurPeopleTest implements PeopleContract {
 *     public People people(Organisation organisation) {
 *         return OurPeople.holding(organisation);
 *     }
 * }
 * }</pre>
 */
public interface PeopleContract {

    /** Somebody of the customer's. */
    Person LI = new Person.Builder()
            .id("li")
            .party("telecom")
            .addRoles(Role.CUSTOMER)
            .build();

    /** An engineer in a region. */
    Person WANG = new Person.Builder()
            .id("wang")
            .region("Zhanjiang")
            .addRoles(Role.ENGINEER)
            .addSkills("Linux")
            .addCertificates("IBM")
            .build();

    /** Who they are, and where they work. */
    Organisation TEAM = new Organisation(
            List.of(new Party("telecom", "Telecom", Party.Kind.CUSTOMER)),
            List.of(
                    Region.of("South"),
                    Region.of("South").part("Guangdong"),
                    Region.of("Guangdong").part("Zhanjiang"),
                    Region.of("North")),
            List.of(LI, WANG));

    /**
     * Opens a directory.
     *
     * @param organisation who is in it
     * @return the directory, another at each call
     */
    People people(Organisation organisation);

    @Test
    default void who_is_there_is_found_with_all_that_is_known_and_nobody_else() {
        People people = people(TEAM);
        assertThat(people.person("li")).contains(LI);
        assertThat(people.person("wang")).contains(WANG);
        assertThat(List.of("LI", "li ", "who", ""))
                .allMatch(id -> people.person(id).isEmpty());
    }

    @Test
    default void a_region_lies_within_itself_and_whatever_that_lies_within() {
        People people = people(TEAM);
        assertThat(people.isWithin("Zhanjiang", "Zhanjiang")).isTrue();
        assertThat(people.isWithin("Zhanjiang", "Guangdong")).isTrue();
        assertThat(people.isWithin("Zhanjiang", "South")).isTrue();
        assertThat(people.isWithin("South", "Zhanjiang")).isFalse();
        assertThat(people.isWithin("Zhanjiang", "North")).isFalse();
        assertThat(people.isWithin("", "")).isFalse();
        assertThat(people.isWithin("nowhere", "South")).isFalse();
    }

    @Test
    default void who_asks_again_hears_the_same_also_when_many_ask_at_once() {
        People people = people(TEAM);
        List<Optional<Person>> answers = AtOnce.play(8, thread -> people.person("wang"));
        assertThat(answers).containsOnly(Optional.of(WANG));
    }
}
