package dev.toolwave.runtime;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.spi.Arguments;
import dev.toolwave.runtime.spi.ToolsetBinding;
import org.jspecify.annotations.Nullable;

/**
 * A call made in Java, without JSON. The methods of a generated toolset return typed calls; run them with {@link
 * Toolwave#call(TypedCall)} or {@link Toolwave#run(TypedCall[])}. Immutable; may be run any number of times.
 *
 * @param <T> the type of the result
 */
@SuppressWarnings("UnusedTypeParameter") // it is the type of the outcome
public final class TypedCall<T extends @Nullable Object> {

    private final ToolsetBinding toolset;
    private final int tool;
    private final Arguments arguments;

    private TypedCall(ToolsetBinding toolset, int tool, Arguments arguments) {
        this.toolset = toolset;
        this.tool = tool;
        this.arguments = arguments;
    }

    /** Creates a call of the tool with this index. For generated code. */
    public static <T extends @Nullable Object> TypedCall<T> of(Toolset toolset, int tool, Arguments arguments) {
        return new TypedCall<>(toolset.binding(), tool, requireNonNull(arguments, "arguments"));
    }

    /** Returns the name of the tool. */
    public String toolName() {
        return toolset.definitions().get(tool).name();
    }

    /** Returns the toolset that the tool belongs to. */
    public ToolsetBinding toolset() {
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
