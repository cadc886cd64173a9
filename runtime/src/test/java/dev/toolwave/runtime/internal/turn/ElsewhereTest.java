package dev.toolwave.runtime.internal.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.ToolListener;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TurnOptions;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.remote.PlanRunner;
import dev.toolwave.runtime.remote.TurnPlan;
import dev.toolwave.runtime.spi.EdgeKind;
import dev.toolwave.runtime.spi.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Nodes that run in another process. */
class ElsewhereTest {

    private final TestToolset tools = new TestToolset();

    private Toolwave away(PlanRunner.NodeRunner nodes) {
        return tools.runtime().planRunner(PlanRunner.of(nodes)).build();
    }

    @Test
    void plan_isDataInADecidedOrder() {
        AtomicReference<TurnPlan> handed = new AtomicReference<>();
        Toolwave toolwave = ElsewhereTrip.tools()
                .runtime()
                .planRunner(plan -> {
                    handed.set(plan);
                    return List.of();
                })
                .build();

        toolwave.run(ElsewhereTrip.calls());

        assertThat(handed.get().nodes())
                .extracting(TurnPlan.Node::key)
                .containsExactly("0-geocode", "1-forecast", "2-events", "3-trip");
        assertThat(handed.get().nodes().get(1).upstreams())
                .containsExactly(new TurnPlan.Upstream(0, EdgeKind.REQUIRED, "at"));
        assertThat(handed.get().nodes().get(2).timeout()).contains(Duration.ofSeconds(5));
        assertThat(handed.get().toJson())
                .startsWith("{\"format\":1,\"nodes\":[{\"key\":\"0-geocode\"")
                .contains("\"key\":\"2-events\",\"tool\":\"events\",\"wave\":1,\"height\":2,\"effect\":\"READ\"")
                .contains("\"timeout\":\"PT5S\",\"maxConcurrency\":2")
                .contains("{\"node\":0,\"kind\":\"REQUIRED\",\"select\":\"at\"}")
                .endsWith(",\"node\":3}]}");
    }

