package dev.toolwave.processor.problem;

import static dev.toolwave.processor.problem.Severity.ERROR;
import static dev.toolwave.processor.problem.Severity.NOTE;
import static dev.toolwave.processor.problem.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The catalog of problems: code, severity and wording. The first line of a wording is understandable without the others. A line
 * whose only slot receives a list is repeated for each element, and a line whose slots receive only empty strings is omitted.
 *
 * <p>TW1xx are about dependencies, TW2xx about declarations and schemas, TW9xx about this processor. A code never changes its
 * meaning. Each has a section in {@code docs/problems.md}.
 */
public enum ProblemId {
    // names of upstreams
    UNKNOWN_TOOL("TW101", ERROR, "%s: unknown tool '%s'", "%s declares: %s", "%s", "Fix: %s"),
    TOOL_OF_OTHER_CLASS(
            "TW102", ERROR, "%s: unknown tool '%s' in %s", "%s declares a tool '%s' that returns %s.", "Fix: %s"),
    NOT_PROCESSED(
            "TW103",
            ERROR,
            "%s: %s was compiled without the Toolwave processor",
            "%s is missing.",
            "Fix: add toolwave-processor to the annotation processor path of the module that contains %s"),
    AMBIGUOUS_NAME("TW104", ERROR, "%s: '%s' matches %s tools", "%s", "Fix: %s"),
    NOT_A_TOOL("TW105", ERROR, "%s: '%s' is not a tool", "%s", "Fix: %s"),
    SELF_DEPENDENCY(
            "TW106",
            ERROR,
            "%s: a tool cannot depend on itself",
            "Fix: remove %s from @DependsOn, and iterate inside the method or let the model call the tool again"),
    USELESS_DEPENDENCY("TW107", ERROR, "%s: @DependsOn works only on @Tool methods and their parameters", "Fix: %s"),
    EMPTY_REFERENCE("TW108", ERROR, "%s: %s", "Fix: %s"),
    DUPLICATE_TOOL_NAME("TW109", ERROR, "tool name '%s' is used twice in %s", "%s", "Fix: @Tool(name = \"%s\")"),
    UNCALLABLE("TW110", ERROR, "%s: %s cannot be called: %s", "Fix: %s"),
    VOID_UPSTREAM(
            "TW111",
            ERROR,
            "%s: '%s' returns void, so it cannot fill a parameter",
            "Fix: remove the parameter, and add %s to the method if '%s' must run first"),
    FILLED_BY_TOOL(
            "TW112",
            ERROR,
            "%s: %s has no effect, because '%s' fills the parameter and the model does not see it",
            "Fix: remove %s"),
    RUNTIME_TYPE("TW113", ERROR, "%s: ToolContext is supplied by the runtime", "Fix: remove @DependsOn"),
    ONLY_ON_PARAMETER(
            "TW114",
            ERROR,
            "%s: '%s' has no effect on a method, which receives no value",
            "Fix: %s, or move @DependsOn to the parameter that takes the value"),
    ONLY_INHERITS(
            "TW115", ERROR, "%s: %s inherits its tools, so there is no %s", "The tools are declared in %s.", "Fix: %s"),
    REPEATED_DEPENDENCY(
            "TW116", ERROR, "%s: @DependsOn is repeated on one parameter", "Several tools fill a List.", "Fix: %s"),

    // cycles
    CYCLE(
            "TW120",
            ERROR,
            "dependency cycle: %s",
            "%s",
            "Also: %s",
            "Fix: remove one of these @DependsOn, or merge the tools"),
    CYCLE_WITH_ORDER(
            "TW121",
            ERROR,
            "dependency cycle: %s",
            "%s",
            "Also: %s",
            "Fix: remove the @DependsOn on the method '%s', which only orders; otherwise another one of the cycle"),
    CYCLE_ACROSS_CLASSES(
            "TW122",
            ERROR,
            "dependency cycle: %s",
            "%s",
            "Also: %s",
            "Fix: remove one of these @DependsOn, or move what both classes need into a third class"),

