package dev.toolwave.processor.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwave.processor.fixture.CompiledSources;
import dev.toolwave.processor.fixture.Json;
import dev.toolwave.processor.property.RandomTypes.Place;
import dev.toolwave.runtime.PlanRunner;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolset;
import dev.toolwave.runtime.Toolwave;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Random types as results that another tool takes: where both run in another process, and every value goes through text, the answer is
 * the same. {@code -Dproperty.types} tries more types, {@code -Dproperty.seed} other ones.
 */
class ReadBackLawTest {

    private static final int TYPES = Integer.getInteger("property.types", 500) / 5;
    private static final long SEED = Long.getLong("property.seed", 20261121);
    private static final int BATCH = 25;
    private static final int VALUES = 10;
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
            public class Echo {
            %s%s}
            """;
    private static final String TOOLS = """
                @Tool(value = "Returns its argument.", exposed = false)
                public %1$s echo%2$d(%3$s value) { return value; }
                @Tool("Returns what another gave.")
                public %1$s again%2$d(@DependsOn("echo%2$d") %1$s value) { return value; }
            """;

    @TestFactory
    Stream<DynamicTest> randomResult_comesBackEqual() {
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
        try (Toolwave here = Toolwave.builder().toolset(toolset).build();
                Toolwave away = Toolwave.builder()
                        .toolset(toolset)
                        .runner(PlanRunner.of(task -> here.runNode(task.json())))
                        .build()) {
            for (ToolDefinition definition : toolset.definitions()) {
                SchemaValues values = new SchemaValues(choice, new SchemaTree(Json.read(definition.inputSchema())));
                for (int i = 0; i < VALUES; i++) {
                    JsonNode arguments = values.next();
                    ToolResult expected = here.call(definition.name(), arguments.toString());
                    ToolResult result = away.call(definition.name(), arguments.toString());
                    if (!result.text().equals(expected.text())) {
                        faults.add(definition.name() + arguments + ": " + expected.text() + " became " + result.text());
                    }
                }
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
            tools.append(TOOLS.formatted(place.type(), i, place));
        }
        return SOURCE.formatted(types, tools);
    }
}
