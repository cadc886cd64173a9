package dev.toolwave.runtime.internal.json;

import dev.toolwave.runtime.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a failed call: a JSON object whose members have a fixed order. Members without a value are left out. Lists are not
 * copied.
 *
 * @param tool the name of the tool as the model wrote it
 * @param reason why the call failed
 * @param failedStep the upstream tool that failed, or null if the tool itself failed
 * @param parameter the parameter that caused the failure, or null
 * @param message a sentence for the model, or null
 * @param completed the tools of the plan that returned a value
 * @param skipped the tools of the plan that were not started
 * @param interrupted the tools of the plan that started and did not end, so their effects may have happened
 * @param problems the problems of the arguments
 */
public record ErrorJson(
        String tool,
        Outcome.Reason reason,
        @Nullable String failedStep,
        @Nullable String parameter,
        @Nullable String message,
        List<String> completed,
        List<String> skipped,
        List<String> interrupted,
        List<ArgumentProblem> problems) {

    /** A longer list would fill the model's context without helping it. */
    private static final int MAX_NAMES = 20;

    /** A longer name is not split into parts. */
    private static final int MAX_QUALIFIED_NAME = 256;

    /** A part of a name that a model has qualified, such as {@code default_api.weather} or {@code mcp__server__weather}. */
    private static final Pattern NAME_PART = Pattern.compile("[^.:/<>|\\s_]+(_[^.:/<>|\\s_]+)*");

    /** Returns a failure with a message. */
    public static ErrorJson of(String tool, Outcome.Reason reason, String message) {
        return new ErrorJson(tool, reason, null, null, message, List.of(), List.of(), List.of(), List.of());
    }

    /** Returns a failure because of invalid arguments. */
    public static ErrorJson invalidArguments(String tool, List<ArgumentProblem> problems) {
        Outcome.Reason reason = Outcome.Reason.INVALID_ARGUMENTS;
        return new ErrorJson(tool, reason, null, null, null, List.of(), List.of(), List.of(), problems);
    }

    /** Returns the failure of a call of an unknown tool. The message suggests the nearest name, if one is similar. */
    public static ErrorJson unknownTool(String tool, List<String> tools) {
        String hint = NameSuggester.didYouMean(tool, tools);
        Matcher part = NAME_PART.matcher(tool.length() > MAX_QUALIFIED_NAME ? "" : tool);
        while (part.find()) { // the last part that is similar to a name
            String suggestion = NameSuggester.didYouMean(part.group(), tools);
            boolean qualified = !part.group().equals(tool);
            hint = suggestion != null && qualified ? suggestion : hint;
        }
        if (hint == null && tools.size() <= MAX_NAMES) {
            hint = "the tools are " + String.join(", ", tools);
        }
        String message = "there is no tool with this name" + (hint == null || tools.isEmpty() ? "" : "; " + hint);
        return of(tool, Outcome.Reason.UNKNOWN_TOOL, message);
    }

    /**
     * Returns <code>{"error":{...}}</code>. The name of the tool is escaped and cut to 64 characters, and of each list of tools only
     * the first 20 are named.
     */
    public String toJson() {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("tool", SafeText.name(tool));
        error.put("reason", reason.name());
        putUnlessNull(error, "failedStep", failedStep);
        putUnlessNull(error, "parameter", parameter);
        putUnlessNull(error, "message", message);
        putUnlessEmpty(error, "completed", firstOf(completed));
        putUnlessEmpty(error, "skipped", firstOf(skipped));
        putUnlessEmpty(error, "interrupted", firstOf(interrupted));
        putUnlessEmpty(
                error,
                "problems",
                problems.stream().map(ArgumentProblem::toJson).toList());
        return Json.write(Map.of("error", error));
    }

    private static List<String> firstOf(List<String> names) {
        if (names.size() <= MAX_NAMES) {
            return names;
        }
        List<String> first = new ArrayList<>(names.subList(0, MAX_NAMES));
        first.add("and " + (names.size() - MAX_NAMES) + " more");
        return first;
    }

    static void putUnlessNull(Map<String, Object> json, String field, @Nullable String value) {
        if (value != null) {
            json.put(field, value);
        }
    }

    private static void putUnlessEmpty(Map<String, Object> error, String field, List<?> values) {
        if (!values.isEmpty()) {
            error.put(field, values);
        }
    }
}
