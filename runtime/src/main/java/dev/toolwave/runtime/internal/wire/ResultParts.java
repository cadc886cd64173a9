package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.json.JsonException;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The forms in which providers read a result: parts, a JSON value, or one string. */
final class ResultParts {

    /** The image types that nearly all providers accept. They refuse the whole request because of any other type. */
    private static final Set<String> COMMON_IMAGES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private ResultParts() {}

    /** Returns the result as one string that reports a failure as JSON, for providers without an error flag. */
    static String flaggedText(ToolResult result) {
        return result.isError() ? Json.write(JsonObject.of("error", error(result))) : result.text();
    }

    /** Returns the error of a failed call: an object of the runtime, or a sentence. */
    static @Nullable Object error(ToolResult result) {
        Object value = value(result);
        return value instanceof Map<?, ?> map && map.size() == 1 && map.containsKey("error") ? map.get("error") : value;
    }

    /** Returns the text of a result as a JSON object or array if it is one, otherwise as a string. */
    static @Nullable Object value(ToolResult result) {
        String text = result.text();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return text;
        }
        try {
            return Json.read(text);
        } catch (JsonException e) {
            return text; // text of the author that only looks like JSON
        }
    }

    /** Returns a block with the text of a part. */
    static Map<String, @Nullable Object> textBlock(String type, ToolContent part) {
        return JsonObject.typed(type).and("text", part.toText());
    }

    /** Returns whether an image has a type that nearly all providers accept. */
    static boolean isCommonImage(ToolContent.Image image) {
        return COMMON_IMAGES.contains(mediaType(image.mediaType()));
    }

    /** Returns a URL that contains an image, or null if the part is not an image that nearly all providers accept. */
    static @Nullable String imageUrl(ToolContent part) {
        return part instanceof ToolContent.Image image && isCommonImage(image)
                ? dataUrl(image.mediaType(), image.base64())
                : null;
    }

    /** Returns a media type in lower case, without parameters, and under its registered name. */
    static String mediaType(String type) {
        int parameters = type.indexOf(';');
        String bare =
                (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
        return switch (bare) {
            case "image/jpg", "image/pjpeg" -> "image/jpeg";
            case "image/x-png" -> "image/png";
            case "application/x-pdf" -> "application/pdf";
            case "text/x-markdown" -> "text/markdown";
            default -> bare;
        };
    }

    /** Returns a URL that contains the bytes (RFC 2397). */
    static String dataUrl(String mediaType, String base64) {
        return "data:" + mediaType(mediaType) + ";base64," + base64;
    }
}
