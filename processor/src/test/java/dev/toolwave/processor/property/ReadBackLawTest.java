package dev.toolwave.processor.property;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwave.processor.fixture.Json;
import dev.toolwave.processor.property.RandomTypes.Place;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.remote.PlanRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Random types as results that another tool takes: where both run in another process, and every value goes through text, the answer is
 * the same. {@code -Dproperty.types} tries more types, {@code -Dproperty.seed} other ones.
 */
class ReadBackLawTest {

    private static final int TYPES = Integer.getInteger("toolwave.seeds", 500) / 20;
    private static final long SEED = Long.getLong("property.seed", 20261121);
    private static final int VALUES = 10;
    private static final String TOOLS = """
                @Tool(value = "Returns its argument.", exposed = false)
                public %1$s echo%2$d(%3$s value) { return value; }
                @Tool("Returns what another gave.")
                public %1$s again%2$d(@DependsOn("echo%2$d") %1$s value) { return value; }
            """;

    @TestFactory
    Stream<DynamicTest> randomResult_comesBackEqual() {
        return TypeBatch.tests(TYPES, SEED, ReadBackLawTest::tools, ReadBackLawTest::check);
    }

    private static String tools(RandomTypes random, int number) {
        Place place = random.required(3);
        return TOOLS.formatted(place.type(), number, place);
    }

    private static void check(TypeBatch batch) {
        List<String> faults = new ArrayList<>();
        try (Toolwave here = Toolwave.builder().toolset(batch.toolset()).build();
                Toolwave away = Toolwave.builder()
                        .toolset(batch.toolset())
                        .planRunner(PlanRunner.of(task -> here.runNode(task.json())))
                        .build()) {
            for (ToolDefinition definition : batch.toolset().definitions()) {
                SchemaValues values =
                        new SchemaValues(batch.choice(), new SchemaTree(Json.read(definition.inputSchema())));
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
        batch.assertNone(faults);
    }
}
