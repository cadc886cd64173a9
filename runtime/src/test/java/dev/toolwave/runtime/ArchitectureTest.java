package dev.toolwave.runtime;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Duration;

@AnalyzeClasses(packages = "dev.toolwave.runtime", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] EXECUTION = {
        "..internal.call..",
        "..internal.exec..",
        "..internal.machine..",
        "..internal.observe..",
        "..internal.remote..",
        "..internal.turn.."
    };

    @ArchTest
    static final ArchRule jacksonStaysInOnePackage = noClasses()
            .that()
            .resideOutsideOfPackage("dev.toolwave.runtime.internal.json..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule whatGeneratedCodeSeesKnowsNothingOfHowItRuns = noClasses()
            .that()
            .resideInAPackage("dev.toolwave.runtime.spi..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..internal.json..",
                    "..internal.call..",
                    "..internal.exec..",
                    "..internal.machine..",
                    "..internal.observe..",
                    "..internal.remote..",
                    "..internal.turn..",
                    "..internal.wire..");

    @ArchTest
    static final ArchRule formatsKnowNoThreads = noClasses()
            .that()
            .resideInAnyPackage("..internal.wire..", "..internal.json..", "..internal.profile..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(EXECUTION);

    /** The same events in the same order give the same orders, so the machine may look at nothing else. */
    @ArchTest
    static final ArchRule theMachineKnowsGraphsAndFactsOfToolsOnly = classes()
            .that()
            .resideInAPackage("..internal.machine..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "..internal.machine..",
                            "dev.toolwave.runtime.spi..",
                            "dev.toolwave.annotations..",
                            "org.jspecify.annotations",
                            "java.lang",
                            "java.util",
                            "java.util.function",
                            "java.util.stream")
                    .or(belongToAnyOf(Scheduling.class, Outcome.class, Duration.class)));

    @ArchTest
    static final ArchRule theMachineHasNoThreadsClocksOrChance = noClasses()
            .that()
            .resideInAPackage("..internal.machine..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.(lang\\.(.*Thread.*|System|Runtime|Process.*)|util\\.(.*Random.*|UUID|Date|Calendar|Timer.*|Scanner))")
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule theMachineHasNoLocks = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("..internal.machine..")
            .should()
            .haveModifier(JavaModifier.SYNCHRONIZED);

    @ArchTest
    static final ArchRule packagesBelowTheFormatsKnowNoFormat = noClasses()
            .that()
            .resideInAnyPackage("..internal.wire.json..", "..internal.wire.schema..", "..internal.wire.stream..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.toolwave.runtime.internal.wire");

    @ArchTest
    static final ArchRule internalsAreFreeOfCycles =
            slices().matching("dev.toolwave.runtime.internal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule publicApiShowsNoInternals = noMethods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(JavaClass.Predicates.resideOutsideOfPackage("..internal..")
                    .and(HasModifiers.Predicates.modifier(JavaModifier.PUBLIC).forSubtype()))
            .should()
            .haveRawReturnType(JavaClass.Predicates.resideInAPackage("..internal.."))
            .orShould()
            .haveRawParameterTypes(
                    DescribedPredicate.anyElementThat(JavaClass.Predicates.resideInAPackage("..internal..")));

    @ArchTest
    static final ArchRule namesSayWhatAClassDoes =
            classes().should().haveNameNotMatching(".*(Manager|Helper|Utils?|Impl|Base)");
}
