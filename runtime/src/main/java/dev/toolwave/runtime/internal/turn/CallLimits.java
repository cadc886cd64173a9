package dev.toolwave.runtime.internal.turn;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.internal.call.RegisteredTool;
import dev.toolwave.runtime.internal.call.ToolRegistry;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the calls of one turn, and refuses those beyond the limits of the turn and of their tools. */
final class CallLimits {

    private final ToolRegistry tools;
    private final int maxCalls;
    private final Map<String, Integer> callsByTool = new HashMap<>();
    private int calls;

    CallLimits(ToolRegistry tools, int maxCalls) {
        this.tools = tools;
        this.maxCalls = maxCalls;
    }

    /** Counts a call. Returns its result if it is beyond a limit, otherwise null. */
    @Nullable
    ToolResult refuse(ToolCall call) {
        if (calls++ >= maxCalls) {
            return ToolResult.refused(call, message("This turn", maxCalls, "call"));
        }
        RegisteredTool tool = tools.find(call.name());
        int ofTool = tool == null ? 0 : tool.definition().maxCallsPerTurn();
        if (ofTool > 0 && callsByTool.merge(call.name(), 1, Integer::sum) > ofTool) {
            return ToolResult.refused(call, message("One turn", ofTool, "call of " + call.name()));
        }
        return null;
    }

    private static String message(String subject, int limit, String calls) {
        String plural = limit == 1 ? calls : calls.replaceFirst("call", "calls");
        return subject + " may make at most " + limit + " " + plural + ". Make further calls in the next turn.";
    }
}
