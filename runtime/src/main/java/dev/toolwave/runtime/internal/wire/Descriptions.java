package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.json.JsonException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds information to descriptions for which a provider has no field. */
final class Descriptions {

    private Descriptions() {}

    /**
     * Returns the examples of a tool's arguments.
     *
     * @throws IllegalArgumentException if one is not a JSON object
     */
    static List<@Nullable Object> examples(String tool, DefinitionChoices options) {
        List<@Nullable Object> examples = new ArrayList<>();
        for (String example : options.examples(tool)) {
            examples.add(read(example, tool));
        }
        return examples;
    }

    private static Map<?, ?> read(String example, String tool) {
        try {
            if (Json.read(example) instanceof Map<?, ?> arguments) {
                return arguments;
            }
        } catch (JsonException e) {
            throw new IllegalArgumentException("an example for '" + tool + "' is " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("an example for '" + tool + "' is not a JSON object");
    }

    /** Returns the description followed by the examples. */
    static String withExamples(Dialect.Offer offer, DefinitionChoices options) {
        String description = offer.tool().description();
        for (Object example : examples(offer.tool().name(), options)) {
            description = paragraph(description, "Example arguments: " + Json.write(example));
        }
        return description;
    }

    /** Returns the description followed by the schema of the result. */
    static String withOutput(Dialect.Offer offer) {
        String description = offer.tool().description();
        Map<String, @Nullable Object> output = offer.outputSchema();
        return output == null
                ? description
                : paragraph(description, "Returns JSON of this schema: " + Json.write(output));
    }

    private static String paragraph(String description, String more) {
        return description.isEmpty() ? more : description + "\n\n" + more;
    }
}
