package dev.toolwave.runtime.internal.json.write;

import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.json.JsonException;
import dev.toolwave.runtime.internal.json.ResultException;
import dev.toolwave.runtime.internal.json.SafeText;
import dev.toolwave.runtime.internal.json.Surrogates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Collects the parts of a result. The limit applies to all text and JSON together. Images, audio and files are not counted: they are
 * not text, and providers have their own limits for them.
 */
final class ContentParts {

    private final List<ToolContent> parts = new ArrayList<>(0);
    private int left;

    ContentParts(int maxLength) {
        this.left = maxLength;
    }

    void add(ToolContent part) {
        if (part instanceof ToolContent.Text text) {
            String kept = SafeText.cut(Surrogates.replaceLone(text.text()), left);
            left = Math.max(0, left - kept.length());
            parts.add(new ToolContent.Text(kept));
        } else if (part instanceof ToolContent.Json json) {
            parts.add(checked(json));
        } else {
            parts.add(part);
        }
    }

    EncodedResult encoded() {
        return EncodedResult.ofParts(parts);
    }

    private ToolContent.Json checked(ToolContent.Json part) {
        String json = part.json();
        left -= json.length();
        if (left < 0) {
            throw new ResultException(
                    ResultException.Reason.RESULT_TOO_LARGE, "a JSON part of the result is too long", null);
        }
        try {
            Object value = Json.read(json);
            boolean maySplitPairs =
                    Surrogates.hasLone(json) || json.toLowerCase(Locale.ROOT).contains("\\ud");
            return maySplitPairs ? new ToolContent.Json(Json.write(value)) : part;
        } catch (JsonException e) {
            throw new ResultException(
                    ResultException.Reason.RESULT_NOT_SERIALIZABLE, "a JSON part of the result is malformed", e);
        }
    }
}
