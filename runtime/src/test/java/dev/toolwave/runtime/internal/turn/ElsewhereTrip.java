package dev.toolwave.runtime.internal.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.spi.EdgeKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A trip of four tools, as a plan that another process runs. */
final class ElsewhereTrip {

    private ElsewhereTrip() {}

    static TestToolset tools() {
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

    /** Returns a call of the last tool, which needs the others. */
    static List<ToolCall> calls() {
        return List.of(TestToolset.call("c1", "trip", "city", "Oslo"));
    }

    /** Returns the text of the only result. */
    static String only(TurnResult turn) {
        assertThat(turn.results()).hasSize(1);
        return turn.results().get(0).text();
    }
}
