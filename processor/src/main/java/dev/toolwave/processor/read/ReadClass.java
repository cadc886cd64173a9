package dev.toolwave.processor.read;

import dev.toolwave.processor.model.SourceNote;
import dev.toolwave.processor.model.ToolClass;
import java.util.List;

/**
 * A tool class that was read.
 *
 * @param toolClass the class
 * @param resolution whether all types that it needs exist
 * @param missing the missing classes that class files refer to
 * @param isTemplate whether it is abstract and generic, so that only subclasses know the types of its tools
 * @param notes the information that its class file will not contain
 */
public record ReadClass(
        ToolClass toolClass, Resolution resolution, List<String> missing, boolean isTemplate, List<SourceNote> notes) {

    /** Copies the lists. */
    public ReadClass {
        missing = List.copyOf(missing);
        notes = List.copyOf(notes);
    }
}
