package dev.toolwave.runtime.internal.turn;

import static dev.toolwave.runtime.internal.turn.TestToolset.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TurnResult;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A node starts only after all its upstreams have outcomes; what is independent runs at the same time. */
class UpstreamsRunFirstTest {

    private final TestToolset tools = new TestToolset();

    @ParameterizedTest
    @EnumSource
    void fiveIndependentTools_reallyOverlap(Scheduling scheduling) {
        CyclicBarrier all = new CyclicBarrier(5);
        for (int i = 0; i < 5; i++) {
            tools.read("t" + i).does(call -> all.await(20, TimeUnit.SECONDS) >= 0);
        }

        TurnResult turn = runtime(scheduling).run(calls(5));

        assertThat(turn.results()).extracting(ToolResult::text).containsOnly("true");
    }

    @ParameterizedTest
    @EnumSource
    void chainOfThree_neverOverlaps(Scheduling scheduling) {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        TestTool.Body body = call -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            Thread.yield();
            return running.getAndDecrement();
        };
        tools.read("a").does(body);
        tools.read("b").needs("a").does(body);
        tools.read("c").needs("b").does(body);

        assertThat(runtime(scheduling).call("c", "{}").text()).isEqualTo("1");
        assertThat(most).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource
    void oneFailingOfFive_losesNoneOfTheOtherFour(Scheduling scheduling) {
        for (int i = 0; i < 5; i++) {
            int number = i;
            tools.read("t" + i).does(call -> {
                if (number == 2) {
                    throw new IllegalStateException("secret");
                }
                return number;
            });
        }

        List<ToolResult> results = runtime(scheduling).run(calls(5)).results();

        assertThat(results).extracting(ToolResult::isError).containsExactly(false, false, true, false, false);
        assertThat(results.get(2).text())
                .contains("The tool failed: IllegalStateException.")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @EnumSource(names = "EAGER")
    void eagerNode_doesNotWaitForItsWave(Scheduling scheduling) throws Exception {
        CountDownLatch second = new CountDownLatch(1);
        tools.read("slow").does(call -> second.await(20, TimeUnit.SECONDS));
        tools.read("fast");
        tools.read("next").needs("fast").does(call -> {
            second.countDown();
            return "done";
        });

        assertThat(runtime(scheduling)
                        .run(List.of(call("1", "slow"), call("2", "next")))
                        .results())
                .extracting(ToolResult::text)
                .containsExactly("true", "done");
    }

    private Toolwave runtime(Scheduling scheduling) {
        return tools.runtime().scheduling(scheduling).build();
    }

    private static List<ToolCall> calls(int count) {
        return IntStream.range(0, count).mapToObj(i -> call("c" + i, "t" + i)).toList();
    }
}
