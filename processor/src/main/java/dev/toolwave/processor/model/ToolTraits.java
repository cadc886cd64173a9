package dev.toolwave.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * The attributes of {@code @Tool} and {@code @Retry} other than name and description. Durations are strings as written.
 *
 * @param title the display name; may be empty
 * @param effect the name of the {@code Effect} constant
 * @param idempotent whether the tool is declared safe to repeat
 * @param openWorld whether it interacts with external systems
 * @param exposed whether the model may call it
 * @param timeout the limit on one attempt; may be empty
 * @param maxConcurrency the limit on calls at the same time; 0 for none
 * @param calls the handling of calls by the model
 * @param resources the resources that it uses
 * @param abortsTurn whether its failure ends the turn
 * @param retry the retry policy
 * @param deprecated whether the method is deprecated
 */
public record ToolTraits(
        String title,
        Located<Effect> effect,
        boolean idempotent,
        boolean openWorld,
        boolean exposed,
        Located<String> timeout,
        Located<Integer> maxConcurrency,
        Calls calls,
        List<Located<String>> resources,
        boolean abortsTurn,
        Optional<Retry> retry,
        boolean deprecated) {

    /**
     * The handling of calls by the model.
     *
     * @param tags the tags of the tool
     * @param returnDirect whether the result goes to the user without another model round
     * @param resultLimit the maximum number of characters of a result that the model receives; 0 for the runtime's limit
     * @param maxCallsPerTurn the maximum number of calls per turn; 0 for no limit
     */
    public record Calls(
            List<Located<String>> tags,
            boolean returnDirect,
            Located<Integer> resultLimit,
            Located<Integer> maxCallsPerTurn) {

        /** Copies the list. */
        public Calls {
            tags = List.copyOf(tags);
        }
    }

    /** The constants of the annotation's {@code Effect}. */
    public enum Effect {
        /** The effect is not declared. */
        UNSPECIFIED,
        /** Changes nothing. */
        READ,
        /** Adds something. */
        WRITE,
        /** Changes or removes something. */
        DESTRUCTIVE;

        /** Returns whether calls must be ordered. */
        public boolean writes() {
            return this == WRITE || this == DESTRUCTIVE;
        }
    }

    /**
     * {@code @Retry}, as written.
     *
     * @param maxAttempts the maximum number of attempts
     * @param delay the first pause
     * @param maxDelay the longest pause
     * @param on exceptions that are retried
     * @param abortOn exceptions that are not retried
     * @param origin the annotation
     */
    public record Retry(
            Located<Integer> maxAttempts,
            Located<String> delay,
            Located<String> maxDelay,
            List<TypeName> on,
            List<TypeName> abortOn,
            Origin origin) {

        /** Copies the lists. */
        public Retry {
            on = List.copyOf(on);
            abortOn = List.copyOf(abortOn);
        }
    }

    /** Copies the list. */
    public ToolTraits {
        resources = List.copyOf(resources);
    }
}
