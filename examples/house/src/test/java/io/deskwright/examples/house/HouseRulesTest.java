package io.deskwright.examples.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HouseRulesTest {

    private static final JavaClasses LIBRARIES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(
                    "io.deskwright.sla", "io.deskwright.core", "io.deskwright.escalation", "io.deskwright.parts");

    private static final HouseRules RULES = new HouseRules("io.deskwright");
    private static final HouseRules OF_OFFENDERS = new HouseRules("io.deskwright.examples.house.offence");
    private static final JavaClasses OFFENDERS =
            new ClassFileImporter().importPackages("io.deskwright.examples.house.offence");

    @TestFactory
    Stream<DynamicTest> the_libraries_keep_the_rules_of_the_house() {
        return RULES.all().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(LIBRARIES)));
    }

    @Test
    void every_forbidden_arrow_is_seen() {
        assertThat(List.of(
                        OF_OFFENDERS.slaEngineStandsOnTheJdkAlone(),
                        OF_OFFENDERS.coreKnowsSla(),
                        OF_OFFENDERS.escalationKnowsCoreAndNotParts(),
                        OF_OFFENDERS.partsKnowCoreAndNotEscalation(),
                        OF_OFFENDERS.packagesHaveNoCycles(),
                        OF_OFFENDERS.decidersNeverCallTheEngine(),
                        OF_OFFENDERS.onlyTheShellHoldsPorts()))
                .allMatch(rule -> rule.evaluate(OFFENDERS).hasViolation());
    }

    @ParameterizedTest
    @ValueSource(strings = {"io.deskwright.sla", "io.deskwright.core"})
    void the_rules_look_at_the_classes_of_the_libraries(String root) {
        assertThat(LIBRARIES.stream().filter(type -> type.getPackageName().startsWith(root)))
                .hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Offenders.ReadsTheClock.class,
                Offenders.MakesADate.class,
                Offenders.TakesAChance.class,
                Offenders.Shouts.class,
                Offenders.Formats.class
            })
    void hidden_input_is_seen(Class<?> offender) {
        assertThat(violated(HouseRules.NO_HIDDEN_INPUT, offender)).isTrue();
    }

    @Test
    void printing_is_seen() {
        assertThat(violated(HouseRules.NO_STANDARD_STREAMS, Offenders.Prints.class))
                .isTrue();
    }

    @Test
    void floating_point_is_seen_in_methods_and_fields() {
        assertThat(HouseRules.NO_FLOATING_POINT).allMatch(rule -> violated(rule, Offenders.Floats.class));
    }

    @Test
    void an_innocent_class_breaks_nothing() {
        assertThat(violated(HouseRules.NO_HIDDEN_INPUT, Offenders.class)).isFalse();
    }

    private static boolean violated(ArchRule rule, Class<?>... types) {
        return rule.evaluate(new ClassFileImporter().importClasses(Arrays.asList(types)))
                .hasViolation();
    }
}
