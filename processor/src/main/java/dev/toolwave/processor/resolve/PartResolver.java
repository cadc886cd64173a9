package dev.toolwave.processor.resolve;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.JavaType;
import dev.toolwave.processor.model.JavaTypes.Component;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.ToolReturn;
import dev.toolwave.processor.problem.NameSuggester;
import dev.toolwave.processor.problem.Phrases;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the part of an upstream's result that a parameter takes, along its {@code select} path. */
public final class PartResolver {

    private static final Set<String> CONTAINERS = Set.of(
            "java.lang.Iterable",
            "java.util.ArrayList",
            "java.util.Collection",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.List",
            "java.util.Map",
            "java.util.NavigableMap",
            "java.util.NavigableSet",
            "java.util.Optional",
            "java.util.Set",
            "java.util.SortedMap",
            "java.util.SortedSet",
            "java.util.stream.Stream");

    private final Subject subject;
    private final Problems problems;

    private PartResolver(Subject subject, Problems problems) {
        this.subject = subject;
        this.problems = problems;
    }

    /** Returns the references with their parts; those of which nothing can be taken are left out, and a problem tells why. */
    public static List<Reference> resolve(Subject subject, Problems problems) {
        PartResolver resolver = new PartResolver(subject, problems);
        return subject.references().stream()
                .flatMap(reference -> resolver.resolve(reference).stream())
                .toList();
    }

    private Optional<Reference> resolve(Reference reference) {
        Located<String> path = reference.dependency().select();
        if (reference.parameter().isEmpty()) {
            return Optional.of(reference);
        }
        if (reference.upstream().result().kind() == ToolReturn.Kind.NOTHING) {
            String upstream = Phrases.name(reference.upstream());
            problems.add(ProblemId.VOID_UPSTREAM, reference.name().origin(), reference.step(), upstream, upstream);
            return Optional.empty();
        }
        return path.value().isEmpty()
                ? Optional.of(reference)
                : walk(reference, path).map(reference::selecting);
    }

    private Optional<List<Component>> walk(Reference reference, Located<String> path) {
        JavaType current = reference.upstream().result().value();
        String reached = Phrases.name(reference.upstream());
        List<Component> walked = new ArrayList<>();
        String[] names = path.value().split("\\.", -1);
        for (String name : names) {
            if (isContainer(current.name())) {
                problems.add(
                        ProblemId.SELECT_THROUGH_CONTAINER,
                        path.origin(),
                        reference.step(),
                        path.value(),
                        reached,
                        current.display());
                return Optional.empty();
            }
            List<Component> components = subject.types().components(current);
            Optional<Component> next = components.stream()
                    .filter(component -> component.name().equals(name))
                    .findFirst();
            if (next.isEmpty()) {
                reportUnknown(reference, path, names, walked.size(), current, components);
                return Optional.empty();
            }
            walked.add(next.get());
            current = next.get().type();
            reached = name;
        }
        return Optional.of(walked);
    }

    private void reportUnknown(
            Reference reference,
            Located<String> path,
            String[] names,
            int at,
            JavaType current,
            List<Component> components) {
        List<String> near = NameSuggester.closest(
                names[at], components.stream().map(Component::name).toList());
        String meant = near.isEmpty() ? "" : replaced(names, at, near.get(0));
        problems.add(
                ProblemId.UNKNOWN_COMPONENT,
                path.origin(),
                reference.step(),
                path.value(),
                current.display(),
                names[at],
                current.display(),
                Phrases.list(components.stream()
                        .map(component ->
                                component.name() + " (" + component.type().display() + ")")
                        .toList()),
                meant.isEmpty() ? "" : "Did you mean '" + meant + "'?",
                meant.isEmpty() ? "select one of these components" : "select = \"" + meant + "\"");
    }

    private static String replaced(String[] names, int at, String name) {
        String[] corrected = names.clone();
        corrected[at] = name;
        return String.join(".", corrected);
    }

    private static boolean isContainer(TypeName type) {
        if (type instanceof ArrayTypeName) {
            return true;
        }
        TypeName raw = type instanceof ParameterizedTypeName parameterized ? parameterized.rawType() : type;
        return raw instanceof ClassName name && CONTAINERS.contains(name.canonicalName());
    }
}
