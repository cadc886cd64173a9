package dev.toolwave.runtime.internal.run;

import static dev.toolwave.runtime.internal.run.TestToolset.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TurnResult;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** P13 to P15: interrupts reach the tool that they are meant for, and nobody else. */
class P13InterruptTest {

    private final TestToolset tools = new TestToolset();
    private final CountDownLatch started = new CountDownLatch(1);

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
                    return Returned.valueOf(body.run(call));
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

    @Test
    void interruptedExceptionOfTheToolItself_isAFailure() {
        tools.read("odd").does(call -> {
            throw new InterruptedException("on a whim");
        });
        tools.read("other");

        TurnResult turn = tools.waves().run(List.of(call("1", "odd"), call("2", "other")));

        assertThat(((NotOk<?>) turn.results().get(0).outcome()).reason()).isEqualTo(Reason.FAILED);
        assertThat(turn.results().get(1).isError()).isFalse();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void interruptOfTheCaller_cancelsTheTurnAndIsRestored(Scheduling scheduling) throws Exception {
        tools.read("stuck").does(call -> Waiting.untilInterrupted(started));
        tools.read("second").needs("stuck");
        Toolwave toolwave = tools.runtime().scheduling(scheduling).build();
        AtomicReference<TurnResult> result = new AtomicReference<>();
        AtomicBoolean flag = new AtomicBoolean();
        Thread caller = new Thread(() -> {
            result.set(toolwave.run(List.of(call("1", "stuck"), call("2", "second"))));
            flag.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        Waiting.on(started);
        caller.interrupt();
        caller.join(20_000);

        assertThat(result.get().results())
                .extracting(answer -> ((NotOk<?>) answer.outcome()).reason())
                .containsOnly(Reason.CANCELLED);
        assertThat(flag).isTrue();
    }

    @Test
    void interruptOfTheCallerOnTheStraightPath_cancelsTheCallAndIsRestored() {
        tools.read("stuck").does(call -> new CountDownLatch(1).await(30, TimeUnit.SECONDS));
        Toolwave toolwave = tools.waves();
        Thread.currentThread().interrupt();

        ToolResult result = toolwave.call("stuck", "{}");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(((NotOk<?>) result.outcome()).reason()).isEqualTo(Reason.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource
    void staleInterrupts_neverReachAnotherTool(Scheduling scheduling) {
        AtomicInteger stale = new AtomicInteger();
        // Nothing fails but the guard, so that nobody means to interrupt it.
        tools.read("guard").parameters("n").does(call -> {
            if (Thread.currentThread().isInterrupted()) {
                stale.incrementAndGet();
            }
            spin(call.argument("n"));
            throw new IllegalStateException();
        });
        tools.read("victim").parameters("m").does(call -> {
            spin(call.argument("m"));
            return "done";
        });
        tools.read("guardFirst").needs("guard", "victim");
        tools.read("victimFirst").needs("victim", "guard");
        Toolwave toolwave = tools.runtime().scheduling(scheduling).build();
        SplittableRandom random = new SplittableRandom(1);

        for (int round = 0; round < 1_000; round++) {
            String n = Integer.toString(random.nextInt(200_000));
            String m = Integer.toString(random.nextInt(200_000));
            String name = round % 2 == 0 ? "guardFirst" : "victimFirst";
            toolwave.call(name, "{\"n\":\"" + n + "\",\"m\":\"" + m + "\"}");
            assertThat(Thread.currentThread().isInterrupted())
                    .as("round %d", round)
                    .isFalse();
        }
        assertThat(stale).hasValue(0);
    }

    /** Spins, so that an interrupt on the way is noticed by nobody and would be left to the next tool. */
    private static void spin(String nanos) {
        long end = System.nanoTime() + Long.parseLong(nanos);
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
