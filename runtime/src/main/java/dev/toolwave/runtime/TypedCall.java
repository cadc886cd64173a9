package dev.toolwave.runtime;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.spi.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * A call made in Java, without JSON; the methods of a generated toolset return it. Immutable; run it with {@link
 * Toolwave#call(TypedCall)}, as often as is wanted.
 *
 * @param <T> what the tool returns
 */
@SuppressWarnings("UnusedTypeParameter") // it types the outcome
public final class TypedCall<T extends @Nullable Object> {

    private final Toolset toolset;
    private final int tool;
    private final Arguments arguments;

    private TypedCall(Toolset toolset, int tool, Arguments arguments) {
        this.toolset = toolset;
        this.tool = tool;
        this.arguments = arguments;
    }

    /** Makes a call of the tool with this index; for generated code. */
    public static <T extends @Nullable Object> TypedCall<T> of(Toolset toolset, int tool, Arguments arguments) {
        return new TypedCall<>(requireNonNull(toolset, "toolset"), tool, requireNonNull(arguments, "arguments"));
    }

    /** Returns the name of the tool. */
    public String toolName() {
        return toolset.definitions().get(tool).name();
    }

    /** Returns the toolset that the tool belongs to. */
    public Toolset toolset() {
        return toolset;
    }

    /** Returns the index of the tool in its toolset's definitions. */
    public int tool() {
        return tool;
    }

    /** Returns the arguments. */
    public Arguments arguments() {
        return arguments;
    }

    @Override
    public String toString() {
        return "TypedCall[" + toolName() + "]";
    }
}