    @Test
    void deadlineAndAttributes_reachTheRunner() {
        AtomicReference<TurnPlan> handed = new AtomicReference<>();
        Toolwave toolwave = ElsewhereTrip.tools()
                .runtime()
                .planRunner(plan -> {
                    handed.set(plan);
                    return List.of();
                })
                .build();

        toolwave.run(
                ElsewhereTrip.calls(),
                TurnOptions.DEFAULT.timeout(Duration.ofMinutes(5)).attribute("tenant", "acme"));

        assertThat(handed.get().remaining())
                .hasValueSatisfying(left -> assertThat(left).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5)));
        assertThat(handed.get().attributes()).containsEntry("tenant", "acme");
    }

    @Test
    void barriers_areNoNodesButWhatStandsBehindThemIsWaitedFor() {
        tools.read("look").parameters("n");
        tools.write("save");
        AtomicReference<TurnPlan> handed = new AtomicReference<>();
        Toolwave worker = tools.waves();
        Toolwave toolwave = tools.runtime()
                .planRunner(plan -> {
                    handed.set(plan);
                    return plan.run(task -> worker.runNode(task.json()));
                })
                .build();

        TurnResult turn = toolwave.run(List.of(
                TestToolset.call("1", "look", "n", "1"),
                TestToolset.call("2", "look", "n", "2"),
                TestToolset.call("3", "save")));

        assertThat(turn.results()).noneMatch(ToolResult::isError);
        assertThat(handed.get().nodes()).hasSize(3);
        assertThat(handed.get().nodes().get(2).upstreams())
                .containsExactly(
                        new TurnPlan.Upstream(0, EdgeKind.AFTER, ""), new TurnPlan.Upstream(1, EdgeKind.AFTER, ""));
    }

    @Test
    void nodesElsewhere_haveTheirProfileAndListenersHere() {
        Toolwave worker = ElsewhereTrip.tools().waves();
        AtomicInteger finished = new AtomicInteger();
        Toolwave away = ElsewhereTrip.tools()
                .runtime()
                .planRunner(PlanRunner.of(task -> worker.runNode(task.json())))
                .listener(new ToolListener() {
                    @Override
                    public void toolFinished(ToolFinished event) {
                        finished.incrementAndGet();
                        assertThat(event.outcome().toOptional()).containsInstanceOf(ToolContent.Json.class);
                    }
                })
                .build();

        TurnResult turn = away.run(ElsewhereTrip.calls());
        away.close();

        assertThat(ElsewhereTrip.only(turn)).isEqualTo("sunny at 60,5, concert");
        assertThat(turn.profile().steps()).hasSize(4).allMatch(step -> step.start() != null && step.attempts() == 1);
        assertThat(finished).hasValue(4);
    }

    @Test
    void nodeRunnerThatThrows_failsItsNodeAlone() {
        Toolwave worker = ElsewhereTrip.tools().waves();
        Toolwave away = ElsewhereTrip.tools()
                .runtime()
                .planRunner(PlanRunner.of(task -> {
                    if (task.node().tool().name().equals("events")) {
                        throw new IOException("host secret-17 is down");
                    }
                    return worker.runNode(task.json());
                }))
                .build();

        String text = ElsewhereTrip.only(away.run(ElsewhereTrip.calls()));

        assertThat(text).contains("sunny at 60,5, nothing on", "events: FAILED").doesNotContain("secret");
    }

    @Test
    void lostNode_isTriedAgainWhereThePolicySaysSo() {
        tools.read("flaky").retry(RetryPolicy.attempts(3).pauses(Duration.ZERO, Duration.ZERO));
        Toolwave worker = tools.waves();
        AtomicInteger attempts = new AtomicInteger();
        Toolwave away = away(task -> {
            if (attempts.incrementAndGet() < 3) {
                throw new IOException();
            }
            return worker.runNode(task.json());
        });

        assertThat(away.call("flaky", "{}").text()).isEqualTo("ok");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void failureThatThePolicyDoesNotRetry_isNotRetriedHereEither() {
        AtomicInteger attempts = new AtomicInteger();
        tools.read("broken")
                .retry(RetryPolicy.attempts(3)
                        .pauses(Duration.ZERO, Duration.ZERO)
                        .on(List.of(IOException.class)))
                .does(call -> {
                    attempts.incrementAndGet();
                    throw new IllegalStateException();
                });
        Toolwave worker = tools.waves();

        assertThat(away(task -> worker.runNode(task.json()))
                        .call("broken", "{}")
                        .isError())
                .isTrue();
        assertThat(attempts).hasValue(1);
    }

    @Test
    void failureThatThePolicyRetries_isRetriedHereAndNotThere() {
        AtomicInteger attempts = new AtomicInteger();
        tools.read("broken")
                .retry(RetryPolicy.attempts(3).pauses(Duration.ZERO, Duration.ZERO))
                .does(call -> {
                    attempts.incrementAndGet();
                    throw new IllegalStateException();
                });
        Toolwave worker = tools.waves();

        assertThat(away(task -> worker.runNode(task.json()))
                        .call("broken", "{}")
                        .text())
                .contains("The tool failed: IllegalStateException.");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void nodeThatTakesTooLong_hasTimedOut() {
        tools.read("slow").timeout(Duration.ofMillis(30)).does(call -> {
            new CountDownLatch(1).await();
            return "";
        });
        Toolwave worker = tools.waves();
        Outcome<?> outcome =
                away(task -> worker.runNode(task.json())).call("slow", "{}").outcome();

        assertThat(((NotOk<?>) outcome).reason()).isEqualTo(Reason.TIMED_OUT);
        assertThat(((NotOk<?>) outcome).message()).isEqualTo("The tool took longer than 30 ms.");
    }

    @Test
    void resultThatNothingReads_isJsonForTheModelAndNoValueForJava() {
        tools.read("lonely").unreadable().does(call -> "here");
        Toolwave worker = tools.waves();
        Toolwave away = away(task -> worker.runNode(task.json()));

        ToolResult result = away.call("lonely", "{}");

        assertThat(result.text()).isEqualTo("here");
        assertThat(result.outcome()).isEqualTo(new Outcome.Ok<>(new ToolContent.Json("\"here\"")));
    }

    @Test
    void upstreamThatCannotBeReadBack_saysSoBeforeItRuns() {
        AtomicInteger ran = new AtomicInteger();
        tools.read("stream").unreadable().does(call -> ran.incrementAndGet());
        tools.read("reader").needs("stream");
        Toolwave worker = tools.waves();

        ToolResult result = away(task -> worker.runNode(task.json())).call("reader", "{}");

        assertThat(result.text())
                .contains("The result of the tool cannot be read back: nothing was generated for its type.");
        assertThat(ran).hasValue(0);
    }
}
