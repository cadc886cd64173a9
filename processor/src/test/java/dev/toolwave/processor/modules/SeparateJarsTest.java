package dev.toolwave.processor.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toolwave.processor.ToolProcessor;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two projects, each compiled and packed on its own as a build tool does it: the second runs with whatever jar of the first is there,
 * in a loader or layer that has nothing of ours but the runtime.
 */
class SeparateJarsTest {

    private static final String GEO = """
            package geo;
            import dev.toolwave.annotations.*;
            public class GeoTools {
                /** Finds a city. @param city its name */
                @Tool(effect = Effect.READ) public int geocode(String city) { return city.length(); }
            }
            """;

    private static final Map<String, String> TRIP = Map.of("trip.TripTools", """
            package trip;
            import dev.toolwave.annotations.*;
            public class TripTools {
                /** Tells the weather. */
                @Tool(effect = Effect.READ)
                public int forecast(@DependsOn(value = "geocode", in = geo.GeoTools.class) int at) { return 10 * at; }
            }
            """, "trip.Program", """
            package trip;
            import dev.toolwave.runtime.Toolwave;
            public class Program {
                public static String run() {
                    try (Toolwave toolwave = Toolwave.builder()
                            .toolset(TripToolsToolset.of(new TripTools(), new geo.GeoTools()))
                            .build()) {
                        return toolwave.call("forecast", "{\\"city\\":\\"Oslo\\"}").text();
                    }
                }
            }
            """);

    /** Where a project's jars are. */
    enum On {
        CLASS_PATH,
        MODULE_PATH
    }

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void secondProject_runsWithTheJarOfTheFirst(On path) throws Exception {
        buildGeo(path, GEO);
        buildTrip(path);

        assertThat(run(path)).isEqualTo("40");
    }

    @ParameterizedTest
    @EnumSource
    void newImplementationInTheFirst_isUsedWithoutCompilingTheSecondAgain(On path) throws Exception {
        buildGeo(path, GEO);
        buildTrip(path);
        buildGeo(
                path,
                GEO.replace("return city.length();", "return more(city);")
                        .replace("}\n}", "}\n    private int more(String city) { return city.length() + 1; }\n}"));

        assertThat(run(path)).isEqualTo("50");
    }

    @ParameterizedTest
    @EnumSource
    void newSignatureInTheFirst_isToldByTheSecondWhenItStarts(On path) throws Exception {
        buildGeo(path, GEO);
        buildTrip(path);
        buildGeo(path, GEO.replace("(String city)", "(String city, int limit)"));

        assertThatThrownBy(() -> run(path))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("[TW181] TripTools was compiled against GeoTools ")
                .hasMessageContaining(
                        "(geocode(String city): int, READ is now geocode(String city, int limit): int, READ)")
                .hasMessageEndingWith("; recompile the module of TripTools");
    }

    @ParameterizedTest
    @EnumSource
    void secondProjectCompiledAgain_fitsTheNewSignature(On path) throws Exception {
        buildGeo(path, GEO);
        buildTrip(path);
        buildGeo(path, GEO.replace("(String city)", "(String city, java.util.Optional<Integer> limit)"));
        buildTrip(path);

        assertThat(run(path)).isEqualTo("40");
    }

    private void buildGeo(On path, String source) throws IOException {
        Map<String, String> sources = new LinkedHashMap<>(Map.of("geo.GeoTools", source));
        if (path == On.MODULE_PATH) {
            sources.put("module-info", "module geo { requires transitive dev.toolwave.runtime; exports geo; }");
        }
        build(path, "geo", sources);
    }

    private void buildTrip(On path) throws IOException {
        Map<String, String> sources = new LinkedHashMap<>(TRIP);
        if (path == On.MODULE_PATH) {
            sources.put("module-info", "module trip { requires geo; exports trip; }");
        }
        build(path, "trip", sources);
    }

    /** Leaves nothing of a project but its jar. */
    private void build(On path, String project, Map<String, String> sources) throws IOException {
        Path work = Files.createTempDirectory(directory, project);
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = work.resolve("src").resolve(source.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue()));
        }
        Path classes = Files.createDirectories(work.resolve("classes"));
        Files.deleteIfExists(jar(project));
        List<String> options = List.of(
                path == On.MODULE_PATH ? "--module-path" : "-classpath",
                String.join(File.pathSeparator, runtimeAndJars()),
                "-d",
                classes.toString(),
                "--release",
                "17");
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task =
                    javac.getTask(said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(List.of(new ToolProcessor()));
            assertThat(task.call()).as(said.toString()).isTrue();
        }
        pack(classes, jar(project));
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, entries);
            }
        }
    }

    private String run(On path) throws Exception {
        if (path == On.MODULE_PATH) {
            Path[] entries = runtimeAndJars().stream().map(Path::of).toArray(Path[]::new);
            Configuration modules = ModuleLayer.boot()
                    .configuration()
                    .resolve(ModuleFinder.of(entries), ModuleFinder.of(), Set.of("trip"));
            return run(ModuleLayer.boot()
                    .defineModulesWithOneLoader(modules, ClassLoader.getPlatformClassLoader())
                    .findLoader("trip"));
        }
        List<URL> urls = new ArrayList<>();
        for (String entry : runtimeAndJars()) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            return run(loader);
        }
    }

    private static String run(ClassLoader loader) throws Exception {
        try {
            return (String) loader.loadClass("trip.Program").getMethod("run").invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private List<String> runtimeAndJars() throws IOException {
        List<String> entries = new ArrayList<>(RuntimePath.entries());
        try (Stream<Path> jars = Files.list(directory)) {
            jars.map(Path::toString)
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .forEach(entries::add);
        }
        return entries;
    }

    private Path jar(String project) {
        return directory.resolve(project + ".jar");
    }
}
