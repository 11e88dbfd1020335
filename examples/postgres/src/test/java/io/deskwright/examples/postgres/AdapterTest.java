package io.deskwright.examples.postgres;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class AdapterTest {

    @Test
    void the_adapter_needs_the_jdk_the_library_and_its_json_alone() {
        classes()
                .that()
                .resideInAPackage("io.deskwright.examples.postgres")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.sql",
                        "io.deskwright.core..",
                        "io.deskwright.escalation..",
                        "io.deskwright.examples.json",
                        "io.deskwright.examples.postgres")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.deskwright.examples.postgres"));
    }
}