    // types
    TYPE_MISMATCH("TW130", ERROR, "%s: '%s' returns %s, but the parameter takes %s", "%s", "Fix: %s"),
    ELEMENT_MISMATCH(
            "TW131",
            ERROR,
            "%s: '%s' returns %s, but the elements are of type %s",
            "%s",
            "Fix: change '%s' to return %s, or use a separate parameter for '%s'"),
    FAN_IN_WITHOUT_LIST(
            "TW132",
            ERROR,
            "%s: %s tools are listed, but the parameter is %s",
            "Fix: List<%s> if all must succeed, or List<Outcome<%s>>"),
    NESTED_WRAPPER("TW133", ERROR, "%s: %s wraps twice", "Fix: %s, which also covers the empty case"),
    RAW_WRAPPER("TW134", ERROR, "%s: %s has no type argument", "Fix: %s<%s>"),
    MAYBE_EMPTY(
            "TW135",
            ERROR,
            "%s: '%s' returns Optional<%s>, but the parameter is %s",
            "An empty result would skip '%s'.",
            "Fix: %s"),
    SINGLE_USE_RESULT(
            "TW136", ERROR, "%s: '%s' returns %s, which can be read only once; %s reads it, too", "Fix: return a List"),
    NULL_FOR_PRIMITIVE(
            "TW137", WARNING, "%s: '%s' returns %s; null would skip '%s'", "Fix: return %s, or take Optional<%s>"),
    OPEN_RESULT_TYPE(
            "TW138",
            ERROR,
            "%s: the caller chooses the result type %s, so it cannot be compared with a parameter",
            "Fix: return a concrete type"),
    SHARED_ARRAY(
            "TW139",
            WARNING,
            "%s: '%s' returns %s, which %s receives, too",
            "Each of them can change the array for the other.",
            "Fix: return a List or another unmodifiable type"),
    UNKNOWN_COMPONENT("TW140", ERROR, "%s: '%s': %s has no component '%s'", "%s", "%s", "Fix: %s"),
    SELECT_THROUGH_CONTAINER(
            "TW141",
            ERROR,
            "%s: '%s': %s is %s, and select cannot continue inside a %s",
            "Fix: add a tool with @Tool(exposed = false) that returns the value"),
    SELECT_MISMATCH(
            "TW142",
            ERROR,
            "%s: '%s' is %s, but the parameter takes %s",
            "Fix: change the parameter to %s, or select another component"),

    // lifting
    TYPES_DIFFER("TW150", ERROR, "%s: parameter '%s' is needed with two types", "%s", "Fix: %s"),
    CONSTRAINTS_DIFFER("TW151", ERROR, "%s: parameter '%s' is needed with two sets of constraints", "%s", "Fix: %s"),
    SAME_NODE_TWICE("TW152", ERROR, "%s: '%s' would run once and fill both '%s' and '%s'", "%s", "Fix: %s"),
    BIND_UNKNOWN("TW153", ERROR, "%s: '%s': %s has no parameter '%s' that the model fills", "%s", "Fix: %s"),
    BIND_MALFORMED("TW154", ERROR, "%s: '%s' is not of the form \"<upstream parameter>=<name here>\"", "Fix: %s"),
    BIND_TO_DEPENDENCY(
            "TW155",
            ERROR,
            "%s: '%s': parameter '%s' of %s is filled by tool '%s', not by the model",
            "To pass a value from a tool, declare the dependency on %s itself, or call %s inside the method.",
            "Fix: \"%s\""),
    BIND_TYPES_DIFFER(
            "TW156", ERROR, "%s: '%s': %s is %s, %s is %s", "Fix: %s, or declare both parameters with the same type"),
    BIND_COLLISION("TW157", ERROR, "%s: '%s': %s", "%s", "Fix: %s"),
    DESCRIPTIONS_DIFFER(
            "TW158",
            WARNING,
            "%s: '%s' is shared by two tools with different descriptions",
            "%s",
            "The model sees the first description, and both tools receive the same value.",
            "Fix: %s, or use the same description"),
    TOO_MANY_PARAMETERS(
            "TW159",
            WARNING,
            "%s: %s parameters; models fill more than 20 unreliably",
            "%s",
            "Fix: put related parameters into a record, or split the tool"),
    RESERVED_NAME("TW160", WARNING, "%s: '%s' begins with an underscore, which protocols reserve", "Fix: %s"),
    UNCALLABLE_IN_JAVA(
            "TW161",
            ERROR,
            "%s: a typed call would have %s parameters",
            "Java allows 254; a long or double counts twice.",
            "Fix: put related parameters into a record, or split the tool"),
    BIND_MISSPELLED(
            "TW162",
            WARNING,
            "%s: '%s' adds a parameter '%s', and there is already a similar '%s'",
            "Fix: %s, or @SuppressWarnings(\"TW162\") if both are meant"),
    INVALID_CONSTANT("TW163", ERROR, "%s: '%s': %s", "%s", "Fix: %s"),
    BOUND_IN_PART(
            "TW164",
            WARNING,
            "%s: '%s' runs twice, because '%s' and '%s' pass '%s' differently",
            "%s",
            "Fix: %s, or @SuppressWarnings(\"TW164\") if both executions are meant"),

