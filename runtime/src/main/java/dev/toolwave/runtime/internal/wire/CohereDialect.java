package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.DefinitionOptions;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cohere's chat API, version 2: OpenAI's shape, strict for a whole request or not at all. */
public final class CohereDialect extends Dialect {

    /** The dialect. */
    public static final Dialect INSTANCE = new CohereDialect();

    private CohereDialect() {}

    @Override
    StrictMode strictMode() {
        return StrictRules.COHERE;
    }

    @Override
    List<@Nullable Object> definitions(List<Offer> offers, DefinitionOptions options) {
        List<@Nullable Object> definitions = new ArrayList<>();
        for (Offer offer : offers) {
            definitions.add(ChatShape.definition(offer, options, null));
        }
        return definitions;
    }

    @Override
    public List<ToolCall> readCalls(String json) {
        return ChatShape.readCalls(json);
    }

    /** Writes one message for each call: a document where the result is a JSON object, text otherwise. */
    @Override
    public String writeResults(TurnResult turn) {
        List<@Nullable Object> messages = new ArrayList<>();
        for (ToolResult result : turn.results()) {
            messages.add(ChatShape.toolMessage(result.callId())
                    .and("content", content(result))
                    .members());
        }
        return Json.write(messages);
    }

    private static @Nullable Object content(ToolResult result) {
        Object value =
                result.isError() ? JsonObject.of("error", Parts.error(result)).members() : Parts.value(result);
        if (!(value instanceof Map)) {
            return result.text();
        }
        Map<String, @Nullable Object> document = JsonObject.of("data", value).members();
        return List.of(JsonObject.typed("document").and("document", document).members());
    }
}
