package dev.toolwave.runtime.internal.turn;

import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.profile.RunProfile.Step;
import java.util.List;

/**
 * The results of a turn's valid calls.
 *
 * @param answers one for each call, in their order
 * @param steps the nodes of the merged plan
 */
public record ExecutedTurn(List<ToolResult> answers, List<Step> steps) {}
