package dev.toolwave.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.ToolReturn;
import java.util.List;

/** Renders {@code Toolset.writeResult}. */
final class ResultRenderer {

    private ResultRenderer() {}

    static MethodSpec render(List<ToolMembers> tools, EncoderRenderer encoders) {
        MethodSpec.Builder method = Code.overriding("writeResult");
        CodeBlock.Builder body = CodeBlock.builder();
        boolean isUnchecked = false;
        body.beginControlFlow("switch (tool)");
        for (ToolMembers tool : tools) {
            ToolReturn result = tool.plan().tool().result();
            body.addStatement("case $L -> $L", tool.index(), write(result, encoders));
            isUnchecked |=
                    Results.hasValue(result) && Types.isGeneric(result.value().name());
        }
        body.addStatement("default -> $L", Code.noSuch("tool")).endControlFlow();
        if (isUnchecked) {
            method.addAnnotation(Code.suppress("unchecked"));
        }
        return method.addParameter(TypeName.INT, "tool")
                .addParameter(ClassName.OBJECT, "result")
                .addParameter(RuntimeNames.RESULT_WRITER, "out")
                .addCode(body.build())
                .build();
    }

    private static CodeBlock write(ToolReturn result, EncoderRenderer encoders) {
        return Results.hasValue(result)
                ? encoders.write(
                        result.type(), CodeBlock.of("($T) result", result.type().java()))
                : CodeBlock.of("out.done()");
    }
}
