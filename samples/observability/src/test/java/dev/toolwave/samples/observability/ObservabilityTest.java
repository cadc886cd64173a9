package dev.toolwave.samples.observability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshotFactory;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class ObservabilityTest {

    private static final List<ToolCall> CALLS =
            List.of(new ToolCall("1", "whoAsks", "{}"), new ToolCall("2", "fails", "{}"));

    @Test
    void threadLocalOfTheCaller_isKnownToItsTools() {
        ContextRegistry registry = new ContextRegistry().registerThreadLocalAccessor("user", TracedTools.USER);
        ContextSnapshotFactory snapshots =
                ContextSnapshotFactory.builder().contextRegistry(registry).build();
        TracedTools.USER.set("Ada");
        try (Toolwave toolwave = Toolwave.builder()
                .toolset(TracedToolsToolset.of(new TracedTools()))
                .contextPropagation(new MicrometerPropagation(snapshots))
                .build()) {
            List<ToolResult> results = toolwave.run(CALLS).results();
            assertThat(results.get(0).text()).isEqualTo("Ada");
        } finally {
            TracedTools.USER.remove();
        }
    }

    @Test
    void eachToolThatRan_isASpanWithoutSecrets() {
        Collection<SpanData> spans = spansOf(CALLS);

        assertThat(spans)
                .extracting(SpanData::getName)
                .containsExactlyInAnyOrder("execute_tool whoAsks", "execute_tool fails");
        assertThat(spans.toString())
                .contains("gen_ai.operation.name=execute_tool", "error.type=FAILED")
                .doesNotContain("secret");
    }

    @Test
    void toolThatRanForTwoCalls_isOneSpanOfBoth() {
        Collection<SpanData> spans =
                spansOf(List.of(new ToolCall("x", "whoAsks", "{}"), new ToolCall("y", "whoAsks", "{}")));

        assertThat(spans)
                .hasSize(1)
                .first()
                .satisfies(span -> assertThat(span.getAttributes().asMap())
                        .containsEntry(AttributeKey.stringKey("gen_ai.tool.call.id"), "x")
                        .containsEntry(AttributeKey.stringArrayKey("toolwave.tool.call.ids"), List.of("x", "y")));
    }

    private static Collection<SpanData> spansOf(List<ToolCall> calls) {
        Spans spans = new Spans(new ConcurrentLinkedQueue<>());
        SdkTracerProvider provider = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(spans))
                .build();
        Toolwave toolwave = Toolwave.builder()
                .toolset(TracedToolsToolset.of(new TracedTools()))
                .listener(new ToolSpans(provider.get("toolwave")))
                .build();
        toolwave.run(calls);
        toolwave.close();
        return spans.ended;
    }

    private record Spans(Queue<SpanData> ended) implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            ended.addAll(spans);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
