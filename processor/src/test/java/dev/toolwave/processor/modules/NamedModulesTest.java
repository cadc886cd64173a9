package dev.toolwave.processor.modules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.processor.ToolProcessor;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tool classes in named Java modules (JLS 7.7). */
class NamedModulesTest {

    private static final String GEO = """
            package geo;
            import dev.toolwave.annotations.*;
            public class GeoTools {
                /** Finds a city. @param city its name */
                @Tool(effect = Effect.READ) public int geocode(String city) { return city.length(); }
            }
            """;

    private static final String TRIP = """
            package trip;
            import dev.toolwave.annotations.*;
            public class TripTools {
                /** Tells the weather. */
                @Tool(effect = Effect.READ)
                public int forecast(@DependsOn(value = "geocode", in = geo.GeoTools.class) int at) { return at; }
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void toolsOfANamedModule_areReadByAnother() throws IOException {
        assertThat(compile("geo", GEO, "module geo { requires dev.toolwave.runtime; exports geo; }"))
                .isEmpty();
        assertThat(compile("trip", TRIP, "module trip { requires dev.toolwave.runtime; requires geo; }"))
                .isEmpty();

        assertThat(Files.readString(directory.resolve("trip/META-INF/toolwave/trip.TripTools.json")))
                .contains("\"city\"");
    }

    @Test
    void upstreamInAPackageThatIsNotExported_isToldWhereItIsReached() throws IOException {
        String hidden = GEO.replace("package geo;", "package geo.hidden;").replace("GeoTools", "Atlas");
        String facade = """
                package geo;
                import dev.toolwave.annotations.*;
                public class GeoTools {
                    /** Finds a city. */
                    @Tool(effect = Effect.READ)
                    public int geocode(@DependsOn(value = "geocode", in = geo.hidden.Atlas.class) int at) { return at; }
                }
                """;
        assertThat(compile(
                        "geo",
                        hidden + "//next\n" + facade,
                        "module geo { requires dev.toolwave.runtime; exports geo; }"))
                .isEmpty();

        assertThat(compile("trip", TRIP, "module trip { requires dev.toolwave.runtime; requires geo; }"))
                .contains("[TW110] forecast(at): Atlas.geocode(String) cannot be called: "
                        + "package geo.hidden is not visible from trip")
                .contains("1 error");
    }

    @Test
    void moduleThatDoesNotReadTheCompiler_getsNoGeneratedAnnotation() throws IOException {
        compile("lib", "package lib; public class Lib {}", "module lib { requires java.compiler; exports lib; }");

        assertThat(compile("geo", GEO, "module geo { requires dev.toolwave.runtime; requires lib; }"))
                .isEmpty();
        assertThat(Files.readString(directory.resolve("geo/geo/GeoToolsToolset.java")))
                .doesNotContain("@Generated");
    }

    @Test
    void moduleThatReadsTheCompiler_getsTheGeneratedAnnotation() throws IOException {
        assertThat(compile("geo", GEO, "module geo { requires dev.toolwave.runtime; requires java.compiler; }"))
                .isEmpty();
        assertThat(Files.readString(directory.resolve("geo/geo/GeoToolsToolset.java")))
                .contains("@Generated(\"dev.toolwave.processor.ToolProcessor\")");
    }

    /** Compiles a module to a directory of its name; returns what javac said. */
    private String compile(String name, String source, String module) throws IOException {
        Path sources = Files.createDirectories(directory.resolve("src").resolve(name));
        Path output = Files.createDirectories(directory.resolve(name));
        List<Path> files = new ArrayList<>(List.of(Files.writeString(sources.resolve("module-info.java"), module)));
        for (String one : source.split("//next\n")) {
            String type = one.replaceFirst("(?s).*?public class (\\w+).*", "$1");
            files.add(Files.writeString(sources.resolve(type + ".java"), one));
        }
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task = javac.getTask(
                    said,
                    manager,
                    null,
                    List.of(
                            "--module-path",
                            modulePath(),
                            "-d",
                            output.toString(),
                            "-s",
                            output.toString(),
                            "--release",
                            "17"),
                    null,
                    manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(List.of(new ToolProcessor()));
            task.call();
        }
        return said.toString();
    }

    /** Returns the modules that were compiled before, and the runtime with all that it needs. */
    private String modulePath() throws IOException {
        List<String> path = new ArrayList<>();
        try (Stream<Path> compiled = Files.list(directory)) {
            compiled.filter(module -> Files.exists(module.resolve("module-info.class")))
                    .forEach(module -> path.add(module.toString()));
        }
        path.addAll(RuntimePath.entries());
        return String.join(File.pathSeparator, path);
    }
}
