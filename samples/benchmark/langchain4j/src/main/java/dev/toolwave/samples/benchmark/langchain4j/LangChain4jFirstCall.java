package dev.toolwave.samples.benchmark.langchain4j;

import dev.langchain4j.agent.tool.ToolSpecifications;
import dev.toolwave.samples.benchmark.workload.Call;
import java.io.IOException;

/** A JVM's first definitions and first answer, by LangChain4j; it ends when its input does. */
public final class LangChain4jFirstCall {

    private LangChain4jFirstCall() {}

    /** Prints two lines and waits. */
    public static void main(String[] args) throws IOException {
        System.out.println(oneLine(
                DefinitionsBenchmark.request(ToolSpecifications.toolSpecificationsFrom(new LangChain4jShop()))));
        DispatchBenchmark dispatch = new DispatchBenchmark();
        dispatch.call = Call.NESTED;
        dispatch.prepare();
        System.out.println(oneLine(dispatch.langchain4j()));
        System.in.read();
    }

    private static String oneLine(String json) {
        return json.replace('\n', ' ');
    }
}
