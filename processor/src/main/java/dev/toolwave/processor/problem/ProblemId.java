package dev.toolwave.processor.problem;

import static dev.toolwave.processor.problem.Severity.ERROR;
import static dev.toolwave.processor.problem.Severity.NOTE;
import static dev.toolwave.processor.problem.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The catalogue of problems: what each is called, how much it weighs and how it reads. The first line of a wording stands alone;
 * a line whose only slot gets a list is repeated, and one whose slots get empty texts is left out.
 *
 * <p>TW1xx are about dependencies, TW2xx about declarations and schemas, TW9xx about this processor. A code never changes its
 * meaning; each has a heading in {@code docs/problems.md}.
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
            "Nothing tells which tools it has.",
            "Fix: add toolwave-processor to the annotation processor path of the module that contains %s."),
    AMBIGUOUS_NAME(
            "TW104", ERROR, "%s: '%s' matches %s tools", "%s", "Fix: use the tool name, e.g. @DependsOn(\"%s\")"),
    NOT_A_TOOL(
            "TW105",
            ERROR,
            "%s: method '%s' is not a tool",
            "%s.%s has no @Tool.",
            "Fix: annotate it with @Tool(exposed = false) if the model must not call it directly."),
    SELF_DEPENDENCY(
            "TW106",
            ERROR,
            "%s: a tool cannot depend on itself",
            "Fix: iterate inside the method or let the model call the tool again."),
    USELESS_DEPENDENCY(
            "TW107",
            ERROR,
            "%s: @DependsOn has no effect, %s is not a @Tool",
            "Fix: annotate %s with @Tool, or remove @DependsOn."),
    EMPTY_REFERENCE("TW108", ERROR, "%s: %s", "Fix: name each upstream once, e.g. @DependsOn(\"forecast\")"),
    DUPLICATE_TOOL_NAME(
            "TW109",
            ERROR,
            "tool name '%s' is used twice in %s",
            "%s",
            "Fix: give one of them a name: @Tool(name = \"%s\")"),
    UNCALLABLE("TW110", ERROR, "%s: %s cannot be called: %s", "Fix: %s."),
    VOID_UPSTREAM(
            "TW111",
            ERROR,
            "%s: '%s' returns void",
            "Fix: move @DependsOn(\"%s\") to the method if you only need the order of execution."),
    FILLED_BY_TOOL(
            "TW112",
            ERROR,
            "%s: %s has no effect, this parameter is filled by '%s' and is not part of the schema",
            "Fix: remove %s."),
    RUNTIME_TYPE("TW113", ERROR, "%s: ToolContext is supplied by the runtime", "Fix: remove @DependsOn."),
    ONLY_ON_PARAMETER(
            "TW114",
            ERROR,
            "%s: '%s' has no effect on a method, which gets no data",
            "Fix: remove it, or move @DependsOn to the parameter that takes the value."),
    ONLY_INHERITS("TW115", ERROR, "%s: %s only inherits tools, so there is no %s", "It has them from %s.", "Fix: %s"),

    // cycles
    CYCLE(
            "TW120",
            ERROR,
            "dependency cycle: %s",
            "%s",
            "%s",
            "Fix: remove one of these @DependsOn, or merge the tools."),
    CYCLE_WITH_ORDER(
            "TW121",
            ERROR,
            "dependency cycle: %s",
            "%s",
            "%s",
            "Fix: remove '%s' first, it only orders; else another @DependsOn of the cycle."),
    CYCLE_ACROSS_CLASSES(
            "TW122",
            ERROR,
            "dependency cycle: %s",
            "%s",
            "%s",
            "Fix: remove one of these @DependsOn, or move what both classes need into a third."),

    // types
    TYPE_MISMATCH("TW130", ERROR, "%s: '%s' returns %s, but the parameter is %s", "%s", "Fix: %s"),
    ELEMENT_MISMATCH(
            "TW131",
            ERROR,
            "%s: '%s' returns %s, but the list holds %s",
            "%s",
            "Fix: let all of these tools return %s, or give '%s' a parameter of its own."),
    FAN_IN_WITHOUT_LIST(
            "TW132",
            ERROR,
            "%s: %s tools are listed, but the parameter is %s",
            "Fix: List<%s> (all must succeed) or List<Outcome<%s>>"),
    NESTED_WRAPPER("TW133", ERROR, "%s: %s wraps twice", "Fix: %s; it already covers the empty case."),
    RAW_WRAPPER("TW134", ERROR, "%s: raw %s", "Fix: %s<%s>"),
    MAYBE_EMPTY(
            "TW135",
            ERROR,
            "%s: '%s' returns Optional<%s>, but the parameter is %s",
            "An empty result would skip '%s'.",
            "Fix: %s"),
    SINGLE_USE_RESULT("TW136", ERROR, "%s: '%s' returns %s, already consumed by %s", "Fix: return a List."),
    NULL_FOR_PRIMITIVE(
            "TW137", WARNING, "%s: '%s' returns %s; a null would skip '%s'", "Fix: return %s, or take Optional<%s>"),
    OPEN_RESULT_TYPE(
            "TW138",
            ERROR,
            "%s: result type %s cannot be matched; tools must have concrete result types",
            "Fix: return a concrete type."),
    SHARED_ARRAY(
            "TW139",
            WARNING,
            "%s: '%s' returns %s, which %s gets as well",
            "An array can be changed by either of them.",
            "Fix: return a List or another unmodifiable type."),
    UNKNOWN_COMPONENT("TW140", ERROR, "%s: '%s': %s has no component '%s'", "%s has: %s", "%s", "Fix: %s"),
    SELECT_THROUGH_CONTAINER(
            "TW141",
            ERROR,
            "%s: '%s': %s is %s; select cannot go through List, Map or Optional",
            "Fix: add a small tool that returns the value you need."),
    SELECT_MISMATCH(
            "TW142",
            ERROR,
            "%s: '%s' is %s, but the parameter is %s",
            "Fix: change the parameter to %s, or select another component."),

    // lifting
    TYPES_DIFFER("TW150", ERROR, "%s: parameter '%s' is needed with two types", "%s", "Fix: rename one: %s"),
    CONSTRAINTS_DIFFER(
            "TW151", ERROR, "%s: parameter '%s' is needed with two sets of constraints", "%s", "Fix: rename one: %s"),
    SAME_NODE_TWICE("TW152", ERROR, "%s: '%s' would run once and fill both '%s' and '%s'", "%s", "Fix: %s"),
    BIND_UNKNOWN("TW153", ERROR, "%s: '%s': %s has no free parameter '%s'", "Free parameters of %s: %s.", "Fix: %s"),
    BIND_MALFORMED("TW154", ERROR, "%s: '%s': expected \"<upstream parameter>=<name in this tool>\"", "Fix: %s"),
    BIND_TO_DEPENDENCY(
            "TW155",
            ERROR,
            "%s: '%s': parameter '%s' of %s is filled by tool '%s', not by the model",
            "A value that comes from another tool must be declared on %s itself, or %s must be called inside the method.",
            "Fix: \"%s\""),
    BIND_TYPES_DIFFER(
            "TW156", ERROR, "%s: '%s': %s is %s, %s is %s", "Fix: %s, or give both parameters the same type."),
    BIND_COLLISION("TW157", ERROR, "%s: '%s': %s", "%s", "Fix: %s"),
    DESCRIPTIONS_DIFFER(
            "TW158",
            WARNING,
            "%s: '%s' is shared by 2 tools with different descriptions",
            "%s",
            "The model sees the first one and both tools get the same value.",
            "Fix: %s, or use the same description."),
    TOO_MANY_PARAMETERS(
            "TW159",
            WARNING,
            "%s: the model must deal with %s parameters",
            "%s",
            "Fix: bind related ones to one parameter or split the tool."),
    RESERVED_NAME("TW160", WARNING, "%s: '%s' begins with an underscore, as names of protocols do", "Fix: %s"),
    UNCALLABLE_IN_JAVA(
            "TW161",
            ERROR,
            "%s: a typed call would have %s parameters",
            "The limit of Java is 254, where a long or double counts twice.",
            "Fix: take records in place of single values, or split the tool."),

    // effects and time
    UNORDERED_WRITERS("TW170", ERROR, "%s: %s writing tools without an order", "%s", "Fix: %s"),
    READ_THAT_WRITES(
            "TW171",
            ERROR,
            "%s is declared READ but runs %s (%s)",
            "%s",
            "Fix: declare the effect %s, or remove the dependency."),
    HIDDEN_WRITE_FAILURE(
            "TW172",
            WARNING,
            "%s: Optional hides a failure of '%s' (%s)",
            "Fix: Outcome<%s>, so that the failure can be reported."),
    MISSING_EFFECT("TW173", WARNING, "%s: no effect is declared", "Fix: @Tool(effect = Effect.READ), or what fits."),
    DURATION_SYNTAX(
            "TW176",
            ERROR,
            "%s: %s '%s' is %s",
            "%s",
            "Fix: a whole number and a unit, such as \"800ms\", \"5s\" or \"2m\""),

    // other modules
    NEWER_DESCRIPTION(
            "TW180",
            ERROR,
            "%s: %s has format %s, this processor understands up to %s",
            "Fix: update toolwave-processor to the version that the other module was compiled with."),
    BROKEN_UPSTREAM("TW183", ERROR, "%s: '%s' of %s cannot be run", "%s", "Fix: %s"),
    INCOMPLETE_CLASS(
            "TW184",
            ERROR,
            "%s: %s cannot be read in full, it refers to classes that are not there: %s",
            "Fix: add what declares them to the class path, as where %s was compiled."),

    // hygiene
    REDUNDANT_ORDER("TW190", NOTE, "%s is implied by %s", "Fix: remove @DependsOn(\"%s\") from the method."),
    DEAD_TOOL(
            "TW191",
            WARNING,
            "%s: the model may not call it, and no tool depends on it",
            "Fix: remove it, or expose it."),
    LARGE_PLAN(
            "TW192",
            WARNING,
            "%s: the plan has %s nodes in %s waves",
            "longest chain: %s",
            "Fix: merge small steps into one tool."),
    DEPRECATED_UPSTREAM("TW193", WARNING, "%s: '%s' is deprecated", "Fix: depend on what replaces it."),
    OVERRIDDEN_TOOL("TW194", WARNING, "%s: the method overrides a tool of %s without %s", "%s", "Fix: %s"),

    // declarations
    BAD_TOOL_NAME(
            "TW201", ERROR, "%s: a tool name must match [a-zA-Z_][a-zA-Z0-9_]{0,63}", "Fix: @Tool(name = \"%s\")"),
    NO_DESCRIPTION(
            "TW202",
            WARNING,
            "%s: the model is told nothing about this tool",
            "Fix: describe it in @Tool(\"...\") or in its Javadoc."),
    RETRY_NOT_REPEATABLE(
            "TW203",
            ERROR,
            "%s: @Retry on a tool that may not be repeated",
            "A second attempt could do twice what should happen once.",
            "Fix: @Tool(effect = Effect.READ) or @Tool(idempotent = true), if that is true; else remove @Retry."),
    NUMBER_OUT_OF_RANGE("TW204", ERROR, "%s: %s is %s, but must be at least %s", "Fix: %s"),
    UNKNOWN_PLACEHOLDER(
            "TW205",
            ERROR,
            "%s: '%s': %s",
            "Free parameters of %s: %s.",
            "Fix: name a free parameter of this tool between the braces."),
    BAD_PARAMETER_NAME(
            "TW206",
            WARNING,
            "%s: some providers refuse '%s' as the name of a parameter",
            "Fix: @Param(name = \"...\") with 1 to 64 letters, digits, '_', '.' and '-'."),
    TOOLSET_NAME_TAKEN(
            "TW207", ERROR, "%s: there is already a %s, the name of what is generated", "Fix: rename one of the two."),
    TOO_MANY_TOOLS(
            "TW208",
            ERROR,
            "%s: %s tools need about %s constants, and a generated class can hold %s",
            "Fix: split %s; @DependsOn(in = ...) reaches the tools of the other class."),

    // schemas
    UNREPRESENTABLE("TW210", ERROR, "%s: %s: %s cannot be written as JSON: %s", "Fix: %s."),
    NOT_CREATABLE(
            "TW211",
            ERROR,
            "%s: %s: no %s can be made from JSON: %s",
            "Fix: a record, a single constructor, or a constructor without parameters and setters."),
    DUPLICATE_PROPERTY("TW212", ERROR, "%s: two %s are called '%s'", "Fix: @Param(name = \"...\") on one of them."),
    ENUM_NAMES_COLLIDE(
            "TW213",
            ERROR,
            "%s: %s: the constants %s of %s have the same name '%s'",
            "Fix: give each constant a name of its own."),
    VARIANTS_COLLIDE("TW214", ERROR, "%s: %s: %s", "Fix: %s"),
    BAD_DEFAULT("TW215", ERROR, "%s: default value '%s': %s", "Fix: JSON text, or a bare string, that fits %s."),
    BAD_EXAMPLE("TW216", ERROR, "%s: example '%s': %s", "Fix: JSON text, or a bare string, that fits %s."),
    OPTIONAL_PRIMITIVE(
            "TW217", ERROR, "%s: %s cannot be absent", "Fix: Optional<%s>, or @Param(defaultValue = \"...\")"),
    CONTRADICTORY_CONSTRAINTS("TW218", ERROR, "%s: %s: %s", "Fix: %s."),
    BAD_SCHEMA(
            "TW219",
            ERROR,
            "%s: %s: this is no schema: %s",
            "Fix: a JSON Schema with one 'type' or an 'anyOf' for each value."),

    // limits of providers, where the author names some
    DEEP_SCHEMA(
            "TW230",
            WARNING,
            "%s: the schema is %s levels deep, and some providers take %s",
            "Fix: take what is far inside as a parameter of its own."),
    TOO_DEEP_SCHEMA(
            "TW231",
            ERROR,
            "%s: the schema is %s levels deep, and no provider takes more than %s",
            "Fix: take what is far inside as a parameter of its own."),
    MANY_PROPERTIES(
            "TW232", WARNING, "%s: the schema has %s properties, and some providers take %s", "Fix: split the tool."),
    MANY_OPTIONAL(
            "TW233",
            WARNING,
            "%s: %s parameters are optional, and strict modes take about %s",
            "Fix: require some of them, or split the tool."),
    CASE_ONLY(
            "TW234",
            WARNING,
            "%s: %s: '%s' and '%s' differ only in case",
            "Fix: choose names that differ in a letter."),
    NOT_STRICT(
            "TW235",
            WARNING,
            "%s: strict modes cannot hold %s",
            "Fix: use a list of records for a map, and a fixed depth for what is recursive."),
    INEXACT_INTEGER(
            "TW236",
            WARNING,
            "%s: models and JavaScript lose digits of integers beyond 2^53: %s",
            "Fix: a String for identifiers, or @Max for numbers."),
    LONG_DESCRIPTION(
            "TW237",
            WARNING,
            "%s: the description has %s characters, and some providers take %s",
            "Fix: move details into the descriptions of the parameters."),

    // changes
    BREAKS_BASELINE(
            "TW240",
            ERROR,
            "%s: calls that were right before are wrong now",
            "%s",
            "Fix: undo it; or accept it: copy META-INF/toolwave/%s.json from the output over %s."),
    DIFFERS_FROM_BASELINE("TW241", NOTE, "%s: the model is told something else than before", "%s"),
    NO_BASELINE(
            "TW242",
            NOTE,
            "%s: there is no baseline yet",
            "Fix: copy META-INF/toolwave/%s.json from the output to %s."),
    BAD_BASELINE("TW243", ERROR, "%s: %s is no manifest", "Fix: copy it anew from META-INF/toolwave in the output."),

    // options
    UNKNOWN_OPTION_VALUE("TW250", WARNING, "-A%s=%s: '%s' means nothing", "Known: %s", "Fix: %s"),

    // not the author's fault
    PROCESSOR_FAILED(
            "TW901",
            ERROR,
            "%s: the Toolwave processor failed; this is not your fault",
            "Toolwave %s: %s",
            "Fix: please report it, with the source of this class if you can."),
    UNWRITABLE("TW902", ERROR, "%s: %s could not be written", "%s", "Fix: see to the compiler's output directory.");

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

    /** Returns how much the problem weighs. */
    public Severity severity() {
        return severity;
    }

    /** Returns where the problem is explained. */
    public String page() {
        return "docs/problems.md#" + code.toLowerCase(Locale.ROOT);
    }

    /** Returns whether {@code @SuppressWarnings} with this word silences the problem; errors are never silent. */
    public boolean isSuppressedBy(String word) {
        return severity != ERROR && (word.equals(code) || (this == DEPRECATED_UPSTREAM && word.equals("deprecation")));
    }

    /**
     * Returns the text of a problem: {@code [TW101] fact}, then the other facts, the remedy and the page, indented.
     *
     * @param facts what the wording asks for, in order
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
