package dev.toolwave.runtime.internal.profile;

/** Says whether this JVM has Flight Recorder; a runtime image may have been linked without it. */
final class JfrModule {

    static final boolean PRESENT = isPresent();

    private JfrModule() {}

    private static boolean isPresent() {
        try {
            Class.forName("jdk.jfr.Event", false, JfrModule.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
