package dev.toolwave.runtime;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.json.ErrorJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of one call: what the model reads, and what the application may look at. Immutable and thread-safe.
 */
public final class ToolResult {

    private final ToolCall call;
    private final Outcome<?> outcome;
    private final String text;
    private final @Nullable String structuredJson;
    /** Writes the structured JSON on demand; null if there is none or if it has been written already. */
    private final @Nullable EncodedResult encoded;

    private final List<ToolContent> parts;
    private final boolean returnDirect;

    /**
     * Creates a result of a call that the application answers itself.
     *
     * @param call the call
     * @param outcome the outcome of the tool; anything but {@link Outcome.Ok} makes this an error
     * @param text the string that the model reads
     * @param structuredJson a JSON object that conforms to the tool's output schema, or null
     * @param parts images and other content; empty if the text is everything
     */
    public ToolResult(
            ToolCall call, Outcome<?> outcome, String text, @Nullable String structuredJson, List<ToolContent> parts) {
        this.call = requireNonNull(call, "call");
        this.outcome = requireNonNull(outcome, "outcome");
        this.text = requireNonNull(text, "text");
        this.structuredJson = structuredJson;
        this.encoded = null;
        this.returnDirect = false;
        this.parts = List.copyOf(parts);
    }

    /** Creates a result whose structured JSON is written only if it is asked for. */
    ToolResult(
            ToolCall call,
            Outcome<?> outcome,
            EncodedResult encoded,
            String text,
            List<ToolContent> parts,
            boolean returnDirect) {
        this.call = call;
        this.outcome = outcome;
        this.text = text;
        this.structuredJson = null;
        this.encoded = encoded;
        this.returnDirect = returnDirect;
        this.parts = parts;
    }

    /**
     * Returns the result of a call that the application does not allow. Nothing runs; the model reads the reason.
     *
     * @param reason a sentence that the model may read
     */
    public static ToolResult refused(ToolCall call, String reason) {
        String text = ErrorJson.of(call.name(), Outcome.Reason.REFUSED, requireNonNull(reason, "reason"))
                .toJson();
        Outcome<?> outcome = new Outcome.NotOk<>(Outcome.Reason.REFUSED, call.name(), reason, null);
        return new ToolResult(call, outcome, text, null, List.of());
    }

    /**
     * Returns a copy with another text. Structured JSON and parts are dropped, so that the model reads nothing but the new text;
     * the outcome, which only the application sees, stays the same.
     */
    public ToolResult withText(String text) {
        return new ToolResult(call, outcome, text, null, List.of());
    }

    /** Returns the call that this is the result of. */
    public ToolCall call() {
        return call;
    }

    /** Returns the id of the call. */
    public String callId() {
        return call.id();
    }

    /** Returns the name that the model called the tool by. A tool of that name need not exist. */
    public String toolName() {
        return call.name();
    }

    /** Returns whether the call has no value, for any {@link Outcome.Reason}. */
    public boolean isError() {
        return !outcome.isOk();
    }

    /** Returns what the model reads: the string that the tool returned, or JSON. */
    public String text() {
        return text;
    }

    /** Returns the result as a JSON object that conforms to the tool's output schema, or null if there is no such object. */
    public @Nullable String structuredJson() {
        return encoded == null ? structuredJson : encoded.structuredJson();
    }

    /** Returns the content parts of a result that is more than a string or a JSON value; empty otherwise. */
    public List<ToolContent> parts() {
        return parts;
    }

    /**
     * Returns whether the tool returned a value that goes to the user without another model round, as {@code
     * Tool(returnDirect = true)} requests. Never for errors, which the model should read.
     */
    public boolean isReturnDirect() {
        return returnDirect;
    }

    /** Returns the outcome of the tool, with its value or its exception. */
    public Outcome<?> outcome() {
        return outcome;
    }

    @Override
    public String toString() {
        return "ToolResult[" + callId() + ", " + toolName() + (isError() ? ", error" : "") + "]";
    }
}
