package dev.toolwave.runtime.internal.turn;

import static dev.toolwave.runtime.internal.turn.TestToolset.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toolwave.runtime.ContextPropagation;
import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.ToolContext;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TurnOptions;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The threads of tools: their thread locals and class loaders, and the tools that their interrupts and permits affect. */
@Timeout(30)
class ThreadsOfToolsTest {

    private static final InheritableThreadLocal<String> INHERITED = new InheritableThreadLocal<>();
    private static final ThreadLocal<String> LOCAL = new ThreadLocal<>();

    private final TestToolset tools = new TestToolset();

    @AfterEach
    void clear() {
        INHERITED.remove();
        LOCAL.remove();
        Thread.interrupted();
    }

    @Test
    void call_runsOnTheCallingThreadAndRunDoesNot() {
        AtomicReference<Thread> ran = new AtomicReference<>();
        tools.read("a").does(call -> {
            ran.set(Thread.currentThread());
            return "a";
        });

        tools.waves().call("a", "{}");
        assertThat(ran.get()).isSameAs(Thread.currentThread());
        tools.waves().run(List.of(call("1", "a")));
        assertThat(ran.get()).isNotSameAs(Thread.currentThread());
        tools.runtime().contextPropagation(ContextPropagation.NONE).build().run(List.of(call("1", "a")));
        assertThat(ran.get()).isSameAs(Thread.currentThread());
    }

