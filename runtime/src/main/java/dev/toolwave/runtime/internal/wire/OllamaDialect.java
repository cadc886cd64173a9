package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import dev.toolwave.runtime.internal.wire.schema.ReferenceInlining;
import dev.toolwave.runtime.internal.wire.schema.SchemaRewrite;
import dev.toolwave.runtime.internal.wire.schema.UnsupportedKeywords;
import dev.toolwave.runtime.internal.wire.stream.OllamaStream;
import dev.toolwave.runtime.internal.wire.stream.ResponseAssembler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Ollama's chat API: OpenAI's shape with objects as arguments. The server silently drops all but a few keywords of a schema,
 * including references.
 */
public final class OllamaDialect extends ChatDialect {

    /** The only instance. */
    public static final Dialect INSTANCE = new OllamaDialect();

    private OllamaDialect() {}

    @Override
    SchemaRewrite openSchemas() {
        return Schemas.REWRITE;
    }

    @Override
    String reasonWithoutStrictMode() {
        return "the server has no strict tools";
    }

    @Override
    boolean isStrictPerTool() {
        return false;
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
    JsonObject message(ToolResult result) {
        JsonObject message = JsonObject.of("role", "tool").and("tool_name", result.toolName());
        if (sendsId(result.call())) {
            message.and("tool_call_id", result.callId());
        }
        List<String> images = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (ToolContent part : result.parts()) {
            if (part instanceof ToolContent.Image image && ResultParts.isCommonImage(image)) {
                images.add(image.base64());
            } else {
                texts.add(part.toText());
            }
        }
        return message.and("content", images.isEmpty() ? ResultParts.flaggedText(result) : String.join("\n", texts))
                .andIfAny("images", images.isEmpty() ? null : images);
    }

    /** The rewrite of schemas, in a class of its own so that requests without tools do not create it. */
    private static final class Schemas {

        private static final int LEVELS_OF_RECURSION = 3;

        static final SchemaRewrite REWRITE = ReferenceInlining.unrolled(LEVELS_OF_RECURSION)
                .then(SchemaRewrite.everywhere(UnsupportedKeywords.of(
                        UnsupportedKeywords.only("type properties required items enum anyOf description"))));
    }
}
