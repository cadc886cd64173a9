package dev.toolwave.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

@AnalyzeClasses(packages = "dev.toolwave.processor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Packages that are still to be split. */
    private static final Set<String> STILL_LARGE =
            Set.of("dev.toolwave.processor.read.type", "dev.toolwave.processor.render", "dev.toolwave.processor.model");

    @ArchTest
    static final ArchRule javacStopsAtTheReader = noClasses()
            .that()
            .resideInAnyPackage("..model..", "..resolve..", "..plan..", "..check..", "..problem..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..", "com.google.auto..");

    @ArchTest
    static final ArchRule theRendererKnowsModifiersOfJavacAndNothingElse = noClasses()
            .that()
            .resideInAPackage("..render..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javax.lang.model.type..",
                    "javax.lang.model.util..",
                    "javax.annotation.processing..",
                    "com.google.auto..");

    @ArchTest
    static final ArchRule theRendererComposesTheSource = noClasses()
            .that()
            .resideOutsideOfPackages("..render..", "dev.toolwave.processor")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "com\\.palantir\\.javapoet\\.(JavaFile|TypeSpec|MethodSpec|FieldSpec|CodeBlock|ParameterSpec).*");

    @ArchTest
    static final ArchRule theRuntimeIsKnownByNameOnly =
            noClasses().should().dependOnClassesThat().resideInAPackage("dev.toolwave.runtime..");

    /** A plan is computed, not judged: rules about plans are in {@code check.plan}. */
    @ArchTest
    static final ArchRule planReportsNothing = noClasses()
            .that()
            .resideInAPackage("dev.toolwave.processor.plan..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.toolwave.processor.problem..", "dev.toolwave.processor.check..");

    @ArchTest
    static void packagesAreSmall(JavaClasses classes) {
        Map<String, Long> sizes = classes.stream()
                .filter(type -> type.isTopLevelClass()
                        && !type.getSimpleName().equals("package-info")
                        && !STILL_LARGE.contains(type.getPackageName()))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(sizes)
                .isNotEmpty()
                .allSatisfy((name, size) -> assertThat(size).isLessThanOrEqualTo(20));
    }

    @ArchTest
    static final ArchRule checksAreFreeOfCycles =
            slices().matching("dev.toolwave.processor.check.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule stagesAreFreeOfCycles =
            slices().matching("dev.toolwave.processor.(*)..").should().beFreeOfCycles();

    /** An isolating processor must not see more than javac's API shows it (Gradle's rules for incremental processors). */
    @ArchTest
    static final ArchRule internalsOfCompilersStayUnknown = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.sun..", "sun..", "jdk..", "org.eclipse..");

    @ArchTest
    static final ArchRule nothingOfTheClockOrOfChanceDecides = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.(time\\.Clock|util\\.Random|security\\.SecureRandom|util\\.concurrent\\.ThreadLocalRandom)");

    @ArchTest
    static final ArchRule namesSayWhatAClassDoes =
            classes().should().haveNameNotMatching(".*(Manager|Helper|Utils?|Impl|Base)");
}
