package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import dev.toolwave.runtime.internal.wire.schema.StrictMode;
import dev.toolwave.runtime.internal.wire.schema.StrictModes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** OpenAI's Chat Completions API, as of openai-java 4.100.0. */
public final class OpenAiChatDialect extends ChatDialect {

    /** The only instance. */
    public static final Dialect INSTANCE = new OpenAiChatDialect();

    private OpenAiChatDialect() {}

    @Override
    StrictMode strictMode() {
        return StrictModes.OPENAI;
    }

    @Override
    boolean isStrictPerTool() {
        return true;
    }

    /** Returns one message per result. Messages of tools contain text only, so that images follow in a message of the user. */
    @Override
    List<@Nullable Object> messages(List<ToolResult> results) {
        List<@Nullable Object> messages = super.messages(results);
        List<@Nullable Object> images = new ArrayList<>();
        for (ToolResult result : results) {
            addImages(result, images);
        }
        if (!images.isEmpty()) {
            messages.add(JsonObject.of("role", "user").and("content", images));
        }
        return messages;
    }

    @Override
    JsonObject message(ToolResult result) {
        return toolMessage(result).and("content", ResultParts.flaggedText(result));
    }

    private static void addImages(ToolResult result, List<@Nullable Object> content) {
        for (ToolContent part : result.parts()) {
            if (part instanceof ToolContent.Image image && ResultParts.isCommonImage(image)) {
                content.add(JsonObject.typed("text")
                        .and("text", "An image from " + result.toolName() + " (" + result.callId() + "):"));
                content.add(JsonObject.typed("image_url")
                        .and(
                                "image_url",
                                JsonObject.of("url", ResultParts.dataUrl(image.mediaType(), image.base64()))));
            }
        }
    }
}
