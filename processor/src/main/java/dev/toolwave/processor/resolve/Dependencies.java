package dev.toolwave.processor.resolve;

import dev.toolwave.processor.model.Dependency;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolParameter.Dependent;
import java.util.stream.Stream;

/** The dependencies of a tool, as written. */
public final class Dependencies {

    private Dependencies() {}

    /** Returns the dependencies of the parameters in order, then those of the method. */
    public static Stream<Dependency> of(ToolMethod tool) {
        Stream<Dependency> ofParameters = tool.parameters().stream()
                .filter(Dependent.class::isInstance)
                .map(parameter -> ((Dependent) parameter).dependency());
        return Stream.concat(ofParameters, tool.after().stream());
    }
}
