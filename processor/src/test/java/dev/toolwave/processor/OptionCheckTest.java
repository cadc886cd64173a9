package dev.toolwave.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionCheckTest {

    private static final List<JavaFileObject> TWO_CLASSES = List.of(tools("Tools"), tools("MoreTools"));

    private static JavaFileObject tools(String name) {
        return JavaFileObjects.forSourceString("demo." + name, """
                package demo;
                import dev.toolwave.annotations.*;
                public class %s {
                    @Tool(value = "Greets.", effect = Effect.READ) public String greet(String name) { return name; }
                }
                """.formatted(name));
    }

    private static List<String> lines(Iterable<? extends JavaFileObject> files, String... options) {
        Compilation compilation = javac().withOptions((Object[]) options)
                .withProcessors(new ToolProcessor())
                .compile(files);
        return compilation.diagnostics().stream()
                .flatMap(diagnostic -> diagnostic.getMessage(Locale.ROOT).lines())
                .map(String::strip)
                .toList();
    }

    @Test
    void misspeltValues_areToldOnceForAllClasses() {
        assertThat(lines(
                        TWO_CLASSES,
                        "-Atoolwave.targets=anthropic, opnai",
                        "-Atoolwave.effects=required",
                        "-Atoolwave.open=yes"))
                .containsExactly(
                        "[TW250] -Atoolwave.effects=required: unknown value 'required'",
                        "Known: require",
                        "Fix: 'require'",
                        "see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw250",
                        "[TW250] -Atoolwave.open=yes: unknown value 'yes'",
                        "Known: allow",
                        "Fix: use what is known, or remove it",
                        "see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw250",
                        "[TW250] -Atoolwave.targets=anthropic, opnai: unknown value 'opnai'",
                        "Known: anthropic, bedrock, cohere, gemini, mcp, mistral, ollama, openai",
                        "Fix: 'openai'",
                        "see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw250");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Atoolwave.targets=openai,gemini,",
                "-Atoolwave.targets",
                "-Atoolwave.effects=require",
                "-Atoolwave.effects",
                "-Atoolwave.open=allow"
            })
    void knownValuesAndNone_areFine(String option) {
        assertThat(lines(TWO_CLASSES, option)).isEmpty();
    }

    @Test
    void compilationWithoutTools_isLeftToJavac() {
        JavaFileObject other = JavaFileObjects.forSourceString("demo.Other", "package demo; class Other {}");

        assertThat(lines(List.of(other), "-Atoolwave.targets=opnai"))
                .containsExactly("The following options were not recognized by any processor: '[toolwave.targets]'");
    }
}
