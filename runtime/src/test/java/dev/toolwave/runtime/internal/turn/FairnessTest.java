package dev.toolwave.runtime.internal.turn;

import static dev.toolwave.runtime.internal.turn.TestToolset.calls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A huge turn does not starve a small one. */
class FairnessTest {

    private final TestToolset tools = new TestToolset();

    @Test
    void smallTurn_overtakesAHugeOne() throws Exception {
        AtomicInteger done = new AtomicInteger();
        CountDownLatch hugeRuns = new CountDownLatch(100);
        tools.read("work").parameters("n").does(call -> {
            hugeRuns.countDown();
            TimeUnit.MICROSECONDS.sleep(200);
            return done.incrementAndGet();
        });
        tools.read("small").parameters("n").does(call -> done.get());
        Toolwave toolwave = tools.runtime().maxConcurrency(2).build();
        CompletableFuture<Integer> huge = CompletableFuture.supplyAsync(
                () -> toolwave.run(calls("work", 10_000)).results().size());
        Waiting.on(hugeRuns);

        List<ToolResult> small = toolwave.run(calls("small", 3)).results();

        assertThat(small)
                .allSatisfy(
                        result -> assertThat(Integer.parseInt(result.text())).isLessThan(5_000));
        assertThat(huge.get(60, TimeUnit.SECONDS)).isEqualTo(10_000);
    }
}
