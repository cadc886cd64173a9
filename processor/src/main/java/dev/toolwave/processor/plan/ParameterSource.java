package dev.toolwave.processor.plan;

import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolParameter;
import dev.toolwave.processor.model.ToolParameter.Free;
import java.util.List;

/**
 * A parameter of a method that the model fills, and the path to it.
 *
 * @param tool the tool that has the parameter
 * @param parameter a free parameter, or an overridable dependent one
 * @param property the property with which the model supplies the value
 * @param trail the path from the tool whose signature contains it
 */
public record ParameterSource(ToolMethod tool, ToolParameter parameter, Property property, DependencyPath trail) {

    /** Returns the parameters of a tool that the model fills: the free ones and the overridable ones, as declared. */
    public static List<ParameterSource> own(ToolMethod tool) {
        return tool.parameters().stream()
                .flatMap(parameter -> parameter.published().stream()
                        .map(property -> new ParameterSource(
                                tool, parameter, property, DependencyPath.of(tool.place(parameter)))))
                .toList();
    }

    /** Returns whether the method cannot be called without it. */
    boolean isRequired() {
        return parameter instanceof Free && !property.mayBeAbsent();
    }

    boolean isSameAs(ParameterSource other) {
        return tool.id().equals(other.tool.id()) && parameter.javaName().equals(other.parameter.javaName());
    }

    ParameterSource after(String step) {
        return new ParameterSource(tool, parameter, property, trail.after(step));
    }

    /** Returns {@code forecast(day)}. */
    public String place() {
        return tool.place(parameter);
    }

    /** Returns {@code via planTrip(weather) <- forecast}; empty for a tool's own parameter. */
    public String via() {
        if (!trail.isLong()) {
            return "";
        }
        List<String> steps = trail.steps();
        return "via " + String.join(" <- ", steps.subList(0, steps.size() - 1)) + " <- "
                + tool.name().value();
    }
}
