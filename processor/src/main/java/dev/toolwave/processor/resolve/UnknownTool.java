package dev.toolwave.processor.resolve;

import com.palantir.javapoet.ClassName;
import dev.toolwave.processor.model.Dependency;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.model.ToolId;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolParameter.Dependent;
import dev.toolwave.processor.model.ToolReturn;
import dev.toolwave.processor.problem.DependencyText;
import dev.toolwave.processor.problem.NameSuggester;
import dev.toolwave.processor.problem.Phrases;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reports the name of an unknown tool, with suggestions.
 *
 * @param declaring the class in which the name was looked up
 * @param at the tool, and the parameter if the dependency is on one
 */
record UnknownTool(
        Subject subject,
        Dependency dependency,
        ToolClass declaring,
        Located<String> name,
        String at,
        Optional<Dependent> parameter) {

    void report(Problems problems) {
        String owner = declaring.type().simpleName();
        boolean isMethod = declaring.otherMethods().contains(name.value());
        boolean isForeign = !declaring.type().equals(subject.owner().type());
        Optional<ToolClass> other =
                isMethod && !(isForeign && declaring.tools().isEmpty()) ? Optional.empty() : elsewhere();
        List<String> near = NameSuggester.closest(
                name.value(), candidates().map(Phrases::name).toList());
        if (other.isPresent() && near.isEmpty()) {
            reportElsewhere(other.get(), problems);
        } else if (declaring.tools().isEmpty() && isForeign && !isMethod) {
            problems.add(
                    ProblemId.NOT_A_TOOL,
                    dependency.in().orElseThrow().origin(),
                    at,
                    name.value(),
                    owner + " declares no tools.",
                    classWithTools(name.value()));
        } else if (isMethod) {
            String fix = isPlatform(declaring.type())
                    ? "declare a tool that calls it, and depend on that tool"
                    : "add @Tool(exposed = false) to the method, or @Tool if the model may call it";
            problems.add(
                    ProblemId.NOT_A_TOOL,
                    name.origin(),
                    at,
                    name.value(),
                    owner + "." + name.value() + " has no @Tool.",
                    fix);
        } else {
            reportUnknown(near, problems);
        }
    }

    private static boolean isPlatform(ClassName type) {
        return type.packageName().startsWith("java.") || type.packageName().startsWith("javax.");
    }

    /**
     * Returns a fix that names a class with tools: the class of a generated toolset, or else a class that has a tool with the
     * name.
     */
    private String classWithTools(String tool) {
        return subject.classes().compiledTogether().stream()
                .filter(other -> other.toolset().equals(declaring.type()))
                .findFirst()
                .or(this::elsewhere)
                .map(other -> "in = " + reference(other.type()) + ".class")
                .orElse("in = the class that declares '" + tool + "'");
    }

    private void reportUnknown(List<String> near, Problems problems) {
        String owner = declaring.type().simpleName();
        List<String> meant = near.isEmpty() ? onlyFitting() : near;
        String fix = meant.isEmpty()
                ? "use one of these names, or add in = <class> if the tool is declared in another class"
                : "\"" + meant.get(0) + "\"";
        problems.add(ProblemId.UNKNOWN_TOOL, name.origin(), at, name.value(), owner, declared(), hint(meant), fix);
    }

    private void reportElsewhere(ToolClass other, Problems problems) {
        problems.add(
                ProblemId.TOOL_OF_OTHER_CLASS,
                name.origin(),
                at,
                name.value(),
                declaring.type().simpleName(),
                other.type().simpleName(),
                name.value(),
                toolNamed(other).orElseThrow().result().declared().display(),
                dependency.upstreams().size() == 1
                        ? DependencyText.of(subject.tool(), dependency)
                                .in(other.type())
                                .toString()
                        : "a @DependsOn with in = " + reference(other.type()) + ".class on a parameter of its own");
    }

    private String reference(ClassName type) {
        return DependencyText.reference(subject.owner().type().packageName(), type);
    }

    private String declared() {
        return Phrases.list(
                declaring.tools().stream().map(Phrases::name).sorted().toList());
    }

    /** Returns the only tool whose result fits the parameter. JDK types are excluded, because a match would be a coincidence. */
    private List<String> onlyFitting() {
        boolean isCoincidence = parameter
                .filter(dependent -> dependent.value().name().toString().startsWith("java.")
                        || dependent.value().name().isPrimitive())
                .isPresent();
        List<String> fitting =
                candidates().filter(this::fits).map(Phrases::name).distinct().toList();
        return fitting.size() == 1 && !isCoincidence ? fitting : List.of();
    }

    /** Returns the tools that may be meant: not the tool itself, nor one that depends on it, which would close a cycle. */
    private Stream<ToolMethod> candidates() {
        Set<ToolId> dependents = dependents();
        return declaring.tools().stream().filter(tool -> !dependents.contains(tool.id()));
    }

    private Set<ToolId> dependents() {
        Set<ToolId> found = new LinkedHashSet<>(Set.of(subject.tool().id()));
        List<ToolMethod> names = new ArrayList<>(List.of(subject.tool()));
        for (int i = 0; i < names.size(); i++) {
            ToolMethod target = names.get(i);
            declaring.tools().stream()
                    .filter(tool -> Dependencies.of(tool)
                            .filter(each -> each.in().isEmpty())
                            .flatMap(each -> each.upstreams().stream())
                            .anyMatch(upstream -> upstream.value().equals(Phrases.name(target))
                                    || upstream.value().equals(target.method())))
                    .filter(tool -> found.add(tool.id()))
                    .forEach(names::add);
        }
        return found;
    }

    private boolean fits(ToolMethod tool) {
        return parameter.isPresent()
                && tool.result().kind() != ToolReturn.Kind.NOTHING
                && subject.types()
                        .assignable(tool.result().value(), parameter.get().value());
    }

    private Optional<ToolClass> elsewhere() {
        return subject.classes().compiledTogether().stream()
                .filter(other -> !other.type().equals(declaring.type()))
                .filter(other -> toolNamed(other).isPresent())
                .findFirst();
    }

    private Optional<ToolMethod> toolNamed(ToolClass other) {
        return other.tools().stream()
                .filter(tool -> Phrases.name(tool).equals(name.value()))
                .findFirst();
    }

    private String hint(List<String> meant) {
        if (meant.isEmpty()) {
            return "";
        }
        String question =
                "Did you mean " + meant.stream().map(one -> "'" + one + "'").collect(Collectors.joining(" or ")) + "?";
        return candidates()
                .filter(tool -> Phrases.name(tool).equals(meant.get(0)))
                .filter(this::fits)
                .findFirst()
                .map(tool ->
                        question + " It returns " + tool.result().value().display() + ", the type of this parameter.")
                .orElse(question);
    }
}
