package dev.toolwave.runtime.internal.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.internal.exec.Attempt;
import dev.toolwave.runtime.internal.exec.Engine;
import dev.toolwave.runtime.internal.exec.EngineSettings;
import dev.toolwave.runtime.internal.exec.NodeExecutor;
import dev.toolwave.runtime.internal.exec.NodeListener;
import dev.toolwave.runtime.internal.exec.NodeOutcomes;
import dev.toolwave.runtime.internal.exec.PlanExecution;
import dev.toolwave.runtime.internal.exec.TurnScope;
import dev.toolwave.runtime.internal.machine.Graph;
import dev.toolwave.runtime.internal.machine.NodeState;
import dev.toolwave.runtime.internal.machine.RandomGraphs;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Graphs of 10,000 nodes of any shape run on threads with a stack of 256 KB. */
class LargePlansTest {

    private static final int SIZE = 10_000;
    private static final long SMALL_STACK = 256 * 1024;

    @ParameterizedTest
    @EnumSource
    void everyShape_endsWithEveryOutcome(Scheduling scheduling) throws Exception {
        for (Graph graph : List.of(RandomGraphs.chain(SIZE), RandomGraphs.star(SIZE), RandomGraphs.layers(SIZE))) {
            AtomicReference<PlanExecution> run = new AtomicReference<>();
            Thread caller = new Thread(null, () -> run.set(run(graph, scheduling)), "caller", SMALL_STACK);
            caller.start();
            caller.join(60_000);

            assertThat(run.get()).isNotNull();
            for (int node = 0; node < SIZE; node++) {
                assertThat(run.get().machine().state(node)).isEqualTo(NodeState.OK);
            }
        }
    }

    private static PlanExecution run(Graph graph, Scheduling scheduling) {
        EngineSettings settings = new EngineSettings(8, scheduling, null, null, false, 1_000, List.of(), null);
        Executor threads = task -> new Thread(null, task, "worker", SMALL_STACK).start();
        Engine engine = new Engine(settings, System::nanoTime, bound -> 0, threads);
        TurnScope scope = new TurnScope(engine, 1, Map.of(), Engine.NEVER, null, null, null);
        PlanExecution run = new PlanExecution(scope, graph, scheduling, new Idle(), NodeListener.NONE, List.of());
        run.run();
        return run;
    }

    private static final class Idle implements NodeExecutor {

        @Override
        public String name(int node) {
            return "idle";
        }

        @Override
        public int step(int node) {
            return node;
        }

        @Override
        public long timeLimit(int node) {
            return Engine.NEVER;
        }

        @Override
        public NodeResult run(Attempt attempt, NodeOutcomes upstreams) {
            return new NodeResult("ok", List.of());
        }
    }
}
