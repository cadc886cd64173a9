package dev.toolwave.runtime.internal.json;

import dev.toolwave.runtime.ToolContent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A tool's result as the model reads it. Immutable. */
public final class Encoded {

    /** What a tool gives. */
    enum Kind {
        /** A text, which reaches the model as it is. */
        TEXT,
        /** A JSON value. */
        JSON,
        /** One or more {@link ToolContent}. */
        PARTS,
        /** What a {@code void} tool gives, which is JSON for the model and no value for a tool. */
        DONE
    }

    private static final Encoded DONE = new Encoded(Kind.DONE, "{\"ok\":true}", "{\"ok\":true}", List.of());

    private final Kind kind;
    private final String value;
    private final String text;
    private final List<ToolContent> parts;

    private Encoded(Kind kind, String value, String text, List<ToolContent> parts) {
        this.kind = kind;
        this.value = value;
        this.text = text;
        this.parts = List.copyOf(parts);
    }

    static Encoded ofText(String text) {
        return new Encoded(Kind.TEXT, text, text, List.of());
    }

    static Encoded ofJson(String json) {
        return new Encoded(Kind.JSON, json, json, List.of());
    }

    /** Returns what stands for a result that there is no value of. */
    public static Encoded done() {
        return DONE;
    }

    /** Makes a result of parts; in words where a provider takes none. */
    static Encoded ofParts(List<ToolContent> parts) {
        String words = parts.stream().map(ToolContent::toText).collect(Collectors.joining("\n"));
        return new Encoded(Kind.PARTS, words, words, parts);
    }

    Kind kind() {
        return kind;
    }

    /** Returns whether there is no value for another tool to take. */
    public boolean isNothing() {
        return kind == Kind.DONE || (kind == Kind.JSON && value.equals("null"));
    }

    /** Returns what stands for the value where nothing was generated to read it: a {@link ToolContent.Json}, or the parts. */
    public @Nullable Object shown() {
        if (isNothing()) {
            return null;
        }
        return kind == Kind.PARTS ? parts : new ToolContent.Json(json());
    }

    /** Returns the value as JSON text, also where it is a text; not for parts. */
    public String json() {
        return kind == Kind.TEXT ? Json.write(value) : value;
    }

    /**
     * Returns this result as it may reach a model: a longer text cut.
     *
     * @param maxLength how many characters the model may get
     * @throws ResultException where it is JSON that is longer
     */
    public Encoded limited(int maxLength) throws ResultException {
        if (kind == Kind.PARTS || text.length() <= maxLength) {
            return this;
        }
        if (kind == Kind.TEXT) {
            return ofText(CutText.cut(value, maxLength));
        }
        throw LimitedWriter.tooLong(maxLength).toResultException();
    }

    /** Returns what the model reads: the tool's text, or JSON, or what the parts say in words. */
    public String text() {
        return text;
    }

    /**
     * Returns the result as a JSON object that conforms to the tool's output schema: the value itself where it is an object, else
     * <code>{"result":...}</code>; empty for a value that is absent; null for parts. Made anew at each call.
     */
    public @Nullable String structuredJson() {
        return switch (kind) {
            case TEXT -> "{\"result\":" + Json.write(value) + "}";
            case JSON, DONE ->
                value.equals("null") ? "{}" : value.startsWith("{") ? value : "{\"result\":" + value + "}";
            case PARTS -> null;
        };
    }

    /** Returns the parts of a result that is {@link ToolContent}; empty for any other. */
    public List<ToolContent> parts() {
        return parts;
    }

    /** Returns the result with what the model reads beside the notes. */
    Encoded withNotes(List<String> notes) {
        String notesJson = "\"notes\":" + Json.write(notes) + "}";
        return switch (kind) {
            case TEXT -> new Encoded(kind, value, "{\"result\":" + Json.write(value) + "," + notesJson, parts);
            case JSON, DONE -> new Encoded(kind, value, "{\"result\":" + value + "," + notesJson, parts);
            case PARTS -> {
                List<ToolContent> more = new ArrayList<>(parts);
                more.add(new ToolContent.Text("{" + notesJson));
                yield new Encoded(kind, value, text + "\n{" + notesJson, more);
            }
        };
    }
}
