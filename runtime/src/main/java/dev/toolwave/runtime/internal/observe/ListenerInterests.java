package dev.toolwave.runtime.internal.observe;

import dev.toolwave.runtime.ToolListener;
import dev.toolwave.runtime.ToolListener.ToolFinished;
import dev.toolwave.runtime.ToolListener.ToolProgress;
import dev.toolwave.runtime.ToolListener.ToolStarted;
import dev.toolwave.runtime.ToolListener.TurnFinished;
import dev.toolwave.runtime.ToolListener.TurnProgress;
import dev.toolwave.runtime.ToolListener.TurnStarted;

/** The events that a listener wants: those whose methods it overrides. */
public record ListenerInterests(
        boolean turnStarted,
        boolean toolStarted,
        boolean toolProgress,
        boolean toolFinished,
        boolean turnProgress,
        boolean turnFinished) {

    /** Returns the interests of a listener. Uses reflection, so call it once per listener. */
    public static ListenerInterests of(ToolListener listener) {
        Class<?> type = listener.getClass();
        return new ListenerInterests(
                overrides(type, "turnStarted", TurnStarted.class),
                overrides(type, "toolStarted", ToolStarted.class),
                overrides(type, "toolProgress", ToolProgress.class),
                overrides(type, "toolFinished", ToolFinished.class),
                overrides(type, "turnProgress", TurnProgress.class),
                overrides(type, "turnFinished", TurnFinished.class));
    }

    private static boolean overrides(Class<?> type, String method, Class<?> event) {
        try {
            return !type.getMethod(method, event).getDeclaringClass().equals(ToolListener.class);
        } catch (NoSuchMethodException | LinkageError e) {
            return true; // a native image may not have the method's metadata
        }
    }

    /** Returns whether the listener wants no event at all. */
    boolean areNone() {
        return !turnStarted && !toolStarted && !toolProgress && !toolFinished && !turnProgress && !turnFinished;
    }
}
