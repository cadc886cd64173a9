package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolCallAccumulator;
import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import dev.toolwave.runtime.internal.wire.schema.ReferenceInlining;
import dev.toolwave.runtime.internal.wire.schema.SchemaRewrite;
import dev.toolwave.runtime.internal.wire.schema.UnsupportedKeywords;
import java.util.ArrayList;
import java.util.List;

/**
 * Ollama's chat API: OpenAI's shape with objects as arguments. The server reads schemas into a structure that drops all other
 * keywords without a word, and references with them.
 */
public final class OllamaDialect extends ChatDialect {

    /** The dialect. */
    public static final Dialect INSTANCE = new OllamaDialect();

    private OllamaDialect() {}

    @Override
    SchemaRewrite openSchemas() {
        return Schemas.REWRITE;
    }

    @Override
    String withoutStrictMode() {
        return "the server has no strict tools";
    }

    @Override
    boolean isStrictPerTool() {
        return false;
    }

    @Override
    public ToolCallAccumulator accumulator() {
        return new OllamaAccumulator();
    }

    @Override
    JsonObject message(ToolResult result) {
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
        return message.and("content", images.isEmpty() ? ResultParts.flaggedText(result) : String.join("\n", texts))
                .andIfAny("images", images.isEmpty() ? null : images);
    }

    /** Which schemas it takes; apart, since not every request has tools. */
    private static final class Schemas {

        private static final int UNROLLED = 2;

        static final SchemaRewrite REWRITE = ReferenceInlining.unrolled(UNROLLED)
                .then(SchemaRewrite.everywhere(UnsupportedKeywords.of(UnsupportedKeywords.only(
                        "type", "properties", "required", "items", "enum", "anyOf", "description"))));
    }
}
