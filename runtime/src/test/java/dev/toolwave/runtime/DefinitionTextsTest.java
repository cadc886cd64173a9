package dev.toolwave.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.toolwave.runtime.internal.wire.DefinitionTexts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Definitions that are joined from kept strings equal those that are rendered again. */
class DefinitionTextsTest {

    private static final List<String> NAMES =
            WireTools.ALL.stream().map(ToolDefinition::name).toList();

    private static String[] chosenBy(int bits) {
        return Stream.of(NAMES.toArray(new String[0]))
                .filter(name -> (bits >> NAMES.indexOf(name) & 1) == 1)
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @EnumSource(WireFormat.class)
    void anyChoice_isWhatRenderingItGives(WireFormat format) {
        DefinitionTexts texts = format.definitionTexts(WireTools.ALL);
        for (int bits = 1; bits < 1 << NAMES.size(); bits++) {
            DefinitionOptions only = DefinitionOptions.DEFAULT.only(chosenBy(bits));
            DefinitionOptions except =
                    DefinitionOptions.DEFAULT.except(chosenBy(bits)).withStrictPriority("ping");

            assertThat(texts.chosen(only.choices())).isEqualTo(format.renderDefinitions(WireTools.ALL, only));
            assertThat(texts.chosen(except.choices())).isEqualTo(format.renderDefinitions(WireTools.ALL, except));
        }
        assertThat(texts.all()).isEqualTo(format.renderDefinitions(WireTools.ALL, DefinitionOptions.DEFAULT));
    }

    @ParameterizedTest
    @EnumSource(WireFormat.class)
    void noTools_areAnEmptyArray(WireFormat format) {
        assertThat(format.definitionTexts(List.of()).all()).isEqualTo("[]");
    }

    @ParameterizedTest
    @EnumSource(WireFormat.class)
    void unknownName_refused(WireFormat format) {
        DefinitionOptions options = DefinitionOptions.DEFAULT.except("pong");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> format.definitionTexts(WireTools.ALL).chosen(options.choices()))
                .withMessage("no tool named 'pong'");
    }

    @Test
    void optionsThatChangeADefinition_areNotSelectionOnly() {
        assertThat(Stream.of(
                        DefinitionOptions.DEFAULT.withStrictness(Strictness.BEST_EFFORT),
                        DefinitionOptions.DEFAULT.deferLoading("ping"),
                        DefinitionOptions.DEFAULT.allowCallers(List.of("direct"), "ping"),
                        DefinitionOptions.DEFAULT.withCacheBreakpoint(),
                        DefinitionOptions.DEFAULT.withExample("ping", "{}")))
                .noneMatch(options -> options.choices().isSelectionOnly());
        assertThat(DefinitionOptions.DEFAULT.only("ping").except("ping").withStrictPriority("ping"))
                .matches(options -> options.choices().isSelectionOnly());
    }

    @Test
    void onlyWithoutNames_isAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DefinitionOptions.DEFAULT.only())
                .withMessage("only() needs at least one tool name");
    }
}
