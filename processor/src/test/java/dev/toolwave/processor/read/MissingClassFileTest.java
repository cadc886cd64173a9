package dev.toolwave.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.toolwave.processor.ToolProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries that refer to classes that are nowhere on the class path. */
class MissingClassFileTest {

    @TempDir
    Path classes;

    @Test
    void componentOfALibraryRecord_isReportedAtTheParameter() throws IOException {
        assertThat(messages(
                        "@Tool(\"A.\") int a(Trip x) { return 1; }",
                        "public record Trip(Part part) {}",
                        "public record Part(int x) {}"))
                .singleElement()
                .asString()
                .startsWith("[TW210] a(x): ")
                .contains("x.part")
                .contains("there is no class");
    }

    @Test
    void superclassOfALibraryClass_doesNotMakeTheProcessorFail() throws IOException {
        assertThat(messages(
                        "@Tool(\"A.\") int a(Trip x) { return 1; }",
                        "public class Trip extends Part { public int day; }",
                        "public class Part { public int part; }"))
                .noneMatch(message -> message.contains("TW901"));
    }

    @Test
    void annotationOfALibraryClass_doesNotMatter() throws IOException {
        assertThat(messages(
                        "@Tool(\"A.\") int a(Trip x) { return 1; }",
                        "public record Trip(@Part(Part.Kind.ONE) int day) {}",
                        "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) "
                                + "public @interface Part { Kind value(); enum Kind { ONE } }"))
                .noneMatch(message -> message.contains("[TW"));
    }

    @Test
    void exceptionOfALibraryTool_doesNotMakeTheProcessorFail() throws IOException {
        assertThat(messages(
                        "@Tool(\"A.\") public int a() { return 1; }",
                        "public class Trip { @Tool(\"B.\") public int b() throws Part { return 1; } }",
                        "public class Part extends Exception {}"))
                .noneMatch(message -> message.contains("TW901"));
    }

    /** Returns the messages for {@code demo.Tools}, beside a library whose class {@code Part} is missing. */
    private List<String> messages(String members, String library, String missing) throws IOException {
        String superclass = library.contains("@Tool") ? " extends Trip" : "";
        Reading reading = Reading.of("Tools", "public class Tools" + superclass + " {\n" + members + "\n}")
                .withClassFilesOf(Reading.of("Trip", library, missing), classes);
        Files.delete(classes.resolve("demo/Part.class"));
        Compilation compilation = reading.compile(new ToolProcessor());
        return compilation.diagnostics().stream()
                .map(diagnostic -> diagnostic.getMessage(null))
                .toList();
    }
}
