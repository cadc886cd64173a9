package dev.toolwave.processor.read.type;

import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.ToolwaveNames;
import dev.toolwave.processor.read.javac.TypeNames;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;

/** Reads {@code ToolContent}, which only a result can be or list. */
final class ContentReader implements TypeFamily {

    @Override
    public Optional<ValueType> read(DeclaredType type, Annotated annotated, TypePath place) {
        String name = Mirrors.nameOf(type);
        if (!name.equals(ToolwaveNames.TOOL_CONTENT) && !name.startsWith(ToolwaveNames.TOOL_CONTENT + ".")) {
            return Optional.empty();
        }
        return Optional.of(
                place.mayBeContent()
                        ? new ValueType.Content(TypeNames.of(type))
                        : place.unrepresentable(
                                type, "ToolContent is for results", "return it, or a list of it, from the tool"));
    }
}
