package dev.toolwave.processor.check;

import dev.toolwave.processor.model.JavaTypes;
import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.model.ToolClasses;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolParameter;
import java.util.List;

/**
 * A tool to check, with what a rule may ask about it.
 *
 * @param tool the tool
 * @param references what its dependencies refer to, as far as they could be resolved
 * @param owner the class that has it
 * @param classes the other classes
 * @param types what the compiler knows
 */
record Subject(ToolMethod tool, List<Reference> references, ToolClass owner, ToolClasses classes, JavaTypes types) {

    /** Copies the list. */
    Subject {
        references = List.copyOf(references);
    }

    String at(ToolParameter parameter) {
        return Texts.at(tool, parameter);
    }

    String name() {
        return Texts.name(tool);
    }

    Subject referring(List<Reference> resolved) {
        return new Subject(tool, resolved, owner, classes, types);
    }
}
