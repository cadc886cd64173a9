package dev.toolwave.runtime.internal.turn;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.spi.EdgeKind;
import dev.toolwave.runtime.spi.ResultWriter;
import dev.toolwave.runtime.spi.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Tools that do all that a tool should not. Each ends by itself within a moment, for some are never interrupted. */
final class ChaosTools {

    /** How long a tool ignores all interrupts: longer than a run waits for it. */
    private static final long STUBBORN = TimeUnit.MILLISECONDS.toNanos(45);

    private static final String FIVE_MEGABYTES = "x".repeat(5 << 20);
    private static final int DEEPEST = 2;

    final TestToolset toolset = new TestToolset();
    final List<TestTool> limited = new ArrayList<>();

    private final List<String> names = new ArrayList<>(List.of("nobody"));
    private final AtomicInteger running = new AtomicInteger();

    /** Creates the tools. The argument runs nested calls, on the thread of the tool. */
    ChaosTools(Consumer<List<ToolCall>> runtime) {
        addThoseThatTakeTime();
        addThoseThatThrow();
        addThoseThatReturnOddities();
        read("nests", call -> {
            runtime.accept(calls(random(call), depth(call) + 1));
            return "nested";
        });
        read(
                "fansOut",
                call -> call.in().context().parallel(List.of(1, 2, 3), 2, item -> {
                    if (item == 2) {
                        throw new IOException();
                    }
                    if (depth(call) < DEEPEST) {
                        runtime.accept(calls(random(call), DEEPEST));
                    }
                    return item;
                }));
        addThoseThatNeedOthers();
    }

    private void addThoseThatTakeTime() {
        read("parks", call -> {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            return "woken";
        });
        read("waits", call -> new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS));
        read("awaitsAStage", call -> new CompletableFuture<>().orTimeout(10, TimeUnit.MILLISECONDS));
        read("spins", call -> {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(5);
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            return "dizzy";
        });
        read("ignoresInterrupts", ChaosTools::ignoreInterrupts);
        limited.add(read("oneStubborn", ChaosTools::ignoreInterrupts).limit(1));
        limited.add(read("twoStubborn", ChaosTools::ignoreInterrupts).limit(2).timeout(Duration.ofMillis(3)));
        add(toolset.write("writesSlowly"), call -> new CountDownLatch(1).await(5, TimeUnit.MILLISECONDS));
        read("interruptsItself", call -> {
            Thread.currentThread().interrupt();
            return "interrupted";
        });
    }

    private static Object ignoreInterrupts(TestTool.Call call) {
        long end = System.nanoTime() + STUBBORN;
        boolean interrupted = false;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
            interrupted |= Thread.interrupted();
        }
        return interrupted;
    }

    private void addThoseThatThrow() {
        read("throwsChecked", call -> {
            throw new IOException("disk");
        });
        read("throwsUnchecked", call -> {
            throw new IllegalStateException("state");
        });
        read("throwsError", call -> {
            throw new AssertionError("assertion");
        });
        read("throwsInterrupted", call -> {
            throw new InterruptedException("on a whim");
        });
        read("runsOutOfMemory", call -> {
            throw new OutOfMemoryError("not really");
        });
        read("recurses", ChaosTools::recurse);
        limited.add(read("throwsAtItsLimit", call -> {
                    throw new IllegalStateException();
                })
                .limit(1));
        read("isFlaky", call -> {
                    if (random(call).nextBoolean()) {
                        throw new IOException();
                    }
                    return "at last";
                })
                .retry(RetryPolicy.attempts(3).pauses(Duration.ofMillis(1), Duration.ofMillis(2)));
        add(toolset.write("failsToWrite"), call -> {
            throw new IOException();
        });
        read("aborts", call -> {
                    throw new IllegalStateException();
                })
                .aborts();
    }

    private static Object recurse(TestTool.Call call) {
        return recurse(call).toString() + call;
    }

    private void addThoseThatReturnOddities() {
        read("returnsNull", call -> null);
        read("returnsFiveMegabytes", call -> FIVE_MEGABYTES);
        read("returnsACycle", call -> (TestTool.Written) ChaosTools::writeCycle);
        read("returnsWhatThrows", call -> (TestTool.Written) out -> {
            out.beginObject();
            throw new IllegalStateException("getter");
        });
        read("returnsAFailedStage", call -> CompletableFuture.failedFuture(new IOException()));
    }

    private static void writeCycle(ResultWriter out) {
        out.beginObject();
        out.name("self");
        writeCycle(out);
    }

    private void addThoseThatNeedOthers() {
        read("needsTwo", call -> call.upstream(0)).needs("parks", "isFlaky");
        read("doesWithout", call -> call.in().optional(0).isPresent())
                .on("throwsChecked", EdgeKind.OPTIONAL)
                .on("oneStubborn", EdgeKind.OPTIONAL);
        read("asksWhy", call -> call.in().outcome(0).isOk()).on("waits", EdgeKind.OUTCOME);
        read("needsAFailure", call -> "never").needs("needsTwo", "throwsError", "spins");
    }

    private TestTool read(String name, TestTool.Body body) {
        return add(toolset.read(name), body);
    }

    private TestTool add(TestTool tool, TestTool.Body body) {
        names.add(tool.name);
        return tool.parameters("n", "depth").does(call -> {
            running.incrementAndGet();
            try {
                return body.run(call);
            } finally {
                running.decrementAndGet();
            }
        });
    }

    private static SplittableRandom random(TestTool.Call call) {
        return new SplittableRandom(Long.parseLong(call.argument("n")));
    }

    private static int depth(TestTool.Call call) {
        return Integer.parseInt(call.argument("depth"));
    }

    /** Returns some calls, a few of them equal. At the deepest level, none has nested calls. */
    List<ToolCall> calls(SplittableRandom random, int depth) {
        int size = depth == 0 ? random.nextInt(1, 10) : random.nextInt(1, 3);
        List<ToolCall> calls = new ArrayList<>();
        while (calls.size() < size) {
            String name = names.get(random.nextInt(names.size()));
            if (depth < DEEPEST || !name.equals("nests")) {
                String n = Integer.toString(random.nextInt(100));
                calls.add(TestToolset.call("c" + calls.size(), name, "n", n, "depth", Integer.toString(depth)));
            }
        }
        return calls;
    }

    /** Returns how many tools run right now. */
    int running() {
        return running.get();
    }
}
