package dev.toolwave.samples.benchmark;

import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.WireFormat;
import dev.toolwave.samples.benchmark.workload.Call;
import java.io.IOException;

/** A JVM's first definitions and first answer, by Toolwave; it ends when its input does. */
public final class ToolwaveFirstCall {

    private ToolwaveFirstCall() {}

    /** Prints two lines and waits. */
    public static void main(String[] args) throws IOException {
        try (Toolwave toolwave =
                Toolwave.builder().toolset(ShopToolsToolset.of(new ShopTools())).build()) {
            System.out.println(toolwave.definitions(WireFormat.OPENAI_CHAT));
            System.out.println(toolwave.call(Call.NESTED.tool(), Call.NESTED.argumentsJson())
                    .text());
        }
        System.in.read();
    }
}
