package dev.toolwave.processor.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.processor.fixture.CompiledSources;
import dev.toolwave.processor.property.RandomTypes.Place;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.Toolset;
import dev.toolwave.runtime.Toolwave;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Law 11 on random types: what the published schema allows is accepted, and what is accepted the schema allows, up to the
 * documented coercions. {@code -Dproperty.types=5000} tries more types, {@code -Dproperty.seed} other ones.
 */
class SchemaLawTest {

    private static final int TYPES = Integer.getInteger("property.types", 500);
    private static final long SEED = Long.getLong("property.seed", 20261120);
    private static final int BATCH = 25;
    private static final int VALUES = 20;
    private static final String SOURCE = """
            package sample;
            import com.fasterxml.jackson.annotation.*;
            import dev.toolwave.annotations.*;
            import jakarta.validation.constraints.*;
            import java.math.*;
            import java.net.URI;
            import java.net.URL;
            import java.nio.file.Path;
            import java.time.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;
            public class Echo {
            %s%s}
            """;
    private static final String TOOL = """
                @Tool("Returns its argument.")
                public %s echo%d(%s value) { return value; }
            """;

    @TestFactory
    Stream<DynamicTest> randomType_decoderTakesExactlyWhatTheSchemaAllows() {
        return IntStream.range(0, (TYPES + BATCH - 1) / BATCH)
                .mapToObj(batch -> DynamicTest.dynamicTest("seed " + (SEED + batch), () -> check(SEED + batch)));
    }

    private static void check(long seed) {
        Choice choice = new Choice(seed);
        String source = source(choice);
        CompiledSources compiled = CompiledSources.of(source);
        assertThat(compiled.errors())
                .as("seed %d\n%s\n%s", seed, compiled.report(), source)
                .isEmpty();
        assertThat(compiled.warningsInGenerated()).as("seed %d", seed).isEmpty();
        Toolset toolset = compiled.toolset("sample.Echo");
        List<String> faults = new ArrayList<>();
        try (Toolwave toolwave = Toolwave.builder().toolset(toolset).build()) {
            for (ToolDefinition definition : toolset.definitions()) {
                faults.addAll(new EchoTool(definition, toolwave).faults(choice, VALUES));
            }
        }
        assertThat(String.join("\n", faults)).as("seed %d\n%s", seed, source).isEmpty();
    }

    private static String source(Choice choice) {
        StringBuilder types = new StringBuilder();
        StringBuilder tools = new StringBuilder();
        for (int i = 0; i < BATCH; i++) {
            RandomTypes random = new RandomTypes(choice, "T" + i);
            Place place = random.required(3);
            types.append(random.declarations());
            tools.append(TOOL.formatted(place.type(), i, place));
        }
        return SOURCE.formatted(types, tools);
    }
}
