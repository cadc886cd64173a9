package dev.toolwave.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.source.Code;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Renders what lets the nodes of a plan run in other processes: the results of upstreams, written and read. */
final class UpstreamRenderer {

    private UpstreamRenderer() {}

    /** Renders the methods of {@code Toolset}; nothing where there are no upstreams. */
    static List<Code> render(
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

    private static Code list(List<Upstream> upstreams, PolicyConstants policies) {
        Code names = upstreams.stream()
                .map(upstream -> Code.of("$L", policies.of(upstream.tool())))
                .collect(Snippets.list());
        return Snippets.overriding(
                        ParameterizedTypeName.get(ClassName.get(List.class), RuntimeNames.TOOL_POLICY), "upstreams")
                .statement("return $T.of($L)", List.class, names);
    }

    private static Code read(List<Upstream> upstreams, DecoderRenderer decoders) {
        Map<Integer, Code> arms = new LinkedHashMap<>();
        for (Upstream upstream : upstreams) {
            String hint = upstream.tool().name().value() + "_RESULT";
            arms.put(
                    arms.size(),
                    Snippets.arm("$L", decoders.read(upstream.result().type(), hint)));
        }
        return Snippets.overriding(ClassName.OBJECT, "readUpstream")
                .parameter(TypeName.INT, "upstream")
                .parameter(RuntimeNames.ARGUMENT_READER, "in")
                .body(Snippets.returnSwitch("upstream", arms));
    }
}
