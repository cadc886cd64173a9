package dev.toolwave.processor.resolve;

import dev.toolwave.processor.model.Dependency;
import dev.toolwave.processor.model.JavaType;
import dev.toolwave.processor.model.JavaTypes.Component;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolParameter.Dependent;
import dev.toolwave.processor.problem.Phrases;
import java.util.List;
import java.util.Optional;

/**
 * One name in a {@code @DependsOn}, and the tool that it means.
 *
 * @param tool the tool that depends
 * @param parameter the parameter that is filled; empty if the tool only waits
 * @param dependency the annotation
 * @param name the name, as written
 * @param upstream the tool that it means
 * @param select the path of components into the result
 */
public record Reference(
        ToolMethod tool,
        Optional<Dependent> parameter,
        Dependency dependency,
        Located<String> name,
        ToolMethod upstream,
        List<Component> select) {

    /** Copies the list. */
    public Reference {
        select = List.copyOf(select);
    }

    /** Returns {@code planTrip(weather)}, or {@code notify after createOrder} if the tool only waits. */
    public String step() {
        return parameter
                .map(filled -> tool.place(filled))
                .orElseGet(() -> Phrases.name(tool) + " after " + Phrases.name(upstream));
    }

    /** Returns whether other tools fill the same parameter as well. */
    public boolean isFanIn() {
        return parameter.isPresent() && dependency.upstreams().size() > 1;
    }

    /** Returns whether the upstream, or the selected component, may be an empty {@code Optional}. */
    public boolean mayBeEmpty() {
        return select.isEmpty()
                ? upstream.result().optional()
                : select.get(select.size() - 1).optional();
    }

    /** Returns the type of the value for the parameter: the selected component or the whole result, without {@code Optional}. */
    public JavaType taken() {
        return select.isEmpty()
                ? upstream.result().value()
                : select.get(select.size() - 1).type();
    }

    Reference selecting(List<Component> components) {
        return new Reference(tool, parameter, dependency, name, upstream, components);
    }
}
