package dev.toolwave.samples.observability;

import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.ToolListener;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.time.Instant;

/**
 * Records each tool that has run as a span, by OpenTelemetry's <a
 * href="https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-spans/#execute-tool-span">conventions for generative AI</a>.
 * Arguments, results and messages may be secret and are left out. Thread-safe.
 */
public final class ToolSpans implements ToolListener {

    private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("gen_ai.operation.name");
    private static final AttributeKey<String> TOOL_NAME = AttributeKey.stringKey("gen_ai.tool.name");
    private static final AttributeKey<String> TOOL_TYPE = AttributeKey.stringKey("gen_ai.tool.type");
    private static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");
    private static final String EXECUTE_TOOL = "execute_tool";

    private final Tracer tracer;

    /** Makes a listener whose spans the tracer records. */
    public ToolSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public void toolFinished(ToolFinished event) {
        if (event.attempts() == 0) {
            return; // it never started
        }
        Instant end = Instant.now();
        Span span = tracer.spanBuilder(EXECUTE_TOOL + " " + event.toolName())
                .setStartTimestamp(end.minus(event.time()))
                .setAttribute(OPERATION, EXECUTE_TOOL)
                .setAttribute(TOOL_NAME, event.toolName())
                .setAttribute(TOOL_TYPE, "function")
                .startSpan();
        if (event.outcome() instanceof NotOk<?> notOk) {
            span.setAttribute(ERROR_TYPE, notOk.reason().name());
            span.setStatus(StatusCode.ERROR);
        }
        span.end(end);
    }
}
