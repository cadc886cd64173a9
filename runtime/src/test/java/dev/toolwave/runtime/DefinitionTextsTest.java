package dev.toolwave.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.toolwave.runtime.internal.wire.DefinitionTexts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Definitions joined of kept texts are those that are rendered anew. */
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
        for (int bits = 0; bits < 1 << NAMES.size(); bits++) {
            DefinitionOptions only = DefinitionOptions.DEFAULT.only(chosenBy(bits));
            DefinitionOptions except =
                    DefinitionOptions.DEFAULT.except(chosenBy(bits)).strictFirst("ping");

            assertThat(texts.chosen(only)).isEqualTo(format.renderDefinitions(WireTools.ALL, only));
            assertThat(texts.chosen(except)).isEqualTo(format.renderDefinitions(WireTools.ALL, except));
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
                .isThrownBy(() -> format.definitionTexts(WireTools.ALL).chosen(options))
                .withMessage("no tool named 'pong'");
    }

    @Test
    void optionsThatChangeADefinition_areNoMereChoice() {
        assertThat(Stream.of(
                        DefinitionOptions.DEFAULT.strict(Strictness.BEST_EFFORT),
                        DefinitionOptions.DEFAULT.deferLoading("ping"),
                        DefinitionOptions.DEFAULT.allowedCallers(List.of("direct"), "ping"),
                        DefinitionOptions.DEFAULT.cacheBreakpoint(),
                        DefinitionOptions.DEFAULT.example("ping", "{}")))
                .noneMatch(DefinitionOptions::onlyChoose);
        assertThat(DefinitionOptions.DEFAULT.only("ping").except("ping").strictFirst("ping"))
                .matches(DefinitionOptions::onlyChoose);
    }
}
