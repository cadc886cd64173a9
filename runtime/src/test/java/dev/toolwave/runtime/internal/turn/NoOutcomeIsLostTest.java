package dev.toolwave.runtime.internal.turn;

import static dev.toolwave.runtime.internal.turn.TestToolset.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.ToolListener;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TurnOptions;
import dev.toolwave.runtime.TurnResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However a turn ends, each of its calls has its answer, in order. */
class NoOutcomeIsLostTest {

    private final TestToolset tools = new TestToolset();
    private final CountDownLatch started = new CountDownLatch(1);

    @ParameterizedTest
    @EnumSource
    void deadlineAmongCalls_answersAllOfThem(Scheduling scheduling) {
        tools.read("quick").does(call -> "quick");
        tools.read("stuck").does(call -> Waiting.untilInterrupted(started));
        tools.read("after").needs("stuck");

        TurnResult turn = runtime(scheduling)
                .run(
                        List.of(call("1", "after"), call("2", "quick"), call("3", "stuck"), call("4", "nobody")),
                        TurnOptions.DEFAULT.timeout(Duration.ofMillis(500)));

        assertAnswers(turn, Reason.TIMED_OUT, null, Reason.TIMED_OUT, Reason.UNKNOWN_TOOL);
    }

    @ParameterizedTest
    @EnumSource
    void interruptOfTheCaller_answersAllCalls(Scheduling scheduling) {
        tools.read("first");
        tools.read("second").needs("first");
        Toolwave toolwave = runtime(scheduling);
        Thread.currentThread().interrupt();

        TurnResult turn = toolwave.run(List.of(call("1", "first"), call("2", "second"), call("3", "nobody")));

        assertThat(Thread.interrupted()).isTrue();
        assertAnswers(turn, Reason.CANCELLED, Reason.CANCELLED, Reason.UNKNOWN_TOOL);
    }

    @ParameterizedTest
    @EnumSource
    void errorOfATool_answersAllCalls(Scheduling scheduling) {
        tools.read("breaks").does(call -> {
            throw new AssertionError();
        });
        tools.read("after").needs("breaks");
        tools.read("fine");

        TurnResult turn = runtime(scheduling).run(List.of(call("1", "after"), call("2", "fine"), call("3", "breaks")));

        assertAnswers(turn, Reason.SKIPPED, null, Reason.FAILED);
    }

    @ParameterizedTest
    @EnumSource
    void failingListener_losesNoAnswer(Scheduling scheduling) {
        tools.read("a");
        tools.read("b").needs("a");
        ToolListener failing = new ToolListener() {
            @Override
            public void toolStarted(ToolStarted event) {
                throw new IllegalStateException("listener");
            }
        };

        TurnResult turn = tools.runtime()
                .scheduling(scheduling)
                .listener(failing)
                .build()
                .run(List.of(call("1", "b"), call("2", "a")));

        assertAnswers(turn, null, null);
    }

    private Toolwave runtime(Scheduling scheduling) {
        return tools.runtime().scheduling(scheduling).build();
    }

    private static void assertAnswers(TurnResult turn, Reason... reasons) {
        List<ToolResult> results = turn.results();
        assertThat(results)
                .extracting(result -> result.outcome() instanceof NotOk<?> notOk ? notOk.reason() : null)
                .containsExactly(reasons);
        for (int i = 0; i < reasons.length; i++) {
            assertThat(results.get(i).callId()).isEqualTo(Integer.toString(i + 1));
            assertThat(results.get(i).text()).isNotEmpty();
        }
    }
}
