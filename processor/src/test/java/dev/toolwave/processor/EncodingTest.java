package dev.toolwave.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the encoding of sources, the generated code has every character of the author's. */
class EncodingTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"US-ASCII", "ISO-8859-1", "UTF-8", "UTF-16"})
    void generatedSource_hasAllCharacters(String encoding) throws Exception {
        Path source = directory.resolve("Tools.java");
        Files.writeString(source, """
                package demo;
                import dev.toolwave.annotations.*;
                public class Tools {
                  /** Converts a price &mdash; in &euro;; &#x1f600;. @param \\u00fc it */
                  @Tool(name = "strasse", effect = Effect.READ)
                  public String stra\\u00dfe(@Param(name = "unit", value = "U.", defaultValue = "\\u20ac") String \\u00fc) { return \\u00fc; }
                }
                """, Charset.forName(encoding));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(diagnostics, null, null)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null,
                    manager,
                    diagnostics,
                    List.of(
                            "-encoding",
                            encoding,
                            "-d",
                            directory.toString(),
                            "-cp",
                            System.getProperty("java.class.path")),
                    null,
                    manager.getJavaFileObjects(source));
            task.setProcessors(List.of(new ToolProcessor()));
            task.call();
        }

        byte[] generated = Files.readAllBytes(directory.resolve("demo/ToolsToolset.java"));
        assertThat(new String(generated, Charset.forName(encoding)))
                .contains("Converts a price \\u2014 in \\u20ac; \\ud83d\\ude00.", "stra\\u00dfe")
                .matches("\\p{ASCII}*");
        assertThat(Files.readString(directory.resolve("META-INF/toolwave/demo.Tools.json"), StandardCharsets.UTF_8))
                .contains("\u20ac");
        assertThat(diagnostics.getDiagnostics()).noneMatch(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR);
    }
}
