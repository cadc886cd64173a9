package dev.toolwave.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * What {@code @Tool} and {@code @Retry} say of a tool beside its name and description; durations are texts as written.
 *
 * @param title the name for people; may be empty
 * @param effect the name of the {@code Effect} constant
 * @param idempotent whether the author says that it may be repeated
 * @param openWorld whether it reaches outside
 * @param exposed whether the model may call it
 * @param timeout the limit on one attempt; may be empty
 * @param maxConcurrency the limit on calls at the same time; 0 for none
 * @param calls how calls of a model are handled
 * @param resources what it touches
 * @param abortsTurn whether its failure ends the turn
 * @param retry when it is tried again
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
     * How calls of a model are handled.
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
        /** Nothing is promised. */
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
     * @param maxAttempts how often at the most
     * @param delay the first pause
     * @param maxDelay the longest pause
     * @param on exceptions that are retried
     * @param abortOn exceptions that are not
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
