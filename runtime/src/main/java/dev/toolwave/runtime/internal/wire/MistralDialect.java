package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import dev.toolwave.runtime.internal.wire.schema.SchemaRewrite;
import dev.toolwave.runtime.internal.wire.schema.StrictMode;
import dev.toolwave.runtime.internal.wire.schema.StrictModes;
import dev.toolwave.runtime.internal.wire.schema.UnsupportedKeywords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mistral's chat API: OpenAI's shape, schemas that are valid under draft-07, and ids of nine characters. */
public final class MistralDialect extends ChatDialect {

    /** The dialect. */
    public static final Dialect INSTANCE = new MistralDialect();

    private MistralDialect() {}

    @Override
    SchemaRewrite openSchemas() {
        return UnsupportedKeywords.of(UnsupportedKeywords.except("$schema"));
    }

    @Override
    StrictMode strictMode() {
        return StrictModes.OPENAI;
    }

    @Override
    boolean isStrictPerTool() {
        return true;
    }

    @Override
    JsonObject message(ToolResult result) {
        return toolMessage(MistralCallId.of(result.callId()))
                .and("name", result.toolName())
                .and("content", content(result));
    }

    private static Object content(ToolResult result) {
        if (result.parts().stream().noneMatch(ToolContent.Image.class::isInstance)) {
            return ResultParts.flaggedText(result);
        }
        List<@Nullable Object> chunks = new ArrayList<>();
        for (ToolContent part : result.parts()) {
            chunks.add(
                    part instanceof ToolContent.Image image
                            ? JsonObject.typed("image_url")
                                    .and("image_url", ResultParts.dataUrl(image.mediaType(), image.base64()))
                                    .members()
                            : JsonObject.typed("text")
                                    .and("text", part.toText())
                                    .members());
        }
        return chunks;
    }
}
