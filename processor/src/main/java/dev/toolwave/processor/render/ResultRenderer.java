package dev.toolwave.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.ToolReturn;
import java.util.List;

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
        MethodSpec.Builder method = Code.overriding(name);
        CodeBlock.Builder body = CodeBlock.builder();
        boolean isUnchecked = false;
        body.beginControlFlow("switch ($L)", index);
        for (int number = 0; number < results.size(); number++) {
            ToolReturn result = results.get(number);
            body.addStatement("case $L -> $L", number, write(result, encoders));
            isUnchecked |=
                    Results.hasValue(result) && Types.isGeneric(result.value().name());
        }
        body.addStatement("default -> $L", Code.noSuch(index)).endControlFlow();
        if (isUnchecked) {
            method.addAnnotation(Code.suppress("unchecked"));
        }
        return method.addParameter(TypeName.INT, index)
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
