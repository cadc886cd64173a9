package dev.toolwave.samples.benchmark.springai;

import dev.toolwave.samples.benchmark.workload.Call;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.ai.support.ToolCallbacks;
import org.springframework.ai.tool.ToolCallback;

/** A JVM's first definitions and first answer, by Spring AI without Spring's container; it ends when its input does. */
public final class SpringAiFirstCall {

    private SpringAiFirstCall() {}

    /** Prints two lines and waits. */
    public static void main(String[] args) throws IOException {
        ToolCallback[] tools = ToolCallbacks.from(new SpringShop());
        System.out.println(DefinitionsBenchmark.request(tools));
        ToolCallback quote = Arrays.stream(tools)
                .filter(tool -> tool.getToolDefinition().name().equals(Call.NESTED.tool()))
                .findFirst()
                .orElseThrow();
        System.out.println(quote.call(Call.NESTED.argumentsJson()));
        System.in.read();
    }
}
