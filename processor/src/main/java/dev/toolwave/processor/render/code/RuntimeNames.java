package dev.toolwave.processor.render.code;

import com.palantir.javapoet.ClassName;
import java.util.List;

/** The types of the runtime that generated code uses. The processor does not depend on the runtime. */
public final class RuntimeNames {

    private static final String API = "dev.toolwave.runtime";
    private static final String SPI = "dev.toolwave.runtime.spi";
    private static final String ANNOTATIONS = "dev.toolwave.annotations";

    public static final ClassName TOOLSET = ClassName.get(API, "Toolset");
    public static final ClassName TOOL_DEFINITION = ClassName.get(API, "ToolDefinition");
    public static final ClassName TYPED_CALL = ClassName.get(API, "TypedCall");
    public static final ClassName INVALID_ARGUMENT = ClassName.get(API, "ToolException", "InvalidArgument");
    public static final ClassName OK = ClassName.get(API, "Outcome", "Ok");

    public static final ClassName ARGUMENT_READER = ClassName.get(SPI, "ArgumentReader");
    public static final ClassName ARGUMENTS = ClassName.get(SPI, "Arguments");
    public static final ClassName UPSTREAM_FINGERPRINT = ClassName.get(SPI, "UpstreamFingerprint");
    public static final ClassName EDGE_KIND = ClassName.get(SPI, "EdgeKind");
    public static final ClassName ENUM_NAMES = ClassName.get(SPI, "EnumNames");
    public static final ClassName INPUTS = ClassName.get(SPI, "Inputs");
    public static final ClassName NUMBER_RULE = ClassName.get(SPI, "NumberRule");
    public static final ClassName PLAN = ClassName.get(SPI, "Plan");
    public static final ClassName PLAN_EDGE = ClassName.get(SPI, "PlanEdge");
    public static final ClassName PLAN_NODE = ClassName.get(SPI, "PlanNode");
    public static final ClassName PROPERTY_NAMES = ClassName.get(SPI, "PropertyNames");
    public static final ClassName RESOURCE = ClassName.get(SPI, "ToolPolicy", "Resource");
    public static final ClassName RESULT_WRITER = ClassName.get(SPI, "ResultWriter");
    public static final ClassName RETRY_POLICY = ClassName.get(SPI, "RetryPolicy");
    public static final ClassName SIZE_RULE = ClassName.get(SPI, "SizeRule");
    public static final ClassName TEXT_RULE = ClassName.get(SPI, "TextRule");
    public static final ClassName TOOL_POLICY = ClassName.get(SPI, "ToolPolicy");
    public static final ClassName TOOLSET_BINDING = ClassName.get(SPI, "ToolsetBinding");
    public static final ClassName TOOLSET_METADATA = ClassName.get(SPI, "ToolsetMetadata");
    public static final ClassName NOTE = TOOLSET_METADATA.nestedClass("Note");
    public static final ClassName TYPE_USE = TOOLSET_METADATA.nestedClass("TypeUse");

    public static final ClassName EFFECT = ClassName.get(ANNOTATIONS, "Effect");

    /** The JDK classes whose static methods generated code calls, and whose names are also possible names of constants. */
    public static final List<String> JDK = List.of("URI", "UUID", "URL");

    /**
     * The classes of {@code java.lang} that generated code mentions. A class in the tool class's package hides the one with the
     * same name.
     */
    public static final List<String> JAVA_LANG =
            List.of(("Boolean Byte Character CharSequence Deprecated Double Exception Float IllegalArgumentException"
                            + " IndexOutOfBoundsException Integer Iterable Long Number Object Override Short String"
                            + " SuppressWarnings Void")
                    .split(" "));

    private RuntimeNames() {}
}
