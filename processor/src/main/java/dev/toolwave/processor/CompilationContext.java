package dev.toolwave.processor;

import com.palantir.javapoet.ClassName;
import dev.toolwave.processor.plan.PlannedNode;
import dev.toolwave.processor.plan.ToolPlan;
import dev.toolwave.processor.read.ReadClass;
import dev.toolwave.processor.render.GenerationContext;
import dev.toolwave.processor.render.code.RuntimeNames;
import dev.toolwave.processor.render.schema.NamedTypes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads the facts about a compilation that the generated code depends on, besides the tool classes. */
record CompilationContext(Elements elements) {

    /**
     * NullAway and the Checker Framework check generated code too, which does not declare what can be null. Eclipse's compiler would
     * warn about these two names, which it does not know, if it did not read "all" before them.
     */
    private static final List<String> ALWAYS = List.of("all", "NullAway", "nullness");

    GenerationContext of(
            TypeElement type, ReadClass read, List<ToolPlan> plans, Function<ClassName, String> fingerprints) {
        String packageName = read.toolClass().type().packageName();
        Set<String> hidden = RuntimeNames.JAVA_LANG.stream()
                .filter(name ->
                        elements.getTypeElement(packageName.isEmpty() ? name : packageName + "." + name) != null)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new GenerationContext(read.notes(), fingerprints, isGeneratedVisible(type), hidden, suppressions(plans));
    }

    /** A module that does not read {@code java.compiler} cannot compile {@code @Generated}. */
    private boolean isGeneratedVisible(TypeElement type) {
        return elements.getTypeElement(elements.getModuleOf(type), "javax.annotation.processing.Generated") != null;
    }

    /** Returns the warnings that the declarations of tools and their types can cause in code that uses them. */
    private List<String> suppressions(List<ToolPlan> plans) {
        List<PlannedNode> nodes =
                plans.stream().flatMap(plan -> plan.nodes().stream()).toList();
        Set<ClassName> used = new LinkedHashSet<>(NamedTypes.of(
                        plans, nodes.stream().map(node -> node.tool().result()).toList())
                .classes());
        nodes.forEach(node -> used.add(node.tool().owner()));
        List<TypeElement> types = used.stream()
                .map(name -> elements.getTypeElement(name.canonicalName()))
                .filter(Objects::nonNull)
                .filter(type -> !type.getQualifiedName().toString().startsWith("java.")) // used where not deprecated
                .toList();
        List<String> suppressions = new ArrayList<>(ALWAYS);
        if (types.stream().anyMatch(this::isPartlyDeprecated)) {
            suppressions.addAll(List.of("deprecation", "removal"));
        }
        return suppressions;
    }

    private boolean isPartlyDeprecated(TypeElement type) {
        boolean isEnclosed = false;
        for (Element around = type; around != null; around = around.getEnclosingElement()) {
            isEnclosed |= elements.isDeprecated(around);
        }
        return isEnclosed || type.getEnclosedElements().stream().anyMatch(elements::isDeprecated);
    }
}
