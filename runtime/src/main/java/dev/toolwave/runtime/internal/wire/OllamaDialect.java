package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import dev.toolwave.runtime.internal.wire.schema.OpenSchemas;
import dev.toolwave.runtime.internal.wire.schema.SchemaRewrite;
import dev.toolwave.runtime.internal.wire.stream.OllamaStream;
import dev.toolwave.runtime.internal.wire.stream.ResponseAssembler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Ollama's chat API: OpenAI's shape with objects as arguments. The server silently drops all but a few keywords of a schema,
 * including references.
 */
final class OllamaDialect extends ChatDialect {

    static final Dialect INSTANCE = new OllamaDialect();

    @Override
    SchemaRewrite openSchemas() {
        return OpenSchemas.OLLAMA;
    }

    @Override
    String reasonWithoutStrictMode() {
        return "the server has no strict tools";
    }

    @Override
    ResponseAssembler assembler() {
        return new OllamaStream();
    }

    @Override
    boolean sendsId(ToolCall call) {
        return ProviderFields.of(call).hasId();
    }

    @Override
    Object noArguments() {
        return Map.of();
    }

    @Override
    JsonObject result(ToolResult result) {
        List<String> images = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (ToolContent part : result.parts()) {
            if (part instanceof ToolContent.Image image && ResultParts.isCommonImage(image)) {
                images.add(image.base64());
            } else {
                texts.add(part.toText());
            }
        }
        return JsonObject.of("role", "tool")
                .and("tool_name", result.toolName())
                .andIfAny("tool_call_id", sendsId(result.call()) ? result.callId() : null)
                .and("content", images.isEmpty() ? ResultParts.flaggedText(result) : String.join("\n", texts))
                .andIfAny("images", images);
    }
}
