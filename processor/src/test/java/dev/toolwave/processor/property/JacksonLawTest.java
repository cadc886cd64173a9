package dev.toolwave.processor.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwave.processor.fixture.CompiledSources;
import dev.toolwave.processor.fixture.Json;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.spi.ToolsetBinding;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Random classes with Jackson's annotations are written and read as Jackson does it, or refused by the processor. {@code
 * -Djackson.types=5000} tries more classes.
 */
class JacksonLawTest {

    private static final int TYPES = Integer.getInteger("jackson.types", 150);
    private static final long SEED = Long.getLong("jackson.seed", 20261127);

    private static final List<String> ON_MEMBERS = List.of(
            "@JsonProperty",
            "@JsonProperty(\"renamed\")",
            "@JsonProperty(access = JsonProperty.Access.READ_ONLY)",
            "@JsonProperty(access = JsonProperty.Access.WRITE_ONLY)",
            "@JsonIgnore",
            "@JsonIgnore(false)",
            "@JsonInclude(JsonInclude.Include.NON_NULL)",
            "@JsonInclude(JsonInclude.Include.NON_EMPTY)",
            "@JsonFormat(shape = JsonFormat.Shape.STRING)",
            "@JsonRawValue",
            "@JsonView(Object.class)",
            "@JsonIgnoreProperties(\"name\")");
    private static final List<String> ON_CLASSES = List.of(
            "@JsonIgnoreProperties(\"name\")",
            "@JsonIgnoreProperties({\"count\", \"renamed\"})",
            "@JsonIgnoreProperties(value = \"name\", allowGetters = true)",
            "@JsonIgnoreProperties(value = \"count\", allowSetters = true)",
            "@JsonIgnoreProperties(ignoreUnknown = true)",
            "@JsonIncludeProperties({\"name\", \"isOpen\"})",
            "@JsonPropertyOrder({\"userName\", \"name\"})",
            "@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)",
            "@com.fasterxml.jackson.databind.annotation.JsonNaming("
                    + "com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy.class)",
            "@JsonTypeName(\"shape\")",
            "@JsonInclude(JsonInclude.Include.NON_DEFAULT)",
            "@JsonRootName(\"root\")");
    private static final List<String> NAMES = List.of("name", "count", "userName", "isOpen");

    @TestFactory
    Stream<DynamicTest> randomClass_isWrittenAndReadAsJacksonDoes() {
        return IntStream.range(0, TYPES)
                .mapToObj(i -> DynamicTest.dynamicTest("seed " + (SEED + i), () -> check(new Choice(SEED + i))));
    }

    private static void check(Choice choice) throws Exception {
        String source = source(choice);
        CompiledSources compiled = CompiledSources.of(source);
        if (!compiled.errors().isEmpty()) {
            assertThat(compiled.errors()).as(source).allMatch(error -> error.matches("TW21[01]"));
            return;
        }
        ObjectMapper jackson = new ObjectMapper();
        Class<?> shape = compiled.load("sample.Tools$Shape");
        ToolsetBinding toolset = compiled.toolset("sample.Tools");
        try (Toolwave toolwave = Toolwave.builder().toolset(toolset).build()) {
            JsonNode written = Json.read(run(toolwave, "make", "{}").text());
            jackson.disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
            JsonNode expected = withoutNulls(
                    jackson.valueToTree(shape.getDeclaredMethod("sample").invoke(null)));
            assertThat(written).as(source).isEqualTo(expected);
            JsonNode schema = Json.read(toolset.definitions().stream()
                            .filter(one -> one.name().equals("take"))
                            .findFirst()
                            .orElseThrow()
                            .inputSchema())
                    .at("/properties/shape/properties");
            String arguments = sampleOf(schema).toString();
            String state =
                    run(toolwave, "take", "{\"shape\":" + arguments + "}").text();
            Object read = jackson.readValue(arguments, shape);
            assertThat(state)
                    .as(source + arguments)
                    .isEqualTo(shape.getDeclaredMethod("state").invoke(read));
        }
    }

    private static ToolResult run(Toolwave toolwave, String tool, String arguments) {
        return toolwave.call(tool, arguments);
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Iterator<JsonNode> values = object.iterator(); values.hasNext(); ) {
                JsonNode value = values.next();
                if (value.isNull()) {
                    values.remove();
                } else {
                    withoutNulls(value);
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(JacksonLawTest::withoutNulls);
        }
        return node;
    }

