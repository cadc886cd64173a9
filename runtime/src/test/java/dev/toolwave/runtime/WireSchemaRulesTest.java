package dev.toolwave.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.toolwave.runtime.internal.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Walks every schema in the goldens with the rules that the providers publish (docs/formats.md has the table), written down a
 * second time and independently of the rewrites.
 */
class WireSchemaRulesTest {

    private static final Path GOLDENS = Path.of("src/test/resources/golden/wire");

    private static final Set<String> OPENAI_KEYWORDS = Set.of(
            "type",
            "description",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "enum",
            "const",
            "anyOf",
            "$defs",
            "$ref",
            "format",
            "pattern",
            "multipleOf",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "minItems",
            "maxItems");
    private static final Set<String> OPENAI_FORMATS =
            Set.of("date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid");
    private static final Set<String> ANTHROPIC_KEYWORDS = Set.of(
            "type",
            "description",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "enum",
            "const",
            "anyOf",
            "format",
            "minItems");
    private static final Set<String> ANTHROPIC_FORMATS =
            Set.of("date-time", "time", "date", "duration", "email", "hostname", "uri", "ipv4", "ipv6", "uuid");
    private static final Set<String> COHERE_FORBIDDEN = Set.of(
            "oneOf",
            "allOf",
            "not",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "minItems",
            "maxItems",
            "minLength",
            "maxLength",
            "uniqueItems",
            "multipleOf");
    private static final Set<String> GEMINI_KEYWORDS = Set.of(
            "type",
            "format",
            "title",
            "description",
            "enum",
            "items",
            "prefixItems",
            "minItems",
            "maxItems",
            "minimum",
            "maximum",
            "anyOf",
            "oneOf",
            "properties",
            "additionalProperties",
            "required",
            "propertyOrdering");
    private static final Set<String> OLLAMA_KEYWORDS =
            Set.of("type", "properties", "required", "items", "enum", "anyOf", "description");

