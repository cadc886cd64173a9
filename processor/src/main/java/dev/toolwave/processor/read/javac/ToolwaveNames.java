package dev.toolwave.processor.read.javac;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Param;
import dev.toolwave.annotations.Retry;
import dev.toolwave.annotations.Tool;

/** The names of Toolwave's annotations and of the runtime's types that tool classes use. */
public final class ToolwaveNames {

    public static final String TOOL = Tool.class.getCanonicalName();
    public static final String PARAM = Param.class.getCanonicalName();
    public static final String DEPENDS_ON = DependsOn.class.getCanonicalName();
    public static final String DEPENDS_ON_LIST = DependsOn.List.class.getCanonicalName();
    public static final String RETRY = Retry.class.getCanonicalName();

    /** The processor does not depend on the runtime, so it refers to its types by name. */
    public static final String RUNTIME = "dev.toolwave.runtime.";

    public static final String TOOL_CONTEXT = RUNTIME + "ToolContext";
    public static final String TOOL_CONTENT = RUNTIME + "ToolContent";
    public static final String TOOLSET_METADATA = RUNTIME + "spi.ToolsetMetadata";
    public static final String TOOLSET = RUNTIME + "Toolset";
    public static final String OUTCOME = RUNTIME + "Outcome";

    private ToolwaveNames() {}
}
