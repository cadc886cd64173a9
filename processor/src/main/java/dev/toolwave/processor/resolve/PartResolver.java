package dev.toolwave.processor.resolve;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.JavaType;
import dev.toolwave.processor.model.JavaTypes.Component;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.ToolReturn;
import dev.toolwave.processor.problem.DependencyText;
import dev.toolwave.processor.problem.NameSuggester;
import dev.toolwave.processor.problem.Phrases;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Resolves the {@code select} path of a dependency to components of the upstream's result. */
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

    /** Returns the references with their components, and reports those whose path cannot be resolved. */
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
            String order = DependencyText.of(reference.tool(), reference.dependency())
                    .withNames(List.of(reference.name().value()))
                    .orderOnly()
                    .toString();
            problems.add(
                    ProblemId.VOID_UPSTREAM, reference.name().origin(), reference.step(), upstream, order, upstream);
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
            boolean isOptional =
                    !walked.isEmpty() && walked.get(walked.size() - 1).optional();
            if (isOptional || isContainer(current.name())) {
                problems.add(
                        ProblemId.SELECT_THROUGH_CONTAINER,
                        path.origin(),
                        reference.step(),
                        path.value(),
                        reached,
                        isOptional ? "Optional<" + current.display() + ">" : current.display(),
                        isOptional ? "Optional" : container(current.name()));
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
        String type = current.display();
        String facts = components.isEmpty()
                ? type + " has no components."
                : type + " has: "
                        + Phrases.list(components.stream()
                                .map(component -> component.name() + " ("
                                        + component.type().display() + ")")
                                .toList());
        String fix = components.isEmpty()
                ? at == 0
                        ? "remove select"
                        : "select = \"" + String.join(".", List.of(names).subList(0, at)) + "\""
                : meant.isEmpty()
                        ? "use one of these, or add a public getter to " + type
                        : "select = \"" + meant + "\"";
        problems.add(
                ProblemId.UNKNOWN_COMPONENT,
                path.origin(),
                reference.step(),
                path.value(),
                type,
                names[at],
                facts,
                meant.isEmpty() ? "" : "Did you mean '" + meant + "'?",
                fix);
    }

    private static String replaced(String[] names, int at, String name) {
        String[] corrected = names.clone();
        corrected[at] = name;
        return String.join(".", corrected);
    }

    private static String container(TypeName type) {
        TypeName raw = type instanceof ParameterizedTypeName parameterized ? parameterized.rawType() : type;
        return raw instanceof ClassName name ? name.simpleName() : "array";
    }

    private static boolean isContainer(TypeName type) {
        if (type instanceof ArrayTypeName) {
            return true;
        }
        TypeName raw = type instanceof ParameterizedTypeName parameterized ? parameterized.rawType() : type;
        return raw instanceof ClassName name && CONTAINERS.contains(name.canonicalName());
    }
}
