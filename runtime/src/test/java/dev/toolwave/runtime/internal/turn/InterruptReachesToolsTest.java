package dev.toolwave.runtime.internal.turn;

import static dev.toolwave.runtime.internal.turn.TestToolset.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.TurnResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The end of a turn reaches tools that block, however they do. */
class InterruptReachesToolsTest {

    private final TestToolset tools = new TestToolset();

    @Test
    void cancelledTurn_interruptsEveryKindOfBlocking() throws Exception {
        AtomicInteger interrupted = new AtomicInteger();
        CountDownLatch allStarted = new CountDownLatch(4);
        List<TestTool.Body> blocking = List.of(
                call -> new CountDownLatch(1).await(30, TimeUnit.SECONDS),
                call -> new SynchronousQueue<>().take(),
                call -> {
                    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(30));
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                    return "woken";
                },
                call -> new CompletableFuture<>());
        for (int i = 0; i < blocking.size(); i++) {
            TestTool.Body body = blocking.get(i);
            tools.read("t" + i).does(call -> {
                allStarted.countDown();
                try {
                    Object result = body.run(call);
                    return result instanceof CompletableFuture<?> future ? future.get() : result;
                } catch (InterruptedException e) {
                    interrupted.incrementAndGet();
                    throw e;
                }
            });
        }

        AtomicReference<TurnResult> turn = new AtomicReference<>();
        Thread caller = new Thread(() -> turn.set(
                tools.waves().run(List.of(call("0", "t0"), call("1", "t1"), call("2", "t2"), call("3", "t3")))));
        caller.start();
        Waiting.on(allStarted);
        caller.interrupt();
        caller.join(20_000);

        assertThat(turn.get().results()).allMatch(ToolResult::isError);
        Waiting.until(() -> interrupted.get() == blocking.size(), "all tools are interrupted");
    }
}
