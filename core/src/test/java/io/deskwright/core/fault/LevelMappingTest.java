package io.deskwright.core.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of different contracts are counted together only where somebody wrote so (AMB-43). */
class LevelMappingTest {

    private static final String TEXT = """
            deskwright level-mapping 1
            name  | T
            class | MILD | mild | 轻
            class | BAD | bad | 重
            maps  | P001 | SEVERE | BAD
            """;

    @ParameterizedTest
    @CsvSource({
        "P001, GENERAL, GENERAL",
        "P002, SINGLE, GENERAL",
        "P004, GENERAL, GENERAL",
        "P002, SEVERE, BETWEEN",
        "P001, SEVERE, MAJOR",
        "P002, SYSTEM_DOWN, MAJOR",
        "P004, MAJOR, MAJOR",
        "P002, ORDINARY,",
        "P004, EXCEPTIONALLY_HARD,",
        "P003, GENERAL,",
    })
    void amb_43_the_suggestion(String pack, String level, String expected) {
        assertThat(LevelMapping.suggested().of(pack, level).orElse(null)).isEqualTo(expected);
    }

    @Test
    void amb_43_the_suggestion_keeps_the_order_of_every_pack_and_leaves_two_levels_out() {
        LevelMapping mapping = LevelMapping.suggested();
        assertThat(mapping.classes().names()).containsExactly("GENERAL", "BETWEEN", "MAJOR");
        for (Pack pack : SourceFaults.all()) {
            assertThat(pack.levels().names().stream()
                            .flatMap(level -> mapping.of(pack.name(), level).stream())
                            .map(mapping.classes()::rank))
                    .isSorted();
            mapping.byPack()
                    .getOrDefault(pack.name(), Map.of())
                    .keySet()
                    .forEach(level -> assertThat(pack.levels().names()).contains(level));
        }
        assertThat(SourceFaults.all().stream().map(mapping::unmapped))
                .containsExactly(List.of(), List.of("ORDINARY"), List.of("EXCEPTIONALLY_HARD"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "level | X # t:6:1: 'level' is no key here; use [class, maps, name]",
                "class | X | x # t:6:1: row 'class' has 2 cells after its key; it takes name | English | Chinese",
                "class | BAD | b | b # t:6:9: class 'BAD' is there already",
                "class | MILD | m | m # t:6:9: class 'MILD' is there already",
                "maps | P001 | GENERAL # t:6:1: row 'maps' has 2 cells after its key; it takes pack | level | class",
                "maps | P001 | GENERAL | WORSE # t:6:25: there is no class 'WORSE' above; there are [MILD, BAD]",
                "maps | P001 | SEVERE | MILD # t:6:15: level 'SEVERE' of P001 has a class already",
                "name | a | b # t:6:1: row 'name' has 2 cells after its key; it takes text",
            })
    void a_mistake_is_told_with_its_place(String row, String problem) {
        InvalidDefinition invalid =
                catchThrowableOfType(InvalidDefinition.class, () -> LevelMapping.parse("t", TEXT + row + "\n"));
        assertThat(invalid.problems()).extracting(Problem::toString).containsExactly(problem);
    }

    @Test
    void a_mapping_has_a_name() {
        InvalidDefinition invalid = catchThrowableOfType(
                InvalidDefinition.class, () -> LevelMapping.parse("t", "deskwright level-mapping 1\n"));
        assertThat(invalid.problems()).extracting(Problem::toString).containsExactly("t: a row 'name' is missing");
        assertThat(LevelMapping.parse("t", TEXT).name()).isEqualTo("T");
    }
}
