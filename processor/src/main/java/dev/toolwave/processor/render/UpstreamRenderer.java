package dev.toolwave.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Renders what lets the nodes of a plan run in other processes: the results of upstreams, written and read. */
final class UpstreamRenderer {

    private UpstreamRenderer() {}

    /** Renders the methods of {@code Toolset}; nothing where there are no upstreams. */
    static List<MethodSpec> render(
            List<Upstream> upstreams, PolicyConstants policies, DecoderRenderer decoders, EncoderRenderer encoders) {
        return upstreams.isEmpty()
                ? List.of()
                : List.of(
                        list(upstreams, policies),
                        ResultRenderer.render(
                                "writeUpstream",
                                "upstream",
                                upstreams.stream().map(Upstream::result).toList(),
                                encoders),
                        read(upstreams, decoders));
    }

    private static MethodSpec list(List<Upstream> upstreams, PolicyConstants policies) {
        CodeBlock names = upstreams.stream()
                .map(upstream -> CodeBlock.of("$L", policies.of(upstream.tool())))
                .collect(Code.list());
        return Code.overriding("upstreams")
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), RuntimeNames.TOOL_POLICY))
                .addStatement("return $T.of($L)", List.class, names)
                .build();
    }

    private static MethodSpec read(List<Upstream> upstreams, DecoderRenderer decoders) {
        Map<Integer, CodeBlock> arms = new LinkedHashMap<>();
        for (Upstream upstream : upstreams) {
            String hint = upstream.tool().name().value() + "_RESULT";
            arms.put(arms.size(), Code.arm("$L", decoders.read(upstream.result().type(), hint)));
        }
        return Code.overriding("readUpstream")
                .returns(ClassName.OBJECT)
                .addParameter(TypeName.INT, "upstream")
                .addParameter(RuntimeNames.ARGUMENT_READER, "in")
                .addCode(Code.returnSwitch("upstream", arms))
                .build();
    }
}
