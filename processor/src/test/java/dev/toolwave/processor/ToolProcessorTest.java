package dev.toolwave.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

class ToolProcessorTest {

    private static final JavaFileObject TOOLS = source("Tools", """
            public class Tools {
                @Tool("Adds.") public int add(int a, int b) { return a + b; }
                @Tool("Doubles.") public int twice(@DependsOn("add") int sum) { return 2 * sum; }
            }
            """);

    @Test
    void soundClass_hasAToolsetAndAManifest() {
        Compilation compilation = javac().withProcessors(new ToolProcessor()).compile(TOOLS);

        assertThat(messages(compilation)).isEmpty();
        assertThat(generated(compilation))
                .containsExactlyInAnyOrder("demo/ToolsToolset.java", "META-INF/toolwave/demo.Tools.json");
    }

    @Test
    void sameSource_givesTheSameFiles() {
        assertThat(contents(javac().withProcessors(new ToolProcessor()).compile(TOOLS)))
                .isNotEmpty()
                .isEqualTo(contents(javac().withProcessors(new ToolProcessor()).compile(TOOLS)));
    }

    @Test
    void everyFile_originatesInItsClassAlone() {
        List<String> origins = new ArrayList<>();
        Compilation compilation = javac().withProcessors(new RecordingProcessor(origins))
                .compile(
                        TOOLS,
                        source(
                                "More",
                                "class More { @Tool(\"Adds.\") int more(@DependsOn(value = \"add\", in = Tools.class) int sum) "
                                        + "{ return sum; } }"),
                        source("Base", "abstract class Base<T> { @Tool(\"Finds.\") public T find() { return null; } }"),
                        source(
                                "Sub",
                                "class Sub extends Base<String> { @Tool(\"Has.\") String own() { return \"\"; } }"));

        assertThat(messages(compilation)).isEmpty();
        assertThat(origins)
                .containsExactly(
                        "demo.ToolsToolset [demo.Tools]",
                        "META-INF/toolwave/demo.Tools.json [demo.Tools]",
                        "demo.MoreToolset [demo.More]",
                        "META-INF/toolwave/demo.More.json [demo.More]",
                        "demo.BaseToolset [demo.Base]",
                        "demo.SubToolset [demo.Sub]",
                        "META-INF/toolwave/demo.Sub.json [demo.Sub]");
    }

    @Test
    void processor_isDeclaredAsIsolating() throws IOException {
        try (InputStream declared =
                ToolProcessor.class.getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
            assertThat(new String(declared.readAllBytes(), StandardCharsets.UTF_8).strip())
                    .isEqualTo(ToolProcessor.class.getName() + ",isolating");
        }
    }

    /** What is not in class files, Gradle does not see when it asks which classes depend on a changed one. */
    @Test
    void annotationsOfAuthors_areInClassFiles() {
        JavaClasses annotations = new ClassFileImporter().importPackages("dev.toolwave.annotations");

        assertThat(annotations.stream().filter(JavaClass::isAnnotation))
                .hasSizeGreaterThan(3)
                .allSatisfy(annotation -> assertThat(
                                annotation.getAnnotationOfType(Retention.class).value())
                        .isEqualTo(RetentionPolicy.CLASS));
    }

    @Test
    void typeThatAnotherProcessorGenerates_isWaitedFor() {
        Compilation compilation = javac().withProcessors(new ToolProcessor(), new GeneratingProcessor())
                .compile(source(
                        "Tools",
                        "class Tools { @Tool(\"Echoes.\") String echo(Trip trip) { return \"\"; } "
                                + "record Trip(Generated part) {} }"));

        assertThat(messages(compilation)).isEmpty();
        assertThat(generated(compilation)).contains("demo/ToolsToolset.java");
    }

    @Test
    void upstreamClassWhoseTypeIsGenerated_isWaitedFor() {
        Compilation compilation = javac().withProcessors(new ToolProcessor(), new GeneratingProcessor())
                .compile(
                        source("Up", "class Up { @Tool(\"Makes.\") Generated make() { return null; } }"),
                        source(
                                "Tools",
                                "class Tools { @Tool(\"Takes.\") "
                                        + "int take(@DependsOn(value = \"make\", in = Up.class) Generated x) { return 1; } }"));

        assertThat(messages(compilation)).isEmpty();
        assertThat(generated(compilation)).contains("demo/UpToolset.java", "demo/ToolsToolset.java");
    }

