package dev.toolwave.processor.check.dependency;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.JavaType;
import dev.toolwave.processor.model.JavaTypes;
import dev.toolwave.processor.model.JavaTypes.Component;
import dev.toolwave.processor.model.ToolParameter.Dependent;
import dev.toolwave.processor.problem.Phrases;
import dev.toolwave.processor.resolve.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What an author may do about a parameter whose type does not fit.
 *
 * @param facts lines about the two types
 * @param remedy what to do
 */
record TypeFix(List<String> facts, String remedy) {

    private static final int DEPTH = 2;
    private static final Set<String> LATER =
            Set.of("java.util.concurrent.CompletableFuture", "java.util.concurrent.CompletionStage");

    static TypeFix of(Reference reference, Dependent dependent, JavaTypes types) {
        JavaType taken = reference.taken();
        String upstream = Phrases.name(reference.upstream());
        String change = "change the parameter to " + Phrases.beside(taken, dependent.value());
        if (wraps(dependent.value().name(), Set.of("java.util.List"), taken)) {
            String fact = "Several names fill a List; one name must return "
                    + dependent.value().display() + ".";
            return new TypeFix(List.of(fact), change);
        }
        if (wraps(dependent.value().name(), LATER, taken)) {
            return new TypeFix(List.of("Asynchronous results are awaited."), "declare " + taken.display());
        }
        List<String> paths = paths(taken, dependent.value(), types, DEPTH);
        if (paths.isEmpty()) {
            return new TypeFix(List.of(), change);
        }
        String fact = "Components of " + taken.display() + " with type "
                + dependent.value().display() + ": " + Phrases.list(paths);
        return new TypeFix(
                List.of(fact),
                "@DependsOn(value = \"" + upstream + "\", select = \"" + best(paths, dependent.javaName()) + "\"), or "
                        + change);
    }

    private static boolean wraps(TypeName type, Set<String> wrappers, JavaType inner) {
        return type instanceof ParameterizedTypeName wrapper
                && wrappers.contains(wrapper.rawType().toString())
                && wrapper.typeArguments().get(0).equals(inner.name().box());
    }

    private static List<String> paths(JavaType from, JavaType to, JavaTypes types, int depth) {
        List<String> paths = new ArrayList<>();
        for (Component component : types.components(from)) {
            if (types.assignable(component.type(), to)) {
                paths.add(component.name());
            } else if (depth > 1) {
                paths(component.type(), to, types, depth - 1).forEach(path -> paths.add(component.name() + "." + path));
            }
        }
        return paths;
    }

    private static String best(List<String> paths, String name) {
        return paths.stream()
                .filter(path -> path.substring(path.lastIndexOf('.') + 1).equalsIgnoreCase(name))
                .findFirst()
                .orElse(paths.get(0));
    }
}
