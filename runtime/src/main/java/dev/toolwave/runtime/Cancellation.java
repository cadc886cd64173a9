package dev.toolwave.runtime;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Cancels turns from another thread, for example when a user presses stop or a client disconnects:
 *
 * <pre>{@code
 * Cancellation stop = Cancellation.create();
 * button.onClick(() -> stop.cancel("The user pressed stop."));
 * TurnResult turn = toolwave.run(calls, TurnOptions.DEFAULT.cancellation(stop));
 * }</pre>
 *
 * <p>Running tools are interrupted, and each call without an outcome is answered with {@link Outcome.Reason#CANCELLED}. One
 * instance may be used for several turns; a turn that starts after the cancellation runs no tool. Thread-safe.
 */
public final class Cancellation {

    private static final String DEFAULT_REASON = "The turn was cancelled.";

    private final List<Consumer<String>> actions = new ArrayList<>();
    private @Nullable String reason;

    private Cancellation() {}

    /** Returns a cancellation that has not been requested yet. */
    public static Cancellation create() {
        return new Cancellation();
    }

    /** Cancels as {@link #cancel(String)} does, with a general reason. */
    public void cancel() {
        cancel(DEFAULT_REASON);
    }

    /**
     * Cancels the turns that use this instance. Returns without waiting for their tools. Only the first call has an effect.
     *
     * @param reason a sentence that the model may read
     */
    public void cancel(String reason) {
        List<Consumer<String>> registered;
        synchronized (this) {
            if (this.reason != null) {
                return;
            }
            this.reason = requireNonNull(reason, "reason");
            registered = List.copyOf(actions);
            actions.clear();
        }
        registered.forEach(action -> action.accept(reason));
    }

    /** Returns whether {@link #cancel(String)} has been called. */
    public boolean isCancelled() {
        return reason().isPresent();
    }

    /** Returns the reason passed to {@link #cancel(String)}, empty if it has not been called. */
    public synchronized Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /**
     * Registers an action that runs once, on the thread that cancels, or at once if that has happened already. The action must
     * not block.
     *
     * @param action receives the reason
     * @return removes the action when run
     */
    public Runnable onCancel(Consumer<String> action) {
        requireNonNull(action, "action");
        String already;
        synchronized (this) {
            already = reason;
            if (already == null) {
                actions.add(action);
            }
        }
        if (already != null) {
            action.accept(already);
        }
        return () -> {
            synchronized (this) {
                actions.remove(action);
            }
        };
    }

    @Override
    public String toString() {
        return "Cancellation[" + reason().orElse("not requested") + "]";
    }
}
