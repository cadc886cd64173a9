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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Mistral's chat API: OpenAI's shape, schemas that are valid under draft-07, and ids of nine letters or digits. */
public final class MistralDialect extends ChatDialect {

    /** The only instance. */
    public static final Dialect INSTANCE = new MistralDialect();

    private static final int ID_LENGTH = 9;
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9]{" + ID_LENGTH + "}");
    private static final String ID_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

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
        return toolMessage(result).and("name", result.toolName()).and("content", content(result));
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

    private static Object content(ToolResult result) {
        if (result.parts().stream().noneMatch(MistralDialect::isImage)) {
            return ResultParts.flaggedText(result);
        }
        List<@Nullable Object> chunks = new ArrayList<>();
        for (ToolContent part : result.parts()) {
            if (part instanceof ToolContent.Image image && isImage(part)) {
                chunks.add(JsonObject.typed("image_url")
                        .and("image_url", ResultParts.dataUrl(image.mediaType(), image.base64())));
            } else {
                chunks.add(ResultParts.textBlock("text", part));
            }
        }
        return chunks;
    }

    private static boolean isImage(ToolContent part) {
        return part instanceof ToolContent.Image image && ResultParts.isCommonImage(image);
    }
}
