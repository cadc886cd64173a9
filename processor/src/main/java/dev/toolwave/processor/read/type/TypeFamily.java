package dev.toolwave.processor.read.type;

import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.read.javac.Annotated;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;

/** Knows how the types of one kind look as JSON. */
interface TypeFamily {

    /** Reads a type of this family; empty if it is of another. */
    Optional<ValueType> read(DeclaredType type, Annotated annotated, TypePath place);
}
