package io.deskwright.examples.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of the house as values; {@link HouseRulesTest} applies them and shows that each can fail. */
final class HouseRules {

    /** What reads a clock, a default or chance; with parameters where only that form of the method does. */
    private static final Set<String> HIDDEN_INPUT = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getProperty",
            "java.lang.System.getenv",
            "java.lang.System.identityHashCode",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.Date.<init>()",
            "java.util.Calendar.getInstance",
            "java.util.Random.<init>()",
            "java.util.Collections.shuffle",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.time.ZoneId.systemDefault",
            "java.time.InstantSource.system",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.nio.charset.Charset.defaultCharset",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>(byte[])",
            "java.lang.String.format(java.lang.String,java.lang.Object[])",
            "java.lang.String.formatted(java.lang.Object[])",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.io.InputStreamReader.<init>(java.io.InputStream)");

    private final String sla;
    private final String core;
    private final String escalation;
    private final String parts;
    private final String root;

    /** The rules for the packages below a root: {@code io.deskwright}, or that of the offenders. */
    HouseRules(String root) {
        this.root = root;
        sla = root + ".sla..";
        core = root + ".core..";
        escalation = root + ".escalation..";
        parts = root + ".parts..";
    }

    ArchRule slaEngineStandsOnTheJdkAlone() {
        return onlyKnows(sla);
    }

    ArchRule coreKnowsSla() {
        return onlyKnows(core, sla, "io.vavr..", "org.slf4j..", "org.immutables..", "org.jspecify..");
    }

    ArchRule escalationKnowsCoreAndNotParts() {
        return onlyKnows(escalation, core, sla, "io.vavr..", "org.slf4j..", "org.immutables..", "org.jspecify..");
    }

    ArchRule partsKnowCoreAndNotEscalation() {
        return onlyKnows(parts, core, sla, "io.vavr..", "org.slf4j..", "org.immutables..", "org.jspecify..");
    }

    /** A module without types yet has nothing to check. */
    private static ArchRule onlyKnows(String module, String... others) {
        String[] allowed =
                Stream.concat(Stream.of("java..", module), Stream.of(others)).toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(module)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .allowEmptyShould(true);
    }

    ArchRule packagesHaveNoCycles() {
        return slices().matching(root + ".(*).(*)..").should().beFreeOfCycles();
    }

    /** What is decided, and what happened, needs no clock arithmetic: instants reach it as values. */
    ArchRule decidersNeverCallTheEngine() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".core.ticket..", root + ".core.journal..", root + ".core.lifecycle..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        root + ".sla.clock..",
                        root + ".sla.proof..",
                        root + ".sla.watch..",
                        root + ".sla.comparison..");
    }

    /** Only the desk asks the world, takes the time, and logs; what is embedded answers it. */
    ArchRule onlyTheShellHoldsPorts() {
        return noClasses()
                .that()
                .resideInAPackage(core)
                .and()
                .resideOutsideOfPackages(root + ".core.desk..", root + ".core.memory..", root + ".core.port..")
                .should()
                .dependOnClassesThat(describe(
                        "ports, the time or logs",
                        type -> type.getPackageName().equals(root + ".core.port")
                                || type.getPackageName().startsWith("org.slf4j")
                                || type.getName().equals("java.time.InstantSource")));
    }

    /** All rules. */
    List<ArchRule> all() {
        List<ArchRule> all = new ArrayList<>(NO_FLOATING_POINT);
        all.add(slaEngineStandsOnTheJdkAlone());
        all.add(coreKnowsSla());
        all.add(escalationKnowsCoreAndNotParts());
        all.add(partsKnowCoreAndNotEscalation());
        all.add(packagesHaveNoCycles());
        all.add(decidersNeverCallTheEngine());
        all.add(onlyTheShellHoldsPorts());
        all.add(NO_HIDDEN_INPUT);
        all.add(NO_STANDARD_STREAMS);
        return all;
    }

    static final ArchRule NO_HIDDEN_INPUT = noClasses()
            .that()
            .resideInAPackage("io.deskwright..")
            .should()
            .accessTargetWhere(describe("reads a clock, a default or chance", HouseRules::readsHiddenInput));

    static final ArchRule NO_STANDARD_STREAMS = noClasses()
            .that()
            .resideInAPackage("io.deskwright..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    static final List<ArchRule> NO_FLOATING_POINT = List.of(
            methods()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAPackage("io.deskwright..")
                    .should()
                    .notHaveRawReturnType(describe("floating point", HouseRules::isFloatingPoint)),
            methods()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAPackage("io.deskwright..")
                    .should()
                    .notHaveRawParameterTypes(
                            describe("floating point", types -> types.stream().anyMatch(HouseRules::isFloatingPoint))),
            fields().that()
                    .areDeclaredInClassesThat()
                    .resideInAPackage("io.deskwright..")
                    .should()
                    .notHaveRawType(describe("floating point", HouseRules::isFloatingPoint)));

    private static boolean readsHiddenInput(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget called)) {
            return false;
        }
        String owner = called.getOwner().getName();
        String name = owner + "." + called.getName();
        String parameters = called.getRawParameterTypes().stream()
                .map(type -> type.isArray() ? type.getComponentType().getName() + "[]" : type.getName())
                .collect(Collectors.joining(",", "(", ")"));
        boolean now = owner.startsWith("java.time.") && called.getName().equals("now");
        return now || HIDDEN_INPUT.contains(name) || HIDDEN_INPUT.contains(name + parameters);
    }

    private static boolean isFloatingPoint(JavaClass type) {
        return Set.of("double", "float", "java.lang.Double", "java.lang.Float").contains(type.getName());
    }
}
