package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolCallAccumulator;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import dev.toolwave.runtime.internal.wire.schema.StrictMode;
import dev.toolwave.runtime.internal.wire.schema.StrictModes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cohere's chat API, version 2: OpenAI's shape, strict for a whole request or not at all. */
public final class CohereDialect extends ChatDialect {

    /** The dialect. */
    public static final Dialect INSTANCE = new CohereDialect();

    private CohereDialect() {}

    @Override
    StrictMode strictMode() {
        return StrictModes.COHERE;
    }

    @Override
    boolean isStrictPerTool() {
        return false;
    }

    /** Returns a document where the result is a JSON object, text otherwise. */
    @Override
    JsonObject message(ToolResult result) {
        return toolMessage(result.callId()).and("content", content(result));
    }

    @Override
    public ToolCallAccumulator accumulator() {
        return new CohereAccumulator();
    }

    private static @Nullable Object content(ToolResult result) {
        Object value = result.isError()
                ? JsonObject.of("error", ResultParts.error(result)).members()
                : ResultParts.value(result);
        if (!(value instanceof Map)) {
            return result.text();
        }
        Map<String, @Nullable Object> document = JsonObject.of("data", value).members();
        return List.of(JsonObject.typed("document").and("document", document).members());
    }
}
