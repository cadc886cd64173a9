package dev.toolwave.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.ToolReturn;
import dev.toolwave.processor.source.Code;
import dev.toolwave.processor.source.Method;
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
    static Code render(String name, String index, List<ToolReturn> results, EncoderRenderer encoders) {
        Method method = Snippets.overriding(TypeName.VOID, name);
        Code.Builder body = Code.builder();
        boolean isUnchecked = false;
        body.beginControlFlow("switch ($L)", index);
        for (int number = 0; number < results.size(); number++) {
            ToolReturn result = results.get(number);
            body.addStatement("case $L -> $L", number, write(result, encoders));
            isUnchecked |=
                    Results.hasValue(result) && Types.isGeneric(result.value().name());
        }
        body.addStatement("default -> $L", Snippets.noSuch(index)).endControlFlow();
        if (isUnchecked) {
            method.above(Snippets.unchecked());
        }
        return method.parameter(TypeName.INT, index)
                .parameter(ClassName.OBJECT, "result")
                .parameter(RuntimeNames.RESULT_WRITER, "out")
                .body(body.build());
    }

    private static Code write(ToolReturn result, EncoderRenderer encoders) {
        return Results.hasValue(result)
                ? encoders.write(
                        result.type(), Code.of("($T) result", result.type().java()))
                : Code.of("out.done()");
    }
}
