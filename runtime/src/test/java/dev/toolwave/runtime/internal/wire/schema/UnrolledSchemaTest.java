package dev.toolwave.runtime.internal.wire.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.toolwave.runtime.internal.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that fit an unrolled schema fit the canonical one, so that no decoder refuses what a provider allows. */
class UnrolledSchemaTest {

    private static final int VALUES = Integer.getInteger("toolwave.seeds", 300);

    private SplittableRandom random = new SplittableRandom();

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"N":{"type":"object","properties":{"label":{"type":"string"},"children":{"type":"array","items":{"$ref":"#/$defs/N"}}},
                 "required":["label","children"],"additionalProperties":false}}""", """
                {"N":{"anyOf":[{"type":"object","properties":{"value":{"type":"string"}},"required":["value"],"additionalProperties":false},
                 {"type":"object","properties":{"left":{"$ref":"#/$defs/N"},"right":{"$ref":"#/$defs/N"}},
                  "required":["left","right"],"additionalProperties":false}]}}""", """
                {"N":{"type":"object","properties":{"next":{"anyOf":[{"$ref":"#/$defs/N"},{"type":"null"}]}},"required":["next"],
                 "additionalProperties":false}}""", """
                {"N":{"type":"object","properties":{"m":{"$ref":"#/$defs/M"},"s":{"type":"string"}},"additionalProperties":false},
                 "M":{"type":"object","additionalProperties":{"$ref":"#/$defs/N"}}}"""})
    void valueOfTheUnrolledSchema_isValid(String definitions) {
        String canonical =
                "{\"type\":\"object\",\"properties\":{\"root\":{\"$ref\":\"#/$defs/N\"}},\"required\":[\"root\"],"
                        + "\"additionalProperties\":false,\"$defs\":" + definitions + "}";
        JsonSchema validator =
                JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(canonical);
        for (int times = 1; times <= 3; times++) {
            Map<String, Object> unrolled =
                    ReferenceInlining.unrolled(times).apply(SchemaRewrite.object(Json.read(canonical)));
            for (int seed = 0; seed < VALUES; seed++) {
                random = new SplittableRandom(seed);
                String value = Json.write(value(unrolled));

                assertThat(validator.validate(value, InputFormat.JSON))
                        .as("seed %s: %s", seed, value)
                        .isEmpty();
            }
        }
    }

    private Object value(Map<String, Object> schema) {
        if (schema.get("anyOf") instanceof List<?> branches) {
            return value(SchemaRewrite.object(branches.get(random.nextInt(branches.size()))));
        }
        return switch (String.valueOf(schema.get("type"))) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "null" -> null;
            default -> "x" + random.nextInt(9);
        };
    }

    private Object object(Map<String, Object> schema) {
        Map<String, Object> object = new LinkedHashMap<>();
        SchemaRewrite.object(schema.get("properties")).forEach((name, property) -> {
            if (SchemaRewrite.list(schema.get("required")).contains(name) || random.nextBoolean()) {
                object.put(name, value(SchemaRewrite.object(property)));
            }
        });
        if (schema.get("additionalProperties") instanceof Map<?, ?> values) {
            for (int i = random.nextInt(3); i > 0; i--) {
                object.put("k" + i, value(SchemaRewrite.object(values)));
            }
        }
        return object;
    }

    private Object array(Map<String, Object> schema) {
        List<Object> array = new ArrayList<>();
        for (int i = Integer.valueOf(0).equals(schema.get("maxItems")) ? 0 : random.nextInt(3); i > 0; i--) {
            array.add(value(SchemaRewrite.object(schema.get("items"))));
        }
        return array;
    }
}
