package dev.toolwave.runtime.internal.turn;

import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.profile.RunProfile.Step;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What has come of the sound calls of a turn.
 *
 * @param answers one for each, in their order
 * @param steps the nodes of the merged plan
 * @param fatal what the JVM has thrown, or null
 * @param listener is told the result of the turn
 */
public record ExecutedTurn(
        List<ToolResult> answers,
        List<Step> steps,
        @Nullable VirtualMachineError fatal,
        Consumer<TurnResult> listener) {}
