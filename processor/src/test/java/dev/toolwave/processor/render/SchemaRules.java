package dev.toolwave.processor.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.toolwave.runtime.ToolDefinition;
import java.util.List;

/** What every schema must keep, whatever type it is for. */
final class SchemaRules {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<JsonSchema> META_SCHEMAS =
            List.of(metaSchema(VersionFlag.V202012, SchemaId.V202012), metaSchema(VersionFlag.V7, SchemaId.V7));
    private static final List<String> FORBIDDEN = List.of("oneOf", "allOf", "not", "const", "nullable");

    private SchemaRules() {}

    private static JsonSchema metaSchema(VersionFlag version, String id) {
        return JsonSchemaFactory.getInstance(version).getSchema(SchemaLocation.of(id));
    }

    /** Checks the schemas of a definition. */
    static void check(ToolDefinition definition) {
        check(definition.inputSchema(), true);
        if (definition.outputSchema() != null) {
            check(definition.outputSchema(), false);
        }
    }

    /** Checks that a value is valid under a schema. */
    static void checkInstance(String schema, String json) {
        JsonSchema compiled = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
        assertThat(compiled.validate(json, InputFormat.JSON))
                .as(schema + " " + json)
                .isEmpty();
    }

    private static void check(String text, boolean isInput) {
        JsonNode schema = parse(text);
        assertThat(schema.toString()).as("one line without spaces").isEqualTo(text);
        for (JsonSchema metaSchema : META_SCHEMAS) {
            assertThat(metaSchema.validate(schema)).as(text).isEmpty();
        }
        assertThat(schema.path("type").asText()).isEqualTo("object");
        assertThat(schema.has("anyOf")).isFalse();
        checkNode(schema, isInput);
        schema.findValuesAsText("$ref")
                .forEach(reference -> assertThat(
                                schema.at(reference.substring(1)).isObject())
                        .as(reference)
                        .isTrue());
    }

    /** Objects of arguments always have {@code required}; those of results only if a member is always written. */
    private static void checkNode(JsonNode node, boolean isInput) {
        assertThat(node.isObject()).as(node.toString()).isTrue();
        FORBIDDEN.forEach(keyword -> assertThat(node.has(keyword)).as(keyword).isFalse());
        assertThat(List.of(node.has("type"), node.has("anyOf"), node.has("$ref")))
                .as(node.toString())
                .containsOnlyOnce(true);
        if (node.path("type").asText().equals("object")
                && !node.path("additionalProperties").isObject()) {
            assertThat(node.fieldNames())
                    .toIterable()
                    .as(node.toString())
                    .containsSubsequence(
                            isInput || node.has("required")
                                    ? List.of("type", "properties", "required", "additionalProperties")
                                    : List.of("type", "properties", "additionalProperties"));
            assertThat(isInput || !node.has("required") || !node.get("required").isEmpty())
                    .as(node.toString())
                    .isTrue();
            assertThat(node.get("additionalProperties").isBoolean()).isTrue();
        }
        node.path("properties").forEach(child -> checkNode(child, isInput));
        node.path("anyOf").forEach(child -> checkNode(child, isInput));
        node.path("$defs").forEach(child -> checkNode(child, isInput));
        for (String keyword : List.of("items", "propertyNames")) {
            if (node.has(keyword)) {
                checkNode(node.get(keyword), isInput);
            }
        }
        if (node.path("additionalProperties").isObject()) {
            checkNode(node.get("additionalProperties"), isInput);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(text, malformed);
        }
    }
}
