package dev.toolwave.processor.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.processor.fixture.CompiledSources;
import dev.toolwave.runtime.spi.ToolsetBinding;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** A class whose tools have random types, for laws that hold for every type. */
record TypeBatch(long seed, Choice choice, String source, ToolsetBinding toolset) {

    private static final int SIZE = 25;
    private static final String SOURCE = """
            package sample;
            import com.fasterxml.jackson.annotation.*;
            import dev.toolwave.annotations.*;
            import jakarta.validation.constraints.*;
            import java.math.*;
            import java.net.*;
            import java.nio.file.Path;
            import java.time.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;
            public class Batch {
            %s%s}
            """;

    /** Writes the tools for one of the types. */
    interface Tools {
        String of(RandomTypes types, int number);
    }

    /** Returns a test for each batch of so many types. */
    static Stream<DynamicTest> tests(int types, long seed, Tools tools, Consumer<TypeBatch> law) {
        return IntStream.range(0, (types + SIZE - 1) / SIZE)
                .mapToObj(batch -> DynamicTest.dynamicTest(
                        "seed " + (seed + batch), () -> law.accept(compiled(seed + batch, tools))));
    }

    private static TypeBatch compiled(long seed, Tools tools) {
        Choice choice = new Choice(seed);
        StringBuilder types = new StringBuilder();
        StringBuilder methods = new StringBuilder();
        for (int i = 0; i < SIZE; i++) {
            RandomTypes random = new RandomTypes(choice, "T" + i);
            methods.append(tools.of(random, i));
            types.append(random.declarations());
        }
        String source = SOURCE.formatted(types, methods);
        CompiledSources compiled = CompiledSources.of(source);
        assertThat(compiled.errors())
                .as("seed %d\n%s\n%s", seed, compiled.report(), source)
                .isEmpty();
        assertThat(compiled.warningsInGenerated()).as("seed %d", seed).isEmpty();
        return new TypeBatch(seed, choice, source, compiled.toolset("sample.Batch"));
    }

    void assertNone(List<String> faults) {
        assertThat(String.join("\n", faults)).as("seed %d\n%s", seed, source).isEmpty();
    }
}
