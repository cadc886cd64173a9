package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import dev.toolwave.runtime.internal.wire.schema.StrictMode;
import dev.toolwave.runtime.internal.wire.schema.StrictModes;
import dev.toolwave.runtime.internal.wire.stream.CohereStream;
import dev.toolwave.runtime.internal.wire.stream.ResponseAssembler;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cohere's chat API, version 2: OpenAI's shape, with strictness for all tools of a request or none. */
public final class CohereDialect extends ChatDialect {

    /** The only instance. */
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

    @Override
    ResponseAssembler assembler() {
        return new CohereStream();
    }

    /** Returns a message with a document if the result is a JSON object, otherwise with text. */
    @Override
    JsonObject message(ToolResult result) {
        return toolMessage(result).and("content", content(result));
    }

    private static @Nullable Object content(ToolResult result) {
        Object value = result.isError() ? JsonObject.of("error", ResultParts.error(result)) : ResultParts.value(result);
        if (!(value instanceof Map)) {
            return result.text();
        }
        Map<String, @Nullable Object> document = JsonObject.of("data", value);
        return List.of(JsonObject.typed("document").and("document", document));
    }
}
