package dev.toolwave.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said about a manifest that has changed is among the marked sources, TW240 to TW243. */
class BaselineCheckTest {

    @Test
    void sameManifest_saysNothing(@TempDir Path baseline) throws IOException {
        JavaFileObject manifest = compile(baseline)
                .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/toolwave/demo.Tools.json")
                .orElseThrow();
        Files.writeString(
                baseline.resolve("demo.Tools.json"),
                manifest.getCharContent(false).toString());

        assertThat(compile(baseline).diagnostics()).isEmpty();
    }

    private static Compilation compile(Path baseline) {
        return javac().withOptions("-Atoolwave.baseline=" + baseline)
                .withProcessors(new ToolProcessor())
                .compile(JavaFileObjects.forSourceString("demo.Tools", """
                        package demo;
                        import dev.toolwave.annotations.*;
                        public class Tools {
                            public enum Unit { CELSIUS, KELVIN }
                            @Tool("Tells the weather.") public int forecast(String city, Unit unit) { return 0; }
                        }
                        """));
    }
}
