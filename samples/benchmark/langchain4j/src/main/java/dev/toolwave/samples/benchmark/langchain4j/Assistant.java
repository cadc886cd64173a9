package dev.toolwave.samples.benchmark.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessageType;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.service.AiServices;
import dev.toolwave.samples.benchmark.workload.TurnShape;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/** An AI service of LangChain4j whose model asks for all calls of a turn at once, and answers with the number of results. */
interface Assistant {

    String ask(String question);

    static Assistant sequential(TurnShape shape) {
        return services(shape).build();
    }

    static Assistant concurrent(TurnShape shape, Executor executor) {
        return services(shape).executeToolsConcurrently(executor).build();
    }

    private static AiServices<Assistant> services(TurnShape shape) {
        return AiServices.builder(Assistant.class)
                .chatModel(new TwoRounds(shape))
                .tools(new LangChain4jWait());
    }

    /** A model that answers at once. */
    final class TwoRounds implements ChatModel {

        private final List<ToolExecutionRequest> requests;

        private TwoRounds(TurnShape shape) {
            requests = IntStream.range(0, shape.calls())
                    .mapToObj(call -> ToolExecutionRequest.builder()
                            .id("call_" + call)
                            .name("pause")
                            .arguments(shape.argumentsJson(call))
                            .build())
                    .toList();
        }

        @Override
        public ChatResponse doChat(ChatRequest request) {
            long results = request.messages().stream()
                    .filter(message -> message.type() == ChatMessageType.TOOL_EXECUTION_RESULT)
                    .count();
            AiMessage answer = results == 0 ? AiMessage.from(requests) : AiMessage.from(Long.toString(results));
            return ChatResponse.builder().aiMessage(answer).build();
        }
    }
}
