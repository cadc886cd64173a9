package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.json.JsonException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of a result a provider reads: its parts, or one text. */
final class Parts {

    private Parts() {}

    /** Returns the parts of a result; its text where it has none. */
    static List<ToolContent> of(ToolResult result) {
        return result.parts().isEmpty() ? List.of(new ToolContent.Text(result.text())) : result.parts();
    }

    /** Returns the whole result as one text. */
    static String text(ToolResult result) {
        return of(result).stream().map(Parts::text).collect(Collectors.joining("\n"));
    }

    /** Returns a part as text; one that is none is named and not shown. */
    static String text(ToolContent part) {
        if (part instanceof ToolContent.Text text) {
            return text.text();
        }
        if (part instanceof ToolContent.Json json) {
            return json.json();
        }
        if (part instanceof ToolContent.Image image) {
            return omitted("image", image.mediaType(), image.base64());
        }
        if (part instanceof ToolContent.Audio audio) {
            return omitted("audio", audio.mediaType(), audio.base64());
        }
        ToolContent.File file = (ToolContent.File) part;
        return omitted("file '" + file.name() + "'", file.mediaType(), file.base64());
    }

    /** Returns the whole result as one text that tells a failure, for providers without a flag for it. */
    static String flaggedText(ToolResult result) {
        return result.isError()
                ? Json.write(JsonObject.of("error", error(result)).members())
                : text(result);
    }

    /** Returns what went wrong: the object that the runtime wrote about it, or its sentence. */
    static @Nullable Object error(ToolResult result) {
        Object value = value(result);
        return value instanceof Map<?, ?> map && map.size() == 1 && map.containsKey("error") ? map.get("error") : value;
    }

    /** Returns the result as a JSON object or array where its text is one, as text otherwise. */
    static @Nullable Object value(ToolResult result) {
        String text = text(result);
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return text;
        }
        try {
            return Json.read(text);
        } catch (JsonException e) {
            return text; // the author's own text, which only looks like JSON
        }
    }

    /** Returns a URL that holds the bytes themselves (RFC 2397). */
    static String dataUrl(String mediaType, String base64) {
        return "data:" + mediaType + ";base64," + base64;
    }

    private static String omitted(String what, String mediaType, String base64) {
        int padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
        int bytes = base64.length() / 4 * 3 - padding;
        return "[" + what + " of type " + mediaType + ", " + bytes + " bytes, which cannot be shown here]";
    }
}
