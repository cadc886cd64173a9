package dev.toolwave.processor.read;

import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.ToolwaveNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * A method of a class and the methods that it overrides.
 *
 * @param method the most specific declaration, which is the one that is called
 * @param overridden the methods that it overrides, those of classes before those of interfaces
 */
record MethodLineage(ExecutableElement method, List<ExecutableElement> overridden) {

    MethodLineage {
        overridden = List.copyOf(overridden);
    }

    /** Returns all methods of a class except those of {@code Object}: its own in source order, then inherited ones. */
    static List<MethodLineage> of(TypeElement type, Mirrors mirrors) {
        List<MethodLineage> methods = new ArrayList<>();
        for (TypeElement from : Mirrors.lineage(type)) {
            for (ExecutableElement method : ElementFilter.methodsIn(from.getEnclosedElements())) {
                if (from.equals(type) || isInherited(method, from, type)) {
                    add(method, type, mirrors, methods);
                }
            }
        }
        return methods;
    }

    /** Returns the most specific declaration that has {@code @Tool}. */
    Optional<ExecutableElement> tool() {
        return tools().findFirst();
    }

    /** Returns the second declaration that has {@code @Tool}, which the first one replaces. */
    Optional<ExecutableElement> overriddenTool() {
        return tools().skip(1).findFirst();
    }

    private Stream<ExecutableElement> tools() {
        return declarations().stream()
                .filter(declaration -> Annotated.of(declaration).has(ToolwaveNames.TOOL));
    }

    /** Returns all declarations, the most specific first. */
    List<ExecutableElement> declarations() {
        List<ExecutableElement> declarations = new ArrayList<>(overridden);
        declarations.add(0, method);
        return declarations;
    }

    private static boolean isInherited(ExecutableElement method, TypeElement from, TypeElement type) {
        if (method.getModifiers().contains(Modifier.PRIVATE)) {
            return false;
        }
        if (method.getModifiers().contains(Modifier.STATIC) && from.getKind().isInterface()) {
            return false;
        }
        return method.getModifiers().contains(Modifier.PUBLIC)
                || method.getModifiers().contains(Modifier.PROTECTED)
                || Mirrors.packageOf(from).equals(Mirrors.packageOf(type));
    }

    private static void add(ExecutableElement method, TypeElement type, Mirrors mirrors, List<MethodLineage> methods) {
        for (int i = 0; i < methods.size(); i++) {
            MethodLineage known = methods.get(i);
            List<ExecutableElement> overridden = known.declarations();
            if (mirrors.overrides(known.method, method, type)) {
                overridden.add(method);
                methods.set(i, new MethodLineage(known.method, overridden.subList(1, overridden.size())));
                return;
            }
            if (mirrors.overrides(method, known.method, type)) {
                methods.set(i, new MethodLineage(method, overridden));
                return;
            }
        }
        methods.add(new MethodLineage(method, List.of()));
    }
}