    // effects and time
    UNORDERED_WRITERS("TW170", ERROR, "%s: %s writing tools without an order", "%s", "Fix: %s"),
    READ_THAT_WRITES(
            "TW171",
            ERROR,
            "%s is declared READ but runs %s (%s)",
            "%s",
            "Fix: effect = Effect.%s, or remove the dependency"),
    HIDDEN_WRITE_FAILURE(
            "TW172",
            WARNING,
            "%s: Optional hides a failure of '%s' (%s)",
            "Fix: Outcome<%s>, which also reports the failure"),
    MISSING_EFFECT(
            "TW173", WARNING, "%s: no effect is declared", "Fix: @Tool(effect = Effect.READ), or the effect it has"),
    DURATION_SYNTAX("TW176", ERROR, "%s: %s", "Fix: %s"),
    UNKNOWN_EFFECT_BELOW(
            "TW177",
            NOTE,
            "%s is declared READ but runs %s, which declares no effect",
            "Fix: @Tool(effect = Effect.READ) on '%s' if it changes nothing"),

    // other modules
    NEWER_DESCRIPTION(
            "TW180",
            ERROR,
            "%s: %s has format %s, but this processor reads formats up to %s",
            "Fix: update toolwave-processor to the version that compiled the other module"),
    BROKEN_UPSTREAM("TW183", ERROR, "%s: '%s' of %s cannot be run", "%s", "Fix: %s"),
    INCOMPLETE_CLASS(
            "TW184",
            ERROR,
            "%s: %s refers to classes that are not on the class path: %s",
            "Fix: add them to the class path, as in the module that compiled %s"),

    // hygiene
    REDUNDANT_ORDER("TW190", NOTE, "%s is implied by %s", "Fix: remove \"%s\" from the @DependsOn of the method"),
    UNUSED_TOOL(
            "TW191",
            WARNING,
            "%s: the tool is not exposed, and no tool depends on it",
            "Fix: remove it, or remove exposed = false"),
    LARGE_PLAN(
            "TW192",
            WARNING,
            "%s: the plan has %s nodes in %s waves",
            "longest chain: %s",
            "Fix: merge small steps into one tool"),
    DEPRECATED_UPSTREAM("TW193", WARNING, "%s: '%s' is deprecated", "Fix: depend on its replacement"),
    OVERRIDDEN_TOOL("TW194", WARNING, "%s: the method overrides a tool of %s without %s", "%s", "Fix: %s"),
    ANNOTATION_WITHOUT_TOOL(
            "TW195",
            WARNING,
            "%s: %s has no effect, because the method is not a @Tool",
            "Fix: annotate the method with @Tool, or remove %s"),

