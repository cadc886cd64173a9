package dev.toolwave.processor.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.toolwave.processor.ToolProcessor;
import dev.toolwave.processor.fixture.ConstraintSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Compiles the examples of docs/problems.md: the first of a section has the problem, the second one is fixed. */
class ProblemPageTest {

    private static final Pattern SECTION = Pattern.compile("(?ms)^### (TW\\d+)\\n(.*?)(?=^##|\\z)");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\\n(.*?)^```");
    private static final Pattern CODE = Pattern.compile("\\[(TW\\d+)]");
    private static final Pattern TYPE = Pattern.compile("(?<![\\w.@\"'{])[A-Z]\\w*[a-z]\\w*");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|interface|enum) (\\w+)");

    private static final String IMPORTS = """
            import com.fasterxml.jackson.annotation.*;
            import dev.toolwave.annotations.*;
            import dev.toolwave.runtime.*;
            import jakarta.validation.constraints.*;
            import java.time.*;
            import java.util.*;
            import java.util.stream.Stream;
            import org.jspecify.annotations.Nullable;
            """;

    private static final Set<String> IMPORTED = Set.of(
            "String",
            "Integer",
            "Object",
            "Runnable",
            "List",
            "Optional",
            "Stream",
            "LocalDate",
            "Outcome",
            "Override",
            "Deprecated",
            "UnsupportedOperationException",
            "ToolContext",
            "JsonTypeInfo",
            "Id",
            "Effect",
            "Nullable",
            "Plans");

    @TestFactory
    Stream<DynamicTest> everyExample_hasItsProblemAndEveryFixCompilesWithoutIt() throws IOException {
        return SECTION.matcher(Files.readString(Path.of("..", "docs", "problems.md")))
                .results()
                .flatMap(section -> tests(section.group(1), section.group(2)));
    }

    private static Stream<DynamicTest> tests(String code, String section) {
        List<String> blocks =
                BLOCK.matcher(section).results().map(block -> block.group(1)).toList();
        List<DynamicTest> tests = new ArrayList<>();
        if (!blocks.isEmpty()) {
            tests.add(DynamicTest.dynamicTest(code, () -> {
                Compilation compilation = compile(blocks.get(0));
                assertThat(codes(compilation))
                        .as("%s", compilation.diagnostics())
                        .contains(code);
            }));
            tests.add(DynamicTest.dynamicTest(code + " fixed", () -> {
                assertThat(blocks).hasSizeGreaterThan(1);
                Compilation fixed = compile(blocks.get(1));
                assertThat(fixed.errors()).isEmpty();
                assertThat(codes(fixed)).doesNotContain(code);
            }));
        }
        return tests.stream();
    }

    private static List<String> codes(Compilation compilation) {
        return compilation.diagnostics().stream()
                .map(diagnostic -> CODE.matcher(diagnostic.getMessage(Locale.ROOT)))
                .filter(Matcher::find)
                .map(code -> code.group(1))
                .toList();
    }

    private static Compilation compile(String block) {
        List<JavaFileObject> files = new ArrayList<>(ConstraintSources.files());
        files.add(JavaFileObjects.forSourceString("docs.Example", complete(block)));
        return Compiler.javac().withProcessors(new ToolProcessor()).compile(files);
    }

    /** Adds what an example omits: the class around methods, their bodies, and the types that it does not declare. */
    private static String complete(String block) {
        String code = withBodies(block);
        Set<String> types = new LinkedHashSet<>();
        TYPE.matcher(code.replaceAll("(?s)/\\*.*?\\*/|//[^\\n]*|\"(?:\\\\.|[^\"\\\\])*\"", ""))
                .results()
                .forEach(type -> types.add(type.group()));
        DECLARED.matcher(code).results().forEach(declared -> types.remove(declared.group(1)));
        types.removeAll(IMPORTED);
        StringBuilder source = new StringBuilder("package docs;\n").append(IMPORTS);
        types.forEach(type -> source.append("record ").append(type).append("(String value) {}\n"));
        boolean hasMethods = code.lines().anyMatch(line -> line.matches("@(Tool|DependsOn|Retry).*"));
        return hasMethods ? source + "class Example {\n" + code + "}\n" : source + code + "class Example {}\n";
    }

    /** Adds a body to each method that ends with its parameters. */
    private static String withBodies(String block) {
        StringBuilder code = new StringBuilder();
        for (int at = 0; at < block.length(); at++) {
            char character = block.charAt(at);
            code.append(character);
            if (character == '(' && !isAnnotation(block, at)) {
                int end = end(block, at);
                code.append(block, at + 1, end);
                String rest = block.substring(end).stripLeading();
                boolean isMethod = !rest.startsWith("{") && !rest.startsWith("implements") && !rest.startsWith(";");
                code.append(isMethod ? " { throw new UnsupportedOperationException(); }" : "");
                at = end - 1;
            } else if (character == '('
                    || character == '"'
                    || block.startsWith("/*", at)
                    || block.startsWith("//", at)) {
                int end = character == '('
                        ? end(block, at)
                        : character == '"'
                                ? endOfString(block, at)
                                : block.indexOf(block.startsWith("//", at) ? "\n" : "*/", at);
                code.append(block, at + 1, end);
                at = end - 1;
            }
        }
        return code.toString();
    }

    private static boolean isAnnotation(String block, int parenthesis) {
        return block.substring(0, parenthesis).matches("(?s).*@[\\w.]+");
    }

    /** Returns the index after the parenthesis that closes the one at an index. */
    private static int end(String block, int parenthesis) {
        int depth = 0;
        for (int at = parenthesis; ; at++) {
            char character = block.charAt(at);
            if (character == '"') {
                at = endOfString(block, at) - 1;
            } else if (character == '(') {
                depth++;
            } else if (character == ')' && --depth == 0) {
                return at + 1;
            }
        }
    }

    private static int endOfString(String block, int quote) {
        int at = quote + 1;
        while (block.charAt(at) != '"') {
            at += block.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }
}
