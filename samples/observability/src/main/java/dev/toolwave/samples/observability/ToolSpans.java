package dev.toolwave.samples.observability;

import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.ToolListener;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.time.Instant;
import java.util.List;

/**
 * Records each tool that has run as a span, by OpenTelemetry's <a
 * href="https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-spans/#execute-tool-span">conventions for generative AI</a>.
 * Arguments, results and messages may be secret and are left out. Thread-safe.
 *
 * <p>The conventions know one call for each span. A tool that has run once for several calls has one span, with the first of
 * them as {@code gen_ai.tool.call.id}: the one that made it run. All of them are {@code toolwave.tool.call.ids}, so that the
 * others find it, too.
 */
public final class ToolSpans implements ToolListener {

    private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("gen_ai.operation.name");
    private static final AttributeKey<String> TOOL_NAME = AttributeKey.stringKey("gen_ai.tool.name");
    private static final AttributeKey<String> TOOL_TYPE = AttributeKey.stringKey("gen_ai.tool.type");
    private static final AttributeKey<String> CALL_ID = AttributeKey.stringKey("gen_ai.tool.call.id");
    private static final AttributeKey<List<String>> CALL_IDS = AttributeKey.stringArrayKey("toolwave.tool.call.ids");
    private static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");
    private static final String EXECUTE_TOOL = "execute_tool";

    private final Tracer tracer;

    /** Creates a listener that records spans with this tracer. */
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
                .setAttribute(CALL_ID, event.callIds().get(0))
                .setAttribute(CALL_IDS, event.callIds())
                .startSpan();
        if (event.outcome() instanceof NotOk<?> notOk) {
            span.setAttribute(ERROR_TYPE, notOk.reason().name());
            span.setStatus(StatusCode.ERROR);
        }
        span.end(end);
    }
}
