package dev.toolwave.processor.read;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.toolwave.processor.ToolProcessor;
import dev.toolwave.processor.fixture.ConstraintSources;
import dev.toolwave.processor.model.Fingerprint;
import dev.toolwave.processor.read.javac.CompilationUnits;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tool class that is read from its class file, with what its toolset says of it, looks as it does in its source. */
class CompanionTest {

    private static final Path SAMPLES = Path.of("..", "samples");

    @TempDir
    private Path directory;

    @Test
    void classFileWithCompanion_readsLikeItsSource() throws IOException {
        List<JavaFileObject> sources = new ArrayList<>(ConstraintSources.files());
        sources.add(everything());

        assertSame(sources);
    }

    @Test
    void sampleClasses_readLikeTheirSources() throws IOException {
        List<JavaFileObject> files = new ArrayList<>();
        for (String sample : List.of("codebase", "trip", "two-modules/geo", "two-modules/trip")) {
            Path sources = SAMPLES.resolve(sample).resolve("src/main/java");
            try (Stream<Path> found = Files.walk(sources)) {
                for (Path file : found.filter(CompanionTest::isClass).sorted().toList()) {
                    files.add(JavaFileObjects.forSourceString(
                            sources.relativize(file)
                                    .toString()
                                    .replace(".java", "")
                                    .replace('/', '.'),
                            Files.readString(file)));
                }
            }
        }

        assertSame(files);
    }

    private static boolean isClass(Path file) {
        return file.toString().endsWith(".java") && !file.endsWith("module-info.java");
    }

    private void assertSame(List<JavaFileObject> sources) throws IOException {
        Dump fromSource = new Dump(List.of());
        Compilation compilation = javac().withOptions("-g:none")
                .withProcessors(fromSource, new ToolProcessor())
                .compile(sources);
        assertThat(compilation.errors()).isEmpty();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                Path target = directory.resolve(file.getName().substring("/CLASS_OUTPUT/".length()));
                Files.createDirectories(target.getParent());
                try (InputStream content = file.openInputStream()) {
                    Files.write(target, content.readAllBytes());
                }
            }
        }
        List<File> classPath = new ArrayList<>(List.of(directory.toFile()));
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .forEach(classPath::add);
        Dump fromClassFiles = new Dump(List.copyOf(fromSource.models.keySet()));
        assertThat(javac().withClasspath(classPath)
                        .withProcessors(fromClassFiles)
                        .compile(JavaFileObjects.forSourceString("Other", "class Other {}"))
                        .errors())
                .isEmpty();

        assertThat(fromSource.models).isNotEmpty();
        assertThat(fromClassFiles.models).containsExactlyEntriesOf(fromSource.models);
    }

    /** Writes down the models of the tool classes of the first round, or of those with the given names. */
    private static final class Dump extends AbstractProcessor {

        private final List<String> names;
        private final Map<String, String> models = new LinkedHashMap<>();
        private boolean done;

        Dump(List<String> names) {
            this.names = names;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
                done = true;
                CompilationUnits sources = new CompilationUnits();
                sources.add(round);
                ToolClassReader reader = new ToolClassReader(processingEnv, sources);
                Stream<TypeElement> types = names.isEmpty()
                        ? round.getRootElements().stream().map(TypeElement.class::cast)
                        : names.stream().map(processingEnv.getElementUtils()::getTypeElement);
                types.map(reader::read)
                        .filter(read -> !read.toolClass().tools().isEmpty())
                        .forEach(read -> models.put(
                                read.toolClass().type().reflectionName(),
                                ModelText.of(read.toolClass()) + Fingerprint.of(read.toolClass()) + read.notes()));
            }
            return false;
        }
    }

    private static JavaFileObject everything() {
        return JavaFileObjects.forSourceString("demo.Tools", """
                package demo;
                import com.fasterxml.jackson.annotation.*;
                import dev.toolwave.annotations.*;
                import dev.toolwave.runtime.*;
                import jakarta.validation.constraints.*;
                import java.time.*;
                import java.util.*;
                import java.util.concurrent.*;
                import demo.Model.*;
                import org.jspecify.annotations.Nullable;

                /** All that a class file can lose. */
                public class Tools extends Model.Inherited<Model.Order> implements Model.Mixin {

                    /**
                     * Does a lot: {@code a < b} &amp; more.
                     *
                     * @param first the first
                     * @param day a day
                     * @return nothing of interest
                     */
                    @Tool(effect = Effect.READ)
                    @Retry(maxAttempts = 2)
                    public @Nullable Order much(
                            String first, @Nullable LocalDate day, List<@Size(max = 3) String> names, Map<Kind, @Pattern(regexp = "a='b") String> lines,
                            Person person, Bean bean, Shape shape, @Param(name = "other", defaultValue = "3") int number,
                            Optional<Money> money, @DependsOn("find") Order found, ToolContext context) { return null; }

                    /** Comes later. */
                    @Tool(name = "later", effect = Effect.READ)
                    public CompletableFuture<Optional<Order>> sooner(@Size(min = 2) Integer[] numbers) { return null; }

                    @Tool(value = "Is hidden.", exposed = false, effect = Effect.WRITE, resources = "cart:{id}")
                    @DependsOn("count")
                    void hidden(String id, @DependsOn(value = "find", select = "kind", bind = "key=id", overridable = true) @Nullable Kind kind) {}

                    void helper(String unseen) {}
                }

                class Model {
                    /**
                     * An order.
                     *
                     * @param id the "number" of it, with a \\\\ and a $
                     * @param lines what was ordered
                     */
                    public record Order(String id, List<Line> lines, @Nullable Kind kind) {}

                    /** A line. */
                    public record Line(@Param("How many.") int count, Optional<String> note) {}

                    public enum Kind {
                        /** By post. */ POST,
                        /** By hand. */ @JsonProperty("hand") HAND
                    }

                    /** A shape. */
                    public sealed interface Shape {}
                    /** Round.
                     * @param radius in metres */
                    public record Circle(double radius) implements Shape {}
                    public record Square(double side) implements Shape {}

                    /** A person. */
                    public static class Person {
                        public @Nullable String getNick() { return null; }
                        /** The name. */
                        private final String name;
                        private final int age;
                        /** Makes a person.
                         * @param name the full name
                         * @param age years */
                        public Person(String name, int age) { this.name = name; this.age = age; }
                        public String getName() { return name; }
                        /** Years since birth. */
                        public int getAge() { return age; }
                    }

                    public static class Bean {
                        public String getLater() { return ""; }
                        public void setLater(String text) {}
                        private String earlier;
                        /** Comes first in a class file. */
                        public String getEarlier() { return ""; }
                        public void setEarlier(@Nullable String text) {}
                    }

                    public static final class Money {
                        @JsonCreator public static Money parse(String amount) { return new Money(); }
                        @Override public String toString() { return ""; }
                    }

                    public abstract static class Inherited<T> {
                        /** Finds one.
                         * @param key which one */
                        @Tool(effect = Effect.READ) public T find(String key, @Nullable Money price) { return null; }
                    }

                    public interface Mixin {
                        /** Counts. */
                        @Tool(effect = Effect.READ) default int count(@Param("What.") String what, int... more) { return 0; }
                    }
                }
                """);
    }
}
