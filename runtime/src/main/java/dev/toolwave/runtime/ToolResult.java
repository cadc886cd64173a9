package dev.toolwave.runtime;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.internal.json.Encoded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to one call of a model: what it reads, and what the application may look at. Immutable. */
public final class ToolResult {

    private final ToolCall call;
    private final Outcome<?> outcome;
    private final String text;
    private final @Nullable String structuredJson;
    /** What makes the structured JSON when it is asked for; null where it is there, or where there is none. */
    private final @Nullable Encoded encoded;

    private final List<ToolContent> parts;

    /**
     * Makes a result; the runtime does for every call, an application may for a call that it answers itself.
     *
     * @param call the call that is answered
     * @param outcome what became of the tool
     * @param text what the model reads
     * @param structuredJson a JSON object that conforms to the tool's output schema, or null
     * @param parts images and other content; empty where the text is all
     */
    public ToolResult(
            ToolCall call, Outcome<?> outcome, String text, @Nullable String structuredJson, List<ToolContent> parts) {
        this.call = requireNonNull(call, "call");
        this.outcome = requireNonNull(outcome, "outcome");
        this.text = requireNonNull(text, "text");
        this.structuredJson = structuredJson;
        this.encoded = null;
        this.parts = List.copyOf(parts);
    }

    /** Makes a result whose structured JSON few will ask for. */
    ToolResult(ToolCall call, Outcome<?> outcome, Encoded encoded, String text, List<ToolContent> parts) {
        this.call = call;
        this.outcome = outcome;
        this.text = text;
        this.structuredJson = null;
        this.encoded = encoded;
        this.parts = parts;
    }

    /** Returns the call that this answers. */
    public ToolCall call() {
        return call;
    }

    /** Returns the id of the call. */
    public String callId() {
        return call.id();
    }

    /** Returns the name by which the model called the tool; there may be no tool of that name. */
    public String toolName() {
        return call.name();
    }

    /** Returns whether the call has failed, for whatever reason. */
    public boolean isError() {
        return !outcome.isOk();
    }

    /** Returns what the model reads: the text that the tool returned, or JSON. */
    public String text() {
        return text;
    }

    /** Returns the result as a JSON object that conforms to the tool's output schema, or null where there is none. */
    public @Nullable String structuredJson() {
        return encoded == null ? structuredJson : encoded.structuredJson();
    }

    /** Returns the parts of a result that is more than a text or a JSON value; empty otherwise. */
    public List<ToolContent> parts() {
        return parts;
    }

    /** Returns what became of the tool, with the value or the exception itself. */
    public Outcome<?> outcome() {
        return outcome;
    }

    @Override
    public String toString() {
        return "ToolResult[" + callId() + ", " + toolName() + (isError() ? ", error" : "") + "]";
    }
}
