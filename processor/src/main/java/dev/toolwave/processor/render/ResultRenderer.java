package dev.toolwave.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.ToolReturn;
import dev.toolwave.processor.render.code.CodeBlocks;
import dev.toolwave.processor.render.code.DecoderRenderer;
import dev.toolwave.processor.render.code.EncoderRenderer;
import dev.toolwave.processor.render.code.RuntimeNames;
import dev.toolwave.processor.render.code.Types;
import dev.toolwave.processor.render.schema.ResultTypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Renders methods that write one of several results. */
final class ResultRenderer {

    private ResultRenderer() {}

    /**
     * Renders a method of {@code Toolset}.
     *
     * @param name its name
     * @param index its parameter that tells which result
     */
    static MethodSpec render(String name, String index, List<ToolReturn> results, EncoderRenderer encoders) {
        MethodSpec.Builder method = CodeBlocks.overriding(name);
        CodeBlock.Builder body = CodeBlock.builder();
        boolean isUnchecked = false;
        body.beginControlFlow("switch ($L)", index);
        for (int number = 0; number < results.size(); number++) {
            ToolReturn result = results.get(number);
            body.addStatement("case $L -> $L", number, write(result, encoders));
            isUnchecked |= ResultTypes.hasValue(result)
                    && Types.isGeneric(result.value().name());
        }
        body.addStatement("default -> $L", CodeBlocks.noSuch(index)).endControlFlow();
        if (isUnchecked) {
            method.addAnnotation(CodeBlocks.suppress("unchecked"));
        }
        return method.addParameter(TypeName.INT, index)
                .addParameter(ClassName.OBJECT, "result")
                .addParameter(RuntimeNames.RESULT_WRITER, "out")
                .addCode(body.build())
                .build();
    }

    private static CodeBlock write(ToolReturn result, EncoderRenderer encoders) {
        return ResultTypes.hasValue(result)
                ? encoders.write(
                        result.type(), CodeBlock.of("($T) result", result.type().java()))
                : CodeBlock.of("out.done()");
    }

    /** Renders the methods of {@code Toolset}; nothing where there are no upstreams. */
    static List<MethodSpec> upstreams(
            List<UpstreamResult> upstreams,
            PolicyConstants policies,
            DecoderRenderer decoders,
            EncoderRenderer encoders) {
        return upstreams.isEmpty()
                ? List.of()
                : List.of(
                        list(upstreams, policies),
                        render(
                                "writeUpstream",
                                "upstream",
                                upstreams.stream().map(UpstreamResult::result).toList(),
                                encoders),
                        read(upstreams, decoders));
    }

    private static MethodSpec list(List<UpstreamResult> upstreams, PolicyConstants policies) {
        CodeBlock names = upstreams.stream()
                .map(upstream -> CodeBlock.of("$L", policies.of(upstream.tool())))
                .collect(CodeBlocks.list());
        return CodeBlocks.overriding("upstreams")
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), RuntimeNames.TOOL_POLICY))
                .addStatement("return $T.of($L)", List.class, names)
                .build();
    }

    private static MethodSpec read(List<UpstreamResult> upstreams, DecoderRenderer decoders) {
        Map<Integer, CodeBlock> arms = new LinkedHashMap<>();
        for (UpstreamResult upstream : upstreams) {
            String hint = upstream.tool().name().value() + "_RESULT";
            arms.put(
                    arms.size(),
                    CodeBlocks.arm("$L", decoders.read(upstream.result().type(), hint)));
        }
        return CodeBlocks.overriding("readUpstream")
                .returns(ClassName.OBJECT)
                .addParameter(TypeName.INT, "upstream")
                .addParameter(RuntimeNames.ARGUMENT_READER, "in")
                .addCode(CodeBlocks.returnSwitch("upstream", arms))
                .build();
    }
}
