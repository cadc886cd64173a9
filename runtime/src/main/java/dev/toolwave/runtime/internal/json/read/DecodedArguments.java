package dev.toolwave.runtime.internal.json.read;

import dev.toolwave.runtime.internal.json.ArgumentProblem;
import dev.toolwave.runtime.spi.Arguments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result of reading the arguments of one call. Immutable. */
public sealed interface DecodedArguments {

    /**
     * Arguments that conform to the tool's schema.
     *
     * @param arguments the arguments of the plan
     */
    record Valid(Arguments arguments) implements DecodedArguments {}

    /**
     * Arguments that do not conform to the tool's schema.
     *
     * @param problems at least one problem, in the order of the JSON
     * @param cause the first exception or error of the application's code that is not a {@code ToolException}, or null
     */
    record Invalid(List<ArgumentProblem> problems, @Nullable Throwable cause) implements DecodedArguments {

        /** Copies the list. */
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
