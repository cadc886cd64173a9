package dev.toolwave.runtime.internal.json.read;

import dev.toolwave.runtime.internal.json.ArgumentProblem;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.spi.ArgumentReader;
import dev.toolwave.runtime.spi.Arguments;
import dev.toolwave.runtime.spi.Inputs;
import dev.toolwave.runtime.spi.ResultWriter;
import dev.toolwave.runtime.spi.ToolsetBinding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A toolset without the methods that tests of JSON do not need. */
public abstract class FixtureToolset extends ToolsetBinding {

    private static final ArgumentDecoder ARGUMENTS = new ArgumentDecoder(false);

    protected FixtureToolset() {
        super(List.of(), List.of(), List.of());
    }

    /** Decodes a call of the only tool under the default limits. */
    public final DecodedArguments decode(String json) {
        return ARGUMENTS.decode(this, 0, json);
    }

    /** Returns one argument of a call that must be valid. */
    public final @Nullable Object argument(int index, String json) {
        DecodedArguments decoded = decode(json);
        if (decoded instanceof DecodedArguments.Valid valid) {
            return valid.arguments().get(index);
        }
        throw new AssertionError(json + " -> " + decoded);
    }

    /** Returns the problems of a call, as the model reads them; empty if there are none. */
    public final String problems(String json) {
        return decode(json) instanceof DecodedArguments.Invalid invalid
                ? Json.write(
                        invalid.problems().stream().map(ArgumentProblem::toJson).toList())
                : "";
    }

    @Override
    public @Nullable Arguments readArguments(int tool, ArgumentReader in) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object invoke(int tool, int node, Arguments arguments, Inputs in) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void writeResult(int tool, @Nullable Object result, ResultWriter out) {
        throw new UnsupportedOperationException();
    }
}
