package dev.toolwave.processor.property;

import dev.toolwave.processor.property.RandomTypes.Place;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.Toolwave;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Law 11 on random types: what the published schema allows is accepted, and what is accepted the schema allows, up to the
 * documented coercions. {@code -Dproperty.types=5000} tries more types, {@code -Dproperty.seed} other ones.
 */
class SchemaLawTest {

    private static final int TYPES = Integer.getInteger("toolwave.seeds", 500) / 4;
    private static final long SEED = Long.getLong("property.seed", 20261120);
    private static final int VALUES = 20;
    private static final String TOOL = """
                @Tool("Returns its argument.")
                public %s echo%d(%s value) { return value; }
            """;

    @TestFactory
    Stream<DynamicTest> randomType_decoderTakesExactlyWhatTheSchemaAllows() {
        return TypeBatch.tests(TYPES, SEED, SchemaLawTest::tool, SchemaLawTest::check);
    }

    private static String tool(RandomTypes random, int number) {
        Place place = random.required(3);
        return TOOL.formatted(place.type(), number, place);
    }

    private static void check(TypeBatch batch) {
        List<String> faults = new ArrayList<>();
        try (Toolwave toolwave = Toolwave.builder().toolset(batch.toolset()).build()) {
            for (ToolDefinition definition : batch.toolset().definitions()) {
                faults.addAll(new EchoTool(definition, toolwave).faults(batch.choice(), VALUES));
            }
        }
        batch.assertNone(faults);
    }
}
