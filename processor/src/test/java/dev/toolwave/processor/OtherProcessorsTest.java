package dev.toolwave.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.toolwave.annotations.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The processor beside others of the same compilation. */
class OtherProcessorsTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void lombok_addsItsMembersInEitherOrder(boolean isLombokFirst) {
        List<Processor> processors = new ArrayList<>(List.of(new ToolProcessor()));
        processors.add(isLombokFirst ? 0 : 1, lombok());

        Compilation compilation = javac().withProcessors(processors)
                .compile(
                        JavaFileObjects.forSourceString("demo.Order", """
                                package demo;
                                @lombok.Data public class Order {
                                    private String id; private int quantity; private String note;
                                    public String getId() { return id.strip(); }
                                    public void setId(String id) { this.id = id; }
                                }
                                """),
                        JavaFileObjects.forSourceString("demo.Money", """
                                package demo;
                                @lombok.Value public class Money { String currency; long cents; }
                                """),
                        tools("/** Orders. */ @Tool public Order order(Order order, Money money) { return order; }"));

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.warnings())
                .noneMatch(warning -> warning.getMessage(null).contains("last round"));
        assertThat(manifest(compilation)).contains("\"quantity\"", "\"note\"", "\"id\"", "\"currency\"", "\"cents\"");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void lombok_generatesBuilders(boolean isLombokFirst) {
        List<Processor> processors = new ArrayList<>(List.of(new ToolProcessor()));
        processors.add(isLombokFirst ? 0 : 1, lombok());

        Compilation compilation = javac().withProcessors(processors)
                .compile(
                        JavaFileObjects.forSourceString("other.Order", """
                                package other;
                                @lombok.Value @lombok.Builder @lombok.extern.jackson.Jacksonized public class Order {
                                    String id; @lombok.Singular java.util.List<String> items;
                                }
                                """),
                        JavaFileObjects.forSourceString("other.Money", """
                                package other;
                                @lombok.Value @lombok.Builder public class Money { String currency; long cents; }
                                """),
                        tools("/** Orders. */ @Tool public other.Order order(other.Order order, other.Money money) {"
                                + " return order; }"));

        assertThat(compilation.errors()).isEmpty();
        assertThat(manifest(compilation)).contains("\"id\"", "\"items\"", "\"currency\"", "\"cents\"");
    }

    @Test
    void strictBuild_hasNoWarnings() {
        Compilation compilation = javac().withProcessors(new ToolProcessor())
                .withOptions("-Xlint:all,-processing", "-Werror")
                .compile(tools("@Tool(\"A.\") public int a(@Param(\"b\") int b) { return b; }"
                        + " @Tool(\"B.\") public int b(@DependsOn(\"a\") int a) { return a; }"));

        assertThat(compilation.status())
                .as(compilation.diagnostics().toString())
                .isEqualTo(Compilation.Status.SUCCESS);
    }

    /** If the annotations were claimed, javac would not run the other processor. */
    @Test
    void laterProcessor_findsTools() {
        List<String> found = new ArrayList<>();

        javac().withProcessors(new ToolProcessor(), new CollectingProcessor(found))
                .compile(tools("@Tool(\"A.\") public int a() { return 1; }"));

        assertThat(found).contains("a()");
    }

    private static Processor lombok() {
        return ServiceLoader.load(Processor.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(processor -> processor.getClass().getName().startsWith("lombok.")
                        && processor.getClass().getName().endsWith("$AnnotationProcessor"))
                .findFirst()
                .orElseThrow();
    }

    private static JavaFileObject tools(String members) {
        return JavaFileObjects.forSourceString(
                "demo.Tools",
                "package demo; import dev.toolwave.annotations.*; public class Tools { " + members + " }");
    }

    private static String manifest(Compilation compilation) {
        return compilation.generatedFiles().stream()
                .filter(file -> file.getName().endsWith("/META-INF/toolwave/demo.Tools.json"))
                .map(file -> {
                    try {
                        return file.getCharContent(false).toString();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .findFirst()
                .orElseThrow();
    }

    /** Supports all annotations and collects the tool methods. */
    private static final class CollectingProcessor extends AbstractProcessor {

        private final List<String> found;

        CollectingProcessor(List<String> found) {
            this.found = found;
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
            Stream.of(Tool.class)
                    .flatMap(annotation -> round.getElementsAnnotatedWith(annotation).stream())
                    .forEach(element -> found.add(element.toString()));
            return false;
        }
    }
}
