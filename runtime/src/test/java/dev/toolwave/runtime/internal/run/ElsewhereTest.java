package dev.toolwave.runtime.internal.run;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.PlanRunner;
import dev.toolwave.runtime.PlanSteps;
import dev.toolwave.runtime.PlanSteps.Step;
import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.ToolListener;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TurnOptions;
import dev.toolwave.runtime.TurnPlan;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.TypedCall;
import dev.toolwave.runtime.spi.EdgeKind;
import dev.toolwave.runtime.spi.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElsewhereTest {

    private final TestToolset tools = new TestToolset();

    private static TestToolset trip() {
        TestToolset tools = new TestToolset();
        tools.read("geocode").parameters("city").gives("at", "name").does(call -> Map.of("at", "60,5"));
        tools.read("forecast").select("geocode", EdgeKind.REQUIRED, "at").does(call -> "sunny at " + call.upstream(0));
        tools.read("events")
                .parameters("city")
                .timeout(Duration.ofSeconds(5))
                .limit(2)
                .does(call -> "concert");
        tools.read("trip")
                .needs("forecast")
                .on("events", EdgeKind.OPTIONAL)
                .does(call -> call.upstream(0) + ", " + call.in().optional(1).orElse("nothing on"));
        return tools;
    }

    private static List<ToolCall> oneTrip() {
        return List.of(TestToolset.call("c1", "trip", "city", "Oslo"));
    }

    private static String only(TurnResult turn) {
        assertThat(turn.results()).hasSize(1);
        return turn.results().get(0).text();
    }

    private Toolwave away(PlanRunner.NodeRunner nodes) {
        return tools.runtime().runner(PlanRunner.of(nodes)).build();
    }

    @Test
    void plan_isDataInADecidedOrder() {
        AtomicReference<TurnPlan> handed = new AtomicReference<>();
        Toolwave toolwave = trip().runtime()
                .runner(plan -> {
                    handed.set(plan);
                    return List.of();
                })
                .build();

        toolwave.run(oneTrip());

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
        Toolwave toolwave = trip().runtime()
                .runner(plan -> {
                    handed.set(plan);
                    return List.of();
                })
                .build();

        toolwave.run(
                oneTrip(), TurnOptions.DEFAULT.timeout(Duration.ofMinutes(5)).attribute("tenant", "acme"));

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
                .runner(plan -> {
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
        Toolwave worker = trip().waves();
        AtomicInteger finished = new AtomicInteger();
        Toolwave away = trip().runtime()
                .runner(PlanRunner.of(task -> worker.runNode(task.json())))
                .listener(new ToolListener() {
                    @Override
                    public void toolFinished(ToolFinished event) {
                        finished.incrementAndGet();
                        assertThat(event.outcome().toOptional()).containsInstanceOf(ToolContent.Json.class);
                    }
                })
                .build();

        TurnResult turn = away.run(oneTrip());
        away.close();

        assertThat(only(turn)).isEqualTo("sunny at 60,5, concert");
        assertThat(turn.profile().steps()).hasSize(4).allMatch(step -> step.start() != null && step.attempts() == 1);
        assertThat(finished).hasValue(4);
    }

    @Test
    void nodeRunnerThatThrows_failsItsNodeAlone() {
        Toolwave worker = trip().waves();
        Toolwave away = trip().runtime()
                .runner(PlanRunner.of(task -> {
                    if (task.node().tool().name().equals("events")) {
                        throw new IOException("host secret-17 is down");
                    }
                    return worker.runNode(task.json());
                }))
                .build();

        String text = only(away.run(oneTrip()));

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
                .contains("The result of stream cannot be read back: nothing was generated for its type.");
        assertThat(ran).hasValue(0);
    }

    @Test
    void callMadeInJava_runsElsewhereWithItsArgumentsAsJson() {
        tools.read("greet")
                .parameters("name", "title")
                .does(call -> call.argument("title") + " " + call.argument("name"));
        Toolwave worker = tools.waves();
        AtomicReference<String> sent = new AtomicReference<>();
        Toolwave away = away(task -> {
            sent.set(task.json());
            return worker.runNode(task.json());
        });

        assertThat(away.run(tools.typed("greet", "Ada"))).isEqualTo(new Outcome.Ok<>("null Ada"));
        assertThat(sent.get()).contains("\"arguments\":\"{\\\"name\\\":\\\"Ada\\\"}\"");
    }

    @Test
    void overriddenUpstreamOfACallMadeInJava_doesNotRunElsewhereEither() {
        tools.read("geocode").does(call -> {
            throw new AssertionError();
        });
        tools.read("forecast").overridable("geocode", "at").does(call -> "sunny at " + call.argument("at"));
        Toolwave worker = tools.waves();

        assertThat(away(task -> worker.runNode(task.json())).run(tools.typed("forecast", "60,5")))
                .isEqualTo(new Outcome.Ok<>("sunny at 60,5"));
    }

    @Test
    void argumentsThatCannotBeWritten_areSaidSoBeforeAnythingRuns() {
        tools.read("hello").parameters("a");
        TestTool.Written endless = out -> {
            while (true) {
                out.beginArray();
            }
        };
        TestTool.Written infinite = out -> out.number(Double.NaN);
        TestTool.Written broken = out -> {
            throw new IllegalStateException("jdbc:secret");
        };
        TestTool.Written tooDeep = out -> {
            throw new StackOverflowError();
        };
        TestTool.Written tooLong = out -> out.string("x".repeat(1 << 25));

        assertThat(refusal(new Object())).isEqualTo("nothing was generated for their types");
        assertThat(refusal(endless)).isEqualTo("they nest too deeply");
        assertThat(refusal(tooDeep)).isEqualTo("they nest too deeply");
        assertThat(refusal(infinite)).isEqualTo("JSON cannot hold one of their values");
        assertThat(refusal(broken)).isEqualTo("IllegalStateException");
        assertThat(refusal(tooLong)).isEqualTo("they are too long");
    }

    private String refusal(Object argument) {
        Toolwave away = tools.runtime()
                .runner(plan -> {
                    throw new AssertionError();
                })
                .build();
        NotOk<?> refused = (NotOk<?>) away.run(tools.typed("hello", argument));
        assertThat(refused.reason()).isEqualTo(Reason.FAILED);
        String start = "The arguments of hello cannot be written: ";
        assertThat(refused.message()).startsWith(start).endsWith(".");
        return refused.message().substring(start.length(), refused.message().length() - 1);
    }

    @Test
    void callMadeInJavaWhoseResultNothingReads_doesNotStart() {
        tools.write("save").unreadable().does(call -> {
            throw new AssertionError();
        });
        Toolwave away = tools.runtime()
                .runner(plan -> {
                    throw new AssertionError();
                })
                .build();

        assertThat(((NotOk<?>) away.run(tools.typed("save"))).message())
                .isEqualTo("The result of save cannot be read back: nothing was generated for its type.");
    }

    @Test
    void callMadeInJavaThatFails_isOneOfSeveralResults() {
        tools.read("hello").parameters("a");
        Toolwave worker = tools.waves();
        TypedCall<Object> bad = tools.typed("hello", new Object());
        TypedCall<Object> good = tools.typed("hello", "text");

        TurnResult turn = away(task -> worker.runNode(task.json())).run(bad, good);

        assertThat(turn.outcome(bad).isOk()).isFalse();
        assertThat(turn.outcome(good)).isEqualTo(new Outcome.Ok<>("ok"));
    }

    @Test
    void runnerThatThrows_failsWhatIsUnansweredAndKeepsTheRest() {
        Toolwave worker = trip().waves();
        Toolwave away = trip().runtime()
                .runner(plan -> {
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
        String text = only(away.run(oneTrip()));

        assertThat(events).isEqualTo("concert");
        assertThat(text).contains("The runner of the plan failed: IOException.").doesNotContain("secret");
    }

    @Test
    void runnerThatIsInterrupted_cancelsTheTurn() {
        Toolwave away = trip().runtime()
                .runner(plan -> {
                    throw new InterruptedException();
                })
                .build();

        ToolResult result = away.run(oneTrip()).results().get(0);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(((NotOk<?>) result.outcome()).reason()).isEqualTo(Reason.CANCELLED);
    }

    @Test
    void virtualMachineErrorOfARunner_isThrownAfterTheTurn() {
        Toolwave away = trip().runtime()
                .runner(plan -> {
                    throw new OutOfMemoryError();
                })
                .build();

        assertThatThrownBy(() -> away.run(oneTrip())).isInstanceOf(OutOfMemoryError.class);
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
        Toolwave ofPlan =
                trip().runtime().runner(plan -> Collections.nCopies(4, rubbish)).build();
        Toolwave ofNodes =
                trip().runtime().runner(PlanRunner.of(task -> rubbish)).build();

        for (Toolwave away : List.of(ofPlan, ofNodes)) {
            ToolResult result = requireNonNull(away.run(oneTrip()).results().get(0));
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
            Toolwave away = trip().runtime().runner(plan -> given).build();

            TurnResult turn = away.run(List.of(oneTrip().get(0), new ToolCall("c2", "nothing", "{}")));

            assertThat(turn.results()).extracting(ToolResult::callId).containsExactly("c1", "c2");
            assertThat(turn.profile().toText()).isNotEmpty();
        }
    }

    @Test
    void callsThatCannotRun_areAnsweredWithoutTheRunner() {
        Toolwave away = trip().runtime()
                .runner(plan -> {
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
        Toolwave away = trip().runtime()
                .scheduling(Scheduling.EAGER)
                .runner(plan -> {
                    PlanSteps steps = plan.steps();
                    steps.start();
                    interrupted.set(steps.timeUp());
                    assertThat(steps.isOver()).isTrue();
                    return steps.outcomes();
                })
                .build();

        ToolResult result = away.run(oneTrip()).results().get(0);

        assertThat(interrupted.get())
                .extracting(step -> ((Step.Interrupt) step).node().key())
                .containsExactly("0-geocode", "2-events");
        assertThat(((NotOk<?>) result.outcome()).reason()).isEqualTo(Reason.TIMED_OUT);
    }

    @Test
    void stepThatTookTooLong_isOneThatAnOptionalDependentDoesWithout() {
        Toolwave worker = trip().waves();
        Toolwave away = trip().runtime()
                .runner(plan -> {
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

        assertThat(only(away.run(oneTrip()))).contains("nothing on", "events: TIMED_OUT");
    }

    @Test
    void outcomesOfARunThatIsNotOver_areRefused() {
        AtomicReference<PlanSteps> steps = new AtomicReference<>();
        trip().runtime()
                .runner(plan -> {
                    steps.set(plan.steps());
                    return List.of();
                })
                .build()
                .run(oneTrip());

        assertThatThrownBy(() -> steps.get().outcomes()).isInstanceOf(IllegalStateException.class);
        assertThat(steps.get().ended(0, "{\"ok\":true}")).isEmpty();
    }
}
