package dev.toolwave.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * One {@code @DependsOn}, as written.
 *
 * @param upstreams the names of the tools
 * @param in the class that declares them, if given
 * @param select the path into the result; empty for the whole of it
 * @param bind the renamings, each {@code there=here}
 * @param set the constants, each {@code there=value}, for parameters of the upstream
 * @param overridable whether the model may supply the value itself
 * @param origin the annotation
 */
public record Dependency(
        List<Located<String>> upstreams,
        Optional<Located<ClassName>> in,
        Located<String> select,
        List<Located<String>> bind,
        List<Located<String>> set,
        boolean overridable,
        Origin origin) {

    /** Copies the lists. */
    public Dependency {
        upstreams = List.copyOf(upstreams);
        bind = List.copyOf(bind);
        set = List.copyOf(set);
    }
}
