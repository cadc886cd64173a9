package dev.toolwave.runtime.internal.exec;

import dev.toolwave.runtime.ContextPropagation;
import dev.toolwave.runtime.ContextPropagation.Snapshot;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all attempts of one turn share, and what turns inside them inherit.
 *
 * @param engine what runs the turn
 * @param turn the turn's number; 0 as long as nobody has to be told it
 * @param attributes what the application says of the turn
 * @param deadline when it must be over, on the engine's clock; {@link Engine#NEVER} where nothing limits it
 * @param parent the attempt that the turn runs inside of, null for one that the application runs
 * @param snapshot what the calling thread knew, null where it is not carried over
 */
public record TurnScope(
        Engine engine,
        long turn,
        Map<String, Object> attributes,
        long deadline,
        @Nullable Attempt parent,
        @Nullable Snapshot snapshot) {

    /** How deep turns may run inside one another. */
    public static final int MAX_DEPTH = 16;

    /** Returns whether this turn runs inside of more turns than may be. */
    public boolean isTooDeep() {
        int depth = 0;
        for (Attempt outer = parent; outer != null; outer = outer.scope.parent) {
            depth++;
        }
        return depth >= MAX_DEPTH;
    }

    /** Returns whether what this turn runs inside of is cancelled. */
    public boolean isCancelled() {
        return parent != null && parent.isCancelled();
    }

    /** Returns this scope with a number. */
    public TurnScope numbered() {
        return turn > 0 ? this : new TurnScope(engine, engine.nextTurn(), attributes, deadline, parent, snapshot);
    }

    /** Returns this scope with what the calling thread knows, as far as it is carried over. */
    public TurnScope captured() {
        ContextPropagation propagation = engine.settings().propagation();
        return propagation == null
                ? this
                : new TurnScope(engine, turn, attributes, deadline, parent, propagation.capture());
    }

    /** Returns the scope of a run inside an attempt of this one, which has no more time than the attempt. */
    public TurnScope inside(Attempt attempt) {
        return new TurnScope(engine, turn, attributes, attempt.deadline, attempt, snapshot);
    }

    /** Returns the attempt that this turn runs inside of, where it is one of the same engine and so holds permits of it. */
    @Nullable
    public Attempt parentOnSameEngine() {
        return parent != null && parent.scope.engine == engine ? parent : null;
    }
}
