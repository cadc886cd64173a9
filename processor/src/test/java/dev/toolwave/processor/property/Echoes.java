package dev.toolwave.processor.property;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Says whether a result is the argument that came back: the same value, in canonical form. */
final class Echoes {

    private final SchemaTree tree;

    Echoes(SchemaTree tree) {
        this.tree = tree;
    }

    /** Returns whether a result, under the schema of the argument, says the same as the argument. */
    boolean same(JsonNode unfollowed, JsonNode argument, JsonNode result) {
        JsonNode schema = tree.follow(unfollowed);
        if (argument == null || result == null) {
            return false;
        }
        return switch (SchemaTree.kind(schema)) {
            case INTEGER, NUMBER -> result.isNumber() && argument.decimalValue().compareTo(result.decimalValue()) == 0;
            case BOOLEAN, ENUM -> argument.equals(result);
            case TEXT -> result.isTextual() && sameText(schema, argument.textValue(), result.textValue());
            case LIST -> result.isArray() && sameList(schema, argument, result);
            case MAP ->
                argument.size() == result.size()
                        && argument.properties().stream()
                                .allMatch(entry -> same(
                                        schema.get("additionalProperties"),
                                        entry.getValue(),
                                        result.get(entry.getKey())));
            case OBJECT -> sameObject(schema, argument, result);
            case UNION -> {
                JsonNode variant = tree.variant(schema, argument);
                yield variant != null && sameObject(variant, argument, result);
            }
        };
    }

    private static boolean sameText(JsonNode schema, String argument, String result) {
        if (schema.path("format").asText().equals("date-time")) {
            return OffsetDateTime.parse(argument)
                    .toInstant()
                    .equals(OffsetDateTime.parse(result).toInstant());
        }
        boolean severalForms = SampleTexts.isBeyondSchema(schema)
                || SampleTexts.isDuration(schema.path("pattern").asText());
        return severalForms || argument.equals(result);
    }

    private boolean sameList(JsonNode schema, JsonNode argument, JsonNode result) {
        List<JsonNode> left = new ArrayList<>();
        argument.forEach(left::add);
        for (JsonNode element : result) {
            int index = 0;
            while (schema.path("uniqueItems").asBoolean()
                    && index < left.size()
                    && !same(schema.get("items"), left.get(index), element)) {
                index++;
            }
            if (index >= left.size() || !same(schema.get("items"), left.remove(index), element)) {
                return false;
            }
        }
        return left.isEmpty();
    }

    private boolean sameObject(JsonNode schema, JsonNode argument, JsonNode result) {
        if (!result.isObject()) {
            return false;
        }
        boolean nothingLost = argument.properties().stream()
                .allMatch(entry -> same(
                        schema.get("properties").get(entry.getKey()), entry.getValue(), result.get(entry.getKey())));
        boolean nothingMadeUp = result.properties().stream()
                .allMatch(entry -> argument.has(entry.getKey())
                        || schema.get("properties").get(entry.getKey()).has("default"));
        return nothingLost && nothingMadeUp;
    }
}