    private static ObjectNode sampleOf(JsonNode properties) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        properties.properties().forEach(property -> {
            switch (property.getValue().path("type").asText()) {
                case "integer" -> object.put(property.getKey(), 7);
                case "boolean" -> object.put(property.getKey(), true);
                default -> object.put(property.getKey(), "given");
            }
        });
        return object;
    }

    private static String source(Choice choice) {
        List<String> names = choice.some(choice.between(1, 3), NAMES);
        String shape = switch (choice.below(3)) {
            case 0 -> record(choice, names);
            case 1 -> bean(choice, names);
            default -> immutable(choice, names);
        };
        return """
                package sample;
                import com.fasterxml.jackson.annotation.*;
                import dev.toolwave.annotations.*;
                public class Tools {
                    %s
                    @Tool("Makes.") public Shape make() { return Shape.sample(); }
                    @Tool("Takes.") public String take(Shape shape) { return shape.state(); }
                }
                """.formatted((choice.oneIn(3) ? choice.of(ON_CLASSES) + " " : "") + shape);
    }

    private static String type(String name) {
        return name.equals("count") ? "int" : name.equals("isOpen") ? "boolean" : "String";
    }

    private static String value(String name) {
        return name.equals("count") ? "3" : name.equals("isOpen") ? "true" : "\"some\"";
    }

    private static String maybe(Choice choice, int times) {
        return choice.oneIn(times) ? choice.of(ON_MEMBERS) + " " : "";
    }

    private static String record(Choice choice, List<String> names) {
        List<String> components = new ArrayList<>();
        names.forEach(name -> components.add(maybe(choice, 3) + type(name) + " " + name));
        return "public record Shape(" + String.join(", ", components) + ") {\n" + tail(names) + "}\n";
    }

    private static String bean(Choice choice, List<String> names) {
        StringBuilder members = new StringBuilder("public static class Shape {\n");
        for (String name : names) {
            String capital = capital(name);
            members.append("%sprivate %s %s;%n".formatted(maybe(choice, 5), type(name), name));
            members.append(
                    "%spublic %s get%s() { return %s; }%n".formatted(maybe(choice, 5), type(name), capital, name));
            if (!choice.oneIn(5)) {
                members.append("%spublic void set%s(%s value) { this.%s = value; }%n"
                        .formatted(maybe(choice, 5), capital, type(name), name));
            }
        }
        StringBuilder sample = new StringBuilder("public static Shape sample() { Shape shape = new Shape();");
        names.forEach(name -> sample.append(" shape.%s = %s;".formatted(name, value(name))));
        return members + sample.append(" return shape; }\n").toString() + state(names) + "}\n";
    }

    private static String immutable(Choice choice, List<String> names) {
        StringBuilder members = new StringBuilder("public static final class Shape {\n");
        List<String> parameters = new ArrayList<>();
        StringBuilder assignments = new StringBuilder();
        for (String name : names) {
            members.append("private final %s %s;%n".formatted(type(name), name));
            parameters.add("@JsonProperty(\"%s\") %s %s".formatted(name, type(name), choice.of(name, name + "Given")));
            String parameter = parameters.get(parameters.size() - 1);
            assignments.append(" this.%s = %s;".formatted(name, parameter.substring(parameter.lastIndexOf(' ') + 1)));
            if (!choice.oneIn(4)) {
                members.append("%spublic %s get%s() { return %s; }%n"
                        .formatted(maybe(choice, 5), type(name), capital(name), name));
            }
        }
        if (choice.oneIn(2)) {
            members.append("public int getComputed() { return 42; }\n");
        }
        members.append("@JsonCreator public Shape(%s) {%s }%n".formatted(String.join(", ", parameters), assignments));
        return members + tail(names) + "}\n";
    }

    private static String tail(List<String> names) {
        return "public static Shape sample() { return new Shape("
                + String.join(", ", names.stream().map(JacksonLawTest::value).toList()) + "); }\n" + state(names);
    }

    private static String state(List<String> names) {
        return "public String state() { return \"\" + " + String.join(" + \"/\" + ", names) + "; }\n";
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
