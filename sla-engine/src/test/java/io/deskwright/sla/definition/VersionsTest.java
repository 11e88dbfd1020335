package io.deskwright.sla.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionsTest {

    private static final Version<String> V2024 = version("2024", "2024-01-01T00:00:00Z");
    private static final Version<String> V2025 = version("2025", "2025-01-01T00:00:00Z");
    private static final Version<String> V2026 = version("2026", "2026-01-01T00:00:00Z");
    private static final Versions<String> THREE = Versions.of("terms", List.of(V2026, V2024, V2025));

    private static Version<String> version(String id, String effectiveFrom) {
        return new Version<>(id, Instant.parse(effectiveFrom), "terms of " + id);
    }

    private static List<String> problemsOf(Collection<Version<String>> versions) {
        try {
            Versions.of("terms", versions);
        } catch (InvalidDefinition invalid) {
            return invalid.problems().stream().map(Problem::toString).toList();
        }
        return List.of();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2023-12-31T23:59:59.999999999Z | none | before the first version nothing is in force
            2024-01-01T00:00:00Z           | 2024 | the effective instant is included
            2024-06-01T00:00:00Z           | 2024 | in between the earlier one holds
            2024-12-31T23:59:59.999999999Z | 2024 | a nanosecond before the next one
            2025-01-01T00:00:00Z           | 2025 | at the next one
            2025-12-31T23:59:59.999999999Z | 2025 | a nanosecond before the last one
            2026-01-01T00:00:00Z           | 2026 | at the last one
            2999-01-01T00:00:00Z           | 2026 | the last one holds on
            -1000000000-01-01T00:00:00Z    | none | the beginning of time
            +1000000000-12-31T23:59:59.999999999Z | 2026 | the end of time
            """)
    void the_version_in_force_is_the_last_one_that_is_effective(Instant receivedAt, String id, String reason) {
        assertThat(THREE.inForceAt(receivedAt).map(Version::id).orElse("none"))
                .as(reason)
                .isEqualTo(id);
    }

    @Test
    void versions_stand_in_the_order_of_their_effective_instants() {
        assertThat(THREE.all()).containsExactly(V2024, V2025, V2026).isUnmodifiable();
        assertThat(Versions.of("terms", Set.of(V2025, V2026, V2024)).all()).containsExactly(V2024, V2025, V2026);
    }

    @Test
    void a_bound_case_finds_its_version_by_id_whatever_is_in_force() {
        assertThat(THREE.withId("2024")).contains(V2024);
        assertThat(THREE.withId("2026").map(Version::definition)).contains("terms of 2026");
        assertThat(THREE.withId("2027")).isEmpty();
        assertThat(THREE.withId("")).isEqualTo(Optional.empty());
    }

    @Test
    void one_version_alone_is_enough() {
        Versions<String> one = Versions.of("terms", List.of(V2025));
        assertThat(one.inForceAt(V2025.effectiveFrom())).contains(V2025);
        assertThat(one.inForceAt(V2025.effectiveFrom().minusNanos(1))).isEmpty();
    }

    @Test
    void no_version_at_all_is_a_problem() {
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(() -> Versions.of("terms", List.<Version<String>>of()))
                .withMessage("versions of terms is not valid: versions: there is none");
    }

    @Test
    void an_id_used_twice_is_a_problem() {
        assertThat(problemsOf(List.of(V2024, V2025, version("2024", "2026-01-01T00:00:00Z"))))
                .containsExactly("version 2024: the id is used twice");
    }

    @Test
    void an_effective_instant_used_twice_names_both_versions() {
        assertThat(problemsOf(List.of(V2024, V2025, version("2025b", "2025-01-01T00:00:00Z"))))
                .containsExactly("version 2025b: is effective from 2025-01-01T00:00:00Z, as version 2025 is");
    }

    @Test
    void all_problems_are_told_together() {
        assertThat(problemsOf(List.of(V2024, V2024, V2025, version("2026", "2025-01-01T00:00:00Z"))))
                .containsExactly(
                        "version 2024: the id is used twice",
                        "version 2024: is effective from 2024-01-01T00:00:00Z, as version 2024 is",
                        "version 2026: is effective from 2025-01-01T00:00:00Z, as version 2025 is");
    }

    @Test
    void an_id_that_reads_like_an_instant_is_still_an_id() {
        assertThat(problemsOf(List.of(version("2025-01-01T00:00:00Z", "2024-01-01T00:00:00Z"), V2025)))
                .isEmpty();
    }

    @Test
    void an_equal_copy_keeps_its_own_list() {
        List<Version<String>> mutable = new ArrayList<>(List.of(V2024));
        Versions<String> versions = Versions.of("terms", mutable);
        mutable.clear();
        assertThat(versions.all()).containsExactly(V2024);
    }
}
