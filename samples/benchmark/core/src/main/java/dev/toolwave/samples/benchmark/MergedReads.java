package dev.toolwave.samples.benchmark;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.Tool;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TurnResult;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A turn in which a model repeats itself, and asks for what another tool looks up anyway.
 *
 * @param calls the number of nodes that would run without merging
 * @param distinct how many different ones there are
 * @param executions how many ran
 */
public record MergedReads(int calls, int distinct, int executions) {

    /** Two tools, one of which needs the other. */
    public static class Tools {

        private final AtomicInteger executions = new AtomicInteger();

        @Tool(value = "Finds a place on the map.", effect = Effect.READ)
        public String locate(String city) {
            executions.incrementAndGet();
            return city + "@59,10";
        }

        @Tool(value = "Tells the weather in a city.", effect = Effect.READ)
        public String weather(@DependsOn("locate") String place, int day) {
            executions.incrementAndGet();
            return place + " on day " + day;
        }
    }

    /** Runs the turn: Oslo's place twice and its weather twice, with one day repeated. */
    public static MergedReads count() {
        Tools tools = new Tools();
        MergedReads_ToolsToolset toolset = MergedReads_ToolsToolset.of(tools);
        try (Toolwave toolwave = Toolwave.builder().toolset(toolset).build()) {
            TurnResult turn = toolwave.run(
                    toolset.locate("Oslo"),
                    toolset.weather(1, "Oslo"),
                    toolset.weather(1, "Oslo"),
                    toolset.weather(2, "Oslo"));
            if (turn.results().stream().anyMatch(result -> result.isError())) {
                throw new IllegalStateException(turn.results().toString());
            }
        }
        int nodes = 1 + 3 * 2;
        int distinct = 1 + 2;
        return new MergedReads(nodes, distinct, tools.executions.get());
    }
}
