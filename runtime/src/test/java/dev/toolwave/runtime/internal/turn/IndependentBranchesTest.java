package dev.toolwave.runtime.internal.turn;

import static dev.toolwave.runtime.internal.turn.TestToolset.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Branches that do not depend on one another do not affect one another. */
class IndependentBranchesTest {

    private static final int TOOLS = 50;

    @Test
    void faultInEachToolInTurn_reachesItsDependentsOnly() {
        AtomicInteger faulty = new AtomicInteger();
        TestToolset tools = new TestToolset();
        for (int i = 0; i < TOOLS; i++) {
            int number = i;
            TestTool tool = tools.read("t" + i).does(call -> {
                if (faulty.get() == number) {
                    throw new IllegalStateException();
                }
                return number;
            });
            if (i >= 10) {
                tool.needs("t" + (i - 10));
            }
        }
        List<ToolCall> calls =
                IntStream.range(0, TOOLS).mapToObj(i -> call("c" + i, "t" + i)).toList();
        Toolwave toolwave = tools.waves();

        for (int fault = 0; fault < TOOLS; fault++) {
            faulty.set(fault);
            List<ToolResult> results = toolwave.run(calls).results();
            assertThat(results).hasSize(TOOLS);
            for (int i = 0; i < TOOLS; i++) {
                boolean follows = i >= fault && (i - fault) % 10 == 0;
                assertThat(results.get(i).callId()).isEqualTo("c" + i);
                assertThat(results.get(i).isError())
                        .as("%d, fault in %d", i, fault)
                        .isEqualTo(follows);
            }
        }
    }
}
