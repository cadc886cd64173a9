package dev.toolwave.samples.clients.loopback;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.TurnResult;
import java.util.List;

/** A turn in which the first call fails and all others draw an image. */
public final class Answers {

    /** A few bytes that begin like a PNG file. */
    public static final String PNG = "iVBORw0KGgo=";

    private Answers() {}

    /** Answers the calls. */
    public static TurnResult to(List<ToolCall> calls) {
        return TurnResult.of(calls.stream()
                .map(call -> call.equals(calls.get(0)) ? failed(call) : drawn(call))
                .toList());
    }

    private static ToolResult failed(ToolCall call) {
        String text = "{\"error\":{\"tool\":\"" + call.name() + "\",\"reason\":\"TIMED_OUT\"}}";
        return new ToolResult(
                call,
                new Outcome.NotOk<>(Outcome.Reason.TIMED_OUT, call.name(), "The tool timed out.", null),
                text,
                null,
                List.of());
    }

    private static ToolResult drawn(ToolCall call) {
        return new ToolResult(
                call,
                new Outcome.Ok<>(PNG),
                "A map:\n[image: image/png]",
                null,
                List.of(new ToolContent.Text("A map:"), new ToolContent.Image("image/png", PNG)));
    }
}
