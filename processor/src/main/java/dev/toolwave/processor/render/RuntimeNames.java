package dev.toolwave.processor.render;

import com.palantir.javapoet.ClassName;

/** The types of the runtime that generated code names; the processor itself never sees the runtime. */
final class RuntimeNames {

    private static final String API = "dev.toolwave.runtime";
    private static final String SPI = "dev.toolwave.runtime.spi";
    private static final String ANNOTATIONS = "dev.toolwave.annotations";

    static final ClassName TOOLSET = ClassName.get(API, "Toolset");
    static final ClassName TOOL_DEFINITION = ClassName.get(API, "ToolDefinition");
    static final ClassName TYPED_CALL = ClassName.get(API, "TypedCall");
    static final ClassName INVALID_ARGUMENT = ClassName.get(API, "ToolException", "InvalidArgument");
    static final ClassName OK = ClassName.get(API, "Outcome", "Ok");

    static final ClassName ARGUMENT_READER = ClassName.get(SPI, "ArgumentReader");
    static final ClassName ARGUMENTS = ClassName.get(SPI, "Arguments");
    static final ClassName COMPILED_AGAINST = ClassName.get(SPI, "CompiledAgainst");
    static final ClassName EDGE_KIND = ClassName.get(SPI, "EdgeKind");
    static final ClassName ENUM_NAMES = ClassName.get(SPI, "EnumNames");
    static final ClassName INPUTS = ClassName.get(SPI, "Inputs");
    static final ClassName NUMBER_RULE = ClassName.get(SPI, "NumberRule");
    static final ClassName PLAN = ClassName.get(SPI, "Plan");
    static final ClassName PLAN_NODE = ClassName.get(SPI, "PlanNode");
    static final ClassName PROPERTY_NAMES = ClassName.get(SPI, "PropertyNames");
    static final ClassName RESOURCE = ClassName.get(SPI, "ToolPolicy", "Resource");
    static final ClassName RESULT_WRITER = ClassName.get(SPI, "ResultWriter");
    static final ClassName RETRY_POLICY = ClassName.get(SPI, "RetryPolicy");
    static final ClassName SIZE_RULE = ClassName.get(SPI, "SizeRule");
    static final ClassName TEXT_RULE = ClassName.get(SPI, "TextRule");
    static final ClassName TOOL_POLICY = ClassName.get(SPI, "ToolPolicy");
    static final ClassName TOOLSET_SOURCE = ClassName.get(SPI, "ToolsetSource");
    static final ClassName NOTE = TOOLSET_SOURCE.nestedClass("Note");
    static final ClassName TYPE_USE = TOOLSET_SOURCE.nestedClass("TypeUse");

    static final ClassName EFFECT = ClassName.get(ANNOTATIONS, "Effect");

    private RuntimeNames() {}
}