    @Test
    void threads_inheritNothingAndKeepNothing() throws Exception {
        tools.read("see").parameters("n").does(call -> {
            String seen = INHERITED.get() + " " + LOCAL.get() + " "
                    + Thread.currentThread().getPriority() + " "
                    + (Thread.currentThread().getContextClassLoader() instanceof URLClassLoader);
            INHERITED.set("left behind");
            LOCAL.set("left behind");
            Thread.currentThread().setContextClassLoader(null);
            return seen;
        });
        Toolwave toolwave = tools.waves();
        INHERITED.set("of the caller");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[0])) {
            Thread.currentThread().setContextClassLoader(loader);
            for (int turn = 0; turn < 20; turn++) {
                assertThat(toolwave.run(List.of(call("1", "see")))
                                .results()
                                .get(0)
                                .text())
                        .isEqualTo("null null 5 true");
            }
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void interruptedExceptionOfAStage_isTheToolsOwn() {
        tools.read("stage").does(call -> CompletableFuture.failedFuture(new InterruptedException()));
        assertFailsAlone("stage");
    }

    @Test
    void interruptedExceptionOfAnotherThread_isTheToolsOwn() throws Exception {
        CompletableFuture<Object> other = new CompletableFuture<>();
        Thread worker = new Thread(() -> other.completeExceptionally(new InterruptedException()));
        worker.start();
        worker.join();
        tools.read("unwrap").does(call -> {
            try {
                return other.get();
            } catch (ExecutionException e) {
                throw (Exception) e.getCause();
            }
        });
        assertFailsAlone("unwrap");
    }

    private void assertFailsAlone(String tool) {
        AtomicInteger written = new AtomicInteger();
        tools.write("write").does(call -> written.incrementAndGet());
        ToolResult alone = tools.waves().call(tool, "{}");
        assertThat(((NotOk<?>) alone.outcome()).reason()).isEqualTo(Reason.FAILED);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        for (Toolwave toolwave : List.of(tools.waves(), tools.eager())) {
            List<ToolResult> results =
                    toolwave.run(List.of(call("1", tool), call("2", "write"))).results();
            assertThat(((NotOk<?>) results.get(0).outcome()).reason()).isEqualTo(Reason.FAILED);
            assertThat(results.get(1).isError()).isFalse();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
        assertThat(written).hasValue(2);
    }

    @Test
    void flagThatAToolSets_doesNotReachTheCallerOfRun() {
        tools.read("self").does(call -> {
            Thread.currentThread().interrupt();
            return "self";
        });

        for (Toolwave toolwave : List.of(tools.waves(), tools.eager())) {
            toolwave.run(List.of(call("1", "self"), call("2", "self")));
            toolwave.run(List.of(call("1", "self")));
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @Test
    void nestedFanOuts_finishWithAnyNumberOfPermits() {
        tools.read("crawl").does(call -> {
            ToolContext context = call.in().context();
            List<Outcome<Integer>> pages = context.parallel(range(12), 100, page -> {
                Thread.sleep(2);
                return context.parallel(range(2), 2, i -> {
                            Thread.sleep(1);
                            return page * i;
                        })
                        .size();
            });
            return pages.stream().allMatch(Outcome::isOk) ? "all " + pages.size() : "lost";
        });

        for (int permits = 1; permits < 4; permits++) {
            Toolwave toolwave = tools.runtime().maxConcurrency(permits).build();
            assertThat(toolwave.call("crawl", "{}").text()).isEqualTo("all 12");
            assertThat(toolwave.run(List.of(call("1", "crawl"), call("2", "crawl")))
                            .results())
                    .allMatch(result -> result.text().equals("all 12"));
        }
    }

    @Test
    void itemsOfAFanOut_mayBeNullAndHaveTheirOwnContext() {
        tools.read("a")
                .does(call -> call
                        .in()
                        .context()
                        .parallel(Arrays.asList("x", null), 2, (item, context) -> item + " " + context.isCancelled())
                        .stream()
                        .map(outcome -> outcome.orElse("lost"))
                        .toList()
                        .toString());

        assertThat(tools.waves().call("a", "{}").text()).isEqualTo("[x false, null false]");
    }

    @Test
    void contextOfAToolThatHasEnded_startsNothing() {
        AtomicReference<ToolContext> leaked = new AtomicReference<>();
        tools.read("leak").does(call -> {
            leaked.set(call.in().context());
            return "ok";
        });
        tools.waves().call("leak", "{}");

        leaked.get().progress(1, 2, "ignored");
        assertThatThrownBy(() -> leaked.get().parallel(List.of(1), 1, i -> i))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void turnOfAnotherThread_canRunInsideTheTool() {
        AtomicReference<Toolwave> self = new AtomicReference<>();
        tools.read("leaf").does(call -> "leaf");
        tools.read("outer").does(call -> {
            TurnOptions inside = TurnOptions.DEFAULT.inside(call.in().context());
            return IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> self.get().call("leaf", "{}", inside).text()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .distinct()
                    .toList()
                    .toString();
        });
        self.set(tools.runtime().maxConcurrency(1).build());

        assertThat(self.get().call("outer", "{}").text()).isEqualTo("[leaf]");
        assertThat(self.get().run(List.of(call("1", "outer"))).results().get(0).text())
                .isEqualTo("[leaf]");
    }

    @Test
    void turnThatAToolStarts_finishesAfterClose() {
        AtomicReference<Toolwave> self = new AtomicReference<>();
        tools.read("leaf").does(call -> "leaf");
        tools.read("closes").does(call -> {
            self.get().close();
            return self.get().call("leaf", "{}").text();
        });
        self.set(tools.waves());

        assertThat(self.get().call("closes", "{}").text()).isEqualTo("leaf");
    }

    @Test
    void propagatedContext_reachesEveryItem() {
        ThreadLocal<String> user = new ThreadLocal<>();
        ContextPropagation propagation = () -> {
            String captured = user.get();
            return () -> {
                String before = user.get();
                user.set(captured);
                return () -> user.set(before);
            };
        };
        tools.read("who")
                .does(call -> call
                        .in()
                        .context()
                        .parallel(range(4), 4, i -> {
                            Thread.sleep(5);
                            return user.get();
                        })
                        .stream()
                        .map(outcome -> outcome.orElse("lost"))
                        .distinct()
                        .toList()
                        .toString());
        user.set("alice");
        Toolwave toolwave = tools.runtime().contextPropagation(propagation).build();

        assertThat(toolwave.call("who", "{}").text()).isEqualTo("[alice]");
        assertThat(toolwave.run(List.of(call("1", "who"), call("2", "who"))).results())
                .allMatch(result -> result.text().equals("[alice]"));
    }

    @Test
    void contextThatCannotBeCapturedOrRestored_failsTheTools() {
        tools.read("a");
        tools.read("b");
        ContextPropagation throwing = () -> {
            throw new IllegalStateException("secret");
        };
        ContextPropagation nothing = () -> () -> null;

        for (ContextPropagation propagation : List.of(throwing, nothing)) {
            Toolwave toolwave = tools.runtime().contextPropagation(propagation).build();
            assertThat(toolwave.run(List.of(call("1", "a"), call("2", "b"))).results())
                    .allMatch(ToolResult::isError)
                    .noneMatch(result -> result.text().contains("secret"));
        }
    }

    @Test
    void contextThatCannotBeClosed_changesNoResult() {
        tools.read("a");
        tools.read("b");
        ContextPropagation propagation = () -> () -> () -> {
            throw new AssertionError("close");
        };
        Toolwave toolwave = tools.runtime().contextPropagation(propagation).build();

        assertThat(toolwave.run(List.of(call("1", "a"), call("2", "b"))).results())
                .noneMatch(ToolResult::isError);
    }

    @Test
    void waitForAStuckTool_endsWithItsTimeout() {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        tools.read("stuck")
                .parameters("n")
                .timeout(Duration.ofMillis(50))
                .limit(1)
                .does(call -> Waiting.ignoringInterrupts(started, end));
        Toolwave toolwave = tools.waves();

        assertThat(toolwave.call("stuck", "{}").text()).contains("took longer");
        ToolResult second = toolwave.call("stuck", "{}");
        end.countDown();

        assertThat(((NotOk<?>) second.outcome()).reason()).isEqualTo(Reason.TIMED_OUT);
        assertThat(second.text()).contains("busy");
    }

    @Test
    void callsThatWaitForEachOther_areNotBusy() {
        tools.read("slow")
                .parameters("n")
                .timeout(Duration.ofMillis(500))
                .limit(1)
                .does(call -> {
                    Thread.sleep(60);
                    return "ok";
                });

        assertThat(tools.waves().run(TestToolset.calls("slow", 12)).results()).noneMatch(ToolResult::isError);
    }

    @Test
    void writeThatWasInterrupted_isNotCalledSkipped() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        tools.read("cart");
        tools.write("checkout").needs("cart").does(call -> Waiting.untilInterrupted(started));
        tools.write("later");
        AtomicReference<List<ToolResult>> results = new AtomicReference<>();
        Thread caller = new Thread(() -> results.set(tools.waves()
                .run(List.of(call("1", "checkout"), call("2", "later")))
                .results()));
        caller.start();
        Waiting.on(started);
        caller.interrupt();
        caller.join();

        assertThat(results.get().get(0).text())
                .contains("\"completed\":[\"cart\"]")
                .contains("\"interrupted\":[\"checkout\"]")
                .doesNotContain("skipped");
        assertThat(results.get().get(1).text()).contains("\"skipped\":[\"later\"]");
    }

    private static List<Integer> range(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
