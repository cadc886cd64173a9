package dev.toolwave.processor.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwave.processor.fixture.Json;
import dev.toolwave.processor.property.RandomTypes.Place;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.internal.json.read.ArgumentDecoder;
import dev.toolwave.runtime.internal.json.read.DecodedArguments;
import dev.toolwave.runtime.internal.json.write.ResultEncoder;
import dev.toolwave.runtime.spi.Arguments;
import dev.toolwave.runtime.spi.ToolsetBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Random types as parameters: arguments that were read are written as JSON that says the same and is read as equal arguments. {@code
 * -Dproperty.types} tries more types, {@code -Dproperty.seed} other ones.
 */
class WrittenArgumentsLawTest {

    private static final int TYPES = Integer.getInteger("toolwave.seeds", 500) / 20;
    private static final long SEED = Long.getLong("property.seed", 20261121);
    private static final int VALUES = 10;
    private static final ArgumentDecoder READER = new ArgumentDecoder(false);
    private static final String TOOL = "    @Tool(\"Takes.\") public void take%d(%s first, %s second) {}\n";

    @TestFactory
    Stream<DynamicTest> randomArguments_areReadAgainAsTheyWereWritten() {
        return TypeBatch.tests(TYPES, SEED, WrittenArgumentsLawTest::tool, WrittenArgumentsLawTest::check);
    }

    private static String tool(RandomTypes random, int number) {
        Place first = random.required(3);
        return TOOL.formatted(number, first, random.component(2));
    }

    private static void check(TypeBatch batch) {
        ToolsetBinding toolset = batch.toolset();
        List<String> faults = new ArrayList<>();
        for (int tool = 0; tool < toolset.definitions().size(); tool++) {
            ToolDefinition definition = toolset.definitions().get(tool);
            SchemaTree tree = new SchemaTree(Json.read(definition.inputSchema()));
            SchemaValues values = new SchemaValues(batch.choice(), tree);
            int sound = 0;
            for (int i = 0; i < VALUES; i++) {
                JsonNode json = values.next();
                if (READER.decode(toolset, tool, json.toString()) instanceof DecodedArguments.Valid valid) {
                    sound++;
                    String fault = fault(toolset, tool, tree, json, valid.arguments());
                    if (!fault.isEmpty()) {
                        faults.add(definition.name() + json + ": " + fault);
                    }
                }
            }
            // A char that is two of Java's is refused, though no schema can say so.
            assertThat(sound)
                    .as("seed %d %s", batch.seed(), definition.inputSchema())
                    .isPositive();
        }
        batch.assertNone(faults);
    }

    /** Returns what breaks the law. Arrays, and classes without {@code equals}, are compared as they are written. */
    private static String fault(ToolsetBinding toolset, int tool, SchemaTree tree, JsonNode json, Arguments arguments) {
        String written = ResultEncoder.encodeArguments(toolset, tool, arguments);
        JsonNode schema = Json.read(toolset.definitions().get(tool).inputSchema());
        if (!new Echoes(tree).same(schema, json, Json.read(written))) {
            return "says something else: " + written;
        }
        if (!(READER.decode(toolset, tool, written) instanceof DecodedArguments.Valid again)) {
            return "cannot be read again: " + written;
        }
        if (!ResultEncoder.encodeArguments(toolset, tool, again.arguments()).equals(written)) {
            return "is written differently: " + ResultEncoder.encodeArguments(toolset, tool, again.arguments());
        }
        boolean isValue = READER.decode(toolset, tool, json.toString()) instanceof DecodedArguments.Valid twin
                && twin.arguments().equals(arguments);
        return isValue && !again.arguments().equals(arguments) ? "became " + again.arguments() : "";
    }
}
