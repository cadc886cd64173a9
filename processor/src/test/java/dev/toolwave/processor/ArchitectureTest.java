package dev.toolwave.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.toolwave.processor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule javacStopsAtTheReader = noClasses()
            .that()
            .resideInAnyPackage("..model..", "..check..", "..plan..", "..problem..")
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
