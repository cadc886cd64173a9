package dev.toolwave.processor.read.type;

import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.read.javac.Annotated;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;

/** Reads the types of one kind, such as enums or collections. */
interface TypeFamily {

    /** Reads a type; empty if it does not belong to this family. */
    Optional<ValueType> read(DeclaredType type, Annotated annotated, TypePath place);
}
