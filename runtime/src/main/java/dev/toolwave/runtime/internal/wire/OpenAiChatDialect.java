package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import dev.toolwave.runtime.internal.wire.schema.StrictMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** OpenAI's Chat Completions API, as of openai-java 4.100.0. */
final class OpenAiChatDialect extends ChatDialect {

    static final Dialect INSTANCE = new OpenAiChatDialect();

    @Override
    StrictMode strictMode() {
        return StrictMode.OPENAI;
    }

    /** Returns one message per result. Messages of tools contain text only, so that images follow in a message of the user. */
    @Override
    List<@Nullable Object> messages(List<ToolResult> results) {
        List<@Nullable Object> images = new ArrayList<>();
        for (ToolResult result : results) {
            for (ToolContent part : result.parts()) {
                String url = ResultParts.imageUrl(part);
                if (url != null) {
                    String source = "An image from " + result.toolName() + " (" + result.callId() + "):";
                    images.add(JsonObject.typed("text").and("text", source));
                    images.add(JsonObject.typed("image_url").and("image_url", JsonObject.of("url", url)));
                }
            }
        }
        List<@Nullable Object> messages = super.messages(results);
        if (!images.isEmpty()) {
            messages.add(JsonObject.of("role", "user").and("content", images));
        }
        return messages;
    }

    @Override
    JsonObject result(ToolResult result) {
        return toolMessage(result).and("content", ResultParts.flaggedText(result));
    }
}
