package dev.toolwave.processor.check.dependency;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.JavaType;
import dev.toolwave.processor.model.JavaTypes;
import dev.toolwave.processor.model.JavaTypes.Component;
import dev.toolwave.processor.model.ToolParameter.Dependent;
import dev.toolwave.processor.problem.DependencyText;
import dev.toolwave.processor.problem.Phrases;
import dev.toolwave.processor.resolve.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The fix for a parameter whose type does not match the upstream.
 *
 * @param facts lines about the two types
 * @param fix the change that makes them match
 */
record TypeFix(List<String> facts, String fix) {

    private static final int DEPTH = 2;
    private static final Set<String> LATER =
            Set.of("java.util.concurrent.CompletableFuture", "java.util.concurrent.CompletionStage");

    static TypeFix of(Reference reference, Dependent dependent, JavaTypes types) {
        JavaType taken = reference.taken();
        String upstream = Phrases.name(reference.upstream());
        if (taken.name() instanceof ParameterizedTypeName outcome
                && outcome.rawType().simpleName().equals("Outcome")) {
            String value = Phrases.simple(outcome.typeArguments().get(0));
            return new TypeFix(
                    List.of("A tool returns its value; the runtime wraps it in an Outcome."),
                    "change '" + upstream + "' to return " + value);
        }
        String change = "change the parameter to " + declaration(reference, dependent);
        if (wraps(dependent.value().name(), Set.of("java.util.List"), taken)) {
            String fact = "Several names fill a List; one name must return "
                    + dependent.value().display() + ".";
            return new TypeFix(List.of(fact), change);
        }
        if (wraps(dependent.value().name(), LATER, taken)) {
            return new TypeFix(List.of("The runtime awaits asynchronous results."), change);
        }
        List<String> paths = paths(taken, dependent.value(), types, DEPTH);
        if (paths.isEmpty()) {
            return new TypeFix(List.of(), change);
        }
        String fact = "Components of " + taken.display() + " with type "
                + dependent.value().display() + ": " + Phrases.list(paths);
        String select = DependencyText.of(reference.tool(), dependent.dependency())
                .select(best(paths, dependent.javaName()))
                .toString();
        return new TypeFix(List.of(fact), select + ", or " + change);
    }

    /** Returns the type that the parameter must have to receive the upstream's value, in the wrapper that it has now. */
    static String declaration(Reference reference, Dependent dependent) {
        JavaType taken = reference.taken();
        String plain = Phrases.beside(taken, dependent.value());
        String boxed = taken.name().isPrimitive() ? Phrases.simple(taken.name().box()) : plain;
        return switch (dependent.shape()) {
            case OPTIONAL -> "Optional<" + boxed + ">";
            case OUTCOME -> "Outcome<" + boxed + ">";
            case LIST -> "List<" + boxed + ">";
            case OUTCOME_LIST -> "List<Outcome<" + boxed + ">>";
            case NULLABLE -> "@Nullable " + boxed;
            case REQUIRED, NESTED, RAW -> reference.mayBeEmpty() ? "Optional<" + boxed + ">" : plain;
        };
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
                if (!component.optional()) {
                    paths.add(component.name());
                }
            } else if (depth > 1 && !component.optional()) {
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
