package dev.toolwave.runtime.internal.exec;

import dev.toolwave.runtime.ContextPropagation;
import dev.toolwave.runtime.ContextPropagation.Scope;
import dev.toolwave.runtime.ContextPropagation.Snapshot;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state that all attempts of a turn share and nested turns inherit.
 *
 * @param turn the turn's number; 0 if no listener needs one
 * @param attributes the application's attributes of the turn
 * @param deadline when the turn has to end, on the engine's clock; {@link Engine#NEVER} if nothing limits it
 * @param parent the attempt that the turn runs inside; null for a turn of the application
 * @param snapshot the captured context of the calling thread; null if nothing is propagated
 * @param classLoader the context class loader of the calling thread
 */
public record TurnScope(
        Engine engine,
        long turn,
        Map<String, Object> attributes,
        long deadline,
        @Nullable Attempt parent,
        @Nullable Snapshot snapshot,
        @Nullable ClassLoader classLoader) {

    /** The maximum depth of turns inside turns. */
    public static final int MAX_DEPTH = 16;

    /** Returns whether this turn exceeds {@link #MAX_DEPTH}. */
    public boolean isTooDeep() {
        int depth = 0;
        for (Attempt outer = parent; outer != null; outer = outer.scope.parent) {
            depth++;
        }
        return depth >= MAX_DEPTH;
    }

    /** Returns whether the attempt around this turn is cancelled. */
    public boolean isCancelled() {
        return parent != null && parent.isCancelled();
    }

    /** Returns this scope with a turn number. */
    public TurnScope numbered() {
        return turn > 0
                ? this
                : new TurnScope(engine, engine.nextTurn(), attributes, deadline, parent, snapshot, classLoader);
    }

    /** Returns this scope with the context of the calling thread, for attempts on other threads. */
    public TurnScope captured() {
        ContextPropagation propagation = engine.settings().propagation();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Snapshot captured = propagation == null ? null : capture(propagation);
        return new TurnScope(engine, turn, attributes, deadline, parent, captured, loader);
    }

    /** Captures the context. If that fails, restoring it fails too, so no tool runs without its context. */
    private static Snapshot capture(ContextPropagation propagation) {
        try {
            Snapshot captured = propagation.capture();
            if (captured != null) {
                return captured;
            }
            throw new IllegalStateException("ContextPropagation.capture returned null");
        } catch (Throwable e) {
            return () -> {
                throw new IllegalStateException("the context of the calling thread could not be captured", e);
            };
        }
    }

    /** Runs a task on the calling thread with the captured context. */
    public void runHere(Runnable task) {
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        thread.setContextClassLoader(classLoader);
        Scope restored = null;
        try {
            restored = restore();
            task.run();
        } finally {
            close(restored);
            thread.setContextClassLoader(loader);
        }
    }

    /** Restores the captured context on the calling thread. Returns what ends it; null if nothing is propagated. */
    @Nullable
    Scope restore() {
        if (snapshot == null) {
            return null;
        }
        Scope restored = snapshot.restore();
        if (restored == null) {
            throw new IllegalStateException("ContextPropagation.Snapshot.restore returned null");
        }
        return restored;
    }

    /** Ends a restored context. An exception is logged: the result of the tool does not depend on it. */
    static void close(@Nullable Scope restored) {
        if (restored != null) {
            try {
                restored.close();
            } catch (Throwable e) {
                System.getLogger("dev.toolwave.runtime")
                        .log(System.Logger.Level.WARNING, "a ContextPropagation.Scope could not be closed", e);
            }
        }
    }

    /** Returns the scope of a run inside an attempt of this turn. It has no more time than the attempt. */
    TurnScope inside(Attempt attempt) {
        return new TurnScope(engine, turn, attributes, attempt.deadline, attempt, snapshot, classLoader);
    }

    /** Returns the attempt around this turn if it belongs to the same engine and so holds permits of it; otherwise null. */
    public @Nullable Attempt parentOnSameEngine() {
        return parent != null && parent.scope.engine == engine ? parent : null;
    }
}
