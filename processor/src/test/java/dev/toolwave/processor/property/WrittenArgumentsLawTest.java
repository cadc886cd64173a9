package dev.toolwave.processor.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwave.processor.fixture.CompiledSources;
import dev.toolwave.processor.fixture.Json;
import dev.toolwave.processor.property.RandomTypes.Place;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.Toolset;
import dev.toolwave.runtime.internal.json.ArgumentSettings;
import dev.toolwave.runtime.internal.json.Decoded;
import dev.toolwave.runtime.internal.json.JsonArguments;
import dev.toolwave.runtime.internal.json.WrittenArguments;
import dev.toolwave.runtime.spi.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Random types as parameters: arguments that were read are written as JSON that says the same and is read as equal arguments. {@code
 * -Dproperty.types} tries more types, {@code -Dproperty.seed} other ones.
 */
class WrittenArgumentsLawTest {

    private static final int TYPES = Integer.getInteger("property.types", 500) / 5;
    private static final long SEED = Long.getLong("property.seed", 20261121);
    private static final int BATCH = 25;
    private static final int VALUES = 10;
    private static final JsonArguments READER = new JsonArguments(ArgumentSettings.DEFAULT);
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
            public class Takes {
            %s%s}
            """;
    private static final String TOOL = "    @Tool(\"Takes.\") public void take%d(%s first, %s second) {}\n";

    @TestFactory
    Stream<DynamicTest> randomArguments_areReadAgainAsTheyWereWritten() {
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
        Toolset toolset = compiled.toolset("sample.Takes");
        List<String> faults = new ArrayList<>();
        for (int tool = 0; tool < toolset.definitions().size(); tool++) {
            ToolDefinition definition = toolset.definitions().get(tool);
            SchemaTree tree = new SchemaTree(Json.read(definition.inputSchema()));
            SchemaValues values = new SchemaValues(choice, tree);
            int sound = 0;
            for (int i = 0; i < VALUES; i++) {
                JsonNode json = values.next();
                if (READER.decode(toolset, tool, json.toString()) instanceof Decoded.Valid valid) {
                    sound++;
                    String fault = fault(toolset, tool, tree, json, valid.arguments());
                    if (!fault.isEmpty()) {
                        faults.add(definition.name() + json + ": " + fault);
                    }
                }
            }
            // A char that is two of Java's is refused, though no schema can say so.
            assertThat(sound).as("seed %d %s", seed, definition.inputSchema()).isPositive();
        }
        assertThat(String.join("\n", faults)).as("seed %d\n%s", seed, source).isEmpty();
    }

    /** Returns what breaks the law. Arrays, and classes without {@code equals}, are compared as they are written. */
    private static String fault(Toolset toolset, int tool, SchemaTree tree, JsonNode json, Arguments arguments) {
        String written = WrittenArguments.of(toolset, tool, arguments);
        JsonNode schema = Json.read(toolset.definitions().get(tool).inputSchema());
        if (!new Echoes(tree).same(schema, json, Json.read(written))) {
            return "says something else: " + written;
        }
        if (!(READER.decode(toolset, tool, written) instanceof Decoded.Valid again)) {
            return "cannot be read again: " + written;
        }
        if (!WrittenArguments.of(toolset, tool, again.arguments()).equals(written)) {
            return "is written differently: " + WrittenArguments.of(toolset, tool, again.arguments());
        }
        boolean isValue = READER.decode(toolset, tool, json.toString()) instanceof Decoded.Valid twin
                && twin.arguments().equals(arguments);
        return isValue && !again.arguments().equals(arguments) ? "became " + again.arguments() : "";
    }

    private static String source(Choice choice) {
        StringBuilder types = new StringBuilder();
        StringBuilder tools = new StringBuilder();
        for (int i = 0; i < BATCH; i++) {
            RandomTypes random = new RandomTypes(choice, "T" + i);
            Place first = random.required(3);
            Place second = random.component(2);
            types.append(random.declarations());
            tools.append(TOOL.formatted(i, first, second));
        }
        return SOURCE.formatted(types, tools);
    }
}
