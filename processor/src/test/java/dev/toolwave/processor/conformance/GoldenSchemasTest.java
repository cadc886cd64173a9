package dev.toolwave.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.processor.fixture.CompiledSources;
import dev.toolwave.processor.fixture.Json;
import dev.toolwave.processor.fixture.SchemaJudge;
import dev.toolwave.runtime.ToolDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The published schemas of a class with every kind of type: the same bytes on every JDK. {@code -Dgolden.update=true} writes
 * the golden files anew.
 */
class GoldenSchemasTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/schemas");

    private static CompiledSources compiled;

    @BeforeAll
    static void compile() throws IOException {
        compiled = CompiledSources.of(Files.readString(GOLDEN.resolve("Everything.java")));
        assertThat(compiled.errors()).as(compiled.report()).isEmpty();
    }

    @Test
    void manifest_isTheGoldenOne() throws IOException {
        assertGolden("Everything.json", compiled.generated("META-INF/toolwave/sample.Everything.json"));
    }

    @Test
    void schemas_areTheGoldenOnes() throws IOException {
        List<ToolDefinition> definitions = compiled.toolset("sample.Everything").definitions();
        String schemas = definitions.stream()
                .map(definition -> definition.name() + "\n  input  " + definition.inputSchema() + "\n  output "
                        + definition.outputSchema() + "\n")
                .collect(Collectors.joining());
        assertGolden("Everything-schemas.txt", schemas);
        for (ToolDefinition definition : definitions) {
            assertThat(SchemaJudge.faultsOf(Json.read(definition.inputSchema())))
                    .isEmpty();
            assertThat(SchemaJudge.faultsOf(Json.read(definition.outputSchema())))
                    .isEmpty();
        }
    }

    private static void assertGolden(String file, String text) throws IOException {
        Path golden = GOLDEN.resolve(file);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }
}
