package dev.toolwave.processor.resolve;

import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolParameter.Dependent;
import dev.toolwave.processor.model.ToolReturn;
import dev.toolwave.processor.problem.NameSuggester;
import dev.toolwave.processor.problem.Phrases;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells of a name that no tool has, and what the author may have meant. */
record UnknownTool(
        Subject subject, ToolClass declaring, Located<String> name, String at, Optional<Dependent> parameter) {

    private static final int MOST = 3;

    void report(Problems problems) {
        String owner = declaring.type().simpleName();
        if (declaring.otherMethods().contains(name.value())) {
            problems.add(ProblemId.NOT_A_TOOL, name.origin(), at, name.value(), owner, name.value());
            return;
        }
        List<String> near = NameSuggester.closest(
                name.value(), candidates().map(Phrases::name).toList());
        Optional<ToolClass> elsewhere = near.isEmpty() ? elsewhere() : Optional.empty();
        if (elsewhere.isPresent()) {
            reportElsewhere(elsewhere.get(), problems);
        } else {
            reportUnknown(near.isEmpty() ? fitting() : near, problems);
        }
    }

    private void reportUnknown(List<String> near, Problems problems) {
        String owner = declaring.type().simpleName();
        String fix = near.isEmpty()
                ? "name a tool of " + owner + ", or give its class: @DependsOn(value = \"" + name.value()
                        + "\", in = Other.class)"
                : "@DependsOn(\"" + near.get(0) + "\")";
        problems.add(ProblemId.UNKNOWN_TOOL, name.origin(), at, name.value(), owner, declared(), hint(near), fix);
    }

    private void reportElsewhere(ToolClass other, Problems problems) {
        String simpleName = other.type().simpleName();
        String returns = toolNamed(other).orElseThrow().result().declared().display();
        problems.add(
                ProblemId.TOOL_OF_OTHER_CLASS,
                name.origin(),
                at,
                name.value(),
                declaring.type().simpleName(),
                simpleName,
                name.value(),
                returns,
                "@DependsOn(value = \"" + name.value() + "\", in = " + simpleName + ".class)");
    }

    private String declared() {
        return Phrases.list(
                declaring.tools().stream().map(Phrases::name).sorted().toList());
    }

    private List<String> fitting() {
        return candidates()
                .filter(this::fits)
                .map(Phrases::name)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private Stream<ToolMethod> candidates() {
        return declaring.tools().stream()
                .filter(tool -> !tool.id().equals(subject.tool().id()));
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

    private String hint(List<String> near) {
        if (near.isEmpty()) {
            return "";
        }
        String meant =
                "Did you mean " + near.stream().map(one -> "'" + one + "'").collect(Collectors.joining(" or ")) + "?";
        return candidates()
                .filter(tool -> Phrases.name(tool).equals(near.get(0)))
                .filter(this::fits)
                .findFirst()
                .map(tool -> meant + " It returns " + tool.result().value().display() + ", the type of this parameter.")
                .orElse(meant);
    }
}
