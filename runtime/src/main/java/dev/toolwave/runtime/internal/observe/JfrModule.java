package dev.toolwave.runtime.internal.observe;

import jdk.jfr.FlightRecorder;

/** Determines whether this JVM has Flight Recorder, which a runtime image may lack, and whether a recording uses it. */
public final class JfrModule {

    private static final boolean PRESENT = isPresent();

    private JfrModule() {}

    /**
     * Returns whether anything has been recorded or is to be. Before that no event may be made: the first one starts the whole
     * of Flight Recorder, which takes longer than everything that Toolwave does until a first call is answered.
     */
    public static boolean isInUse() {
        return PRESENT && FlightRecorder.isInitialized();
    }

    private static boolean isPresent() {
        try {
            Class.forName("jdk.jfr.Event", false, JfrModule.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
