package dev.toolwave.processor.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which classes a file imports, and how it writes them. */
class SourceFileTest {

    private static final ClassName FILE = ClassName.get("demo", "Tools");

    @Test
    void classesOfOtherPackages_areImportedInOrder() {
        assertThat(text(FILE, Code.of("$T $T $T", Map.class, ClassName.get("app", "Trip"), List.class)))
                .isEqualTo("""
                        package demo;

                        import app.Trip;
                        import java.util.List;
                        import java.util.Map;

                        Map Trip List""");
    }

    @Test
    void classesOfThePackageAndOfJavaLang_needNoImport() {
        assertThat(text(FILE, Code.of("$T $T $T", FILE, ClassName.get("demo", "Trip"), String.class)))
                .isEqualTo("package demo;\n\nTools Trip String");
    }

    @Test
    void nestedClass_isWrittenWithTheOutermost() {
        assertThat(text(FILE, Code.of("$T $T", Map.Entry.class, ClassName.get("demo", "Trip", "Day"))))
                .isEqualTo("package demo;\n\nimport java.util.Map;\n\nMap.Entry Trip.Day");
    }

    @Test
    void classesInArraysAndArguments_areImported() {
        Code code = Code.of(
                "$T",
                ArrayTypeName.of(ParameterizedTypeName.get(ClassName.get(List.class), ClassName.get("app", "Trip"))));

        assertThat(text(FILE, code))
                .isEqualTo("package demo;\n\nimport app.Trip;\nimport java.util.List;\n\nList<Trip>[]");
    }

    @Test
    void secondClassOfAName_isWrittenInFull() {
        assertThat(text(FILE, Code.of("$T $T", List.class, ClassName.get("java.awt", "List"))))
                .isEqualTo("package demo;\n\nimport java.util.List;\n\nList java.awt.List");
    }

    @Test
    void nestedClassOfASecondClassOfAName_isWrittenInFull() {
        assertThat(text(FILE, Code.of("$T $T", Map.class, ClassName.get("app", "Map", "Entry"))))
                .isEqualTo("package demo;\n\nimport java.util.Map;\n\nMap app.Map.Entry");
    }

    @Test
    void classOfThePackage_comesBeforeAnImportNamedEarlier() {
        assertThat(text(FILE, Code.of("$T $T", List.class, ClassName.get("demo", "List"))))
                .isEqualTo("package demo;\n\njava.util.List List");
    }

    @Test
    void classOfThePackage_hidesThatOfJavaLang() {
        assertThat(text(FILE, Code.of("$T $T", String.class, ClassName.get("demo", "String", "Part"))))
                .isEqualTo("package demo;\n\njava.lang.String String.Part");
    }

    @Test
    void importedClass_hidesThatOfJavaLang() {
        assertThat(text(FILE, Code.of("$T $T", ClassName.get("app", "Record"), Record.class)))
                .isEqualTo("package demo;\n\nimport app.Record;\n\nRecord java.lang.Record");
        assertThat(text(FILE, Code.of("$T $T", Record.class, ClassName.get("app", "Record"))))
                .isEqualTo("package demo;\n\nRecord app.Record");
    }

    @Test
    void nestedTypeOfTheFile_hidesAllOthers() {
        ClassName own = FILE.nestedClass("Source");
        Code code = Code.of(
                "$T $T $T $T",
                ClassName.get("javax.xml.transform", "Source"),
                ClassName.get("demo", "Source"),
                ClassName.get("java.lang", "Source"),
                own);

        assertThat(text(FILE, code))
                .isEqualTo("package demo;\n\njavax.xml.transform.Source demo.Source java.lang.Source Source");
    }

    @Test
    void theFileItself_hidesClassesOfItsName() {
        assertThat(text(FILE, Code.of("$T $T", ClassName.get("app", "Tools"), FILE)))
                .isEqualTo("package demo;\n\napp.Tools Tools");
        assertThat(text(FILE, Code.of("$T", ClassName.get("app", "Tools")))).isEqualTo("package demo;\n\napp.Tools");
    }

    @Test
    void classNestedInAnother_doesNotHideWhatIsCalledLikeIt() {
        assertThat(text(FILE, Code.of("$T $T", ClassName.get("demo", "Trip", "List"), List.class)))
                .isEqualTo("package demo;\n\nimport java.util.List;\n\nTrip.List List");
    }

    @Test
    void defaultPackage_hasNoPackageClause() {
        ClassName file = ClassName.get("", "Tools");
        Code code =
                Code.of("$T $T $T $T", Map.class, List.class, ClassName.get("", "List"), file.nestedClass("Source"));

        assertThat(text(file, code)).isEqualTo("import java.util.Map;\n\nMap java.util.List List Source");
    }

    @Test
    void classOfThePackageThatTheFileDoesNotName_hidesThatOfJavaLangOnly() {
        Code code = Code.of("$T $T $T", Override.class, Record.class, List.class);

        assertThat(new SourceFile(
                                FILE,
                                code,
                                List.of(ClassName.get("demo", "Record"), ClassName.get("demo", "List"))::contains)
                        .text())
                .isEqualTo("package demo;\n\nimport java.util.List;\n\nOverride java.lang.Record List");
    }

    private static String text(ClassName file, Code code) {
        return new SourceFile(file, code, name -> false).text();
    }
}
