package dev.toolwave.runtime.internal.observe;

import dev.toolwave.runtime.ToolListener;
import dev.toolwave.runtime.ToolListener.ToolFinished;
import dev.toolwave.runtime.ToolListener.ToolProgress;
import dev.toolwave.runtime.ToolListener.ToolStarted;
import dev.toolwave.runtime.ToolListener.TurnFinished;
import dev.toolwave.runtime.ToolListener.TurnProgress;
import dev.toolwave.runtime.ToolListener.TurnStarted;

/** Which events a listener wants to hear of: those whose methods it does not inherit from {@link ToolListener}. */
public record ListenerInterests(
        boolean turnStarted,
        boolean toolStarted,
        boolean toolProgress,
        boolean toolFinished,
        boolean turnProgress,
        boolean turnFinished) {

    /** Returns what a listener wants; found by reflection, so to be asked once. */
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
            return true; // a native image may know nothing of the class
        }
    }

    /** Returns whether the listener wants to hear of nothing at all. */
    public boolean areNone() {
        return !isBeginningWanted() && !toolProgress && !isEndWanted();
    }

    /** Returns whether it wants to hear of something before a turn's only tool has run. */
    public boolean isBeginningWanted() {
        return turnStarted || toolStarted || turnProgress;
    }

    /** Returns whether it wants to hear of something when a turn's only tool has run. */
    public boolean isEndWanted() {
        return toolFinished || turnProgress || turnFinished;
    }

    /** Returns whether it wants to hear how long tools ran. */
    public boolean isTimeWanted() {
        return toolFinished || turnFinished;
    }
}
