package dev.toolwave.processor.resolve;

import com.palantir.javapoet.ClassName;
import dev.toolwave.processor.model.Dependency;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.Origin;
import dev.toolwave.processor.model.SourceNote;
import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolParameter.Dependent;
import dev.toolwave.processor.problem.DependencyText;
import dev.toolwave.processor.problem.Phrases;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Resolves the names in the dependencies of a tool. */
public final class ReferenceResolver {

    private final Subject subject;
    private final Problems problems;

    private ReferenceResolver(Subject subject, Problems problems) {
        this.subject = subject;
        this.problems = problems;
    }

    /** Returns the references of a tool that could be resolved, and reports the others. */
    public static List<Reference> resolve(Subject subject, Problems problems) {
        ReferenceResolver resolver = new ReferenceResolver(subject, problems);
        List<Reference> resolved = new ArrayList<>();
        for (var parameter : subject.tool().parameters()) {
            if (parameter instanceof Dependent dependent) {
                resolved.addAll(resolver.resolve(dependent.dependency(), Optional.of(dependent)));
            }
        }
        for (Dependency dependency : subject.tool().after()) {
            resolved.addAll(resolver.resolve(dependency, Optional.empty()));
        }
        return resolved;
    }

    private List<Reference> resolve(Dependency dependency, Optional<Dependent> parameter) {
        String at = parameter.map(subject::at).orElseGet(subject::name);
        if (dependency.upstreams().isEmpty()) {
            problems.add(ProblemId.EMPTY_REFERENCE, dependency.origin(), at, "@DependsOn names no tool", someTool());
            return List.of();
        }
        Optional<ToolClass> declaring = declaring(dependency, at);
        if (declaring.isEmpty()) {
            return List.of();
        }
        List<Reference> resolved = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Located<String> name : dependency.upstreams()) {
            if (name.value().isEmpty()) {
                problems.add(ProblemId.EMPTY_REFERENCE, name.origin(), at, "@DependsOn names no tool", someTool());
                continue;
            }
            upstream(declaring.get(), dependency, name, at, parameter).ifPresent(upstream -> {
                if (seen.add(Phrases.name(upstream))) {
                    resolved.add(new Reference(subject.tool(), parameter, dependency, name, upstream, List.of()));
                } else {
                    String twice = "tool '" + name.value() + "' is listed twice";
                    problems.add(
                            ProblemId.EMPTY_REFERENCE,
                            name.origin(),
                            at,
                            twice,
                            "remove the second '" + name.value() + "'");
                }
            });
        }
        return resolved;
    }

    private String someTool() {
        return subject.owner().tools().stream()
                .filter(tool -> !tool.id().equals(subject.tool().id()))
                .findFirst()
                .map(tool -> "name a tool, such as \"" + Phrases.name(tool) + "\"; or remove @DependsOn")
                .orElse("remove @DependsOn");
    }

    private Optional<ToolClass> declaring(Dependency dependency, String at) {
        if (dependency.in().isEmpty()) {
            return Optional.of(subject.owner());
        }
        Located<ClassName> in = dependency.in().get();
        if (in.value().equals(subject.owner().type())) {
            return Optional.of(subject.owner());
        }
        List<String> missing = subject.classes().missing(subject.owner().type());
        if (missing.contains(in.value().canonicalName())) {
            reportIncomplete(subject.owner(), missing, in.origin(), at);
            return Optional.empty();
        }
        Optional<ToolClass> found = subject.classes().find(in.value());
        if (found.isEmpty()) {
            String name = in.value().simpleName();
            OptionalInt newer = subject.classes().unreadableFormat(in.value());
            List<ClassName> heirOf = subject.classes().declaring(in.value());
            if (!heirOf.isEmpty()) {
                String others = heirOf.stream().map(ClassName::simpleName).collect(Collectors.joining(", "));
                problems.add(
                        ProblemId.ONLY_INHERITS,
                        in.origin(),
                        at,
                        name,
                        ToolClass.toolsetOf(in.value()).simpleName(),
                        others,
                        "in = "
                                + DependencyText.reference(
                                        subject.owner().type().packageName(), heirOf.get(0))
                                + ".class, or override a tool in " + name + " and repeat its annotations");
            } else if (newer.isPresent()) {
                problems.add(
                        ProblemId.NEWER_DESCRIPTION,
                        in.origin(),
                        at,
                        name + "Toolset",
                        newer.getAsInt(),
                        SourceNote.FORMAT);
            } else {
                problems.add(
                        ProblemId.NOT_PROCESSED,
                        in.origin(),
                        at,
                        name,
                        ToolClass.toolsetOf(in.value()).simpleName(),
                        name);
            }
        }
        return found;
    }

    private Optional<ToolMethod> upstream(
            ToolClass declaring,
            Dependency dependency,
            Located<String> name,
            String at,
            Optional<Dependent> parameter) {
        List<ToolMethod> matches = matches(declaring, name.value());
        List<String> missing = subject.classes().missing(declaring.type());
        if (matches.isEmpty() && !missing.isEmpty()) {
            reportIncomplete(declaring, missing, name.origin(), at);
            return Optional.empty();
        }
        if (matches.isEmpty()) {
            new UnknownTool(subject, dependency, declaring, name, at, parameter).report(problems);
            return Optional.empty();
        }
        if (matches.size() > 1) {
            List<String> rows = Phrases.columns(matches.stream()
                    .map(tool -> List.of(Phrases.name(tool), Phrases.signature(tool)))
                    .toList());
            problems.add(
                    ProblemId.AMBIGUOUS_NAME,
                    name.origin(),
                    at,
                    name.value(),
                    matches.size(),
                    rows,
                    unambiguous(matches, name.value()));
            return Optional.empty();
        }
        if (matches.get(0).id().equals(subject.tool().id())) {
            problems.add(ProblemId.SELF_DEPENDENCY, name.origin(), at, "\"" + name.value() + "\"");
            return Optional.empty();
        }
        return Optional.of(matches.get(0));
    }

    /** Returns a name that matches one tool only. The tool with the ambiguous name itself cannot be named without renaming it. */
    private static String unambiguous(List<ToolMethod> matches, String name) {
        return matches.stream()
                        .map(Phrases::name)
                        .filter(other -> !other.equals(name))
                        .map(other -> "\"" + other + "\"")
                        .collect(Collectors.joining(" or "))
                + (matches.stream().anyMatch(tool -> Phrases.name(tool).equals(name))
                        ? ", or @Tool(name = \"...\") on the tool '" + name + "' if that is meant"
                        : "");
    }

    private void reportIncomplete(ToolClass incomplete, List<String> missing, Origin origin, String at) {
        String name = incomplete.type().simpleName();
        problems.add(ProblemId.INCOMPLETE_CLASS, origin, at, name, Phrases.list(missing), name);
    }

    /** Returns one tool for each tool name, because duplicates are reported at their declarations. */
    private static List<ToolMethod> matches(ToolClass declaring, String name) {
        Stream<ToolMethod> byName = declaring.tools().stream()
                .filter(tool -> Phrases.name(tool).equals(name))
                .limit(1);
        Stream<ToolMethod> byMethod = declaring.tools().stream()
                .filter(tool ->
                        tool.method().equals(name) && !Phrases.name(tool).equals(name));
        return Stream.concat(byName, byMethod).toList();
    }
}