    // declarations
    BAD_TOOL_NAME(
            "TW201",
            ERROR,
            "'%s' is not a tool name; it must match [a-zA-Z_][a-zA-Z0-9_]{0,63}",
            "Fix: @Tool(name = \"%s\")"),
    NO_DESCRIPTION(
            "TW202",
            WARNING,
            "%s: the tool has no description for the model",
            "Fix: describe it in @Tool(\"...\") or in its Javadoc"),
    RETRY_NOT_REPEATABLE(
            "TW203",
            ERROR,
            "%s: @Retry on a tool that may not be repeated",
            "A second attempt could repeat a change that must happen once.",
            "Fix: @Tool(effect = Effect.READ) or @Tool(idempotent = true) if that is true; otherwise remove @Retry"),
    NUMBER_OUT_OF_RANGE("TW204", ERROR, "%s: %s is %s, but must be at least %s", "Fix: %s"),
    UNKNOWN_PLACEHOLDER("TW205", ERROR, "%s: '%s': %s", "%s", "Fix: %s"),
    BAD_PARAMETER_NAME(
            "TW206",
            WARNING,
            "%s: some providers reject '%s' as a parameter name",
            "Fix: %s with 1 to 64 letters, digits, '_', '.' and '-'"),
    TOOLSET_NAME_TAKEN(
            "TW207", ERROR, "%s: %s already exists, and the processor would generate it", "Fix: rename one of the two"),
    TOO_MANY_TOOLS(
            "TW208",
            ERROR,
            "%s: %s tools need about %s constants, but a class file has room for %s",
            "Fix: split %s; @DependsOn(in = ...) refers to tools of another class"),
    USELESS_RETRY("TW209", WARNING, "%s: @Retry never retries: %s", "Fix: %s"),

    // schemas
    UNREPRESENTABLE("TW210", ERROR, "%s: %s: %s", "Fix: %s"),
    NOT_CREATABLE("TW211", ERROR, "%s: %s: %s cannot be created from JSON: %s", "Fix: %s"),
    DUPLICATE_PROPERTY("TW212", ERROR, "%s: two %s are called '%s'", "Fix: @Param(name = \"...\") on one of them"),
    ENUM_NAMES_COLLIDE(
            "TW213",
            ERROR,
            "%s: %s: the constants %s of %s have the same name '%s'",
            "Fix: use a different name for each constant"),
    VARIANTS_COLLIDE("TW214", ERROR, "%s: %s: %s", "Fix: %s"),
    BAD_DEFAULT("TW215", ERROR, "%s: default %s %s", "Fix: %s"),
    BAD_EXAMPLE("TW216", ERROR, "%s: example %s %s", "Fix: %s"),
    OPTIONAL_PRIMITIVE(
            "TW217", ERROR, "%s: %s cannot be absent", "Fix: Optional<%s>, or @Param(defaultValue = \"...\")"),
    CONTRADICTORY_CONSTRAINTS("TW218", ERROR, "%s: %s: %s", "Fix: %s"),
    BAD_SCHEMA("TW219", ERROR, "%s: %s: this schema cannot be used: %s", "Fix: %s"),
    REQUIRES_ITSELF(
            "TW220",
            ERROR,
            "%s: %s: no value of %s can be complete, because %s",
            "Fix: declare one of these as Optional<...> or as a List"),
    JAVA_ONLY_PATTERN("TW221", ERROR, "%s: %s: pattern '%s' uses syntax that only Java knows: %s", "Fix: %s"),
    UNKNOWN_PARAM_TAG(
            "TW222",
            WARNING,
            "%s: the Javadoc describes a parameter '%s', which does not exist",
            "Parameters of %s: %s.",
            "Fix: @param %s"),

