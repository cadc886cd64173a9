package dev.toolwave.runtime.internal.turn;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.remote.PlanRunner;
import dev.toolwave.runtime.remote.PlanSteps;
import dev.toolwave.runtime.remote.PlanSteps.Step;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Failures of the runner of a plan. */
class RunnerFailureTest {

    @Test
    void runnerThatThrows_failsWhatIsUnansweredAndKeepsTheRest() {
        Toolwave worker = ElsewhereTrip.tools().waves();
        Toolwave away = ElsewhereTrip.tools()
                .runtime()
                .planRunner(plan -> {
                    PlanSteps steps = plan.steps();
                    for (Step step : steps.start()) {
                        if (step instanceof Step.Run run
                                && run.task().node().tool().name().equals("events")) {
                            steps.ended(
                                    run.task().node().index(),
                                    worker.runNode(run.task().json()));
                        }
                    }
                    throw new IOException("secret");
                })
                .build();

        String events = away.run(List.of(TestToolset.call("1", "events"), TestToolset.call("2", "trip")))
                .results()
                .get(0)
                .text();
        String text = ElsewhereTrip.only(away.run(ElsewhereTrip.calls()));

        assertThat(events).isEqualTo("concert");
        assertThat(text).contains("The runner of the plan failed: IOException.").doesNotContain("secret");
    }

    @Test
    void runnerThatIsInterrupted_cancelsTheTurn() {
        Toolwave away = ElsewhereTrip.tools()
                .runtime()
                .planRunner(plan -> {
                    throw new InterruptedException();
                })
                .build();

        ToolResult result = away.run(ElsewhereTrip.calls()).results().get(0);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(((NotOk<?>) result.outcome()).reason()).isEqualTo(Reason.CANCELLED);
    }

    @Test
    void virtualMachineErrorOfARunner_isAnswered() {
        Toolwave away = ElsewhereTrip.tools()
                .runtime()
                .planRunner(plan -> {
                    throw new OutOfMemoryError();
                })
                .build();

        assertThat(away.run(ElsewhereTrip.calls()).results())
                .allSatisfy(result ->
                        assertThat(result.text()).contains("The runner of the plan failed: OutOfMemoryError."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"ok\":1}",
                "{\"ok\":false}",
                "{\"ok\":false,\"reason\":\"X\",\"tool\":\"a\",\"message\":\"b\"}",
                "{\"ok\":true,\"value\":1} x",
                "{\"ok\":true,\"parts\":[{\"type\":\"film\"}]}",
                "\u0000",
                "{\"ok\":true,\"value\":1e",
                "{\"ok\":false,\"reason\":\"SKIPPED\",\"tool\":\"a\",\"message\":\"b\",\"roots\":[1]}"
            })
    void rubbishOfARunner_isAFailure(String rubbish) {
        Toolwave ofPlan = ElsewhereTrip.tools()
                .runtime()
                .planRunner(plan -> Collections.nCopies(4, rubbish))
                .build();
        Toolwave ofNodes = ElsewhereTrip.tools()
                .runtime()
                .planRunner(PlanRunner.of(task -> rubbish))
                .build();

        for (Toolwave away : List.of(ofPlan, ofNodes)) {
            ToolResult result =
                    requireNonNull(away.run(ElsewhereTrip.calls()).results().get(0));
            assertThat(result.isError()).isTrue();
            assertThat(result.text()).contains("cannot be read");
        }
    }

    @Test
    void tooFewTooManyOrNoOutcomes_loseNoCall() {
        for (List<String> given : Arrays.<List<String>>asList(
                null,
                List.<String>of(),
                Arrays.asList(null, null, null, null),
                Collections.nCopies(9, "{\"ok\":true}"))) {
            Toolwave away =
                    ElsewhereTrip.tools().runtime().planRunner(plan -> given).build();

            TurnResult turn = away.run(List.of(ElsewhereTrip.calls().get(0), new ToolCall("c2", "nothing", "{}")));

            assertThat(turn.results()).extracting(ToolResult::callId).containsExactly("c1", "c2");
            assertThat(turn.profile().toText()).isNotEmpty();
        }
    }

    @Test
    void callsThatCannotRun_areAnsweredWithoutTheRunner() {
        Toolwave away = ElsewhereTrip.tools()
                .runtime()
                .planRunner(plan -> {
                    throw new AssertionError();
                })
                .build();

        assertThat(away.call("trip", "{\"x\":1}").text()).contains("INVALID_ARGUMENTS");
        assertThat(away.run(List.of(new ToolCall("1", "nothing", "{}"))).results())
                .hasSize(1);
    }

    @Test
    void timeUp_interruptsWhatRunsAndEndsTheRun() {
        AtomicReference<List<Step>> interrupted = new AtomicReference<>();
        Toolwave away = ElsewhereTrip.tools()
                .runtime()
                .scheduling(Scheduling.EAGER)
                .planRunner(plan -> {
                    PlanSteps steps = plan.steps();
                    steps.start();
                    interrupted.set(steps.timeUp());
                    assertThat(steps.isOver()).isTrue();
                    return steps.outcomes();
                })
                .build();

        ToolResult result = away.run(ElsewhereTrip.calls()).results().get(0);

        assertThat(interrupted.get())
                .extracting(step -> ((Step.Interrupt) step).node().key())
                .containsExactly("0-geocode", "2-events");
        assertThat(((NotOk<?>) result.outcome()).reason()).isEqualTo(Reason.TIMED_OUT);
    }

    @Test
    void stepThatTookTooLong_isOneThatAnOptionalDependentDoesWithout() {
        Toolwave worker = ElsewhereTrip.tools().waves();
        Toolwave away = ElsewhereTrip.tools()
                .runtime()
                .planRunner(plan -> {
                    PlanSteps steps = plan.steps();
                    List<Step> next = steps.start();
                    while (!steps.isOver()) {
                        Step.Run run = (Step.Run) next.get(0);
                        int node = run.task().node().index();
                        List<Step> rest = next.subList(1, next.size());
                        List<Step> more = node == 2
                                ? steps.failed(node, Reason.TIMED_OUT, "too slow")
                                : steps.ended(node, worker.runNode(run.task().json()));
                        next = Stream.concat(rest.stream(), more.stream()).toList();
                    }
                    return steps.outcomes();
                })
                .build();

        assertThat(ElsewhereTrip.only(away.run(ElsewhereTrip.calls()))).contains("nothing on", "events: TIMED_OUT");
    }

    @Test
    void outcomesOfARunThatIsNotOver_areRefused() {
        AtomicReference<PlanSteps> steps = new AtomicReference<>();
        ElsewhereTrip.tools()
                .runtime()
                .planRunner(plan -> {
                    steps.set(plan.steps());
                    return List.of();
                })
                .build()
                .run(ElsewhereTrip.calls());

        assertThatThrownBy(() -> steps.get().outcomes()).isInstanceOf(IllegalStateException.class);
        assertThat(steps.get().ended(0, "{\"ok\":true}")).isEmpty();
    }
}
