package dev.toolwave.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that goes out, byte for byte, in files that a reader can compare with the provider's documentation. */
class WireGoldenTest {

    @ParameterizedTest
    @EnumSource(WireFormat.class)
    void definitions_areAsWritten(WireFormat format) {
        check(format, "definitions", render(format, DefinitionOptions.DEFAULT));
    }

    @ParameterizedTest
    @EnumSource(WireFormat.class)
    void strictDefinitions_areAsWritten(WireFormat format) {
        check(
                format,
                "definitions-strict",
                render(format, DefinitionOptions.DEFAULT.withStrictness(Strictness.BEST_EFFORT)));
    }

    @ParameterizedTest
    @EnumSource(
            value = WireFormat.class,
            names = {"GEMINI", "MCP", "OLLAMA"},
            mode = EnumSource.Mode.EXCLUDE)
    void definitionsThatMustBeStrict_areAsWritten(WireFormat format) {
        DefinitionOptions options =
                DefinitionOptions.DEFAULT.only("forecast", "book_trip").withStrictness(Strictness.ON);

        check(format, "definitions-strict-all", render(format, options));
    }

    @ParameterizedTest
    @EnumSource(WireFormat.class)
    void definitionsWithEverything_areAsWritten(WireFormat format) {
        String program = format == WireFormat.ANTHROPIC ? "code_execution_20260521" : "programmatic";
        DefinitionOptions options = DefinitionOptions.DEFAULT
                .except("ping")
                .deferLoading("set_labels", "save_tree")
                .allowCallers(List.of("direct", program), "book_trip", "save_tree")
                .withCacheBreakpoint("1h")
                .withExample("forecast", "{\"city\":\"Oslo\",\"day\":\"2026-12-01\"}");

        check(format, "definitions-options", render(format, options));
    }

    @ParameterizedTest
    @EnumSource(WireFormat.class)
    void results_areAsWritten(WireFormat format) {
        check(format, "results", format.writeResults(WireResults.EVERYTHING));
    }

    @ParameterizedTest
    @EnumSource(WireFormat.class)
    void definitions_areTheSameBytesTwice(WireFormat format) {
        DefinitionOptions options = DefinitionOptions.DEFAULT.withStrictness(Strictness.BEST_EFFORT);

        assertThat(render(format, options)).isEqualTo(render(format, options));
    }

    private static String render(WireFormat format, DefinitionOptions options) {
        return format.renderDefinitions(WireTools.ALL, options);
    }

    private static void check(WireFormat format, String name, String json) {
        Golden.check(format.name().toLowerCase(Locale.ROOT) + "/" + name + ".json", PrettyJson.of(json));
    }
}