    @Test
    void typeThatNeverTurnsUp_isLeftToJavac() {
        Compilation compilation = javac().withProcessors(new ToolProcessor())
                .compile(
                        source(
                                "Tools",
                                "class Tools { @Tool(\"Echoes.\") int echo(Missing x, @DependsOn(\"nowhere\") int y) { return y; } }"));

        assertThat(compilation.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.getMessage(null)).contains("cannot find symbol"));
    }

    @Test
    void unresolvedAnnotationValues_areLeftToJavac() {
        Compilation compilation = javac().withProcessors(new ToolProcessor())
                .compile(
                        source(
                                "Tools",
                                "class Tools { @Tool(\"A.\") int a(@DependsOn(value = NAME, in = Missing.class) int x) { return x; } }"));

        assertThat(messages(compilation)).isNotEmpty().noneMatch(message -> message.contains("[TW"));
    }

    @Test
    void errorElsewhere_doesNotDisturb() {
        Compilation compilation = javac().withProcessors(new ToolProcessor())
                .compile(TOOLS, source("Other", "class Other { int a = \"text\"; }"));

        assertThat(messages(compilation)).singleElement().asString().contains("incompatible types");
    }

    @Test
    void abstractGenericClass_leavesItsToolsToSubclasses() {
        Compilation compilation = javac().withProcessors(new ToolProcessor())
                .compile(
                        source(
                                "Base",
                                "abstract class Base<T> { @Tool(\"Shows.\") public String show(T x) { return \"\"; } }"),
                        source(
                                "Tools",
                                "class Tools extends Base<Integer> { @Tool(\"One.\") public int one() { return 1; } }"));

        assertThat(messages(compilation)).isEmpty();
        assertThat(generated(compilation))
                .contains("demo/ToolsToolset.java")
                .doesNotContain("META-INF/toolwave/demo.Base.json");
    }

    /** A proxy, such as an HTTP client, implements the method of the instance. */
    @Test
    void abstractMethods_areTools() {
        Compilation compilation = javac().withProcessors(new ToolProcessor())
                .compile(
                        source("Api", """
                                public interface Api { @Tool("Says hello.") String hello(String name); }
                                abstract class Part { @Tool("Parts.") protected abstract int part(int a); }
                                interface Repo<T> { @Tool("Finds.") T find(int id); }
                                interface Users extends Repo<String> { @Tool("Counts.") int count(); }
                                """),
                        source(
                                "Main",
                                "class Main { ApiToolset a = ApiToolset.of(name -> name);"
                                        + " UsersToolset u = UsersToolset.of((Users) null); Object call = u.find(1); }"));

        assertThat(messages(compilation)).isEmpty();
        assertThat(generated(compilation)).contains("demo/ApiToolset.java", "demo/PartToolset.java");
    }

    @Test
    void failureOfOurs_isReportedAtTheClassWithWhatToDo() {
        Compilation compilation = javac().withProcessors(new FailingProcessor()).compile(TOOLS);

        assertThat(compilation.errors()).singleElement().satisfies(error -> {
            assertThat(error.getMessage(null))
                    .startsWith("[TW901] Tools: the Toolwave processor failed; this is not your fault\n")
                    .contains("IllegalStateException: boom at ToolProcessorTest.java:")
                    .contains("Fix: please report it, with the source of this class if you can");
            assertThat(error.getLineNumber()).isEqualTo(2);
        });
    }

    @Test
    void fullDisk_isNoFaultOfOurs() {
        Compilation compilation =
                javac().withProcessors(new FullDiskProcessor()).compile(TOOLS);

        assertThat(compilation.errors()).singleElement().satisfies(error -> {
            assertThat(error.getMessage(null).lines().map(String::strip))
                    .containsExactly(
                            "[TW902] Tools: META-INF/toolwave/demo.Tools.json could not be written",
                            "java.io.IOException: No space left on device",
                            "Fix: check the output directory of the compiler",
                            "see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw902");
            assertThat(error.getLineNumber()).isEqualTo(2);
            assertThat(error.getColumnNumber()).isEqualTo(8);
        });
    }

    private static JavaFileObject source(String name, String text) {
        return JavaFileObjects.forSourceString(
                "demo." + name, "package demo; import dev.toolwave.annotations.*;\n" + text);
    }

    private static List<String> messages(Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .map(diagnostic -> diagnostic.getMessage(null))
                .toList();
    }

    private static List<String> generated(Compilation compilation) {
        return compilation.generatedFiles().stream()
                .filter(file -> file.getKind() != JavaFileObject.Kind.CLASS)
                .map(file -> file.getName().replaceFirst("^/[A-Z_]+/", ""))
                .toList();
    }

    private static List<String> contents(Compilation compilation) {
        return compilation.generatedFiles().stream()
                .filter(file -> file.getKind() != JavaFileObject.Kind.CLASS)
                .map(file -> {
                    try {
                        return file.getCharContent(false).toString();
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                })
                .toList();
    }

    private abstract static class AnyProcessor extends AbstractProcessor {

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }
    }

    /** Writes {@code demo.Generated} in the first round. */
    private static final class GeneratingProcessor extends AnyProcessor {

        private boolean done;

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
                done = true;
                try (Writer writer = processingEnv
                        .getFiler()
                        .createSourceFile("demo.Generated")
                        .openWriter()) {
                    writer.write("package demo; public record Generated(int part) {}");
                } catch (IOException unwritable) {
                    throw new UncheckedIOException(unwritable);
                }
            }
            return false;
        }
    }

    /** Fails as we never should. */
    private static final class FailingProcessor extends AnyProcessor {

        private boolean done;

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
                done = true;
                new CrashReporter(processingEnv.getMessager())
                        .guard(processingEnv.getElementUtils().getTypeElement("demo.Tools"), () -> {
                            throw new IllegalStateException("boom");
                        });
            }
            return false;
        }
    }

    /** Has no room for manifests. */
    private static final class FullDiskProcessor extends AnyProcessor {

        private final Processor processor = new ToolProcessor();

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            Filer filer = (Filer) Proxy.newProxyInstance(
                    Filer.class.getClassLoader(), new Class<?>[] {Filer.class}, (self, method, arguments) -> {
                        if (method.getName().equals("createResource")) {
                            throw new IOException("No space left on device");
                        }
                        return method.invoke(environment.getFiler(), arguments);
                    });
            processor.init((ProcessingEnvironment) Proxy.newProxyInstance(
                    ProcessingEnvironment.class.getClassLoader(),
                    new Class<?>[] {ProcessingEnvironment.class},
                    (self, method, arguments) ->
                            method.getName().equals("getFiler") ? filer : method.invoke(environment, arguments)));
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }
    }

    /** Notes down the originating elements of the files that the processor makes. */
    private static final class RecordingProcessor extends AnyProcessor {

        private final Processor processor = new ToolProcessor();
        private final List<String> origins;

        RecordingProcessor(List<String> origins) {
            this.origins = origins;
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            Filer filer = proxy(Filer.class, environment.getFiler(), (name, arguments) -> {
                Element[] elements = (Element[]) arguments[arguments.length - 1];
                Object file = name.equals("createResource") ? arguments[2] : arguments[0];
                origins.add(
                        file + " " + Stream.of(elements).map(Object::toString).toList());
                return null;
            });
            processor.init(proxy(
                    ProcessingEnvironment.class,
                    environment,
                    (name, arguments) -> name.equals("getFiler") ? filer : null));
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }

        private interface Hook {
            Object call(String method, Object[] arguments);
        }

        /** Returns what the hook returns, or else what the real thing does. */
        private static <T> T proxy(Class<T> type, T real, Hook hook) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                        Object hooked = hook.call(method.getName(), arguments);
                        try {
                            return hooked == null ? method.invoke(real, arguments) : hooked;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }
}
