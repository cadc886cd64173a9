package dev.toolwave.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolDefinitionTest {

    private static final DefinitionOptions OPTIONS = DefinitionOptions.DEFAULT;

    @Test
    void schemaMap_isFreshEachTime() {
        ToolDefinition definition =
                ToolDefinition.builder("f").inputSchema("{\"type\":\"object\"}").build();

        definition.inputSchemaMap().put("type", "array");

        assertThat(definition.inputSchemaMap()).containsEntry("type", "object");
        assertThat(definition.outputSchemaMap()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []    | a schema of 'f' is not a JSON object
            {oops | a schema of 'f' is malformed JSON
            """)
    void schemaMadeByHandThatIsNoObject_isToldWithTheToolsName(String schema, String message) {
        ToolDefinition definition =
                ToolDefinition.builder("f").inputSchema(schema).build();

        assertThatIllegalStateException().isThrownBy(definition::inputSchemaMap).withMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [1]   | an example for 'f' is not a JSON object
            {oops | an example for 'f' is malformed JSON
            """)
    void exampleThatIsNoObject_isRefused(String example, String message) {
        ToolDefinition definition =
                ToolDefinition.builder("f").inputSchema("{\"type\":\"object\"}").build();

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        WireFormat.ANTHROPIC.renderDefinitions(List.of(definition), OPTIONS.withExample("f", example)))
                .withMessageStartingWith(message);
    }
}
