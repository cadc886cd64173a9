package dev.toolwave.samples.benchmark.process;

import dev.toolwave.runtime.Toolwave;
import dev.toolwave.samples.benchmark.ShopTools;
import dev.toolwave.samples.benchmark.ShopToolsToolset;
import dev.toolwave.samples.benchmark.workload.Call;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Measures the growth of the heap: makes a million calls after a warm-up, then compares the heap after garbage collection. */
public final class MemoryGrowth {

    private static final int CALLS = 1_000_000;

    private MemoryGrowth() {}

    /** Takes the file for the results. */
    public static void main(String[] args) throws IOException {
        try (Toolwave toolwave =
                Toolwave.builder().toolset(ShopToolsToolset.of(new ShopTools())).build()) {
            call(toolwave, CALLS / 10);
            double before = usedKibibytes();
            call(toolwave, CALLS);
            double after = usedKibibytes();
            Measurements measurements = new Measurements();
            measurements.add("MemoryGrowth", List.of(after - before));
            measurements.writeTo(Path.of(args[0]));
        }
    }

    private static void call(Toolwave toolwave, int times) {
        for (int i = 0; i < times; i++) {
            Call.SCALARS.checked(toolwave.call(Call.SCALARS.tool(), Call.SCALARS.argumentsJson())
                    .text());
        }
    }

    private static double usedKibibytes() {
        System.gc();
        Runtime jvm = Runtime.getRuntime();
        return (jvm.totalMemory() - jvm.freeMemory()) / 1024.0;
    }
}
