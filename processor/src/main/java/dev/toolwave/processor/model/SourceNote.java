package dev.toolwave.processor.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The information about one declaration that its source contains and its class file lacks.
 *
 * @param on the declaration
 * @param text its Javadoc, before the first block tag
 * @param params descriptions by name: of all parameters in order, or of the documented components of a record
 * @param types the annotations on its type
 */
public record SourceNote(String on, String text, Map<String, String> params, List<TypeUse> types) {

    /** The format version of notes in generated toolsets. Increment it if an older reader would misread the notes. */
    public static final int FORMAT = 1;

    /**
     * An annotation on a type.
     *
     * @param path its position within the type; empty for the whole type
     * @param annotation the name of the annotation's type
     * @param values its values, each with its name
     */
    public record TypeUse(String path, String annotation, List<String> values) {

        /** Copies the list. */
        public TypeUse {
            values = List.copyOf(values);
        }
    }

    /** Copies the collections. */
    public SourceNote {
        params = new LinkedHashMap<>(params);
        types = List.copyOf(types);
    }
}
