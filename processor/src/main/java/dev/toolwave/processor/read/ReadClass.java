package dev.toolwave.processor.read;

import dev.toolwave.processor.model.SourceNote;
import dev.toolwave.processor.model.ToolClass;
import java.util.List;

/**
 * A tool class that was read.
 *
 * @param toolClass the class
 * @param resolution whether every type that it needs was there
 * @param missing the classes that class files on the way name, and that are not there
 * @param isTemplate whether it is abstract and generic, so that only subclasses say what its tools take and give
 * @param notes what its class file will not say
 */
public record ReadClass(
        ToolClass toolClass, Resolution resolution, List<String> missing, boolean isTemplate, List<SourceNote> notes) {

    /** Copies the lists. */
    public ReadClass {
        missing = List.copyOf(missing);
        notes = List.copyOf(notes);
    }
}
