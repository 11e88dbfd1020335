package io.deskwright.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which roles there are, and where they stand. */
class RoleTest {

    private static final Set<Role> CUSTOMERS =
            EnumSet.of(Role.CUSTOMER, Role.HIGHER_AUTHORITY, Role.BUSINESS_DEPARTMENT);
    private static final Set<Role> OUTSIDERS = EnumSet.of(Role.VENDOR, Role.INTEGRATOR, Role.PARTNER);
    private static final Set<Role> MACHINES = EnumSet.of(Role.TIMER, Role.CHANNEL);
    private static final Set<Role> SUPERVISION =
            EnumSet.of(Role.QUALITY, Role.COMPLAINT_MANAGER, Role.PROJECT_SUPERVISOR, Role.SUPERVISOR);
    private static final Set<Role> TECHNICAL =
            EnumSet.of(Role.ENGINEER, Role.SOFTWARE, Role.ADVISER, Role.LABORATORY, Role.SUPPORT_CENTRE);

    private static Set<Role> roles(Predicate<Role> such) {
        return Arrays.stream(Role.values()).filter(such).collect(Collectors.toSet());
    }

    private static Set<Role> allBut(List<Set<Role>> others) {
        return roles(role -> others.stream().noneMatch(other -> other.contains(role)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ORG-01 | LEADERSHIP",
                "ORG-02 | PROJECT_MANAGER",
                "ORG-03 | QUALITY ADVISER SOFTWARE",
                "ORG-04 | AGENT ENGINEER DUTY_MANAGER ADVISER LABORATORY VENDOR",
                "ORG-09 | VICE_PRESIDENT DEPARTMENT_MANAGER SUPPORT_CENTRE QUALITY REGIONAL_LEAD ENGINEER",
                "ORG-10 | CENTRE_MANAGER STOREKEEPER",
                "ORG-11 | EMERGENCY_GROUP LEADERSHIP HIGHER_AUTHORITY BUSINESS_DEPARTMENT VENDOR INTEGRATOR",
                "ORG-12 | COMPLAINT_MANAGER PROJECT_SUPERVISOR DISPATCH_CENTRE AGENT",
                "ORG-13 | SUPERVISOR",
                "ORG-15 | CUSTOMER_SERVICE_MANAGER",
                "SVC-06 | PARTNER",
                "CFG-07 | CONFIGURATION_ADMINISTRATOR",
                "AMB-54 | SALES PROJECT_MANAGER ENGINEER DISPATCH_CENTRE",
            })
    void every_role_that_the_sources_name_is_a_role_of_persons(String source, String roles) {
        assertThat(roles.split(" "))
                .as(source)
                .allSatisfy(name -> assertThat(Role.valueOf(name).isPerson()).isTrue());
    }

    @Test
    void the_roles_of_the_first_tables_stay_where_they_were() {
        assertThat(Arrays.asList(Role.values()).subList(0, 9))
                .containsExactly(
                        Role.CUSTOMER,
                        Role.AGENT,
                        Role.DISPATCH_CENTRE,
                        Role.ENGINEER,
                        Role.PROJECT_MANAGER,
                        Role.VENDOR,
                        Role.STOREKEEPER,
                        Role.TIMER,
                        Role.CHANNEL);
    }

    @Test
    void machines_are_nobody() {
        assertThat(roles(role -> !role.isPerson())).isEqualTo(MACHINES);
    }

    @Test
    void customers_and_outsiders_are_not_the_provider() {
        assertThat(roles(Role::isCustomer)).isEqualTo(CUSTOMERS);
        assertThat(roles(Role::isProvider)).isEqualTo(allBut(List.of(CUSTOMERS, OUTSIDERS)));
    }

    @Test
    void supervision_stands_apart_from_the_work_and_so_do_customers_and_machines() {
        assertThat(roles(Role::isWorking)).isEqualTo(allBut(List.of(CUSTOMERS, MACHINES, SUPERVISION)));
        assertThat(roles(Role::isTechnical)).isEqualTo(TECHNICAL);
    }

    @Test
    void no_two_roles_share_a_name() {
        assertThat(Role.values()).extracting(Role::english).doesNotHaveDuplicates();
        assertThat(Role.values()).extracting(Role::chinese).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void every_role_has_a_name_in_both_languages(Role role) {
        assertThat(role.english()).matches("[a-z -]+");
        assertThat(role.chinese()).matches("[\\u4e00-\\u9fff]+");
    }

    @Test
    void an_actor_is_told_by_role_and_id() {
        assertThat(new Actor("e1", Role.ENGINEER)).hasToString("engineer e1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb"})
    void neither_actor_nor_person_has_an_odd_id(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Actor(id, Role.AGENT))
                .withMessageContaining("id of 1 to 200");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Person.Builder().id(id).build())
                .withMessageContaining("id of 1 to 200");
    }

    @Test
    void an_id_has_at_most_200_characters() {
        assertThat(new Actor("x".repeat(200), Role.AGENT).id()).hasSize(200);
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor("x".repeat(201), Role.AGENT));
    }
}
