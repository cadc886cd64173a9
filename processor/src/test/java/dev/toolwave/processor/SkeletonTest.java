package dev.toolwave.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.toolwave.processor.fixture.EclipseBuild;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tool class with errors has a toolset all the same, so that the compiler reports no errors where it is used. */
class SkeletonTest {

    private static final JavaFileObject MAIN = source("app.Main", """
            package app;
            import demo.ToolsToolset;
            import dev.toolwave.runtime.*;
            class Main {
                final ToolsToolset tools = ToolsToolset.of(new demo.Tools());
                TypedCall<String> call() { return tools.find("x", 1); }
            }
            """);

    @TempDir
    private Path scratch;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Tool(\"Finds.\") public String find(Thread city) { return \"\"; }",
                "@Tool(\"Finds.\") public String find(@DependsOn(\"nowhere\") String city) { return city; }",
                "@Tool(\"Finds.\") public String find(String a, String b) { return a; } @Tool(\"Is private.\") private Inner no() { return null; }"
                        + " private record Inner(int a) {}",
                "@Tool(\"Finds.\") public String find() { return \"\"; } @Tool(value = \"Again.\", name = \"find\") public int again() { return 1; }",
                "@Tool(\"Finds.\") public String find(String city) { return city; } @Tool(name = \"a b\", value = \"Bad.\") public int bad() { return 1; }"
            })
    void mistake_isTheOnlyError(String members) {
        // As Error Prone requires it: the compiler goes on after errors of processors.
        Compilation compilation = javac().withProcessors(new ToolProcessor())
                .withOptions("--should-stop=ifError=FLOW")
                .compile(tools(members), MAIN);

        assertThat(compilation.errors())
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.getMessage(null)).contains("[TW"));
        assertThat(compilation.warnings())
                .noneMatch(warning -> warning.getMessage(null).contains("last round"));
    }

    @Test
    void classThatCallsTheToolsOfOneWithErrors_hasASkeletonToo() {
        Compilation compilation = javac().withProcessors(new ToolProcessor())
                .withOptions("--should-stop=ifError=FLOW")
                .compile(
                        source("demo.Base", """
                                package demo; import dev.toolwave.annotations.*;
                                public class Base { @Tool("Gets.") public String get(String a) { return a; }
                                    @Tool("Bad.") public int bad(Thread b) { return 1; } }
                                """),
                        tools("@Tool(\"Finds.\") public String find("
                                + "@DependsOn(value = \"get\", in = Base.class) String a) { return a; }"),
                        MAIN);

        assertThat(compilation.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.getMessage(null)).contains("[TW210]"));
    }

    @Test
    void correctedClass_hasNothingLeftOfIt() {
        EclipseBuild build = new EclipseBuild(scratch);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("demo/Tools.java", text("@Tool(\"Finds.\") public String find(Thread city) { return \"\"; }"));
        EclipseBuild.Result broken = build.compile(files, List.of(), List.of());
        files.put("demo/Tools.java", text("@Tool(\"Finds.\") public String find(String city) { return \"\"; }"));
        EclipseBuild.Result corrected = build.compile(files, List.of(), List.of());

        assertThat(broken.problems()).singleElement().asString().contains("[TW210]");
        assertThat(corrected.problems()).isEmpty();
        assertThat(build.generatedFiles().get("demo/ToolsToolset.java")).doesNotContain("has errors");
    }

    private static JavaFileObject tools(String members) {
        return source("demo.Tools", text(members));
    }

    private static String text(String members) {
        return "package demo; import dev.toolwave.annotations.*; public class Tools { " + members + " }";
    }

    private static JavaFileObject source(String name, String text) {
        return JavaFileObjects.forSourceString(name, text);
    }
}
