import org.jspecify.annotations.NullMarked;

/**
 * Runs the tools of generated toolsets. Applications use {@link dev.toolwave.runtime.Toolwave}; {@code spi} is for generated
 * code.
 */
@NullMarked
module dev.toolwave.runtime {
    requires transitive dev.toolwave.annotations;
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires static jdk.jfr; // not in every runtime image

    exports dev.toolwave.runtime;
    exports dev.toolwave.runtime.profile;
    exports dev.toolwave.runtime.remote;
    exports dev.toolwave.runtime.spi;
}
