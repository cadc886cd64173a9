package dev.toolwave.runtime.internal.json;

import dev.toolwave.runtime.ToolContent;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the parts of a result. Texts and JSON count against the limit together; pictures, sounds and files do not, since they
 * are no text for the model to drown in, and providers have limits of their own.
 */
final class ContentParts {

    private final List<ToolContent> parts = new ArrayList<>(0);
    private int left;

    ContentParts(int maxLength) {
        this.left = maxLength;
    }

    void add(ToolContent part) {
        if (part instanceof ToolContent.Text text) {
            String kept = CutText.cut(Surrogates.replaceLone(text.text()), left);
            left = Math.max(0, left - kept.length());
            parts.add(new ToolContent.Text(kept));
        } else if (part instanceof ToolContent.Json json) {
            addJson(json);
        } else {
            parts.add(part);
        }
    }

    /** Returns the parts, and a text for providers that take none. */
    Encoded encoded() {
        return Encoded.ofParts(parts);
    }

    private void addJson(ToolContent.Json part) {
        left -= part.json().length();
        if (left < 0) {
            throw new ResultFailure(
                    ResultException.Reason.RESULT_TOO_LARGE, "a JSON part of the result is too long", null);
        }
        try {
            Json.read(part.json());
        } catch (JsonException e) {
            throw new ResultFailure(
                    ResultException.Reason.RESULT_NOT_SERIALISABLE, "a JSON part of the result is malformed", e);
        }
        parts.add(part);
    }
}
