package io.deskwright.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Persons, their parties and regions, each by itself. */
class PersonTest {

    private static final Person ANNA = new Person.Builder()
            .id("anna")
            .addRoles(Role.SOFTWARE, Role.ENGINEER)
            .region("Beijing")
            .addSkills("printing", "payment")
            .addCertificates("IBM", "HP")
            .build();

    @Test
    void a_person_holds_the_roles_that_were_given() {
        assertThat(ANNA.holds(Role.ENGINEER)).isTrue();
        assertThat(ANNA.holds(Role.AGENT)).isFalse();
        assertThat(ANNA.party()).isEmpty();
    }

    @Test
    void everything_stands_in_order_and_cannot_be_changed() {
        assertThat(ANNA.roles()).containsExactly(Role.ENGINEER, Role.SOFTWARE);
        assertThat(ANNA.skills()).containsExactly("payment", "printing");
        assertThat(ANNA.certificates()).containsExactly("HP", "IBM");
        for (Set<?> part : List.of(ANNA.roles(), ANNA.skills(), ANNA.certificates())) {
            assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(part::clear);
        }
    }

    @Test
    void a_person_is_a_copy() {
        Set<String> skills = new HashSet<>(Set.of("a"));
        Person person = new Person("p", "", Set.of(), "", skills, Set.of());
        skills.clear();
        assertThat(person.skills()).containsExactly("a");
    }

    @Test
    void a_person_begins_another() {
        assertThat(ANNA.but().region("Tianjin").build())
                .isEqualTo(new Person("anna", "", ANNA.roles(), "Tianjin", ANNA.skills(), ANNA.certificates()));
    }

    @ParameterizedTest
    @EnumSource(names = {"TIMER", "CHANNEL"})
    void a_machine_is_no_person(Role machine) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Person.Builder()
                        .id("p")
                        .addRoles(Role.AGENT, machine)
                        .build())
                .withMessage("person p cannot hold a machine's role, but has [AGENT, " + machine + "]");
    }

    @Test
    void who_holds_a_technical_role_is_technical() {
        assertThat(ANNA.isTechnical()).isTrue();
        assertThat(new Person.Builder().id("p").addRoles(Role.AGENT).build().isTechnical())
                .isFalse();
    }

    @Test
    void parties_and_regions_have_names() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Party(" ", "Nobody", Party.Kind.MAKER))
                .withMessage("a party has an id, not ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Region.of(" "))
                .withMessage("a region has a name, not ' '");
    }

    @Test
    void a_region_has_parts() {
        Region north = Region.of("North");
        assertThat(north.parent()).isEmpty();
        assertThat(north.part("Beijing").name()).isEqualTo("Beijing");
        assertThat(north.part("Beijing").parent()).contains("North");
    }

    @ParameterizedTest
    @CsvSource({
        "PROVIDER, LEADERSHIP, LEADERSHIP",
        "PROVIDER, CUSTOMER, CUSTOMER",
        "PARTNER, ENGINEER, ENGINEER",
        "PARTNER, PARTNER, PARTNER",
        "CUSTOMER, LEADERSHIP, CUSTOMER",
        "CUSTOMER, PROJECT_MANAGER, CUSTOMER",
        "CUSTOMER, BUSINESS_DEPARTMENT, BUSINESS_DEPARTMENT",
        "MAKER, ENGINEER, VENDOR",
        "MAKER, INTEGRATOR, INTEGRATOR",
        "AUTHORITY, LEADERSHIP, HIGHER_AUTHORITY",
    })
    void everybody_acts_for_the_own_side(Party.Kind side, Role held, Role acted) {
        assertThat(side.actsAs(held)).isEqualTo(acted);
    }

    @ParameterizedTest
    @EnumSource(names = {"CUSTOMER", "MAKER", "AUTHORITY"})
    void nobody_of_another_side_acts_in_a_role_that_reads_everything(Party.Kind side) {
        for (Role role : Role.values()) {
            assertThat(side.actsAs(role).isProvider()).as(role.name()).isFalse();
        }
    }

    @Test
    void sides_have_names_of_their_own() {
        assertThat(Party.Kind.values())
                .extracting(Party.Kind::english)
                .containsExactly("provider", "customer", "partner", "maker", "higher authority");
        assertThat(Party.Kind.values())
                .extracting(Party.Kind::chinese)
                .containsExactly("服务商", "客户", "合作商", "厂家", "上级机关");
    }
}
