package dev.toolwave.processor.resolve;

import dev.toolwave.processor.model.JavaTypes;
import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.model.ToolClasses;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolParameter;
import dev.toolwave.processor.problem.Phrases;
import java.util.List;

/**
 * A tool to check, with its context.
 *
 * @param tool the tool
 * @param references the dependencies that could be resolved
 * @param owner the class that has it
 * @param classes the other classes
 * @param types the type queries
 */
public record Subject(
        ToolMethod tool, List<Reference> references, ToolClass owner, ToolClasses classes, JavaTypes types) {

    /** Copies the list. */
    public Subject {
        references = List.copyOf(references);
    }

    public String at(ToolParameter parameter) {
        return tool.place(parameter);
    }

    public String name() {
        return Phrases.name(tool);
    }

    public Subject referring(List<Reference> resolved) {
        return new Subject(tool, resolved, owner, classes, types);
    }
}
