package dev.toolwave.processor.plan;

import dev.toolwave.processor.model.JavaType;
import dev.toolwave.processor.model.Property;
import java.util.List;

/**
 * A free parameter of a plan.
 *
 * @param property its schema, with the name that the model uses in this plan and the presence that all its readers agree on
 * @param type the declared Java type of the parameter that it comes from
 * @param sources the paths to the methods that need it, such as {@code planTrip(weather) <- forecast(day)}
 */
public record LiftedParameter(Property property, JavaType type, List<String> sources) {

    /** Copies the list. */
    public LiftedParameter {
        sources = List.copyOf(sources);
    }

    /** Returns the name that the model uses. */
    public String name() {
        return property.name();
    }
}
