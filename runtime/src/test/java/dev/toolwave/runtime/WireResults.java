package dev.toolwave.runtime;

import java.util.List;

/** Results of every kind. */
final class WireResults {

    static final String PNG = "iVBORw0KGgo=";

    static final TurnResult EVERYTHING = TurnResult.of(List.of(
            ok("c1", "forecast", "{\"high\":21.50,\"summary\":\"sun\"}", "{\"high\":21.50,\"summary\":\"sun\"}"),
            ok("c2", "book_trip", "Booked: \"Oslo\"", "{\"result\":\"Booked: \\\"Oslo\\\"\"}"),
            ok("c3", "list_ids", "[1,2]", "{\"result\":[1,2]}"),
            ok("c4", "plan_day", "{\"result\":{\"a\":1},\"notes\":[\"events: TIMED_OUT\"]}", "{\"a\":1}"),
            failed("c5", "save_tree", Outcome.Reason.FAILED, "The tool failed: SQLException."),
            failed(
                    "c6",
                    "forecast",
                    Outcome.Reason.INVALID_ARGUMENTS,
                    "{\"error\":{\"tool\":\"forecast\",\"reason\":\"INVALID_ARGUMENTS\",\"problems\":[]}}"),
            failed("c7", "frobnicate", Outcome.Reason.UNKNOWN_TOOL, "There is no tool named 'frobnicate'."),
            failed("c8", "ping", Outcome.Reason.CANCELLED, "The turn was cancelled before the tool was started."),
            new ToolResult(
                    new ToolCall("c9", "draw_map", "{}"),
                    new Outcome.Ok<>("map"),
                    "The map:\n[image: image/png]\n{\"scale\":100}\n[audio: audio/wav]\n[file: route 1.pdf, application/pdf]",
                    null,
                    List.of(
                            new ToolContent.Text("The map:"),
                            new ToolContent.Image("image/png", PNG),
                            new ToolContent.Json("{\"scale\":100}"),
                            new ToolContent.Audio("audio/wav", "UklGRg=="),
                            new ToolContent.File("route 1.pdf", "application/pdf", "JVBERi0x")))));

    private WireResults() {}

    static ToolResult ok(String id, String name, String text, String structuredJson) {
        return new ToolResult(new ToolCall(id, name, "{}"), new Outcome.Ok<>(text), text, structuredJson, List.of());
    }

    static ToolResult failed(String id, String name, Outcome.Reason reason, String text) {
        return new ToolResult(
                new ToolCall(id, name, "{}"), new Outcome.NotOk<>(reason, name, text, null), text, null, List.of());
    }
}
