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
        check(definition.inputSchema());
        if (definition.outputSchema() != null) {
            check(definition.outputSchema());
        }
    }

    /** Checks that a value is valid under a schema. */
    static void checkInstance(String schema, String json) {
        JsonSchema compiled = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
        assertThat(compiled.validate(json, InputFormat.JSON))
                .as(schema + " " + json)
                .isEmpty();
    }

    private static void check(String text) {
        JsonNode schema = parse(text);
        assertThat(schema.toString()).as("one line without spaces").isEqualTo(text);
        for (JsonSchema metaSchema : META_SCHEMAS) {
            assertThat(metaSchema.validate(schema)).as(text).isEmpty();
        }
        assertThat(schema.path("type").asText()).isEqualTo("object");
        assertThat(schema.has("anyOf")).isFalse();
        checkNode(schema);
        schema.findValuesAsText("$ref")
                .forEach(reference -> assertThat(
                                schema.at(reference.substring(1)).isObject())
                        .as(reference)
                        .isTrue());
    }

    private static void checkNode(JsonNode node) {
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
                    .containsSubsequence("type", "properties", "required", "additionalProperties");
            assertThat(node.get("additionalProperties").isBoolean()).isTrue();
        }
        node.path("properties").forEach(SchemaRules::checkNode);
        node.path("anyOf").forEach(SchemaRules::checkNode);
        node.path("$defs").forEach(SchemaRules::checkNode);
        for (String keyword : List.of("items", "propertyNames")) {
            if (node.has(keyword)) {
                checkNode(node.get(keyword));
            }
        }
        if (node.path("additionalProperties").isObject()) {
            checkNode(node.get("additionalProperties"));
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
