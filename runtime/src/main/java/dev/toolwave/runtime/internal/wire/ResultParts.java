package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.json.JsonException;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of a result a provider reads: its parts, a JSON value, or one text. */
final class ResultParts {

    private ResultParts() {}

    /** Returns the parts of a result; its text where it has none. */
    static List<ToolContent> of(ToolResult result) {
        return result.parts().isEmpty() ? List.of(new ToolContent.Text(result.text())) : result.parts();
    }

    /** Returns the result as one text that tells a failure, for providers without a flag for it. */
    static String flaggedText(ToolResult result) {
        return result.isError()
                ? Json.write(JsonObject.of("error", error(result)).members())
                : result.text();
    }

    /** Returns what went wrong: the object that the runtime wrote about it, or a sentence. */
    static @Nullable Object error(ToolResult result) {
        Object value = value(result);
        return value instanceof Map<?, ?> map && map.size() == 1 && map.containsKey("error") ? map.get("error") : value;
    }

    /** Returns the result as a JSON object or array where its text is one, as text otherwise. */
    static @Nullable Object value(ToolResult result) {
        String text = result.text();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return text;
        }
        try {
            return Json.read(text);
        } catch (JsonException e) {
            return text; // the author's own text, which only looks like JSON
        }
    }

    /** Returns whether a part is a text with nothing to read in it, which providers refuse in a block of its own. */
    static boolean isBlank(ToolContent part) {
        return part instanceof ToolContent.Text text && text.text().isBlank();
    }

    /** Returns a URL that holds the bytes themselves (RFC 2397). */
    static String dataUrl(String mediaType, String base64) {
        return "data:" + mediaType + ";base64," + base64;
    }
}
