package dev.toolwave.processor.check;

import static dev.toolwave.processor.DependencySource.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.processor.Checked;
import dev.toolwave.processor.ToolSource;
import dev.toolwave.processor.Tools;
import dev.toolwave.processor.model.ToolMethod.Callability;
import dev.toolwave.processor.model.ToolTraits.Effect;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclarationChecksTest {

    private static Checked tool(UnaryOperator<ToolSource> source) {
        return Checked.of(Tools.in("ShopTools").tool("buy", source));
    }

    @Test
    void soundTool_hasNoProblem() {
        assertThat(tool(tool -> tool.free("item", "String").timeout("5s").retry(3, "0ms", "2m"))
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PRIVATE|it is private|make it at least package-private",
                "GENERIC|it has type parameters|declare concrete types",
                "THROWS_THROWABLE|it throws Throwable or an Error|declare subclasses of Exception",
                "UNREACHABLE_CLASS|its class is private or local|make the class at least package-private",
                "GENERIC_CLASS|its class has type parameters|declare the tools in a concrete subclass"
            })
    void uncallableMethod_isRefused(Callability callability, String why, String remedy) {
        assertThat(tool(tool -> tool.free("item", "String").callability(callability))
                        .texts())
                .containsExactly("""
                [TW110] buy: ShopTools.buy(String) cannot be called: %s
                  Fix: %s
                  see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw110""".formatted(why, remedy));
    }

    @ParameterizedTest
    @EnumSource(
            value = Callability.class,
            names = {"CALLABLE", "INNER_CLASS", "STATIC"})
    void callableMethod_isTaken(Callability callability) {
        assertThat(tool(tool -> tool.callability(callability)).problems()).isEmpty();
    }

    @Test
    void retryDelays_areDurationsToo() {
        assertThat(tool(tool -> tool.retry(2, "soon", "0")).problems())
                .extracting(problem -> problem.headline())
                .containsExactly(
                        "[TW176] buy: delay 'soon' is not a duration: a whole number followed by ms, s or m",
                        "[TW176] buy: maxDelay '0' is not a duration: a whole number followed by ms, s or m");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"buy now", "größe", "2buy", "x234567890123456789012345678901234567890123456789012345678901234x"})
    void toolNameThatProvidersRefuse_isRefused(String name) {
        assertThat(tool(tool -> tool.named(name)).codes()).containsExactly("TW201");
    }

    @Test
    void toolWithoutDescription_isAWarning() {
        Checked checked = tool(tool -> tool.described(" "));

        assertThat(checked.texts()).containsExactly("""
                [TW202] buy: the tool has no description for the model
                  Fix: describe it in @Tool("...") or in its Javadoc
                  see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw202""");
        assertThat(checked.plans()).hasSize(1);
    }

    @Test
    void internalTool_needsNoDescription() {
        assertThat(tool(tool -> tool.described("").hidden()).problems()).isEmpty();
    }

    @Test
    void retryOfWrite_isRefused() {
        assertThat(tool(tool -> tool.effect(Effect.WRITE).retry(3, "100ms", "5s"))
                        .texts())
                .containsExactly("""
                [TW203] buy: @Retry on a tool that may not be repeated
                  A second attempt could repeat a change that must happen once.
                  Fix: @Tool(effect = Effect.READ) or @Tool(idempotent = true) if that is true; otherwise remove @Retry
                  see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw203""");
        assertThat(tool(tool -> tool.effect(Effect.WRITE).idempotent().retry(3, "100ms", "5s"))
                        .problems())
                .isEmpty();
    }

    @Test
    void resourceOfUnknownParameter_suggestsTheNearest() {
        assertThat(tool(tool -> tool.free("path", "String").resources("file:{pth}"))
                        .texts())
                .containsExactly("""
                [TW205] buy: 'file:{pth}': no parameter 'pth'
                  Own parameters of buy: path.
                  Fix: "file:{path}"
                  see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw205""");
        assertThat(tool(tool -> tool.free("path", "String").resources("file:{path}", "cart"))
                        .problems())
                .isEmpty();
    }

    @Test
    void resourceWithLooseBrace_isRefused() {
        assertThat(tool(tool -> tool.resources("file:{")).problems())
                .extracting(problem -> problem.headline())
                .containsExactly("[TW205] buy: 'file:{': '{' without '}'");
    }

    @Test
    void deprecatedUpstream_isAWarning() {
        Checked checked = Checked.of(Tools.in("ShopTools")
                .tool("oldPrice", tool -> tool.deprecated())
                .tool("buy", tool -> tool.takes("price", "String", "oldPrice"))
                .tool("oldBuy", tool -> tool.deprecated().takes("price", "String", "oldPrice")));

        assertThat(checked.texts()).containsExactly("""
                [TW193] buy(price): 'oldPrice' is deprecated
                  Fix: depend on its replacement
                  see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw193""");
    }

    @Test
    void internalToolOfPublicClass_mayHaveDependentsElsewhere() {
        assertThat(tool(tool -> tool.hidden()).problems()).isEmpty();
    }

    @Test
    void internalToolWithDependentInAnotherClass_isAlive() {
        Tools other = Tools.in("MoreTools")
                .tool("sell", tool -> tool.takes("price", "String", on("price").in("ShopTools")));
        Checked checked =
                Checked.of(Tools.in("ShopTools").hidden().beside(other).tool("price", tool -> tool.hidden()));

        assertThat(checked.problems()).isEmpty();
    }
}
