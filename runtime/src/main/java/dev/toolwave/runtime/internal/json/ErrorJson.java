package dev.toolwave.runtime.internal.json;

import dev.toolwave.runtime.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A failed call as the model reads it: a JSON object whose fields have a fixed order and are absent where there is nothing to
 * say. Immutable; each method returns a changed copy.
 *
 * @param tool the tool that was called; as the model spelled it, so it may be anything
 * @param reason why there is no value
 * @param failedStep the upstream that failed, or null where the tool itself did
 * @param parameter the parameter at fault, or null
 * @param message a sentence for the model, or null
 * @param completed the tools of the plan that have a value
 * @param skipped the tools of the plan that were not started
 * @param problems what is wrong with the arguments
 */
public record ErrorJson(
        String tool,
        Outcome.Reason reason,
        @Nullable String failedStep,
        @Nullable String parameter,
        @Nullable String message,
        List<String> completed,
        List<String> skipped,
        List<ArgumentProblem> problems) {

    /** Copies the lists. */
    public ErrorJson {
        completed = List.copyOf(completed);
        skipped = List.copyOf(skipped);
        problems = List.copyOf(problems);
    }

    /** Returns a failure of which no more is known. */
    public static ErrorJson of(String tool, Outcome.Reason reason) {
        return new ErrorJson(tool, reason, null, null, null, List.of(), List.of(), List.of());
    }

    /** Returns the failure of a call of a tool that is not among these, with the nearest name where one is near. */
    public static ErrorJson unknownTool(String tool, List<String> tools) {
        String nearest = Words.didYouMean(tool, tools);
        return of(tool, Outcome.Reason.UNKNOWN_TOOL)
                .message("there is no tool with this name" + (nearest == null ? "" : "; " + nearest));
    }

    /** Returns this failure with the upstream that caused it. */
    public ErrorJson failedStep(String step) {
        return new ErrorJson(tool, reason, step, parameter, message, completed, skipped, problems);
    }

    /** Returns this failure with the parameter at fault. */
    public ErrorJson parameter(String name) {
        return new ErrorJson(tool, reason, failedStep, name, message, completed, skipped, problems);
    }

    /** Returns this failure with a sentence for the model. */
    public ErrorJson message(String text) {
        return new ErrorJson(tool, reason, failedStep, parameter, text, completed, skipped, problems);
    }

    /** Returns this failure with the tools that have a value, in plan order. */
    public ErrorJson completed(List<String> tools) {
        return new ErrorJson(tool, reason, failedStep, parameter, message, tools, skipped, problems);
    }

    /** Returns this failure with the tools that were not started, in plan order. */
    public ErrorJson skipped(List<String> tools) {
        return new ErrorJson(tool, reason, failedStep, parameter, message, completed, tools, problems);
    }

    ErrorJson problems(List<ArgumentProblem> found) {
        return new ErrorJson(tool, reason, failedStep, parameter, message, completed, skipped, found);
    }

    /** Returns <code>{"error":{...}}</code>. The tool's name is escaped and cut to 64 characters. */
    public String toJson() {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("tool", Shown.name(tool));
        error.put("reason", reason.name());
        putUnlessNull(error, "failedStep", failedStep);
        putUnlessNull(error, "parameter", parameter);
        putUnlessNull(error, "message", message);
        putUnlessEmpty(error, "completed", completed);
        putUnlessEmpty(error, "skipped", skipped);
        putUnlessEmpty(
                error,
                "problems",
                problems.stream().map(ArgumentProblem::toJson).toList());
        return Json.write(Map.of("error", error));
    }

    private static void putUnlessNull(Map<String, Object> error, String field, @Nullable String value) {
        if (value != null) {
            error.put(field, value);
        }
    }

    private static void putUnlessEmpty(Map<String, Object> error, String field, List<?> values) {
        if (!values.isEmpty()) {
            error.put(field, values);
        }
    }
}
