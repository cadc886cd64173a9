package dev.toolwave.processor.read;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Param;
import dev.toolwave.annotations.Retry;
import dev.toolwave.annotations.Tool;

/** The names of Toolwave's own annotations and of the runtime's types that authors use. */
final class Toolwave {

    static final String TOOL = Tool.class.getCanonicalName();
    static final String PARAM = Param.class.getCanonicalName();
    static final String DEPENDS_ON = DependsOn.class.getCanonicalName();
    static final String DEPENDS_ON_LIST = DependsOn.List.class.getCanonicalName();
    static final String RETRY = Retry.class.getCanonicalName();

    /** The processor never sees the runtime; it knows these by name. */
    static final String RUNTIME = "dev.toolwave.runtime.";

    static final String TOOL_CONTEXT = RUNTIME + "ToolContext";
    static final String TOOL_CONTENT = RUNTIME + "ToolContent";
    static final String TOOLSET_SOURCE = RUNTIME + "spi.ToolsetSource";
    static final String OUTCOME = RUNTIME + "Outcome";

    private Toolwave() {}
}