    @ParameterizedTest
    @EnumSource(
            value = WireFormat.class,
            names = {"OPENAI_CHAT", "OPENAI_RESPONSES", "MISTRAL"})
    void strictSchemaOfOpenAi_requiresEverything_andHasOnlyKnownKeywords(WireFormat format) throws IOException {
        List<Map<String, Object>> schemas = strictSchemas(format);
        assertThat(schemas).hasSizeGreaterThanOrEqualTo(5);
        for (Map<String, Object> schema : schemas) {
            assertThat(schema).containsEntry("type", "object").doesNotContainKey("anyOf");
            for (Map<String, Object> node : nodes(schema)) {
                assertThat(OPENAI_KEYWORDS).containsAll(node.keySet());
                checkFormat(node, OPENAI_FORMATS);
                if (node.containsKey("properties")) {
                    assertThat(object(node.get("properties"))).isNotEmpty();
                    assertThat(node.get("required"))
                            .isEqualTo(new ArrayList<>(
                                    object(node.get("properties")).keySet()));
                }
                checkClosed(node);
                if (node.containsKey("$ref")) {
                    assertThat(node).hasSize(1);
                }
                if (node.get("type") instanceof List<?> types && node.get("enum") instanceof List<?> names) {
                    assertThat(types.contains("null")).isEqualTo(names.contains(null));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = WireFormat.class,
            names = {"ANTHROPIC", "BEDROCK"})
    void strictSchemaOfAnthropic_isClosed_withoutBoundsAndRecursion(WireFormat format) throws IOException {
        List<Map<String, Object>> schemas = strictSchemas(format);
        assertThat(schemas).hasSizeGreaterThanOrEqualTo(4);
        for (Map<String, Object> schema : schemas) {
            for (Map<String, Object> node : nodes(schema)) {
                assertThat(ANTHROPIC_KEYWORDS).containsAll(node.keySet());
                checkFormat(node, ANTHROPIC_FORMATS);
                checkClosed(node);
                if (node.containsKey("minItems")) {
                    assertThat(node.get("minItems")).isIn(0, 1);
                }
            }
        }
    }

    @Test
    void strictSchemaOfCohere_hasARequiredParameter_andNoBounds() throws IOException {
        List<Map<String, Object>> schemas = schemas(WireFormat.COHERE, "definitions-strict-all.json");
        assertThat(schemas).hasSize(2);
        for (Map<String, Object> schema : schemas) {
            assertThat((List<?>) schema.get("required")).isNotEmpty();
            for (Map<String, Object> node : nodes(schema)) {
                assertThat(node.keySet()).doesNotContainAnyElementsOf(COHERE_FORBIDDEN);
                checkFormat(node, Set.of("date-time", "uuid", "date", "time"));
                assertThat(String.valueOf(node.get("pattern"))).doesNotContain("^", "$", "?=", "?!");
            }
        }
    }

    @Test
    void schemaOfGemini_hasOnlyDocumentedKeywords() throws IOException {
        for (Map<String, Object> node : allNodes(WireFormat.GEMINI)) {
            assertThat(GEMINI_KEYWORDS).containsAll(node.keySet());
            checkFormat(node, Set.of("date-time", "date", "time"));
        }
    }

    @Test
    void schemaOfOllama_hasOnlyWhatTheServerReads() throws IOException {
        for (Map<String, Object> node : allNodes(WireFormat.OLLAMA)) {
            assertThat(OLLAMA_KEYWORDS).containsAll(node.keySet());
        }
    }

    @ParameterizedTest
    @EnumSource(WireFormat.class)
    void everySchema_isValidUnderBothDialects(WireFormat format) throws IOException {
        for (VersionFlag version : List.of(VersionFlag.V202012, VersionFlag.V7)) {
            JsonSchema metaSchema =
                    JsonSchemaFactory.getInstance(version).getSchema(SchemaLocation.of(version.getId()));
            for (Map<String, Object> schema : schemas(format)) {
                assertThat(metaSchema.validate(Json.write(schema), InputFormat.JSON))
                        .as("%s %s", version, schema)
                        .isEmpty();
            }
        }
    }

    /** Checks that an object, also one that may be null, names every property that it may have. */
    private static void checkClosed(Map<String, Object> node) {
        if (node.containsKey("properties") || String.valueOf(node.get("type")).contains("object")) {
            assertThat(node).containsKey("properties").containsEntry("additionalProperties", false);
        }
    }

    private static void checkFormat(Map<String, Object> node, Set<String> formats) {
        if (node.containsKey("format")) {
            assertThat(formats).contains((String) node.get("format"));
        }
    }

    private static List<Map<String, Object>> allNodes(WireFormat format) throws IOException {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Map<String, Object> schema : schemas(format)) {
            all.addAll(nodes(schema));
        }
        assertThat(all).hasSizeGreaterThan(50);
        return all;
    }

    /** Returns the schema and all those inside it. */
    private static List<Map<String, Object>> nodes(Map<String, Object> schema) {
        List<Map<String, Object>> nodes = new ArrayList<>(List.of(schema));
        Stream.of("properties", "$defs")
                .flatMap(keyword -> object(schema.get(keyword)).values().stream())
                .forEach(child -> nodes.addAll(nodes(object(child))));
        Stream.of("items", "additionalProperties")
                .map(schema::get)
                .filter(Map.class::isInstance)
                .forEach(child -> nodes.addAll(nodes(object(child))));
        if (schema.get("anyOf") instanceof List<?> branches) {
            branches.forEach(branch -> nodes.addAll(nodes(object(branch))));
        }
        return nodes;
    }

    private static List<Map<String, Object>> strictSchemas(WireFormat format) throws IOException {
        List<Map<String, Object>> strict = new ArrayList<>();
        for (String golden : List.of("definitions-strict.json", "definitions-strict-all.json")) {
            for (Map<String, Object> definition : definitions(format, golden)) {
                if (Boolean.TRUE.equals(definition.get("strict"))) {
                    strict.add(inputSchema(definition));
                }
            }
        }
        return strict;
    }

    private static List<Map<String, Object>> schemas(WireFormat format) throws IOException {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String golden : List.of("definitions.json", "definitions-strict.json", "definitions-options.json")) {
            all.addAll(schemas(format, golden));
        }
        assertThat(all).hasSizeGreaterThanOrEqualTo(14);
        return all;
    }

    private static List<Map<String, Object>> schemas(WireFormat format, String golden) throws IOException {
        List<Map<String, Object>> schemas = new ArrayList<>();
        for (Map<String, Object> definition : definitions(format, golden)) {
            schemas.add(inputSchema(definition));
            Stream.of("outputSchema", "output_schema", "responseJsonSchema")
                    .filter(definition::containsKey)
                    .forEach(output -> schemas.add(object(definition.get(output))));
        }
        return schemas;
    }

    /** Returns the definitions without what is wrapped around them. */
    private static List<Map<String, Object>> definitions(WireFormat format, String golden) throws IOException {
        Path file = GOLDENS.resolve(format.name().toLowerCase(Locale.ROOT)).resolve(golden);
        List<Map<String, Object>> definitions = new ArrayList<>();
        for (Object element : (List<?>) Json.read(Files.readString(file))) {
            Map<String, Object> tool = object(element);
            if (tool.get("functionDeclarations") instanceof List<?> declarations) {
                declarations.forEach(declaration -> definitions.add(object(declaration)));
            } else if (tool.containsKey("function")) {
                definitions.add(object(tool.get("function")));
            } else if (tool.containsKey("toolSpec")) {
                definitions.add(object(tool.get("toolSpec")));
            } else if (!tool.containsKey("cachePoint")) {
                definitions.add(tool);
            }
        }
        return definitions;
    }

    private static Map<String, Object> inputSchema(Map<String, Object> definition) {
        Object schema = Stream.of("input_schema", "parameters", "parametersJsonSchema", "inputSchema")
                .filter(definition::containsKey)
                .map(definition::get)
                .findFirst()
                .orElseThrow();
        Map<String, Object> object = object(schema);
        return object.containsKey("json") ? object(object.get("json")) : object;
    }

    @SuppressWarnings("unchecked") // Json reads every object as a map with text keys
    private static Map<String, Object> object(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