    // limits of providers, if the targets option names any
    DEEP_SCHEMA(
            "TW230",
            WARNING,
            "%s: the schema has %s levels, but some providers accept only %s",
            "Fix: move deeply nested values into parameters of the tool"),
    TOO_DEEP_SCHEMA(
            "TW231",
            ERROR,
            "%s: the schema has %s levels, but no provider accepts more than %s",
            "Fix: move deeply nested values into parameters of the tool"),
    MANY_PROPERTIES(
            "TW232",
            WARNING,
            "%s: the schema has %s properties, but some providers accept only %s",
            "Fix: split the tool"),
    MANY_OPTIONAL(
            "TW233",
            WARNING,
            "%s: %s parameters are optional, but strict modes accept about %s",
            "Fix: make some of them required, or split the tool"),
    CASE_ONLY(
            "TW234", WARNING, "%s: %s: '%s' and '%s' differ only in case", "Fix: choose names that differ in a letter"),
    NOT_STRICT(
            "TW235",
            WARNING,
            "%s: strict modes cannot express %s",
            "Fix: use a list of records instead of a map, and a fixed depth instead of recursion"),
    INEXACT_INTEGER(
            "TW236",
            WARNING,
            "%s: models and JavaScript lose digits of integers above 2^53: %s",
            "Fix: use a String for identifiers, or @Max for numbers"),
    LONG_DESCRIPTION(
            "TW237",
            WARNING,
            "%s: the description has %s characters, but some providers accept only %s",
            "Fix: move details into the descriptions of the parameters"),

    // changes
    BREAKS_BASELINE(
            "TW240",
            ERROR,
            "%s: calls that were valid before are invalid now",
            "%s",
            "Fix: revert the change, or accept it: copy META-INF/toolwave/%s.json from the output over %s"),
    DIFFERS_FROM_BASELINE("TW241", NOTE, "%s: the definition that the model sees has changed", "%s"),
    NO_BASELINE(
            "TW242", NOTE, "%s: there is no baseline yet", "Fix: copy META-INF/toolwave/%s.json from the output to %s"),
    BAD_BASELINE("TW243", ERROR, "%s: %s is not a manifest", "Fix: copy it from META-INF/toolwave in the output again"),

    // options
    UNKNOWN_OPTION_VALUE("TW250", WARNING, "-A%s=%s: unknown value '%s'", "Known: %s", "Fix: %s"),

    // errors of the processor itself
    PROCESSOR_FAILED(
            "TW901",
            ERROR,
            "%s: the Toolwave processor failed; this is not your fault",
            "Toolwave %s: %s",
            "Fix: please report it, with the source of this class if you can"),
    UNWRITABLE("TW902", ERROR, "%s: %s could not be written", "%s", "Fix: check the output directory of the compiler");

    /** The page that explains each problem, without the anchor. */
    private static final String PAGE = "https://github.com/toolwave/toolwave/blob/main/docs/problems.md";

    private final String code;
    private final Severity severity;
    private final String template;

    ProblemId(String code, Severity severity, String... template) {
        this.code = code;
        this.severity = severity;
        this.template = String.join("\n", template);
    }

    /** Returns the code, such as {@code TW101}. */
    public String code() {
        return code;
    }

    /** Returns the severity. */
    public Severity severity() {
        return severity;
    }

    /** Returns the address of the explanation. */
    public String page() {
        return PAGE + "#" + code.toLowerCase(Locale.ROOT);
    }

    /** Returns whether {@code @SuppressWarnings} with this word suppresses the problem. Errors are never suppressed. */
    public boolean isSuppressedBy(String word) {
        return severity != ERROR && (word.equals(code) || (this == DEPRECATED_UPSTREAM && word.equals("deprecation")));
    }

    /**
     * Returns the message of a problem: {@code [TW101] fact}, then the other facts, the fix and the page, indented.
     *
     * @param facts the values for the slots of the wording, in order
     */
    public List<String> lines(Object... facts) {
        List<String> lines = new ArrayList<>();
        for (String line : Wording.fill(template, facts)) {
            lines.add(lines.isEmpty() ? "[" + code + "] " + line : "  " + line);
        }
        lines.add("  see " + page());
        return lines;
    }
}
