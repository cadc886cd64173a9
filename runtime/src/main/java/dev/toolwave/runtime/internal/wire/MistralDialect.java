package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import dev.toolwave.runtime.internal.wire.schema.OpenSchemas;
import dev.toolwave.runtime.internal.wire.schema.SchemaRewrite;
import dev.toolwave.runtime.internal.wire.schema.StrictMode;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Mistral's chat API: OpenAI's shape, schemas that are valid under draft-07, and ids of nine letters or digits. */
final class MistralDialect extends ChatDialect {

    static final Dialect INSTANCE = new MistralDialect();

    private static final int ID_LENGTH = 9;
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9]{" + ID_LENGTH + "}");
    private static final String ID_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    @Override
    SchemaRewrite openSchemas() {
        return OpenSchemas.MISTRAL;
    }

    @Override
    StrictMode strictMode() {
        return StrictMode.OPENAI;
    }

    @Override
    JsonObject result(ToolResult result) {
        boolean hasImage = result.parts().stream().anyMatch(part -> ResultParts.imageUrl(part) != null);
        return toolMessage(result)
                .and("name", result.toolName())
                .and(
                        "content",
                        hasImage
                                ? JsonObject.array(result.parts(), MistralDialect::chunk)
                                : ResultParts.flaggedText(result));
    }

    private static Map<String, @Nullable Object> chunk(ToolContent part) {
        String imageUrl = ResultParts.imageUrl(part);
        return imageUrl == null
                ? ResultParts.textBlock("text", part)
                : JsonObject.typed("image_url").and("image_url", imageUrl);
    }

    /** Returns an id that Mistral accepts: the same one if it does, otherwise a hash (64-bit FNV-1a over UTF-16 units). */
    @Override
    String sentId(String id) {
        if (ID.matcher(id).matches()) {
            return id;
        }
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        StringBuilder sent = new StringBuilder(ID_LENGTH);
        for (int i = 0; i < ID_LENGTH; i++) {
            sent.append(ID_DIGITS.charAt((int) Long.remainderUnsigned(hash, ID_DIGITS.length())));
            hash = Long.divideUnsigned(hash, ID_DIGITS.length());
        }
        return sent.toString();
    }
}
