package dev.toolwave.runtime.internal.json;

import dev.toolwave.runtime.ToolContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parts of results as plain JSON values, for another process of ours. */
final class ContentJson {

    private ContentJson() {}

    static List<Map<String, Object>> write(List<ToolContent> parts) {
        return parts.stream().map(ContentJson::write).toList();
    }

    static List<ToolContent> read(List<?> parts) {
        return parts.stream().map(part -> read(new JsonFields(part))).toList();
    }

    private static Map<String, Object> write(ToolContent part) {
        if (part instanceof ToolContent.Text text) {
            return object("type", "text", "text", text.text());
        }
        if (part instanceof ToolContent.Json json) {
            return object("type", "json", "json", json.json());
        }
        if (part instanceof ToolContent.Image image) {
            return object("type", "image", "mediaType", image.mediaType(), "base64", image.base64());
        }
        if (part instanceof ToolContent.Audio audio) {
            return object("type", "audio", "mediaType", audio.mediaType(), "base64", audio.base64());
        }
        ToolContent.File file = (ToolContent.File) part;
        return object("type", "file", "name", file.name(), "mediaType", file.mediaType(), "base64", file.base64());
    }

    private static ToolContent read(JsonFields part) {
        String type = part.text("type");
        return switch (type) {
            case "text" -> new ToolContent.Text(part.text("text"));
            case "json" -> new ToolContent.Json(Json.write(Json.read(part.text("json"))));
            case "image" -> new ToolContent.Image(part.text("mediaType"), part.text("base64"));
            case "audio" -> new ToolContent.Audio(part.text("mediaType"), part.text("base64"));
            case "file" -> new ToolContent.File(part.text("name"), part.text("mediaType"), part.text("base64"));
            default -> throw new JsonException("an unknown type of content");
        };
    }

    private static Map<String, Object> object(String... namesAndTexts) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            object.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return object;
    }
}
