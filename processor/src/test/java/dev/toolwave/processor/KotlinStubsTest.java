package dev.toolwave.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Java stubs as kapt, Kotlin's front end for annotation processors, writes them. */
class KotlinStubsTest {

    @Test
    void suspendFunction_isOneError() {
        Compilation compilation = compile("""
                @kotlin.Metadata public final class Tools {
                  @Tool("Loads.") public final Object load(String city,
                      kotlin.coroutines.Continuation<? super java.lang.String> $completion) { return null; }
                }
                """);

        assertThat(messages(compilation))
                .singleElement()
                .asString()
                .startsWith(
                        "[TW110] load: Tools.load(String, Continuation<? super String>) cannot be called: it is a suspend function")
                .contains("Fix: return a CompletionStage");
    }

    @Test
    void copiesOfDefaultMethods_areNoTools() {
        Compilation compilation = compile("""
                @kotlin.Metadata public abstract interface Tools {
                  /** V. */ @Tool(effect = Effect.READ) public abstract String p(String a);
                  @kotlin.Metadata public static final class DefaultImpls {
                    /** V. */ @Tool(effect = Effect.READ) public static String p(Tools $this, String a) { return null; }
                  }
                }
                """);

        assertThat(messages(compilation)).isEmpty();
        assertThat(toolsets(compilation)).containsExactly("ToolsToolset.java");
    }

    @Test
    void staticCopyOfACompanionsMethod_isTheOnlyTool() {
        Compilation compilation = compile("""
                @kotlin.Metadata public final class Tools {
                  public static final Tools.Companion Companion = null;
                  @Tool("A.") public static final int a() { return 0; }
                  @kotlin.Metadata public static final class Companion {
                    private Companion() {}
                    @Tool("A.") public final int a() { return 0; }
                  }
                }
                """);

        assertThat(messages(compilation)).isEmpty();
        assertThat(toolsets(compilation)).containsExactly("ToolsToolset.java");
    }

    @Test
    void sealedInterface_isToldToNameItsSubtypes() {
        Compilation compilation = compile("""
                @kotlin.Metadata public final class Tools {
                  @Tool("Draws.") public final void draw(Shape shape) {}
                  @kotlin.Metadata public static abstract interface Shape {}
                  @kotlin.Metadata public static final class Circle implements Shape {
                    private final double radius; public Circle(double radius) { this.radius = radius; }
                    public final double getRadius() { return radius; } }
                }
                """);

        assertThat(messages(compilation)).singleElement().asString().contains("kapt", "@JsonSubTypes");
    }

    private static Compilation compile(String source) {
        List<JavaFileObject> files = new ArrayList<>();
        files.add(JavaFileObjects.forSourceString("kotlin.Metadata", "package kotlin; public @interface Metadata {}"));
        files.add(JavaFileObjects.forSourceString(
                "kotlin.coroutines.Continuation",
                "package kotlin.coroutines; public interface Continuation<T> { void resumeWith(Object result); }"));
        files.add(JavaFileObjects.forSourceString(
                "demo.Tools", "package demo; import dev.toolwave.annotations.*;\n" + source));
        return Compiler.javac().withProcessors(new ToolProcessor()).compile(files);
    }

    private static List<String> messages(Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .map(diagnostic -> diagnostic.getMessage(null))
                .toList();
    }

    private static List<String> toolsets(Compilation compilation) {
        return compilation.generatedFiles().stream()
                .map(JavaFileObject::getName)
                .filter(name -> name.endsWith("Toolset.java"))
                .flatMap(name -> Stream.of(name.replaceFirst(".*/", "")))
                .toList();
    }
}
