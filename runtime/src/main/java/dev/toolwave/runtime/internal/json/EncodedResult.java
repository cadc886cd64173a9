package dev.toolwave.runtime.internal.json;

import dev.toolwave.runtime.ToolContent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The result of a tool in the form in which the model reads it. Immutable. */
public final class EncodedResult {

    /** The kinds of results. */
    public enum Kind {
        /** A string, which the model reads without quotes. */
        TEXT,
        /** A JSON value. */
        JSON,
        /** One or more {@link ToolContent}. */
        PARTS,
        /** The result of a {@code void} method: JSON for the model, but not a value for another tool. */
        DONE
    }

    private static final EncodedResult DONE = new EncodedResult(Kind.DONE, "{\"ok\":true}", "{\"ok\":true}", List.of());

    private final Kind kind;
    private final String value;
    private final String text;
    private final List<ToolContent> parts;

    private EncodedResult(Kind kind, String value, String text, List<ToolContent> parts) {
        this.kind = kind;
        this.value = value;
        this.text = text;
        this.parts = List.copyOf(parts);
    }

    /** Creates a result that is a string. */
    public static EncodedResult ofText(String text) {
        return new EncodedResult(Kind.TEXT, text, text, List.of());
    }

    /** Creates a result that is JSON. */
    public static EncodedResult ofJson(String json) {
        return new EncodedResult(Kind.JSON, json, json, List.of());
    }

    /** Returns the result of a {@code void} method. */
    public static EncodedResult done() {
        return DONE;
    }

    /** Creates a result of parts. Its text describes them, for providers that accept only text. */
    public static EncodedResult ofParts(List<ToolContent> parts) {
        String words = parts.stream().map(ToolContent::toText).collect(Collectors.joining("\n"));
        return new EncodedResult(Kind.PARTS, words, words, parts);
    }

    /** Returns the kind of this result. */
    public Kind kind() {
        return kind;
    }

    /** Returns whether the result has no value that another tool could use. */
    public boolean isNothing() {
        return kind == Kind.DONE || (kind == Kind.JSON && value.equals("null"));
    }

    /**
     * Returns a substitute for the value if no code was generated to read it: a {@link ToolContent.Json}, the parts, or null.
     */
    public @Nullable Object shown() {
        if (isNothing()) {
            return null;
        }
        return kind == Kind.PARTS ? parts : new ToolContent.Json(json());
    }

    /** Returns the value as JSON; a string is quoted. Not meant for parts. */
    public String json() {
        return kind == Kind.TEXT ? Json.write(value) : value;
    }

    /**
     * Returns this result for a model that may read at most {@code maxLength} characters. A longer string is cut.
     *
     * @throws ResultException if the result is JSON that is longer
     */
    public EncodedResult limited(int maxLength) {
        if (kind == Kind.PARTS || text.length() <= maxLength) {
            return this;
        }
        if (kind == Kind.TEXT) {
            return ofText(SafeText.cut(value, maxLength));
        }
        throw ResultException.tooLarge(maxLength);
    }

    /** Returns the text that the model reads: the string, the JSON, or a description of the parts. */
    public String text() {
        return text;
    }

    /**
     * Returns the result as a JSON object that conforms to the tool's output schema: the value itself if it is an object, otherwise
     * <code>{"result":...}</code>. Returns <code>{}</code> if there is no value, and null for parts.
     */
    public @Nullable String structuredJson() {
        return switch (kind) {
            case TEXT -> "{\"result\":" + Json.write(value) + "}";
            case JSON, DONE ->
                value.equals("null") ? "{}" : value.startsWith("{") ? value : "{\"result\":" + value + "}";
            case PARTS -> null;
        };
    }

    /** Returns the parts of a result that is {@link ToolContent}; empty for other results. */
    public List<ToolContent> parts() {
        return parts;
    }

    /**
     * Returns this result with notes next to the value in its text and parts, so that the model does not take partial data for
     * complete. The structured JSON remains the value alone.
     *
     * @param notes for example {@code events: TIMED_OUT}
     */
    public EncodedResult withNotes(List<String> notes) {
        if (notes.isEmpty()) {
            return this;
        }
        String notesJson = "\"notes\":" + Json.write(notes) + "}";
        return switch (kind) {
            case TEXT -> new EncodedResult(kind, value, "{\"result\":" + Json.write(value) + "," + notesJson, parts);
            case JSON, DONE -> new EncodedResult(kind, value, "{\"result\":" + value + "," + notesJson, parts);
            case PARTS -> {
                List<ToolContent> more = new ArrayList<>(parts);
                more.add(new ToolContent.Text("{" + notesJson));
                yield new EncodedResult(kind, value, text + "\n{" + notesJson, more);
            }
        };
    }
}
