package dev.toolwave.runtime.internal.turn;

import static dev.toolwave.runtime.internal.turn.TestToolset.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.ToolException;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TurnOptions;
import dev.toolwave.runtime.TypedCall;
import dev.toolwave.runtime.spi.EdgeKind;
import dev.toolwave.runtime.spi.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever code of the application throws, every call is answered, and the answers of the other calls are kept. */
class CodeOfTheApplicationTest {

    private final TestToolset tools = new TestToolset();

    private static void fail(String error) {
        switch (error) {
            case "assertion" -> throw new AssertionError("secret");
            case "linkage" -> throw new NoClassDefFoundError("secret");
            case "initializer" -> throw new ExceptionInInitializerError("secret");
            case "memory" -> throw new OutOfMemoryError("secret");
            case "runtime" -> throw new IllegalStateException("secret");
            default -> throw sneaky(new IOException("secret"));
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException sneaky(Throwable e) throws E {
        throw (E) e;
    }

    @ParameterizedTest
    @ValueSource(strings = {"assertion", "linkage", "initializer", "memory", "runtime", "sneaky"})
    void getterThatThrows_failsItsOwnCall(String error) {
        tools.write("pay").does(call -> "paid");
        tools.read("invoice").does(call -> (TestTool.Written) out -> fail(error));

        for (Toolwave toolwave : List.of(tools.waves(), tools.eager())) {
            List<ToolResult> results = toolwave.run(List.of(call("1", "pay"), call("2", "invoice")))
                    .results();
            assertThat(results.get(0).text()).isEqualTo("paid");
            assertThat(results.get(1).isError()).isTrue();
            assertThat(results.get(1).text()).contains("The tool ran, but").doesNotContain("secret");
            assertThat(toolwave.call("invoice", "{}").text()).contains("The tool ran, but");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"assertion", "linkage", "initializer", "memory", "runtime", "sneaky"})
    void constructorOfAnArgumentThatThrows_isAnArgumentError(String error) {
        tools.write("pay").does(call -> "paid");
        tools.read("order").reading(() -> fail(error));

        List<ToolResult> results =
                tools.waves().run(List.of(call("1", "pay"), call("2", "order"))).results();

        assertThat(results.get(0).text()).isEqualTo("paid");
        assertThat(((NotOk<?>) results.get(1).outcome()).reason()).isEqualTo(Reason.INVALID_ARGUMENTS);
        assertThat(results.get(1).text()).doesNotContain("secret");
        assertThat(tools.waves().call("order", "{}").isError()).isTrue();
    }

    @Test
    void hashCodeEqualsAndToStringThatThrow_onlyPreventMerging() {
        Object hostile = new Object() {
            @Override
            public int hashCode() {
                throw new AssertionError("secret");
            }

            @Override
            public boolean equals(Object other) {
                throw new AssertionError("secret");
            }

            @Override
            public String toString() {
                throw new AssertionError("secret");
            }
        };
        AtomicInteger runs = new AtomicInteger();
        tools.read("read").parameters("n").does(call -> runs.incrementAndGet());
        tools.write("write").parameters("n").resource("cart:", "n").does(call -> "written");
        TypedCall<?> first = tools.typed("read", hostile);
        TypedCall<?> second = tools.typed("read", hostile);
        TypedCall<?> third = tools.typed("write", hostile);

        List<ToolResult> results = tools.waves().run(first, second, third).results();

        assertThat(results).noneMatch(ToolResult::isError);
        assertThat(runs).hasValue(2);
    }

    @Test
    void messageThatThrows_isNotNeeded() {
        tools.read("a").does(call -> {
            throw new ToolException("") {
                @Override
                public String getMessage() {
                    throw new IllegalStateException("secret");
                }
            };
        });
        tools.read("b").does(call -> "b");

        List<ToolResult> results =
                tools.waves().run(List.of(call("1", "a"), call("2", "b"))).results();

        assertThat(results.get(0).text()).contains("\"The tool failed.\"");
        assertThat(results.get(1).text()).isEqualTo("b");
    }

    @Test
    void wrappedExceptions_areReadLikeTheirCauses() {
        AtomicInteger attempts = new AtomicInteger();
        tools.read("completion").does(call -> {
            throw new CompletionException(new ExecutionException(new ToolException("no such city")));
        });
        tools.read("retried")
                .retry(RetryPolicy.attempts(3)
                        .pauses(Duration.ZERO, Duration.ZERO)
                        .on(List.of(IOException.class)))
                .does(call -> {
                    attempts.incrementAndGet();
                    throw new ExecutionException(new IOException());
                });

        assertThat(tools.waves().call("completion", "{}").text()).contains("no such city");
        tools.waves().call("retried", "{}");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void invalidArgument_isNotRetried() {
        AtomicInteger attempts = new AtomicInteger();
        tools.read("a")
                .retry(RetryPolicy.attempts(3).pauses(Duration.ZERO, Duration.ZERO))
                .does(call -> {
                    attempts.incrementAndGet();
                    throw new ToolException.InvalidArgument("city", "unknown");
                });

        tools.waves().call("a", "{}");

        assertThat(attempts).hasValue(1);
    }

    @Test
    void anonymousException_isNamedAfterItsSuperclass() {
        tools.read("a").does(call -> {
            throw new IllegalStateException() {};
        });

        assertThat(tools.waves().call("a", "{}").text()).contains("The tool failed: IllegalStateException.");
    }

    @Test
    void blankMessage_isReplaced() {
        tools.read("a").does(call -> {
            throw new ToolException(" ");
        });

        assertThat(tools.waves().call("a", "{}").text()).contains("\"message\":\"The tool failed.\"");
    }

    @Test
    void messageOfAToolException_isUnderTheResultLimit() {
        tools.read("a").does(call -> {
            throw new ToolException("x".repeat(100_000));
        });
        Toolwave toolwave = tools.runtime().maxResultLength(1_000).build();

        assertThat(toolwave.call("a", "{}").text()).hasSizeLessThan(1_500);
    }

    @Test
    void slowArguments_countForTheTurnsTime() {
        tools.read("slow").reading(() -> {
            try {
                Thread.sleep(10_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        long start = System.nanoTime();

        ToolResult result = tools.waves().call("slow", "{}", TurnOptions.DEFAULT.timeout(Duration.ofMillis(50)));

        assertThat(((NotOk<?>) result.outcome()).reason()).isEqualTo(Reason.TIMED_OUT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void slowResult_countsForTheToolsTime() {
        tools.read("slow").timeout(Duration.ofMillis(50)).does(call -> (TestTool.Written) out -> {
            try {
                Thread.sleep(10_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        ToolResult result = tools.waves().call("slow", "{}");

        assertThat(((NotOk<?>) result.outcome()).reason()).isEqualTo(Reason.TIMED_OUT);
    }

    @Test
    void result_isWrittenOnTheToolsThreadBeforeDependentsChangeIt() {
        AtomicReference<Thread> ran = new AtomicReference<>();
        AtomicReference<Thread> written = new AtomicReference<>();
        StringBuilder shared = new StringBuilder("whole");
        tools.read("text").does(call -> {
            ran.set(Thread.currentThread());
            return (TestTool.Written) out -> {
                written.set(Thread.currentThread());
                out.text(shared.toString());
            };
        });
        tools.read("cut").needs("text").does(call -> {
            shared.setLength(1);
            return "cut";
        });

        List<ToolResult> results =
                tools.waves().run(List.of(call("1", "text"), call("2", "cut"))).results();

        assertThat(results.get(0).text()).isEqualTo("whole");
        assertThat(written.get()).isSameAs(ran.get()).isNotSameAs(Thread.currentThread());
    }

    @Test
    void selectionThatThrows_isNamedWithItsException() {
        tools.read("profile").does(call -> "not a map");
        tools.read("greet").select("profile", EdgeKind.REQUIRED, "name");
        tools.read("fine").needs("profile").does(call -> "fine");

        List<ToolResult> results = tools.waves()
                .run(List.of(call("1", "greet"), call("2", "fine")))
                .results();

        NotOk<?> root = ((NotOk<?>) results.get(0).outcome()).roots().get(0);
        assertThat(root.reason()).isEqualTo(Reason.FAILED);
        assertThat(root.cause()).isInstanceOf(ClassCastException.class);
        assertThat(results.get(0).text())
                .contains("\"failedStep\":\"profile\"")
                .contains("Reading 'name' of the tool's result failed: ClassCastException.");
        assertThat(results.get(1).text()).isEqualTo("fine");
    }
}
