package dev.toolwave.runtime.internal.turn;

import static dev.toolwave.runtime.internal.turn.TestToolset.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.ToolException;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.spi.EdgeKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToolwaveRunTest {

    private final TestToolset tools = new TestToolset();

    @Test
    void singleCall_runsOnTheCallersThread() {
        Thread[] ran = new Thread[1];
        tools.read("greet").parameters("name").does(call -> {
            ran[0] = Thread.currentThread();
            return "Hello, " + call.argument("name");
        });

        ToolResult result = tools.waves().call("greet", "{\"name\":\"Ada\"}");

        assertThat(result.text()).isEqualTo("Hello, Ada");
        assertThat(result.isError()).isFalse();
        assertThat(ran[0]).isSameAs(Thread.currentThread());
    }

    @ParameterizedTest
    @EnumSource
    void composite_takesWhatItsUpstreamsGive(Scheduling scheduling) {
        tools.read("geocode").hidden().parameters("city").does(call -> "@" + call.argument("city"));
        tools.read("forecast").needs("geocode").does(call -> "sun " + call.upstream(0));
        tools.read("events").needs("geocode").does(call -> "jazz " + call.upstream(0));
        tools.read("planTrip").needs("forecast", "events").does(call -> call.upstream(0) + ", " + call.upstream(1));

        TurnResult turn = tools.runtime()
                .scheduling(scheduling)
                .build()
                .run(List.of(call("1", "planTrip", "city", "Oslo"), call("2", "forecast", "city", "Oslo")));

        assertThat(turn.results()).extracting(ToolResult::text).containsExactly("sun @Oslo, jazz @Oslo", "sun @Oslo");
        assertThat(turn.profile().steps()).hasSize(4);
        assertThat(turn.profile().mergedCalls()).isEqualTo(2);
        assertThat(turn.profile().steps().get(0).callIds()).containsExactly("1", "2");
    }

    @ParameterizedTest
    @EnumSource
    void failedUpstream_isToldToTheModelWithItsStep(Scheduling scheduling) {
        tools.read("geocode").parameters("city").does(call -> {
            throw new ToolException.InvalidArgument("city", "unknown city '" + call.argument("city") + "'");
        });
        tools.read("events").does(call -> "jazz");
        tools.read("forecast").needs("geocode");
        tools.read("planTrip").needs("events", "forecast");

        Toolwave toolwave = tools.runtime().scheduling(scheduling).build();
        ToolResult result = toolwave.run(List.of(call("1", "planTrip", "city", "Pariss"), call("2", "events")))
                .results()
                .get(0);

        assertThat(result.text())
                .isEqualTo("{\"error\":{\"tool\":\"planTrip\",\"reason\":\"FAILED\",\"failedStep\":\"geocode\","
                        + "\"parameter\":\"city\",\"message\":\"unknown city 'Pariss'\",\"completed\":[\"events\"],"
                        + "\"skipped\":[\"forecast\",\"planTrip\"]}}");
        NotOk<?> outcome = (NotOk<?>) result.outcome();
        assertThat(outcome.reason()).isEqualTo(Reason.SKIPPED);
        assertThat(outcome.roots()).extracting(NotOk::toolName).containsExactly("geocode");
    }

    @Test
    void degradedUpstream_isNotedBesideTheResult() {
        tools.read("events").does(call -> {
            throw new IllegalStateException("secret");
        });
        tools.read("planTrip")
                .on("events", EdgeKind.OPTIONAL)
                .does(call -> "with " + call.in().<String>optional(0).orElse("nothing"));

        ToolResult result = tools.waves().call("planTrip", "{}");

        assertThat(result.isError()).isFalse();
        assertThat(result.text()).isEqualTo("{\"result\":\"with nothing\",\"notes\":[\"events: FAILED\"]}");
        assertThat(result.structuredJson()).isEqualTo("{\"result\":\"with nothing\"}");
    }

    @Test
    void outcomeParameter_learnsWhyThereIsNoValue() {
        tools.read("none").does(call -> Optional.empty());
        tools.read("ask").on("none", EdgeKind.OUTCOME).does(call -> {
            Outcome<String> outcome = call.in().outcome(0);
            return ((NotOk<String>) outcome).reason();
        });

        assertThat(tools.waves().call("ask", "{}").text()).isEqualTo("NO_VALUE");
    }

    @Test
    void emptyOptional_skipsWhoRequiresAValueOnly() {
        tools.read("none").does(call -> Optional.empty());
        tools.read("required").needs("none");
        tools.read("nullable").on("none", EdgeKind.NULLABLE).does(call -> "null is " + call.upstream(0));

        TurnResult turn = tools.waves().run(tools.typed("required"), tools.typed("nullable"));

        NotOk<?> skipped = (NotOk<?>) turn.results().get(0).outcome();
        assertThat(skipped.roots()).extracting(NotOk::reason).containsExactly(Reason.NO_VALUE);
        assertThat(turn.results().get(1).text()).isEqualTo("null is null");
    }

    @Test
    void select_takesAPartOfTheResult() {
        tools.read("address").does(call -> Map.of("city", "Oslo"));
        tools.read("visit").select("address", EdgeKind.REQUIRED, "city").does(call -> call.upstream(0));
        tools.read("phone").select("address", EdgeKind.REQUIRED, "number");

        TurnResult turn = tools.waves().run(tools.typed("visit"), tools.typed("phone"));

        assertThat(turn.results().get(0).text()).isEqualTo("Oslo");
        assertThat(turn.results().get(1).outcome()).isInstanceOf(NotOk.class);
    }

    @Test
    void overriddenUpstream_doesNotRun() {
        AtomicInteger located = new AtomicInteger();
        tools.read("locate").does(call -> "here" + located.incrementAndGet());
        tools.read("forecast")
                .overridable("locate", "place")
                .does(call -> call.argument("place") == null ? call.upstream(0) : call.argument("place"));
        Toolwave toolwave = tools.waves();

        assertThat(toolwave.call("forecast", "{\"place\":\"Oslo\"}").text()).isEqualTo("Oslo");
        assertThat(located).hasValue(0);
        assertThat(toolwave.call("forecast", "{}").text()).isEqualTo("here1");
    }

    @Test
    void completionStage_isAwaited() {
        tools.read("later").does(call -> CompletableFuture.supplyAsync(() -> "late"));
        tools.read("user").needs("later").does(call -> call.upstream(0) + "r");

        assertThat(tools.waves().call("user", "{}").text()).isEqualTo("later");
    }

    @Test
    void everyKindOfWrongCall_isAnsweredInOrder() {
        tools.read("geocode").parameters("city").does(call -> "ok");

        List<ToolResult> results = tools.waves()
                .run(List.of(
                        call("1", "geocod"),
                        call("2", "geocode", "citi", "Oslo"),
                        new dev.toolwave.runtime.ToolCall("3", "geocode", "{"),
                        call("4", "geocode", "city", "Oslo"),
                        call("5", "x\r\n" + "y".repeat(1_000_000))))
                .results();

        assertThat(results).extracting(ToolResult::callId).containsExactly("1", "2", "3", "4", "5");
        assertThat(results.get(0).text()).contains("UNKNOWN_TOOL", "did you mean 'geocode'?");
        assertThat(results.get(1).text()).contains("INVALID_ARGUMENTS", "did you mean 'city'?");
        assertThat(results.get(2).text()).contains("INVALID_ARGUMENTS");
        assertThat(results.get(3).text()).isEqualTo("ok");
        assertThat(results.get(4).text()).hasSizeLessThan(300).doesNotContain("\r", "\n");
    }

    @Test
    void typedCall_givesItsValue() {
        tools.read("number").does(call -> 42);
        assertThat(tools.waves().call(tools.typed("number"))).isEqualTo(new Outcome.Ok<>(42));
    }

    @Test
    void typedCallOfAPlan_isNotWrittenAsJson() {
        AtomicInteger written = new AtomicInteger();
        TestTool.Written value = out -> written.incrementAndGet();
        tools.read("upstream");
        tools.read("plan").needs("upstream").does(call -> value);

        assertThat(tools.waves().call(tools.typed("plan"))).isEqualTo(new Outcome.Ok<>(value));
        assertThat(written).hasValue(0);
    }

    @Test
    void noCalls_giveNoResults() {
        tools.read("a");
        assertThat(tools.waves().run(List.of()).results()).isEmpty();
    }
}
