package dev.toolwave.samples.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.remote.PlanRunner;
import dev.toolwave.runtime.remote.PlanSteps;
import dev.toolwave.runtime.remote.PlanSteps.Step;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WorkerProcessTest {

    private static WorkerProcess worker;

    @BeforeAll
    static void startWorker() throws IOException {
        worker = WorkerProcess.start();
    }

    @AfterAll
    static void stopWorker() {
        worker.close();
    }

    private static Toolwave toolwave(PlanRunner runner) {
        return Toolwave.builder()
                .toolset(ShopToolsToolset.of(new ShopTools()))
                .planRunner(runner)
                .build();
    }

    @Test
    void node_runsInTheOtherProcessAndItsValueComesBack() {
        try (Toolwave toolwave = toolwave(PlanRunner.of(worker))) {
            ToolResult result = toolwave.call("article", "{\"number\":7}");

            assertThat(result.outcome()).isInstanceOfSatisfying(Outcome.Ok.class, ok -> {
                ShopTools.Article article = (ShopTools.Article) ok.value();
                assertThat(article.name()).isEqualTo("Lamp 7");
                assertThat(article.colour()).contains("red");
                assertThat(article.process())
                        .isEqualTo(worker.pid())
                        .isNotEqualTo(ProcessHandle.current().pid());
            });
        }
    }

    @Test
    void callMadeInJava_runsInTheOtherProcessAndGivesItsValue() {
        try (Toolwave toolwave = toolwave(PlanRunner.of(worker))) {
            Outcome<ShopTools.Article> article =
                    toolwave.call(ShopToolsToolset.of(new ShopTools()).article(7));

            assertThat(article.orElseThrow().name()).isEqualTo("Lamp 7");
            assertThat(article.orElseThrow().process()).isEqualTo(worker.pid());
        }
    }

    @Test
    void fault_comesBackWithItsParameter() {
        try (Toolwave toolwave = toolwave(PlanRunner.of(worker))) {
            assertThat(toolwave.call("article", "{\"number\":0}").text())
                    .contains("\"parameter\":\"number\"", "articles are numbered from 1");
        }
    }

    @Test
    void workerThatDiesMidway_isAFailedNodeAndLosesNothingElse() throws IOException {
        try (WorkerProcess fragile = WorkerProcess.start();
                Toolwave toolwave = toolwave(PlanRunner.of(task -> {
                    boolean isRisky = task.node().tool().name().equals("delivery");
                    return (isRisky ? fragile : worker).run(task);
                }))) {
            TurnResult turn = toolwave.run(List.of(
                    new ToolCall("c1", "offer", "{\"number\":1}"), new ToolCall("c2", "article", "{\"number\":1}")));

            assertThat(turn.results()).extracting(ToolResult::callId).containsExactly("c1", "c2");
            assertThat(turn.results().get(0).text())
                    .contains("\"price\":25.90", "\"delivery\":\"ask us\"", "\"notes\":[\"delivery: FAILED\"]");
            assertThat(turn.results().get(1).isError()).isFalse();
            assertThat(turn.profile().mergedCalls()).isEqualTo(1);
        }
    }

    @Test
    void planDrivenStepByStep_givesTheSame() {
        PlanRunner engine = plan -> {
            PlanSteps steps = plan.steps();
            Deque<Step> open = new ArrayDeque<>(steps.start());
            while (!steps.isOver()) {
                if (open.remove() instanceof Step.Run run) {
                    int node = run.task().node().index();
                    open.addAll(
                            run.task().node().tool().name().equals("delivery")
                                    ? steps.failed(node, Outcome.Reason.TIMED_OUT, "The supplier is asleep.")
                                    : steps.ended(node, worker.run(run.task())));
                }
            }
            return steps.outcomes();
        };
        try (Toolwave toolwave = toolwave(engine)) {
            assertThat(toolwave.call("offer", "{\"number\":1}").text())
                    .contains("\"price\":25.90", "\"delivery\":\"ask us\"", "\"notes\":[\"delivery: TIMED_OUT\"]");
        }
    }
}
