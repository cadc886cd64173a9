package dev.toolwave.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineCheckTest {

    private static final String SOURCE = """
            package demo;
            import dev.toolwave.annotations.*;
            public class Tools {
                public enum Unit { CELSIUS, KELVIN }
                @Tool("Tells the weather.") public int forecast(String city, Unit unit) { return 0; }
                @Tool("Stays.") public int kept(int number) { return 0; }
            }
            """;

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void keepManifest() throws IOException {
        JavaFileObject manifest = compile(SOURCE)
                .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/toolwave/demo.Tools.json")
                .orElseThrow();
        file = Files.writeString(
                directory.resolve("demo.Tools.json"),
                manifest.getCharContent(false).toString());
    }

    @Test
    void sameManifest_saysNothing() {
        assertThat(compile(SOURCE).diagnostics()).isEmpty();
    }

    @Test
    void narrowerSchema_isAnErrorAtTheTool() {
        Compilation compilation =
                compile(SOURCE.replace(", KELVIN", "").replace("String city,", "String city, int days,"));

        assertThat(compilation.errors()).hasSize(1);
        assertThat(compilation.errors().get(0).getLineNumber()).isEqualTo(5);
        assertThat(lines(compilation.errors().get(0).getMessage(null)))
                .containsExactly(
                        "[TW240] forecast: calls that were right before are wrong now",
                        "'unit': value 'KELVIN' was removed",
                        "'days': it is new and required",
                        "Fix: undo it; or accept it: copy META-INF/toolwave/demo.Tools.json from the output over "
                                + file + ".",
                        "see docs/problems.md#tw240");
    }

    @Test
    void otherWords_areANote() {
        Compilation compilation = compile(SOURCE.replace("Stays.", "Does stay."));

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.notes()).hasSize(1);
        assertThat(lines(compilation.notes().get(0).getMessage(null)))
                .containsExactly(
                        "[TW241] kept: the model is told something else than before",
                        "its description was changed",
                        "see docs/problems.md#tw241");
    }

    @Test
    void classWithoutBaseline_isANote() throws IOException {
        Files.delete(file);

        assertThat(compile(SOURCE).notes().get(0).getMessage(null))
                .startsWith("[TW242] Tools: there is no baseline yet");
    }

    @Test
    void brokenBaseline_isAnError() throws IOException {
        Files.writeString(file, "<<<<<<< HEAD");

        assertThat(compile(SOURCE).errors().get(0).getMessage(null))
                .startsWith("[TW243] Tools: " + file + " is no manifest");
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).toList();
    }

    private Compilation compile(String source) {
        return javac().withOptions("-Atoolwave.baseline=" + directory)
                .withProcessors(new ToolProcessor())
                .compile(JavaFileObjects.forSourceString("demo.Tools", source));
    }
}
