package dev.toolwave.processor.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.processor.fixture.CompiledSources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tool classes whose tools, parameters and types have the same few names, which are also names in the runtime, the JDK and the
 * generated class: the processor reports a problem or generates code that compiles without a warning.
 */
class CollidingNamesLawTest {

    private static final int CLASSES = 12;

    private static final List<String> TYPES = List.of(
            "VAT",
            "URI",
            "UUID",
            "List",
            "Plan",
            "Binding",
            "Arguments",
            "Toolset",
            "String",
            "Override",
            "Object",
            "vat",
            "city",
            "writeVat",
            "PLAN",
            "VAT_PLAN",
            "CityArguments",
            "ToolPolicy",
            "Objects",
            "IndexOutOfBoundsException",
            "Größe");

    private static final List<String> NAMES = List.of(
            "vat",
            "VAT",
            "city",
            "in",
            "out",
            "node",
            "plan",
            "of",
            "binding",
            "writeVat",
            "readVat",
            "value",
            "element",
            "property",
            "get",
            "made",
            "PLAN",
            "vat_PLAN",
            "java",
            "größe",
            "index",
            "toString",
            "hashCode",
            "entry",
            "result",
            "tools");

    private static final List<String> JDK = List.of(
            "int",
            "java.lang.String",
            "java.util.List<java.lang.String>",
            "java.util.Map<java.lang.String, java.lang.Integer>",
            "java.util.Optional<java.net.URI>",
            "java.util.UUID",
            "java.lang.Integer",
            "java.lang.String[]",
            "java.time.LocalDate");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void collidingNames_areReportedOrCompile(long seed) {
        Choice choice = new Choice(seed);
        int generated = 0;
        for (int number = 0; number < CLASSES; number++) {
            List<String> sources = random(choice, "p" + number);
            CompiledSources compiled = CompiledSources.of(sources, List.of());
            assertThat(compiled.errors())
                    .as("seed %d\n%s\n%s", seed, sources, compiled.report())
                    .allMatch(error -> error.startsWith("TW"));
            assertThat(compiled.warningsInGenerated())
                    .as("seed %d\n%s", seed, sources)
                    .isEmpty();
            generated += compiled.succeeded() ? 1 : 0;
        }
        assertThat(generated).as("classes without a problem").isGreaterThan(CLASSES / 3);
    }

    /** Returns a tool class and its types, in a package of their own. */
    private static List<String> random(Choice choice, String packageName) {
        Map<String, String> types = new LinkedHashMap<>();
        for (String name : choice.some(choice.between(2, 5), TYPES)) {
            types.put(name, declaration(choice, name));
        }
        List<String> usable = new ArrayList<>(JDK);
        types.keySet().forEach(name -> usable.addAll(List.of(name, name, "java.util.List<" + name + ">", name + "[]")));
        boolean isNested = choice.oneIn(2);
        StringBuilder tools = new StringBuilder("package " + packageName + ";\npublic class Tools {\n");
        if (isNested) {
            types.values()
                    .forEach(declaration -> tools.append("    ")
                            .append(declaration.replaceFirst("^public (final class|class)", "public static $1"))
                            .append('\n'));
        }
        Set<String> names = new LinkedHashSet<>(choice.some(choice.between(2, 4), NAMES));
        for (String name : names) {
            String parameters = choice.some(choice.between(0, 3), NAMES).stream()
                    .map(parameter -> choice.of(usable) + " " + parameter)
                    .collect(Collectors.joining(", "));
            tools.append(
                    "    @dev.toolwave.annotations.Tool(name = \"%s\", value = \"t\") public %s %s(%s) { throw new java.lang.IllegalStateException(); }\n"
                            .formatted(name.replace("größe", "groesse"), choice.of(usable), "m_" + name, parameters));
        }
        List<String> sources = new ArrayList<>(List.of(tools.append("}\n").toString()));
        if (!isNested) {
            types.values().forEach(declaration -> sources.add("package " + packageName + ";\n" + declaration));
        }
        return sources;
    }

    private static String declaration(Choice choice, String name) {
        return switch (choice.below(4)) {
            case 0 -> "public enum %s { FULL, REDUCED }".formatted(name);
            case 1 ->
                "public record %s(int in, java.lang.String out, java.util.List<java.lang.String> value) {}"
                        .formatted(name);
            case 2 ->
                "public final class %1$s { public static %1$s of(java.lang.String text) { return new %1$s(); } @java.lang.Override public java.lang.String toString() { return \"x\"; } }"
                        .formatted(name);
            default ->
                "public class %s { private int node; public int getNode() { return node; } public void setNode(int node) { this.node = node; } }"
                        .formatted(name);
        };
    }
}
