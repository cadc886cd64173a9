package dev.toolwave.runtime.internal.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.TypedCall;
import dev.toolwave.runtime.internal.machine.RandomRun;
import dev.toolwave.runtime.remote.NodeTask;
import dev.toolwave.runtime.remote.PlanRunner;
import dev.toolwave.runtime.remote.PlanSteps;
import dev.toolwave.runtime.remote.PlanSteps.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Random plans that run elsewhere, where every value goes through text, beside the same ones that run here. */
class ElsewherePropertiesTest {

    private static final int SEEDS = Math.min(RandomRun.SEEDS, 600);

    @Test
    void nodesElsewhere_giveWhatNodesHereGive() {
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomTools random = RandomTools.of(seed, true);
            List<ToolCall> calls = random.calls();
            Scheduling scheduling = Scheduling.values()[(int) (seed % 2)];
            Toolwave.Builder builder = runtime(random, scheduling);
            Toolwave worker = builder.build();
            Toolwave away = builder.planRunner(PlanRunner.of(task -> worker.runNode(task.json())))
                    .build();

            assertThat(told(away.run(calls))).as("seed %d", seed).isEqualTo(told(worker.run(calls)));
        }
    }

    @Test
    void callsMadeInJava_giveTheSameValuesElsewhere() {
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomTools random = RandomTools.of(seed, true);
            TypedCall<?>[] calls = random.typedCalls();
            Scheduling scheduling = Scheduling.values()[(int) (seed % 2)];
            Toolwave.Builder builder = runtime(random, scheduling);
            Toolwave worker = builder.build();
            Toolwave away = builder.planRunner(PlanRunner.of(task -> worker.runNode(task.json())))
                    .build();

            assertThat(told(away.run(calls))).as("seed %d", seed).isEqualTo(told(worker.run(calls)));
        }
    }

    @Test
    void steps_giveWhatNodesHereGive() {
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomTools random = RandomTools.of(seed, false);
            List<ToolCall> calls = random.calls();
            Scheduling scheduling = Scheduling.values()[(int) (seed % 2)];
            Toolwave.Builder builder = runtime(random, scheduling);
            Toolwave worker = builder.build();
            Toolwave away =
                    builder.planRunner(plan -> drive(plan.steps(), worker)).build();

            assertThat(told(away.run(calls))).as("seed %d", seed).isEqualTo(told(worker.run(calls)));
        }
    }

    @Test
    void sameEvents_giveTheSameStepsAndBytes() {
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomTools random = RandomTools.of(seed, true);
            List<ToolCall> calls = random.calls();
            Scheduling scheduling = Scheduling.values()[(int) (seed % 2)];
            Toolwave worker = runtime(random, scheduling).build();
            List<String> first = new ArrayList<>();
            List<String> second = new ArrayList<>();
            AtomicReference<List<String>> log = new AtomicReference<>(first);
            long order = seed;
            Toolwave away = runtime(random, scheduling)
                    .planRunner(plan -> {
                        log.get().add(plan.toJson());
                        return shuffled(plan.steps(), worker, new SplittableRandom(order), log.get());
                    })
                    .build();

            away.run(calls);
            log.set(second);
            away.run(calls);

            assertThat(second).as("seed %d", seed).isEqualTo(first).hasSizeGreaterThan(1);
        }
    }

    private static Toolwave.Builder runtime(RandomTools random, Scheduling scheduling) {
        // One at a time: otherwise the progress of a tool whose result is no longer needed depends on chance.
        return random.tools().runtime().maxConcurrency(1).scheduling(scheduling);
    }

    /** Runs one node after the other, always the most urgent one, as a runtime with one permit does. */
    private static List<String> drive(PlanSteps steps, Toolwave worker) {
        Comparator<NodeTask> urgency = Comparator.comparing(task -> -task.node().height());
        PriorityQueue<NodeTask> ready =
                new PriorityQueue<>(urgency.thenComparing(task -> task.node().index()));
        for (List<Step> next = steps.start(); ; ) {
            for (Step step : next) {
                if (step instanceof Step.Run run) {
                    ready.add(run.task());
                } else if (step instanceof Step.Interrupt interrupt) {
                    ready.removeIf(task -> task.node().equals(interrupt.node()));
                }
            }
            NodeTask task = ready.poll();
            if (task == null) {
                return steps.outcomes();
            }
            next = steps.ended(task.node().index(), worker.runNode(task.json()));
        }
    }

    private static List<String> shuffled(PlanSteps steps, Toolwave worker, SplittableRandom random, List<String> log) {
        List<NodeTask> running = new ArrayList<>();
        List<Step> next = steps.start();
        while (true) {
            for (Step step : next) {
                log.add(step.toString());
                if (step instanceof Step.Run run) {
                    running.add(run.task());
                }
            }
            if (running.isEmpty()) {
                return steps.outcomes();
            }
            NodeTask ended = running.remove(random.nextInt(running.size()));
            next = steps.ended(ended.node().index(), worker.runNode(ended.json()));
        }
    }

    private static List<String> told(TurnResult turn) {
        return turn.results().stream()
                .map(result -> result.callId() + ": " + result.text() + ", " + result.structuredJson() + ", "
                        + RandomTools.told(result.outcome()))
                .toList();
    }
}
