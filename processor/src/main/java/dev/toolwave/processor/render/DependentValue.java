package dev.toolwave.processor.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.JavaTypes.Component;
import dev.toolwave.processor.model.ToolParameter.Dependent;
import dev.toolwave.processor.model.ToolParameter.Shape;
import dev.toolwave.processor.plan.PlannedEdge;
import dev.toolwave.processor.plan.ToolPlan;
import dev.toolwave.processor.render.code.PropertyVariable;
import dev.toolwave.processor.render.code.RuntimeNames;
import java.util.List;
import java.util.Optional;

/**
 * The value of a parameter that other tools fill.
 *
 * @param parameter the parameter
 * @param plan the plan
 * @param nodeEdges the edges of the node
 * @param first the index of the first edge that belongs to the parameter
 */
record DependentValue(Dependent parameter, ToolPlan plan, List<PlannedEdge> nodeEdges, int first) {

    /** Returns how many edges belong to the parameter. */
    int edges() {
        return isFanIn() ? parameter.dependency().upstreams().size() : 1;
    }

    /** Returns an expression for the results of the upstreams. */
    CodeBlock expression() {
        TypeName type = taken().box();
        return switch (parameter.shape()) {
            case REQUIRED, NULLABLE -> CodeBlock.of("in.<$T>value($L)", type, first);
            case OPTIONAL -> CodeBlock.of("in.<$T>optional($L)", type, first);
            case OUTCOME -> CodeBlock.of("in.<$T>outcome($L)", type, first);
            case LIST -> CodeBlock.of("in.<$T>values($L, $L)", type, first, edges());
            case OUTCOME_LIST -> CodeBlock.of("in.<$T>outcomes($L, $L)", type, first, edges());
            case NESTED, RAW -> throw new IllegalArgumentException("not checked: " + parameter.javaName());
        };
    }

    /** Returns an expression for the model's argument if present, otherwise for the results of the upstreams. */
    CodeBlock overridable(PropertyVariable component) {
        CodeBlock argument = CodeBlock.of("arguments.$L()", component.name());
        CodeBlock given = switch (parameter.shape()) {
            case REQUIRED, NULLABLE, LIST -> argument;
            case OPTIONAL -> CodeBlock.of("$T.of($L)", Optional.class, argument);
            case OUTCOME -> CodeBlock.of("new $T<>($L)", RuntimeNames.OK, argument);
            case OUTCOME_LIST, NESTED, RAW ->
                throw new IllegalArgumentException("cannot be overridden: " + parameter.javaName());
        };
        return CodeBlock.of("$L != null$W? $L$W: $L", argument, given, expression());
    }

    private boolean isFanIn() {
        return parameter.shape() == Shape.LIST || parameter.shape() == Shape.OUTCOME_LIST;
    }

    /**
     * Returns the type of the upstream's result. A primitive parameter may be wider than the result of its upstream: {@code long}
     * takes an {@code int}, but {@code Long} does not
     * take an {@code Integer}.
     */
    private TypeName taken() {
        TypeName declared = parameter.value().name();
        if (!declared.isPrimitive()) {
            return declared;
        }
        PlannedEdge edge = nodeEdges.get(first);
        List<Component> select = edge.select();
        return select.isEmpty()
                ? plan.nodes().get(edge.upstream()).tool().result().value().name()
                : select.get(select.size() - 1).type().name();
    }
}
