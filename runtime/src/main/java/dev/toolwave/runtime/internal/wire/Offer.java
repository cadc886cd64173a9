package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.json.JsonException;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import dev.toolwave.runtime.internal.wire.schema.OpenSchemas;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One tool of a request.
 *
 * @param tool the definition of the tool
 * @param inputSchema the schema of its arguments, rewritten for the provider
 * @param strict whether the provider shall force the model to follow the input schema
 * @param options the options of the request
 */
record Offer(
        ToolDefinition tool, Map<String, @Nullable Object> inputSchema, boolean strict, DefinitionChoices options) {

    /** Returns the offer of a tool that is not strict. */
    static Offer open(Dialect dialect, ToolDefinition tool, DefinitionChoices options) {
        return new Offer(tool, dialect.openSchemas().apply(schema(tool)), false, options);
    }

    /** Returns the canonical schema of a tool's arguments, without the bounds that only Java needs. */
    static Map<String, @Nullable Object> schema(ToolDefinition tool) {
        return OpenSchemas.WITHOUT_JAVA_BOUNDS.apply(tool.inputSchemaMap());
    }

    String name() {
        return tool.name();
    }

    /** Returns the parsed examples of arguments, or null if there are none. */
    @Nullable
    List<@Nullable Object> examples() {
        List<String> examples = options.examples().getOrDefault(name(), List.of());
        return examples.isEmpty() ? null : JsonObject.array(examples, this::object);
    }

    /** Returns the description followed by the examples, for providers that have no field for examples. */
    String description() {
        String description = tool.description();
        for (String example : options.examples().getOrDefault(name(), List.of())) {
            description = paragraph(description, "Example arguments: " + Json.write(object(example)));
        }
        return description;
    }

    /** Returns the description followed by the schema of the result. */
    String descriptionWithOutput() {
        Map<String, @Nullable Object> output = tool.outputSchemaMap();
        return output == null
                ? tool.description()
                : paragraph(tool.description(), "Returns JSON of this schema: " + Json.write(output));
    }

    private Map<?, ?> object(String example) {
        try {
            if (Json.read(example) instanceof Map<?, ?> arguments) {
                return arguments;
            }
        } catch (JsonException e) {
            throw new IllegalArgumentException("an example for '" + name() + "' is " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("an example for '" + name() + "' is not a JSON object");
    }

    private static String paragraph(String description, String more) {
        return description.isEmpty() ? more : description + "\n\n" + more;
    }
}
