package dev.toolwave.runtime.internal.turn;

import static dev.toolwave.runtime.internal.turn.TestToolset.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Cancellation;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.ToolListener;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TurnOptions;
import dev.toolwave.runtime.TurnResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The options of a turn take effect, for this turn alone. */
@Timeout(30)
class OptionsOfATurnTest {

    private final TestToolset tools = new TestToolset();

    @Test
    void cancellation_interruptsToolsAndAnswersEveryCallWithTheReason() throws Exception {
        CountDownLatch started = new CountDownLatch(2);
        tools.read("waits").parameters("n").does(call -> Waiting.untilInterrupted(started));
        tools.write("never");
        Toolwave toolwave = tools.waves();
        Cancellation cancellation = Cancellation.create();
        CompletableFuture<TurnResult> turn = CompletableFuture.supplyAsync(() -> toolwave.run(
                List.of(call("1", "waits"), call("2", "waits", "n", "2"), call("3", "never")),
                TurnOptions.DEFAULT.cancellation(cancellation)));
        Waiting.on(started);

        cancellation.cancel("The user closed the window.");

        assertThat(turn.get().results()).hasSize(3).allSatisfy(OptionsOfATurnTest::isCancelledByTheUser);
    }

    @Test
    void cancellationBeforeTheTurn_startsNothing() {
        AtomicInteger runs = new AtomicInteger();
        tools.read("a").does(call -> runs.incrementAndGet());
        Cancellation cancellation = Cancellation.create();
        cancellation.cancel("The user closed the window.");
        TurnOptions options = TurnOptions.DEFAULT.cancellation(cancellation);

        assertThat(tools.waves().run(List.of(call("1", "a")), options).results())
                .allSatisfy(OptionsOfATurnTest::isCancelledByTheUser);
        isCancelledByTheUser(tools.waves().call("a", "{}", options));
        assertThat(runs).hasValue(0);
    }

    private static void isCancelledByTheUser(ToolResult result) {
        assertThat(((NotOk<?>) result.outcome()).reason()).isEqualTo(Reason.CANCELLED);
        assertThat(result.text()).contains("The user closed the window.");
    }

    @Test
    void cancelledFuture_cancelsItsTurn() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        tools.read("waits").does(call -> {
            try {
                return Waiting.untilInterrupted(started);
            } finally {
                interrupted.countDown();
            }
        });
        CompletableFuture<TurnResult> turn = tools.waves().runAsync(List.of(call("1", "waits")));
        Waiting.on(started);

        turn.cancel(false);

        Waiting.on(interrupted);
    }

    @Test
    void listenerOfATurn_getsAllItsEventsBeforeRunReturns() {
        tools.read("a").does(call -> {
            call.in().context().progress(1, 2, "half");
            return "a";
        });
        Toolwave toolwave = tools.waves();
        for (int turn = 0; turn < 50; turn++) {
            List<String> events = Collections.synchronizedList(new ArrayList<>());
            TurnOptions options = TurnOptions.DEFAULT.listener(new ToolListener() {
                @Override
                public void turnStarted(TurnStarted event) {
                    events.add("turn started");
                }

                @Override
                public void toolStarted(ToolStarted event) {
                    events.add("tool started");
                }

                @Override
                public void toolProgress(ToolProgress event) {
                    events.add("progress");
                }

                @Override
                public void toolFinished(ToolFinished event) {
                    events.add("tool finished");
                }

                @Override
                public void turnFinished(TurnFinished event) {
                    events.add("turn finished");
                }
            });

            toolwave.run(List.of(call("1", "a")), options);

            assertThat(events)
                    .containsExactly("turn started", "tool started", "progress", "tool finished", "turn finished");
        }
    }
}
