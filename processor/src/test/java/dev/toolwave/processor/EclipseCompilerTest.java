package dev.toolwave.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.toolwave.processor.fixture.ConstraintSources;
import dev.toolwave.processor.fixture.EclipseBuild;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Eclipse's compiler, which Eclipse and Visual Studio Code run, generates the same files as javac. */
class EclipseCompilerTest {

    @TempDir
    private Path scratch;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/test/resources/golden/TripTools.java",
                "src/test/resources/golden/LibraryTools.java",
                "src/test/resources/golden/schemas/Everything.java",
                "../samples/trip/src/main/java/dev/toolwave/samples/trip/TripTools.java"
            })
    void sample_hasTheSameFilesAsFromJavacInEveryBuild(String file) throws IOException {
        String source = Files.readString(Path.of(file));
        String name = Path.of(file).getFileName().toString();
        Map<String, String> files = new LinkedHashMap<>(ConstraintSources.byPath());
        files.put(packageOf(source).replace('.', '/') + "/" + name, source);
        EclipseBuild build = new EclipseBuild(scratch);

        EclipseBuild.Result first = build.compile(files, List.of(), List.of());
        Map<String, String> generated = build.generatedFiles();
        EclipseBuild.Result second = build.compile(List.of(), List.of());

        assertThat(first.succeeded()).as(first.report()).isTrue();
        assertThat(second.succeeded()).as(second.report()).isTrue();
        assertThat(first.warningsInGenerated()).isEmpty();
        assertThat(differences(byJavac(files), generated)).isEmpty();
        assertThat(build.generatedFiles()).isEqualTo(generated);
    }

    @Test
    void changedClass_replacesItsToolset() {
        EclipseBuild build = new EclipseBuild(scratch);
        build.compile(tools("@Tool(\"A.\") public int a() { return 1; }"), List.of(), List.of());

        EclipseBuild.Result changed =
                build.compile(tools("@Tool(\"B.\") public int b() { return 1; }"), List.of(), List.of());

        assertThat(changed.problems()).isEmpty();
        assertThat(build.generatedFiles().get("demo/ToolsToolset.java"))
                .contains("\"b\"")
                .doesNotContain("\"a\"");
        assertThat(scratch.resolve("out/demo/ToolsToolset.class")).exists();
    }

    /** The compiler has then loaded the old class file, and offers no way to replace it. */
    @Test
    void changedClassThatOthersUse_isBuiltByTheSecondBuild() {
        EclipseBuild build = new EclipseBuild(scratch);
        Map<String, String> files = new LinkedHashMap<>(tools("@Tool(\"A.\") public int a() { return 1; }"));
        files.put("demo/Main.java", "package demo; class Main { ToolsToolset tools = ToolsToolset.of(new Tools()); }");
        build.compile(files, List.of(), List.of());

        EclipseBuild.Result changed =
                build.compile(tools("@Tool(\"B.\") public int b() { return 1; }"), List.of(), List.of());
        EclipseBuild.Result again = build.compile(List.of(), List.of());

        assertThat(changed.problems())
                .allSatisfy(problem -> assertThat(problem).startsWith("[TW902]").contains("Compile again."));
        assertThat(again.problems()).isEmpty();
        assertThat(build.generatedFiles().get("demo/ToolsToolset.java")).contains("\"b\"");
    }

    @Test
    void interfaceThatRefinesAnother_countsAsInJavac() {
        Map<String, String> files = Map.of("demo/Tools.java", """
                package demo;
                import dev.toolwave.annotations.*;
                interface Face { @Tool(value = "Face.", effect = Effect.DESTRUCTIVE) default int a(int x) { return x; } }
                interface Fine extends Face {
                  @Tool(value = "Fine.", effect = Effect.READ) @Override default int a(int x) { return 2 * x; } }
                public class Tools implements Face, Fine { @Tool("B.") public int b() { return 1; } }
                """);

        assertSameAsJavac(files);
    }

    @Test
    void implicitlyPermittedSubclasses_areInTheOrderOfTheSource() {
        assertSameAsJavac(tools("""
                sealed interface Fruit {}
                record Zebra(int a) implements Fruit {}
                record Apple(int b) implements Fruit {}
                record Mango(int c) implements Fruit {}
                @Tool("Eats.") public Fruit eat(Fruit fruit) { return fruit; }
                """));
    }

    @Test
    void classFileThatIsMissing_isNamed() throws IOException {
        Path library = scratch.resolve("library");
        Compilation compiled = javac().compile(JavaFileObjects.forSourceString("l.Lib", """
                package l;
                public class Lib {
                  static class Gone {}
                  public static class Part extends Gone { public int n; }
                  public record Trip(Part part) {}
                }
                """));
        for (JavaFileObject file : compiled.generatedFiles()) {
            if (!file.getName().contains("Gone")) {
                Path target = library.resolve(file.getName().replaceFirst("^/CLASS_OUTPUT/", ""));
                Files.createDirectories(target.getParent());
                Files.write(target, file.openInputStream().readAllBytes());
            }
        }

        EclipseBuild.Result result = new EclipseBuild(scratch)
                .compile(tools("@Tool(\"T.\") public int f(l.Lib.Trip t) { return 1; }"), List.of(library), List.of());

        assertThat(result.problems()).noneMatch(problem -> problem.contains("TW901"));
    }

    private void assertSameAsJavac(Map<String, String> files) {
        EclipseBuild build = new EclipseBuild(scratch);
        EclipseBuild.Result result = build.compile(files, List.of(), List.of());

        assertThat(result.problems()).isEmpty();
        assertThat(differences(byJavac(files), build.generatedFiles())).isEmpty();
    }

    /**
     * Returns each line that differs in the manifests, first javac's, then Eclipse's. They contain the definitions, the plans and the
     * fingerprint. The Java files differ as docs/compilers.md describes.
     */
    private static List<String> differences(Map<String, String> expected, Map<String, String> actual) {
        assertThat(actual).containsOnlyKeys(expected.keySet());
        List<String> differences = new ArrayList<>();
        Map<String, String> manifests = new LinkedHashMap<>(expected);
        manifests.keySet().removeIf(file -> !file.endsWith(".json"));
        assertThat(manifests).isNotEmpty();
        manifests.forEach((file, content) -> {
            List<String> theirs = content.lines().toList();
            List<String> ours = actual.get(file).lines().toList();
            for (int i = 0; i < Math.max(theirs.size(), ours.size()); i++) {
                String line = i < theirs.size() ? theirs.get(i) : "";
                String other = i < ours.size() ? ours.get(i) : "";
                if (!line.equals(other)) {
                    differences.add(file + ":" + (i + 1) + "\n" + line + "\n" + other);
                }
            }
        });
        return differences;
    }

    private static Map<String, String> tools(String members) {
        return Map.of(
                "demo/Tools.java",
                "package demo; import dev.toolwave.annotations.*; public class Tools {\n" + members + "\n}");
    }

    private static Map<String, String> byJavac(Map<String, String> files) {
        Compilation compilation = javac().withProcessors(new ToolProcessor())
                .compile(files.entrySet().stream()
                        .map(file -> JavaFileObjects.forSourceString(
                                file.getKey().replace(".java", "").replace('/', '.'), file.getValue()))
                        .toList());
        Map<String, String> generated = new TreeMap<>();
        Stream.of(StandardLocation.SOURCE_OUTPUT, StandardLocation.CLASS_OUTPUT)
                .forEach(location -> compilation.generatedFiles().stream()
                        .filter(file -> file.getName().startsWith("/" + location + "/")
                                && file.getKind() != JavaFileObject.Kind.CLASS)
                        .forEach(file -> generated.put(file.getName().replaceFirst("^/[A-Z_]+/", ""), content(file))));
        return generated;
    }

    private static String content(JavaFileObject file) {
        try {
            return file.getCharContent(false).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String packageOf(String source) {
        return source.replaceFirst("(?s).*?\\bpackage ([\\w.]+);.*", "$1");
    }
}
