package dev.toolwave.runtime.internal.json;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.spi.Arguments;
import java.util.List;

/** What became of the arguments of one call. Immutable. */
public sealed interface Decoded {

    /**
     * Arguments that fit the tool's schema.
     *
     * @param arguments what the plan is run with
     */
    record Valid(Arguments arguments) implements Decoded {}

    /**
     * Arguments that do not.
     *
     * @param problems at least one, in the order of the text
     */
    record Invalid(List<ArgumentProblem> problems) implements Decoded {

        /** Copies the list. */
        public Invalid {
            problems = List.copyOf(problems);
        }

        /** Returns what the model reads: the problems as a JSON object. */
        public String toErrorJson(String toolName) {
            return ErrorJson.of(toolName, Outcome.Reason.INVALID_ARGUMENTS)
                    .problems(problems)
                    .toJson();
        }
    }
}
