package dev.toolwave.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.toolwave.runtime", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

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
            .resideInAnyPackage("..internal.json..", "..internal.run..", "..internal.wire..");

    @ArchTest
    static final ArchRule formatsKnowNoThreads = noClasses()
            .that()
            .resideInAnyPackage("..internal.wire..", "..internal.json..", "..internal.profile..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..internal.run..");

    @ArchTest
    static final ArchRule namesSayWhatAClassDoes =
            classes().should().haveNameNotMatching(".*(Manager|Helper|Utils?|Impl|Base)");
}
