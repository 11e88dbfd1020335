package io.deskwright.core.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.contract.Agreement;
import io.deskwright.core.port.Contracts;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.terms.SourceTerms;
import io.deskwright.sla.terms.Terms;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The laws that every archive of contracts keeps; the test class of an adapter implements this.
 *
 * <pre>{@code
 * class OurContractsTest implements ContractsContract {
 *     public Contracts contracts(List<Agreement> agreements) {
 *         return OurContracts.holding(agreements);
 *     }
 * }
 * }</pre>
 */
public interface ContractsContract {

    /** From when on the first version holds. */
    Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    /** From when on the second version holds. */
    Instant SECOND = Instant.parse("2026-07-01T00:00:00Z");

    /**
     * Opens an archive.
     *
     * @param agreements what was agreed: each holds from when its terms are effective; the first is that of who names none
     * @return the archive, another at each call
     */
    Contracts contracts(List<Agreement> agreements);

    /**
     * Writes a version of a contract.
     *
     * @param contract its name
     * @param version its version
     * @param from from when on it holds
     * @return what was agreed
     */
    static Agreement agreement(String contract, String version, Instant from) {
        Terms source = SourceTerms.of("P001");
        var hours = WeeklyHours.in(ZoneId.of("Asia/Shanghai"))
                .weekdays("09:00-18:00")
                .build();
        Terms terms = new Terms(source.name(), version, from, source.source(), source.targets());
        return Agreement.of(contract, terms, hours);
    }

    private Contracts archive() {
        return contracts(
                List.of(agreement("C-1", "1", FIRST), agreement("C-1", "2", SECOND), agreement("C-2", "1", SECOND)));
    }

    private static Optional<String> version(Optional<Agreement> agreement) {
        return agreement.map(found -> found.contract() + " " + found.version());
    }

    @Test
    default void a_version_holds_from_its_first_instant_until_another_does() {
        Contracts contracts = archive();
        assertThat(contracts.inForce("C-1", FIRST.minusNanos(1))).isEmpty();
        assertThat(version(contracts.inForce("C-1", FIRST))).contains("C-1 1");
        assertThat(version(contracts.inForce("C-1", SECOND.minusNanos(1)))).contains("C-1 1");
        assertThat(version(contracts.inForce("C-1", SECOND))).contains("C-1 2");
        assertThat(version(contracts.inForce("C-1", SECOND.plusSeconds(1_000_000_000))))
                .contains("C-1 2");
    }

    @Test
    default void a_contract_that_has_not_begun_or_is_not_known_does_not_hold() {
        Contracts contracts = archive();
        assertThat(contracts.inForce("C-2", SECOND)).isPresent();
        assertThat(contracts.inForce("C-2", SECOND.minusNanos(1))).isEmpty();
        assertThat(contracts.inForce("C-9", SECOND)).isEmpty();
    }

    @Test
    default void a_version_that_a_ticket_met_is_found_for_ever() {
        Contracts contracts = archive();
        for (String name : List.of("C-1 1", "C-1 2", "C-2 1")) {
            List<String> parts = List.of(name.split(" ", -1));
            assertThat(version(contracts.version(parts.get(0), parts.get(1)))).contains(name);
        }
        assertThat(contracts.version("C-1", "3")).isEmpty();
        assertThat(contracts.version("C-9", "1")).isEmpty();
    }

    @Test
    default void what_is_in_force_is_what_its_name_and_version_find() {
        Contracts contracts = archive();
        Agreement inForce = contracts.inForce("C-1", SECOND).orElseThrow();
        assertThat(contracts.version(inForce.contract(), inForce.version())).contains(inForce);
    }

    @Test
    default void who_names_no_contract_is_under_one_all_the_same() {
        assertThat(version(archive().inForce("", FIRST))).contains("C-1 1");
        assertThat(version(archive().inForce("", SECOND))).contains("C-1 2");
    }

    @Test
    default void what_was_answered_once_is_answered_always() {
        Contracts contracts = archive();
        Random random = new Random(7);
        List<Instant> instants = Stream.generate(() -> FIRST.plusSeconds(random.nextInt(40_000_000)))
                .limit(200)
                .toList();
        List<Optional<Agreement>> once =
                instants.stream().map(at -> contracts.inForce("C-1", at)).toList();
        assertThat(once).allMatch(Optional::isPresent);
        assertThat(AtOnce.play(
                        4,
                        thread -> instants.stream()
                                .map(at -> contracts.inForce("C-1", at))
                                .toList()
                                .equals(once)))
                .containsOnly(true);
    }
}
