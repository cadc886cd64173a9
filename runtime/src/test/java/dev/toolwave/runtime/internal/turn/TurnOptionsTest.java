package dev.toolwave.runtime.internal.turn;

import static dev.toolwave.runtime.internal.turn.TestToolset.call;
import static dev.toolwave.runtime.internal.turn.TestToolset.calls;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.toolwave.runtime.Cancellation;
import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.ToolContext;
import dev.toolwave.runtime.ToolListener;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TurnOptions;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.TypedCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TurnOptionsTest {

    private final TestToolset tools = new TestToolset();

    @Test
    void everyReportOfProgress_arrivesBeforeRunReturns() {
        tools.read("work").does(work -> {
            ToolContext context = work.in().context();
            for (int done = 0; done < 5; done++) {
                context.progress(done, 5, "step " + done);
            }
            return "ok";
        });
        try (Toolwave toolwave = tools.waves()) {
            for (int turn = 0; turn < 100; turn++) {
                List<Long> done = new ArrayList<>();
                TurnOptions options = TurnOptions.DEFAULT.onProgress(progress -> done.add(progress.done()));

                toolwave.run(List.of(call("1", "work")), options);
                assertThat(done).containsExactly(0L, 1L, 2L, 3L, 4L);

                done.clear();
                toolwave.call("work", "{}", options);
                assertThat(done).containsExactly(0L, 1L, 2L, 3L, 4L);
            }
        }
    }

    @Test
    void listenerOfATurn_receivesOnlyItsTurnInOrder() throws Exception {
        tools.read("echo").parameters("n").does(echo -> echo.argument("n"));
        try (Toolwave toolwave = tools.waves()) {
            List<CompletableFuture<Void>> turns = IntStream.range(0, 8)
                    .mapToObj(turn -> CompletableFuture.runAsync(() -> {
                        List<String> events = Collections.synchronizedList(new ArrayList<>());
                        TurnOptions options =
                                TurnOptions.DEFAULT.turnId("turn " + turn).listener(new Recorder(events));
                        for (int round = 0; round < 20; round++) {
                            events.clear();
                            toolwave.run(calls("echo", 3), options);
                            assertThat(events).hasSize(5).allMatch(event -> event.endsWith("in turn " + turn));
                            assertThat(events.get(0)).startsWith("started");
                            assertThat(events.get(4)).startsWith("finished");
                        }
                    }))
                    .toList();
            CompletableFuture.allOf(turns.toArray(CompletableFuture[]::new)).get(50, TimeUnit.SECONDS);
        }
    }

    private record Recorder(List<String> events) implements ToolListener {

        @Override
        public void turnStarted(TurnStarted event) {
            events.add("started in " + event.turnId());
        }

        @Override
        public void toolFinished(ToolFinished event) {
            events.add(event.toolName() + " in " + event.turnId());
        }

        @Override
        public void turnFinished(TurnFinished event) {
            events.add("finished in " + event.turnId());
        }
    }

    @Test
    void severalListeners_allReceiveEventsAndNoneDelaysAnother() throws Exception {
        tools.read("a");
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch received = new CountDownLatch(1);
        ToolListener blocked = new ToolListener() {
            @Override
            public void turnStarted(TurnStarted event) {
                Waiting.ignoringInterrupts(new CountDownLatch(1), release);
            }
        };
        ToolListener other = new ToolListener() {
            @Override
            public void turnFinished(TurnFinished event) {
                received.countDown();
            }
        };
        try (Toolwave toolwave =
                tools.runtime().listener(blocked).listener(other).build()) {
            toolwave.call("a", "{}");

            assertThat(received.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            release.countDown();
        }
    }

    @Test
    void cancellation_interruptsToolsAndAnswersEveryCallWithItsReason() throws Exception {
        CountDownLatch running = new CountDownLatch(2);
        AtomicInteger interrupted = new AtomicInteger();
        tools.read("slow").parameters("n").does(slow -> {
            running.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.incrementAndGet();
                throw e;
            }
            return "never";
        });
        tools.read("after").needs("slow");
        Cancellation stop = Cancellation.create();
        try (Toolwave toolwave = tools.runtime().maxConcurrency(2).build()) {
            CompletableFuture<TurnResult> turn = CompletableFuture.supplyAsync(
                    () -> toolwave.run(calls("slow", 4), TurnOptions.DEFAULT.cancellation(stop)));
            assertThat(running.await(30, TimeUnit.SECONDS)).isTrue();

            stop.cancel("The user pressed stop.");

            assertThat(turn.get(30, TimeUnit.SECONDS).results()).hasSize(4).allSatisfy(result -> {
                assertThat(((NotOk<?>) result.outcome()).reason()).isEqualTo(Reason.CANCELLED);
                assertThat(result.text()).contains("The user pressed stop.");
            });
            assertThat(interrupted).hasValue(2);
        }
    }

    @Test
    void cancelledBeforeTheTurn_runsNothing() {
        AtomicInteger runs = new AtomicInteger();
        tools.read("a").does(a -> runs.incrementAndGet());
        tools.read("b").needs("a");
        Cancellation stop = Cancellation.create();
        stop.cancel("Too late.");
        TurnOptions options = TurnOptions.DEFAULT.cancellation(stop);
        try (Toolwave toolwave = tools.waves()) {
            List<ToolResult> results = new ArrayList<>(toolwave.run(List.of(call("1", "a"), call("2", "b")), options)
                    .results());
            results.add(toolwave.call("a", "{}", options));
            Outcome<Object> typed = toolwave.call(tools.typed("a"), options);

            assertThat(results).hasSize(3).allSatisfy(result -> {
                assertThat(((NotOk<?>) result.outcome()).reason()).isEqualTo(Reason.CANCELLED);
                assertThat(result.text()).contains("Too late.");
            });
            assertThat(((NotOk<?>) typed).reason()).isEqualTo(Reason.CANCELLED);
            assertThat(runs).hasValue(0);
        }
    }

    @Test
    void cancellingTheFuture_cancelsTheTurn() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        tools.read("slow").does(slow -> {
            running.countDown();
            try {
                new CountDownLatch(1).await();
            } finally {
                interrupted.countDown();
            }
            return "never";
        });
        try (Toolwave toolwave = tools.waves()) {
            CompletableFuture<TurnResult> turn = toolwave.runAsync(List.of(call("1", "slow")));
            assertThat(running.await(30, TimeUnit.SECONDS)).isTrue();

            turn.cancel(true);

            assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void runAsync_completesWithTheResult() throws Exception {
        tools.read("a")
                .does(a -> a.in().context().attribute("user", String.class).orElseThrow());
        try (Toolwave toolwave = tools.waves()) {
            TurnOptions options = TurnOptions.DEFAULT.attributes(Map.of("user", "ada"));

            assertThat(toolwave.runAsync(List.of(call("1", "a")), options)
                            .get(30, TimeUnit.SECONDS)
                            .results()
                            .get(0)
                            .text())
                    .isEqualTo("ada");
            assertThat(toolwave.call(tools.typed("a"), options).orElseThrow()).isEqualTo("ada");
            assertThat(toolwave.run(options, tools.typed("a")).results()).hasSize(1);
        }
    }

    @Test
    void runInsideATool_fromAnotherThread_sharesItsPermit() {
        AtomicReference<Toolwave> toolwave = new AtomicReference<>();
        tools.read("inner").does(inner -> "inner");
        tools.read("outer").does(outer -> {
            TurnOptions inside = TurnOptions.DEFAULT.inside(outer.in().context());
            return CompletableFuture.supplyAsync(() -> toolwave.get().run(List.of(call("1", "inner")), inside))
                    .get(30, TimeUnit.SECONDS)
                    .results()
                    .get(0)
                    .text();
        });
        try (Toolwave one = tools.runtime().maxConcurrency(1).build()) {
            toolwave.set(one);

            assertThat(one.run(List.of(call("1", "outer"))).results().get(0).text())
                    .isEqualTo("inner");
        }
    }

    @Test
    void callsBeyondALimit_areRefused() {
        tools.read("a").parameters("n").definedAs(definition -> definition.maxCallsPerTurn(2));
        tools.read("b");
        try (Toolwave toolwave = tools.waves()) {
            assertThat(toolwave.run(calls("a", 3), TurnOptions.DEFAULT.maxCalls(1))
                            .results())
                    .extracting(ToolResult::isError)
                    .containsExactly(false, true, true);

            TurnResult byTool = toolwave.run(List.of(
                    call("1", "a", "n", "1"), call("2", "a", "n", "2"), call("3", "a", "n", "3"), call("4", "b")));
            assertThat(byTool.results()).extracting(ToolResult::isError).containsExactly(false, false, true, false);
            assertThat(byTool.results().get(2).text()).contains("REFUSED", "at most 2 calls of a");

            TypedCall<Object> first = tools.typed("b");
            TypedCall<Object> second = tools.typed("b");
            TurnResult typed = toolwave.run(TurnOptions.DEFAULT.maxCalls(1), first, second);
            assertThat(typed.outcome(first).isOk()).isTrue();
            assertThat(((NotOk<?>) typed.outcome(second)).reason()).isEqualTo(Reason.REFUSED);
            assertThat(toolwave.call(first, TurnOptions.DEFAULT.maxCalls(0)).isOk())
                    .isFalse();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> TurnOptions.DEFAULT.maxCalls(-1));
    }

    @Test
    void limitOfATool_cutsItsResult() {
        tools.read("long").definedAs(definition -> definition.resultLimit(40)).does(call -> "x".repeat(500));
        tools.read("other").does(call -> "x".repeat(500));
        try (Toolwave toolwave = tools.waves()) {
            assertThat(toolwave.call("long", "{}").text()).hasSizeLessThanOrEqualTo(40);
            assertThat(toolwave.run(List.of(call("1", "long"))).results().get(0).text())
                    .hasSizeLessThanOrEqualTo(40);
            assertThat(toolwave.call("other", "{}").text()).hasSize(500);
        }
    }

    @Test
    void returnDirect_isPartOfResults() {
        tools.read("show").definedAs(definition -> definition.returnDirect(true));
        tools.read("fails")
                .definedAs(definition -> definition.returnDirect(true))
                .does(call -> {
                    throw new IllegalStateException();
                });
        tools.read("look");
        try (Toolwave toolwave = tools.waves()) {
            assertThat(toolwave.run(List.of(call("1", "show"))).isReturnDirect())
                    .isTrue();
            assertThat(toolwave.run(List.of(call("1", "show"), call("2", "look")))
                            .isReturnDirect())
                    .isFalse();
            assertThat(toolwave.run(List.of(call("1", "fails"))).isReturnDirect())
                    .isFalse();
        }
    }

    @Test
    void executorOfTheApplication_runsTheTools() throws Exception {
        tools.read("thread")
                .parameters("n")
                .does(thread -> Thread.currentThread().getName());
        ExecutorService single = Executors.newSingleThreadExecutor(task -> new Thread(task, "mine"));
        try (Toolwave toolwave = tools.runtime().executor(single).build()) {
            assertThat(toolwave.run(calls("thread", 5)).results())
                    .extracting(ToolResult::text)
                    .containsOnly("mine");
            assertThat(toolwave.runAsync(calls("thread", 2), TurnOptions.DEFAULT.timeout(Duration.ofSeconds(30)))
                            .get(30, TimeUnit.SECONDS)
                            .results())
                    .extracting(ToolResult::text)
                    .containsOnly("mine");
        } finally {
            single.shutdownNow();
        }
    }

    @Test
    void map_keepsTheProfileAndHidesTheOldText() {
        tools.read("secret").does(call -> "password");
        try (Toolwave toolwave = tools.waves()) {
            TurnResult turn = toolwave.run(List.of(call("1", "secret")));

            TurnResult redacted = turn.map(result -> result.withText("(hidden)"));

            assertThat(redacted.results().get(0).text()).isEqualTo("(hidden)");
            assertThat(redacted.results().get(0).structuredJson()).isNull();
            assertThat(redacted.profile()).isSameAs(turn.profile());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> turn.map(result -> ToolResult.refused(call("2", "secret"), "no")));
        }
    }
}
