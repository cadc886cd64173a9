package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.DefinitionOptions;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ollama's chat API: OpenAI's shape with objects as arguments. The server reads schemas into a structure that drops all other
 * keywords without a word, and references with them.
 */
public final class OllamaDialect extends Dialect {

    /** The dialect. */
    public static final Dialect INSTANCE = new OllamaDialect();

    private OllamaDialect() {}

    @Override
    SchemaProfile profile() {
        return Schemas.PROFILE;
    }

    @Override
    String withoutStrictMode() {
        return "the server has no strict tools";
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

    /** Writes one message for each call. */
    @Override
    public String writeResults(TurnResult turn) {
        List<@Nullable Object> messages = new ArrayList<>();
        for (ToolResult result : turn.results()) {
            messages.add(message(result).members());
        }
        return Json.write(messages);
    }

    private static JsonObject message(ToolResult result) {
        JsonObject message = JsonObject.of("role", "tool").and("tool_name", result.toolName());
        if (ProviderFields.of(result.call()).hasId()) {
            message.and("tool_call_id", result.callId());
        }
        List<String> images = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (ToolContent part : result.parts()) {
            if (part instanceof ToolContent.Image image) {
                images.add(image.base64());
            } else {
                texts.add(part.toText());
            }
        }
        return message.and("content", images.isEmpty() ? Parts.flaggedText(result) : String.join("\n", texts))
                .andIfAny("images", images.isEmpty() ? null : images);
    }

    /** Which schemas it takes; apart, since not every request has tools. */
    private static final class Schemas {

        private static final int UNROLLED = 2;

        private static final SchemaRewrite REWRITE = References.unrolled(UNROLLED)
                .then(SchemaRewrite.everywhere(Folding.of(
                        Folding.only("type", "properties", "required", "items", "enum", "anyOf", "description"))));

        static final SchemaProfile PROFILE = new SchemaProfile(REWRITE, REWRITE);
    }
}
