package dev.toolwave.samples.benchmark.springai;

import dev.toolwave.samples.benchmark.workload.TurnShape;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.DefaultToolCallingManager;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.ai.model.tool.ToolCallingManager;
import org.springframework.ai.support.ToolCallbacks;

/** One turn of independent calls that block; Spring AI runs them one after another. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SequentialTurnBenchmark {

    @Param({"FEW", "MANY"})
    TurnShape shape;

    private ToolCallingManager manager;
    private Prompt prompt;
    private ChatResponse response;

    @Setup
    public void start() {
        manager = DefaultToolCallingManager.builder()
                .unlimitedCallsPerTool()
                .unlimitedTotalToolCalls()
                .build();
        prompt = new Prompt(
                List.of(new UserMessage("?")),
                ToolCallingChatOptions.builder()
                        .toolCallbacks(ToolCallbacks.from(new SpringWait()))
                        .build());
        List<AssistantMessage.ToolCall> calls = IntStream.range(0, shape.calls())
                .mapToObj(call ->
                        new AssistantMessage.ToolCall("call_" + call, "function", "pause", shape.argumentsJson(call)))
                .toList();
        response = new ChatResponse(List.of(new Generation(
                AssistantMessage.builder().content("").toolCalls(calls).build())));
    }

    @Benchmark
    public int springAi() {
        return shape.checked(manager.executeToolCalls(prompt, response).conversationHistory().stream()
                .filter(ToolResponseMessage.class::isInstance)
                .map(ToolResponseMessage.class::cast)
                .mapToInt(message -> message.getResponses().size())
                .sum());
    }
}
