package dev.toolwave.runtime.internal.turn;

import static dev.toolwave.runtime.internal.turn.TestToolset.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TurnResult;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A tool that runs tools cannot deadlock, and exceeds no limit. */
@Timeout(60)
class NestedRunsDoNotDeadlockTest {

    private final TestToolset tools = new TestToolset();
    private final AtomicReference<Toolwave> toolwave = new AtomicReference<>();

    @ParameterizedTest
    @CsvSource({"1,WAVES", "2,WAVES", "5,WAVES", "1,EAGER", "2,EAGER", "5,EAGER"})
    void nestingAtLimitOne_finishes(int depth, Scheduling scheduling) {
        tools.read("leaf").parameters("n").does(call -> "leaf");
        tools.read("pair").parameters("n").needs("leaf").does(call -> call.upstream(0));
        tools.read("nest").parameters("n").limit(1).does(call -> {
            int n = Integer.parseInt(call.argument("n"));
            String inner = Integer.toString(n - 1);
            List<ToolResult> results = toolwave.get()
                    .run(
                            n == 0
                                    ? List.of(call("a", "pair"), call("b", "leaf", "n", "2"))
                                    : List.of(call("a", "nest", "n", inner), call("b", "pair", "n", "1")))
                    .results();
            return results.get(0).text() + results.get(1).isError();
        });
        toolwave.set(tools.runtime().maxConcurrency(1).scheduling(scheduling).build());

        TurnResult turn = toolwave.get()
                .run(List.of(call("1", "nest", "n", Integer.toString(depth)), call("2", "leaf", "n", "7")));

        assertThat(turn.results().get(0).text()).isEqualTo("leaf" + "false".repeat(depth + 1));
        assertThat(turn.results().get(1).isError()).isFalse();
    }

    @Test
    void nestedTurns_exceedNoLimit() {
        AtomicInteger working = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        tools.read("leaf").parameters("n").does(call -> {
            most.accumulateAndGet(working.incrementAndGet(), Math::max);
            TimeUnit.MICROSECONDS.sleep(100);
            return working.decrementAndGet() >= 0;
        });
        tools.read("outer")
                .parameters("n")
                .does(call -> toolwave
                        .get()
                        .run(IntStream.range(0, 20)
                                .mapToObj(i -> call("c" + i, "leaf", "n", call.argument("n") + "." + i))
                                .toList())
                        .results()
                        .stream()
                        .noneMatch(ToolResult::isError));
        toolwave.set(tools.runtime().maxConcurrency(3).build());

        TurnResult turn = toolwave.get()
                .run(IntStream.range(0, 10)
                        .mapToObj(i -> call("c" + i, "outer", "n", Integer.toString(i)))
                        .toList());

        assertThat(turn.results()).extracting(ToolResult::text).containsOnly("true");
        assertThat(most.get()).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void fanOut_keepsOrderAndEveryOtherOutcome(Scheduling scheduling) {
        tools.read("fan")
                .does(call -> call.in().context().parallel(List.of(1, 2, 3, 4), 2, item -> {
                    if (item == 3) {
                        throw new IllegalStateException();
                    }
                    return item * 10;
                }));
        toolwave.set(tools.runtime().scheduling(scheduling).maxConcurrency(1).build());

        List<?> outcomes = (List<?>) toolwave.get().call(tools.typed("fan")).orElseThrow();

        assertThat(outcomes).hasSize(4);
        assertThat(outcomes.get(0)).isEqualTo(new Outcome.Ok<>(10));
        assertThat(((NotOk<?>) outcomes.get(2)).reason()).isEqualTo(Reason.FAILED);
        assertThat(outcomes.get(3)).isEqualTo(new Outcome.Ok<>(40));
    }

    @Test
    void fanOut_reallyOverlapsUpToItsLimit() {
        CyclicBarrier three = new CyclicBarrier(3);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        tools.read("fan")
                .does(call -> call.in().context().parallel(List.of(1, 2, 3, 4, 5, 6), 3, item -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    three.await(20, TimeUnit.SECONDS);
                    running.decrementAndGet();
                    return item;
                }));
        toolwave.set(tools.waves());

        List<?> outcomes = (List<?>) toolwave.get().call(tools.typed("fan")).orElseThrow();

        assertThat(outcomes).allMatch(Outcome.Ok.class::isInstance);
        assertThat(most).hasValue(3);
    }
}
