package dev.toolwave.runtime.internal.remote;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.internal.call.CallReader;
import dev.toolwave.runtime.internal.call.CallReader.ReadCall;
import dev.toolwave.runtime.internal.call.CallReader.ValidCall;
import dev.toolwave.runtime.internal.call.DecodedCall;
import dev.toolwave.runtime.internal.call.RegisteredTool;
import dev.toolwave.runtime.internal.json.JsonException;
import dev.toolwave.runtime.internal.json.write.ResultEncoder;
import dev.toolwave.runtime.internal.turn.ExecutedTurn;
import dev.toolwave.runtime.internal.turn.Turn;
import dev.toolwave.runtime.internal.turn.TurnExecutor;
import dev.toolwave.runtime.remote.PlanRunner;

/** Executes turns with a {@link PlanRunner}. */
public final class RemoteTurnExecutor implements TurnExecutor {

    private final PlanRunner runner;

    public RemoteTurnExecutor(PlanRunner runner) {
        this.runner = runner;
    }

    @Override
    public boolean isLocal() {
        return false;
    }

    @Override
    public ExecutedTurn execute(Turn turn) {
        return new RemotePlanExecution(turn).run(runner);
    }

    @Override
    public Outcome<?> executeForOutcome(Turn turn) {
        return execute(turn).answers().get(0).outcome();
    }

    /**
     * Writes the arguments of a call made in Java as a model would have written them. Rejects the call if that is not possible or
     * if its result could not be read.
     */
    @Override
    public ReadCall prepareTyped(ValidCall typed) {
        DecodedCall decoded = typed.decoded();
        RegisteredTool tool = decoded.tool();
        String json;
        try {
            json = ResultEncoder.encodeArguments(tool.toolset(), tool.index(), decoded.arguments());
        } catch (JsonException e) {
            String why = "The arguments of " + tool.name() + " cannot be written: " + e.getMessage() + ".";
            return CallReader.rejected(typed.call(), Reason.FAILED, why);
        }
        ToolCall call = new ToolCall(typed.call().id(), tool.name(), json);
        return RemoteResults.indexOf(tool.toolset(), tool.plan().requested().tool()) < 0
                ? CallReader.rejected(call, Reason.FAILED, RemoteResults.unreadable())
                : new ValidCall(call, decoded);
    }
}
