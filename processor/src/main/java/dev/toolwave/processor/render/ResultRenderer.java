package dev.toolwave.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.ToolId;
import dev.toolwave.processor.model.ToolReturn;
import dev.toolwave.processor.render.code.CodeBlocks;
import dev.toolwave.processor.render.code.DecoderRenderer;
import dev.toolwave.processor.render.code.EncoderRenderer;
import dev.toolwave.processor.render.code.RuntimeNames;
import dev.toolwave.processor.render.code.Types;
import dev.toolwave.processor.render.schema.ResultTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Renders the methods that write the results of tools, and those that read and write the results of upstreams. */
record ResultRenderer(EncoderRenderer encoders, DecoderRenderer decoders) {

    /** Renders the methods of the binding. Omits the methods for upstreams if there are no upstreams. */
    List<MethodSpec> render(List<ToolMembers> tools, List<UpstreamResult> upstreams) {
        List<MethodSpec> methods = new ArrayList<>();
        Map<Integer, ToolReturn> results = new LinkedHashMap<>();
        tools.forEach(tool -> results.put(tool.index(), tool.plan().tool().result()));
        methods.add(write("writeResult", "tool", results, CodeBlocks.noSuch("tool")));
        Set<ToolId> exposed =
                tools.stream().map(tool -> tool.plan().tool().id()).collect(Collectors.toSet());
        Map<Integer, ToolReturn> hidden = new LinkedHashMap<>();
        for (int index = 0; index < upstreams.size(); index++) {
            if (!exposed.contains(upstreams.get(index).tool().id())) {
                hidden.put(index, upstreams.get(index).result());
            }
        }
        if (!hidden.isEmpty()) {
            CodeBlock otherwise = CodeBlock.of("super.writeUpstream(upstream, result, out)");
            methods.add(write("writeUpstream", "upstream", hidden, otherwise));
        }
        if (!upstreams.isEmpty()) {
            methods.add(readUpstream(upstreams));
        }
        return methods;
    }

    /**
     * Renders a method that writes one of several results:
     *
     * <pre>{@code
     * @Override
     * public void writeResult(int tool, Object result, ResultWriter out) {
     *     switch (tool) {
     *         case 0 -> writeCoordinates(out, (TripTools.Coordinates) result);
     *         default -> throw new IndexOutOfBoundsException(tool);
     *     }
     * }
     * }</pre>
     */
    private MethodSpec write(String name, String index, Map<Integer, ToolReturn> results, CodeBlock otherwise) {
        Map<Integer, CodeBlock> arms = new LinkedHashMap<>();
        results.forEach((number, result) -> arms.put(number, CodeBlocks.arm("$L", write(result))));
        MethodSpec.Builder method = CodeBlocks.overriding(name);
        if (results.values().stream()
                .anyMatch(result -> ResultTypes.hasValue(result)
                        && Types.isGeneric(result.value().name()))) {
            method.addAnnotation(CodeBlocks.suppress(List.of("unchecked")));
        }
        return method.addParameter(TypeName.INT, index)
                .addParameter(ClassName.OBJECT, "result")
                .addParameter(RuntimeNames.RESULT_WRITER, "out")
                .addCode(CodeBlocks.statementSwitch(index, arms, otherwise))
                .build();
    }

    private CodeBlock write(ToolReturn result) {
        return ResultTypes.hasValue(result)
                ? encoders.write(
                        result.type(), CodeBlock.of("($T) result", result.type().java()))
                : CodeBlock.of("out.done()");
    }

    private MethodSpec readUpstream(List<UpstreamResult> upstreams) {
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
