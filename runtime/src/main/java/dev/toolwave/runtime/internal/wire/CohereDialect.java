package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import dev.toolwave.runtime.internal.wire.schema.StrictMode;
import dev.toolwave.runtime.internal.wire.stream.CohereStream;
import dev.toolwave.runtime.internal.wire.stream.ResponseAssembler;
import java.util.List;
import java.util.Map;

/** Cohere's chat API, version 2: OpenAI's shape, with strictness for all tools of a request or none. */
final class CohereDialect extends ChatDialect {

    static final Dialect INSTANCE = new CohereDialect();

    @Override
    StrictMode strictMode() {
        return StrictMode.COHERE;
    }

    @Override
    ResponseAssembler assembler() {
        return new CohereStream();
    }

    /** Returns a message with a document if the result is a JSON object, otherwise with text. */
    @Override
    JsonObject result(ToolResult result) {
        Object value = result.isError() ? JsonObject.of("error", ResultParts.error(result)) : ResultParts.value(result);
        JsonObject document = JsonObject.typed("document").and("document", JsonObject.of("data", value));
        return toolMessage(result).and("content", value instanceof Map ? List.of(document) : result.text());
    }
}
