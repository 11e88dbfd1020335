package io.deskwright.core.contract.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskwright.core.contract.Agreement;
import io.deskwright.core.contract.version.VersionCommand.Agree;
import io.deskwright.core.contract.version.VersionCommand.PutInForce;
import io.deskwright.core.lifecycle.Analysis;
import io.deskwright.core.lifecycle.Code;
import io.deskwright.core.lifecycle.Flaw;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.memory.VersionedContracts;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.sla.calendar.AlwaysOpen;
import io.deskwright.sla.terms.SourceTerms;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ContractVersionsTest {

    private static final Actor DRAFTER = new Actor("pm-1", Role.PROJECT_MANAGER);
    private static final Actor MANAGER = new Actor("pm-2", Role.PROJECT_MANAGER);
    private static final Actor CUSTOMER = new Actor("c-1", Role.CUSTOMER);
    private static final Agreement ANY =
            Agreement.of("C-1", SourceTerms.of("P001"), AlwaysOpen.in(ZoneId.of("Asia/Shanghai")));
    private static final ContractVersions DRAFTED =
            ContractVersions.none("C-1").draft(version("1"), DRAFTER, day(0)).get();
    private static final ContractVersions AGREED = agreed(DRAFTED, "1", day(1)).get();

    private static Agreement version(String name) {
        return ANY.but().version(name).build();
    }

    private static Instant day(int day) {
        return Instant.EPOCH.plusSeconds(86_400L * day);
    }

    private static Either<Refusal, ContractVersions> agreed(ContractVersions versions, String name, Instant at) {
        return versions.agree(new Agree(name, CUSTOMER, MANAGER), MANAGER, at);
    }

    private static Either<Refusal, ContractVersions> begun(
            ContractVersions versions, String name, Instant from, Instant at) {
        return versions.putInForce(new PutInForce(name, from), MANAGER, at);
    }

    @Test
    void the_table_has_no_flaw() {
        assertThat(Analysis.of(VersionTable.TABLE).findings()).isEmpty();
    }

    @Test
    void a_version_is_written_agreed_in_force_and_superseded() {
        ContractVersions first = begun(AGREED, "1", day(2), day(1)).get();
        ContractVersions second = first.draft(version("2"), DRAFTER, day(3))
                .flatMap(drafted -> agreed(drafted, "2", day(4)))
                .flatMap(agreed -> begun(agreed, "2", day(6), day(4)))
                .get();
        assertThat(DRAFTED.state("1", day(0))).contains(VersionState.DRAFT);
        assertThat(DRAFTED.version("1")).isEmpty();
        assertThat(AGREED.state("1", day(9))).contains(VersionState.AGREED);
        assertThat(AGREED.version("1")).contains(version("1"));
        assertThat(AGREED.inForce(day(9))).isEmpty();
        assertThat(second.state("1", day(2).minusNanos(1))).contains(VersionState.AGREED);
        assertThat(second.inForce(day(2).minusNanos(1))).isEmpty();
        assertThat(second.state("1", day(2))).contains(VersionState.IN_FORCE);
        assertThat(second.inForce(day(6).minusNanos(1))).contains(version("1"));
        assertThat(second.state("2", day(6).minusNanos(1))).contains(VersionState.AGREED);
        assertThat(second.inForce(day(6))).contains(version("2"));
        assertThat(second.state("1", day(6))).contains(VersionState.SUPERSEDED);
        assertThat(second.state("2", day(99))).contains(VersionState.IN_FORCE);
        assertThat(second.version("1")).contains(version("1"));
        assertThat(second.state("3", day(6))).isEmpty();
        assertThat(second.version("3")).isEmpty();
    }

    @Test
    void a_draft_may_be_written_anew_and_what_is_agreed_may_not() {
        Agreement better = version("1").but().customer("ACME").build();
        ContractVersions again = DRAFTED.draft(better, MANAGER, day(1)).get();
        assertThat(again.versions()).extracting(Version::agreement).containsExactly(better);
        assertThat(AGREED.draft(better, DRAFTER, day(2)).getLeft().code()).isEqualTo(Code.ILLEGAL_IN_STATE);
        assertThat(agreed(AGREED, "1", day(2)).getLeft().code()).isEqualTo(Code.ILLEGAL_IN_STATE);
        assertThat(begun(DRAFTED, "1", day(2), day(1)).getLeft().code()).isEqualTo(Code.ILLEGAL_IN_STATE);
        ContractVersions inForce = begun(AGREED, "1", day(2), day(2)).get();
        assertThat(inForce.draft(better, DRAFTER, day(2)).getLeft().code()).isEqualTo(Code.ILLEGAL_IN_STATE);
        Refusal unknown = agreed(AGREED, "2", day(2)).getLeft();
        assertThat(unknown.code()).isEqualTo(Code.ILLEGAL_IN_STATE);
        assertThat(unknown.facts()).containsEntry("version", "2");
    }

    @Test
    void who_agrees_is_not_who_drafted() {
        Refusal own = DRAFTED.agree(new Agree("1", CUSTOMER, DRAFTER), MANAGER, day(1))
                .getLeft();
        assertThat(own.english())
                .isEqualTo(
                        "Agree would be own work: actor \'pm-1\' breaks the rule: who agrees to a contract did not draft it");
        Refusal same = DRAFTED.agree(new Agree("1", new Actor("pm-1", Role.CUSTOMER), MANAGER), MANAGER, day(1))
                .getLeft();
        assertThat(same.english())
                .isEqualTo(
                        "Agree would be own work: actor \'pm-1\' breaks the rule: who agrees to a contract did not draft it");
    }

    @Test
    void one_person_does_not_agree_for_both_sides() {
        Agree both = new Agree("1", new Actor("p", Role.CUSTOMER), new Actor("p", Role.PROJECT_MANAGER));
        Refusal refusal = DRAFTED.agree(both, MANAGER, day(1)).getLeft();
        assertThat(refusal.code()).isEqualTo(Code.SEPARATION);
        assertThat(refusal.flaws()).extracting(Flaw::value).containsExactly("p");
    }

    @Test
    void who_ever_drafted_a_version_does_not_agree_to_it_however_often_others_wrote_it_anew() {
        Actor third = new Actor("pm-3", Role.PROJECT_MANAGER);
        ContractVersions again = DRAFTED.draft(version("1"), MANAGER, day(1))
                .flatMap(redrafted -> redrafted.draft(version("1"), MANAGER, day(1)))
                .get();
        for (Actor drafter : List.of(DRAFTER, MANAGER)) {
            Refusal refusal = again.agree(new Agree("1", CUSTOMER, drafter), third, day(1))
                    .getLeft();
            assertThat(refusal.code()).isEqualTo(Code.SEPARATION);
            assertThat(refusal.flaws()).extracting(Flaw::value).containsExactly(drafter.id());
        }
        ContractVersions agreed =
                again.agree(new Agree("1", CUSTOMER, third), third, day(1)).get();
        assertThat(agreed.versions()).extracting(Version::drafter).containsExactly(MANAGER);
    }

    @Test
    void a_version_without_a_name_is_not_drafted() {
        for (String blank : List.of("", " ")) {
            Refusal refusal = ContractVersions.none("C-1")
                    .draft(version(blank), DRAFTER, day(0))
                    .getLeft();
            assertThat(refusal.code()).isEqualTo(Code.MISSING);
            assertThat(refusal.fields()).containsExactly("version");
        }
    }

    @Test
    void a_beginning_may_be_said_again_until_it_is_there() {
        ContractVersions mistaken = begun(AGREED, "1", day(400_000), day(1)).get();
        ContractVersions mended = begun(mistaken, "1", day(5), day(2)).get();
        assertThat(mended.inForce(day(5).minusNanos(1))).isEmpty();
        assertThat(mended.inForce(day(5))).contains(version("1"));
        assertThat(begun(mistaken, "1", day(2).minusNanos(1), day(2)).getLeft().code())
                .isEqualTo(Code.OUT_OF_ORDER);
        assertThat(begun(mended, "1", day(9), day(5)).getLeft().code()).isEqualTo(Code.ILLEGAL_IN_STATE);
        assertThat(begun(mended, "1", day(9), day(5).minusNanos(1)).isRight()).isTrue();
    }

    @Test
    void a_beginning_that_is_said_again_is_that_of_no_other_version() {
        ContractVersions both = begun(AGREED, "1", day(5), day(1))
                .flatMap(begun -> begun.draft(version("2"), DRAFTER, day(1)))
                .flatMap(drafted -> agreed(drafted, "2", day(1)))
                .flatMap(agreed -> begun(agreed, "2", day(8), day(1)))
                .get();
        assertThat(begun(both, "1", day(8), day(2)).getLeft().code()).isEqualTo(Code.OUT_OF_ORDER);
        assertThat(begun(both, "1", day(3), day(2)).get().inForce(day(3))).contains(version("1"));
        assertThat(begun(both, "2", day(5), day(5)).getLeft().code()).isEqualTo(Code.OUT_OF_ORDER);
        assertThat(begun(both, "2", day(6), day(5)).get().inForce(day(6))).contains(version("2"));
    }

    @Test
    void both_sides_agree_each_by_a_person_of_its_own() {
        Refusal wrong = DRAFTED.agree(new Agree("1", MANAGER, new Actor("v-1", Role.VENDOR)), MANAGER, day(1))
                .getLeft();
        assertThat(wrong.code()).isEqualTo(Code.INVALID);
        assertThat(wrong.fields()).containsExactly("customer", "provider");
        assertThat(DRAFTED.agree(new Agree("1", CUSTOMER, new Actor("t", Role.TIMER)), MANAGER, day(1))
                        .getLeft()
                        .fields())
                .containsExactly("provider");
        assertThat(DRAFTED.agree(new Agree("1", CUSTOMER, MANAGER), CUSTOMER, day(1))
                        .getLeft()
                        .code())
                .isEqualTo(Code.NOT_PERMITTED);
    }

    @Test
    void a_version_begins_neither_in_the_past_nor_before_it_is_agreed_nor_beside_another() {
        assertThat(begun(AGREED, "1", day(2), day(2)).isRight()).isTrue();
        Refusal past = begun(AGREED, "1", day(2).minusNanos(1), day(2)).getLeft();
        assertThat(past.code()).isEqualTo(Code.OUT_OF_ORDER);
        assertThat(past.english()).contains("lies before 1970-01-03T00:00:00Z");
        assertThat(begun(AGREED, "1", day(0), day(0)).getLeft().code()).isEqualTo(Code.OUT_OF_ORDER);
        assertThat(begun(AGREED, "1", day(1), day(0)).isRight()).isTrue();
        ContractVersions both = begun(AGREED, "1", day(5), day(1))
                .get()
                .draft(version("2"), DRAFTER, day(1))
                .flatMap(drafted -> agreed(drafted, "2", day(1)))
                .get();
        assertThat(begun(both, "2", day(5), day(1)).getLeft().english())
                .isEqualTo("PutInForce: the time from '1970-01-06T00:00:00Z' does not lie after the beginning of"
                        + " another version, 1970-01-06T00:00:00Z");
        assertThat(begun(both, "2", day(4), day(1)).getLeft().code()).isEqualTo(Code.OUT_OF_ORDER);
        assertThat(begun(both, "2", day(5).plusNanos(1), day(1)).isRight()).isTrue();
        assertThat(begun(both, "1", day(5), day(1)).getLeft().code()).isEqualTo(Code.ALREADY_DONE);
    }

    @Test
    void versions_of_another_contract_do_not_belong_here() {
        Refusal foreign = ContractVersions.none("C-2")
                .draft(version("1"), DRAFTER, day(0))
                .getLeft();
        assertThat(foreign.english()).isEqualTo("Draft: contract 'C-1' is not contract C-2");
        Version draft = new Version(version("1"), DRAFTER, Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> new ContractVersions("C-2", List.of(draft)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("versions [1] that begin [] are not those of one contract C-2");
        assertThatThrownBy(() -> new ContractVersions("C-1", List.of(draft, draft)))
                .isInstanceOf(IllegalArgumentException.class);
        Optional<Version.Agreed> agreed = Optional.of(new Version.Agreed(CUSTOMER, MANAGER, day(1)));
        Version one = new Version(version("1"), DRAFTER, agreed, Optional.of(day(1)));
        Version two = new Version(version("2"), DRAFTER, agreed, Optional.of(day(1)));
        assertThatThrownBy(() -> new ContractVersions("C-1", List.of(one, two)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Version(version("1"), DRAFTER, agreed, Optional.of(day(0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("version 1 is in force from 1970-01-01T00:00:00Z, before it is agreed");
        assertThatThrownBy(() -> new Version(version("1"), List.of(), Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nobody wrote version 1");
        assertThatThrownBy(() -> new Version(version("1"), DRAFTER, Optional.empty(), Optional.of(day(0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_desk_sees_what_is_agreed_and_the_first_contract_is_that_of_who_names_none() {
        ContractVersions versions = begun(AGREED, "1", day(2), day(1))
                .flatMap(begun -> begun.draft(version("2"), DRAFTER, day(1)))
                .get();
        VersionedContracts contracts = VersionedContracts.of(versions, ContractVersions.none("C-2"));
        assertThat(contracts.inForce("", day(2))).contains(version("1"));
        assertThat(contracts.inForce("C-1", day(2))).contains(version("1"));
        assertThat(contracts.inForce("C-1", day(1))).isEmpty();
        assertThat(contracts.inForce("C-2", day(2))).isEmpty();
        assertThat(contracts.inForce("C-3", day(2))).isEmpty();
        assertThat(contracts.version("C-1", "1")).contains(version("1"));
        assertThat(contracts.version("C-1", "2")).isEmpty();
        assertThatThrownBy(VersionedContracts::of).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VersionedContracts.of(versions, versions))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a desk needs contracts, each of its own name, not [C-1, C-1]");
    }

    @Property(tries = 50)
    void at_any_instant_at_most_one_is_in_force_and_what_was_answered_of_the_past_is_answered_always(
            @ForAll Random random) {
        ContractVersions versions = ContractVersions.none("C-1");
        Map<Integer, Optional<Agreement>> answered = new HashMap<>();
        Map<String, Agreement> agreed = new HashMap<>();
        for (int now = 0; now < 30; now++) {
            String name = "v" + random.nextInt(5);
            Agreement draft =
                    version(name).but().customer("c" + random.nextInt(100)).build();
            Instant from = day(now - 2 + random.nextInt(6));
            Either<Refusal, ContractVersions> next = switch (random.nextInt(3)) {
                case 0 -> versions.draft(draft, DRAFTER, day(now));
                case 1 -> agreed(versions, name, day(now));
                default -> begun(versions, name, from, day(now));
            };
            versions = next.getOrElse(versions);
            for (int then = 0; then < now; then++) {
                assertThat(versions.inForce(day(then))).isEqualTo(answered.get(then));
            }
            answered.put(now, versions.inForce(day(now)));
            agreed.forEach(ContractVersionsTest.same(versions));
            for (Version version : versions.versions()) {
                versions.version(version.name()).ifPresent(seen -> agreed.put(version.name(), seen));
            }
            for (int at = 0; at < 40; at++) {
                assertThat(inForce(versions, day(at))).hasSizeLessThanOrEqualTo(1);
                assertThat(inForce(versions, day(at)))
                        .isEqualTo(versions.inForce(day(at)).map(Agreement::version).stream()
                                .toList());
            }
        }
    }

    private static BiConsumer<String, Agreement> same(ContractVersions versions) {
        return (name, then) -> assertThat(versions.version(name)).contains(then);
    }

    private static List<String> inForce(ContractVersions versions, Instant at) {
        List<String> names = new ArrayList<>();
        for (Version version : versions.versions()) {
            if (versions.state(version.name(), at).orElseThrow() == VersionState.IN_FORCE) {
                names.add(version.name());
            }
        }
        return names;
    }
}
