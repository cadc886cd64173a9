package dev.toolwave.runtime.internal.run;

import static dev.toolwave.runtime.internal.run.TestToolset.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.ToolListener;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** P25: a slow, throwing or re-entering listener delays nothing, and hears everything in order. */
class P25ListenerTest {

    private final TestToolset tools = new TestToolset();

    @Test
    void listener_hearsTheTurnInOrder() {
        List<String> heard = new CopyOnWriteArrayList<>();
        tools.read("a").does(call -> {
            call.in().context().progress(1, 2, "half");
            return "a";
        });
        tools.read("b").needs("a");
        Toolwave toolwave = tools.runtime()
                .listener(new ToolListener() {
                    @Override
                    public void turnStarted(TurnStarted event) {
                        heard.add("turn " + event.nodes() + " nodes, " + event.waves() + " waves");
                    }

                    @Override
                    public void toolStarted(ToolStarted event) {
                        heard.add("start " + event.node() + " " + event.toolName() + " " + event.wave());
                    }

                    @Override
                    public void toolProgress(ToolProgress event) {
                        heard.add("progress " + event.node() + " " + event.message());
                    }

                    @Override
                    public void toolFinished(ToolFinished event) {
                        heard.add(
                                "finish " + event.node() + " " + event.outcome().isOk());
                    }

                    @Override
                    public void turnFinished(TurnFinished event) {
                        heard.add("turn finished " + event.result().results().size());
                    }
                })
                .build();

        toolwave.call("b", "{}");
        toolwave.call("a", "{}");
        toolwave.close();

        assertThat(heard)
                .containsExactly(
                        "turn 2 nodes, 2 waves",
                        "start 0 a 1",
                        "progress 0 half",
                        "finish 0 true",
                        "start 1 b 2",
                        "finish 1 true",
                        "turn finished 1",
                        "turn 1 nodes, 1 waves",
                        "start 0 a 1",
                        "progress 0 half",
                        "finish 0 true",
                        "turn finished 1");
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
