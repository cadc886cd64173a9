package dev.toolwave.runtime.internal.turn;

import static dev.toolwave.runtime.internal.turn.TestToolset.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.ToolListener;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A slow, throwing or re-entering listener delays nothing, and receives all events in order. */
class ListenersDelayNothingTest {

    private final TestToolset tools = new TestToolset();

    @Test
    void listener_hearsTheTurnInOrder() {
        Heard heard = new Heard();
        tools.read("a").does(call -> {
            call.in().context().progress(1, 2, "half");
            return "a";
        });
        tools.read("b").needs("a");
        Toolwave toolwave = tools.runtime().listener(heard).build();

        toolwave.call("b", "{}");
        toolwave.call("a", "{}");
        toolwave.run(List.of(call("7", "a")));
        toolwave.close();

        List<String> aAlone = List.of(
                "turn of waves [1]",
                "start 0 a [call_1] 1",
                "0+1 of 1, wave 1: 0+1 of 1",
                "progress 0 [call_1] half",
                "finish 0 [call_1] true",
                "1+0 of 1, wave 1: 1+0 of 1",
                "turn finished 1, 1 steps");
        assertThat(heard.all.subList(0, 11))
                .containsExactly(
                        "turn of waves [1, 1]",
                        "start 0 a [call_1] 1",
                        "0+1 of 2, wave 1: 0+1 of 1",
                        "progress 0 [call_1] half",
                        "finish 0 [call_1] true",
                        "1+0 of 2, wave 1: 1+0 of 1",
                        "start 1 b [call_1] 2",
                        "1+1 of 2, wave 2: 0+1 of 1",
                        "finish 1 [call_1] true",
                        "2+0 of 2, wave 2: 1+0 of 1",
                        "turn finished 1, 2 steps");
        assertThat(heard.all.subList(11, 18)).isEqualTo(aAlone);
        assertThat(heard.all.subList(18, heard.all.size()))
                .isEqualTo(
                        aAlone.stream().map(line -> line.replace("call_1", "7")).toList());
    }

    @Test
    void mergedTool_isToldWithAllItsCalls() {
        Heard heard = new Heard();
        tools.read("a");
        tools.read("b").needs("a");
        Toolwave toolwave = tools.runtime().listener(heard).build();

        toolwave.run(List.of(call("x", "a"), call("y", "b"), call("z", "a")));
        toolwave.close();

        assertThat(heard.all).contains("start 0 a [x, y, z] 1", "start 1 b [y] 2", "finish 0 [x, y, z] true");
    }

    @Test
    void callWhoseToolIsRunning_hasBeenAnnounced() throws Exception {
        Heard heard = new Heard();
        CountDownLatch end = new CountDownLatch(1);
        tools.read("a").does(call -> {
            Waiting.on(end);
            return "a";
        });
        Toolwave toolwave = tools.runtime().listener(heard).build();
        Thread caller = new Thread(() -> toolwave.call("a", "{}"));
        caller.start();

        Waiting.until(() -> heard.all.size() == 3, "the listener hears of the tool that runs");
        end.countDown();
        caller.join();
        toolwave.close();

        assertThat(heard.all).hasSize(6).endsWith("turn finished 1, 1 steps");
    }

    @Test
    void failedCall_isToldWithItsOutcome() {
        Heard heard = new Heard();
        tools.read("a").does(call -> {
            throw new IllegalStateException();
        });
        Toolwave toolwave = tools.runtime().listener(heard).build();

        toolwave.call("a", "{}");
        toolwave.close();

        assertThat(heard.all).contains("finish 0 [call_1] false").endsWith("turn finished 1, 1 steps");
    }

    @Test
    void listenerToEndsOnly_hearsThemAll() {
        List<String> heard = new CopyOnWriteArrayList<>();
        tools.read("a");
        Toolwave toolwave = tools.runtime()
                .listener(new ToolListener() {
                    @Override
                    public void toolFinished(ToolFinished event) {
                        heard.add(event.toolName() + " of " + event.turn());
                    }
                })
                .build();

        toolwave.call("a", "{}");
        toolwave.run(List.of(call("1", "a"), call("2", "a")));
        toolwave.close();

        assertThat(heard).containsExactly("a of 1", "a of 2");
    }

    /** Writes down everything. */
    private static final class Heard implements ToolListener {

        final List<String> all = new CopyOnWriteArrayList<>();

        @Override
        public void turnStarted(TurnStarted event) {
            all.add("turn of waves " + event.waveSizes());
        }

        @Override
        public void toolStarted(ToolStarted event) {
            all.add("start " + event.node() + " " + event.toolName() + " " + event.callIds() + " " + event.wave());
        }

        @Override
        public void toolProgress(ToolProgress event) {
            all.add("progress " + event.node() + " " + event.callIds() + " " + event.message());
        }

        @Override
        public void toolFinished(ToolFinished event) {
            all.add("finish " + event.node() + " " + event.callIds() + " "
                    + event.outcome().isOk());
        }

        @Override
        public void turnProgress(TurnProgress event) {
            all.add(text(event.all()) + ", wave " + event.wave() + ": " + text(event.inWave()));
        }

        private static String text(Progress tally) {
            return tally.done() + "+" + tally.running() + " of " + tally.total();
        }

        @Override
        public void turnFinished(TurnFinished event) {
            all.add("turn finished " + event.result().results().size() + ", "
                    + event.result().profile().steps().size() + " steps");
        }
    }

    @Test
    void blockedListener_delaysNoTurn() throws Exception {
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        tools.read("a");
        Toolwave toolwave = tools.runtime()
                .listener(new ToolListener() {
                    @Override
                    public void turnStarted(TurnStarted event) {
                        Waiting.ignoringInterrupts(blocked, end);
                    }
                })
                .build();

        toolwave.call("a", "{}");
        Waiting.on(blocked);
        for (int turn = 0; turn < 5_000; turn++) {
            assertThat(toolwave.call("a", "{}").isError()).isFalse();
        }
        end.countDown();
    }

    @Test
    void listenerThatThrows_isHeardOutAndCalledAgain() {
        List<Long> heard = new CopyOnWriteArrayList<>();
        tools.read("a");
        Toolwave toolwave = tools.runtime()
                .listener(new ToolListener() {
                    @Override
                    public void turnFinished(TurnFinished event) {
                        heard.add(event.turn());
                        throw new AssertionError("of the listener");
                    }
                })
                .build();
        toolwave.call("a", "{}");
        toolwave.call("a", "{}");
        toolwave.close();

        assertThat(heard).containsExactly(1L, 2L);
    }

    @Test
    void listenerThatRunsATurn_isNotInItsOwnWay() {
        AtomicReference<Toolwave> self = new AtomicReference<>();
        AtomicReference<ToolResult> inner = new AtomicReference<>();
        tools.read("a");
        tools.read("b").needs("a").does(call -> "inner");
        self.set(tools.runtime()
                .maxConcurrency(1)
                .listener(new ToolListener() {
                    @Override
                    public void toolStarted(ToolStarted event) {
                        if (event.turn() == 1) {
                            inner.compareAndSet(null, self.get().call("b", "{}"));
                        }
                    }
                })
                .build());

        self.get().run(List.of(call("1", "a")));
        Waiting.until(() -> inner.get() != null, "the listener's own turn ends");

        assertThat(inner.get().text()).isEqualTo("inner");
    }
}
