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

    @Test
    void toolNameUsedTwice_isReportedAtTheSecond() {
        Checked checked = Checked.of(Tools.in("ShopTools")
                .tool("search", tool -> tool.free("id", "int"))
                .tool("search", tool -> tool.free("name", "String")));

        assertThat(checked.texts()).containsExactly("""
                [TW109] tool name 'search' is used twice in ShopTools
                  search(int)     ShopTools  (first)
                  search(String)  ShopTools  (this one)
                  Fix: give one of them a name: @Tool(name = "search_by_name")
                  see docs/problems.md#tw109""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PRIVATE|it is private|make it at least package-private",
                "ABSTRACT|it is abstract|implement it, or annotate the method that does",
                "GENERIC|it has type parameters|declare concrete types",
                "THROWS_THROWABLE|it throws Throwable or an Error|declare exceptions",
                "UNREACHABLE_CLASS|its class is private or local|make the class at least package-private",
                "GENERIC_CLASS|its class has type parameters|declare the tools in a concrete subclass"
            })
    void uncallableMethod_isRefused(Callability callability, String why, String remedy) {
        assertThat(tool(tool -> tool.free("item", "String").callability(callability))
                        .texts())
                .containsExactly("""
                [TW110] buy: ShopTools.buy(String) cannot be called: %s
                  Fix: %s.
                  see docs/problems.md#tw110""".formatted(why, remedy));
    }

    @ParameterizedTest
    @EnumSource(
            value = Callability.class,
            names = {"CALLABLE", "INNER_CLASS", "STATIC"})
    void callableMethod_isTaken(Callability callability) {
        assertThat(tool(tool -> tool.callability(callability)).problems()).isEmpty();
    }

    @Test
    void dataOfVoid_isRefused() {
        Checked checked = Checked.of(Tools.in("MailTools")
                .tool("createOrder", tool -> tool.effect(Effect.WRITE).returns("void"))
                .tool("sendMail", tool -> tool.effect(Effect.WRITE).takes("receipt", "String", "createOrder")));

        assertThat(checked.texts()).containsExactly("""
                [TW111] sendMail(receipt): 'createOrder' returns void
                  Fix: move @DependsOn("createOrder") to the method if you only need the order of execution.
                  see docs/problems.md#tw111""");
    }

    @Test
    void annotationForTheModel_hasNoEffectBesideDependsOn() {
        Checked checked = Checked.of(Tools.in("TripTools")
                .tool("forecast", tool -> tool.returns("Forecast"))
                .tool(
                        "planTrip",
                        tool -> tool.takes("weather", "Forecast", on("forecast").beside("@Param"))));

        assertThat(checked.texts()).containsExactly("""
                [TW112] planTrip(weather): @Param has no effect, this parameter is filled by 'forecast' and is not part of the schema
                  Fix: remove @Param.
                  see docs/problems.md#tw112""");
    }

    @Test
    void context_isNoDependency() {
        assertThat(tool(tool -> tool.context(true)).texts()).containsExactly("""
                [TW113] buy(context): ToolContext is supplied by the runtime
                  Fix: remove @DependsOn.
                  see docs/problems.md#tw113""");
        assertThat(tool(tool -> tool.context(false)).problems()).isEmpty();
    }

    @Test
    void selectOnMethod_hasNoEffect() {
        Checked checked = Checked.of(Tools.in("ShopTools")
                .tool("login")
                .tool("buy", tool -> tool.after(on("login").select("user").overridable())));

        assertThat(checked.texts()).containsExactly("""
                [TW114] buy: 'select' has no effect on a method, which gets no data
                  Fix: remove it, or move @DependsOn to the parameter that takes the value.
                  see docs/problems.md#tw114""", """
                [TW114] buy: 'overridable' has no effect on a method, which gets no data
                  Fix: remove it, or move @DependsOn to the parameter that takes the value.
                  see docs/problems.md#tw114""");
    }

    @Test
    void nearlyADuration_isCorrected() {
        assertThat(tool(tool -> tool.timeout("2 sec")).texts()).containsExactly("""
                [TW176] buy: timeout '2 sec' is no duration
                  Did you mean "2s"?
                  Fix: a whole number and a unit, such as "800ms", "5s" or "2m"
                  see docs/problems.md#tw176""");
    }

    @Test
    void retryDelays_areDurationsToo() {
        assertThat(tool(tool -> tool.retry(2, "soon", "0")).problems())
                .extracting(problem -> problem.headline())
                .containsExactly(
                        "[TW176] buy: delay 'soon' is no duration", "[TW176] buy: maxDelay '0' is no duration");
    }

    @Test
    void timeoutOfNothing_isRefused() {
        assertThat(tool(tool -> tool.timeout("0s")).texts()).containsExactly("""
                [TW176] buy: timeout '0s' is no duration
                  No attempt can be that quick.
                  Fix: a whole number and a unit, such as "800ms", "5s" or "2m"
                  see docs/problems.md#tw176""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"buy now", "größe", "2buy", "x234567890123456789012345678901234567890123456789012345678901234x"})
    void toolNameThatProvidersRefuse_isRefused(String name) {
        assertThat(tool(tool -> tool.named(name)).codes()).containsExactly("TW201");
    }

    @Test
    void badToolName_isRepaired() {
        assertThat(tool(tool -> tool.named("buy-now!")).texts()).containsExactly("""
                [TW201] buy-now!: a tool name must match [a-zA-Z_][a-zA-Z0-9_]{0,63}
                  Fix: @Tool(name = "buy_now_")
                  see docs/problems.md#tw201""");
    }

    @Test
    void toolWithoutDescription_isAWarning() {
        Checked checked = tool(tool -> tool.described(" "));

        assertThat(checked.texts()).containsExactly("""
                [TW202] buy: the model is told nothing about this tool
                  Fix: describe it in @Tool("...") or in its Javadoc.
                  see docs/problems.md#tw202""");
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
                  A second attempt could do twice what should happen once.
                  Fix: @Tool(effect = Effect.READ) or @Tool(idempotent = true), if that is true; else remove @Retry.
                  see docs/problems.md#tw203""");
        assertThat(tool(tool -> tool.effect(Effect.WRITE).idempotent().retry(3, "100ms", "5s"))
                        .problems())
                .isEmpty();
    }

    @Test
    void numbersBelowTheLeast_areRefused() {
        assertThat(tool(tool -> tool.maxConcurrency(-1).retry(0, "1s", "1s")).texts())
                .containsExactly("""
                [TW204] buy: maxConcurrency is -1, but must be at least 0
                  Fix: leave it out for no limit.
                  see docs/problems.md#tw204""", """
                [TW204] buy: maxAttempts is 0, but must be at least 1
                  Fix: count the first attempt as well.
                  see docs/problems.md#tw204""");
    }

    @Test
    void resourceOfUnknownParameter_suggestsTheNearest() {
        assertThat(tool(tool -> tool.free("path", "String").resources("file:{pth}"))
                        .texts())
                .containsExactly("""
                [TW205] buy: 'file:{pth}': no free parameter 'pth', did you mean 'path'?
                  Free parameters of buy: path.
                  Fix: name a free parameter of this tool between the braces.
                  see docs/problems.md#tw205""");
        assertThat(tool(tool -> tool.free("path", "String").resources("file:{path}", "cart"))
                        .problems())
                .isEmpty();
    }

    @Test
    void resourceWithLooseBrace_isRefused() {
        assertThat(tool(tool -> tool.resources("file:{")).problems())
                .extracting(problem -> problem.headline())
                .containsExactly("[TW205] buy: 'file:{': a brace has no partner");
    }

    @Test
    void parameterNameThatSomeProvidersRefuse_isAWarning() {
        assertThat(tool(tool -> tool.free("größe", "String")).texts()).containsExactly("""
                [TW206] buy(größe): some providers refuse 'größe' as the name of a parameter
                  Fix: @Param(name = "...") with 1 to 64 letters, digits, '_', '.' and '-'.
                  see docs/problems.md#tw206""");
    }

    @Test
    void typeVariableAsResult_isRefused() {
        assertThat(tool(tool -> tool.hidden().returns("T")).texts()).containsExactly("""
                [TW138] buy(): result type T cannot be matched; tools must have concrete result types
                  Fix: return a concrete type.
                  see docs/problems.md#tw138""");
        assertThat(tool(tool -> tool.hidden().returns("List<T>")).codes()).containsExactly("TW138");
    }

    @Test
    void optionalOfWrite_hidesAFailure() {
        Checked checked = Checked.of(Tools.in("ShopTools")
                .tool("createOrder", tool -> tool.effect(Effect.WRITE).returns("Order"))
                .tool("notify", tool -> tool.effect(Effect.WRITE).takes("order", "Optional<Order>", "createOrder")));

        assertThat(checked.texts()).containsExactly("""
                [TW172] notify(order): Optional hides a failure of 'createOrder' (WRITE)
                  Fix: Outcome<Order>, so that the failure can be reported.
                  see docs/problems.md#tw172""");
    }

    @Test
    void deprecatedUpstream_isAWarning() {
        Checked checked = Checked.of(Tools.in("ShopTools")
                .tool("oldPrice", tool -> tool.deprecated())
                .tool("buy", tool -> tool.takes("price", "String", "oldPrice"))
                .tool("oldBuy", tool -> tool.deprecated().takes("price", "String", "oldPrice")));

        assertThat(checked.texts()).containsExactly("""
                [TW193] buy(price): 'oldPrice' is deprecated
                  Fix: depend on what replaces it.
                  see docs/problems.md#tw193""");
    }

    @Test
    void internalToolWithoutDependent_isDead() {
        Checked checked = Checked.of(Tools.in("ShopTools")
                .hidden()
                .tool("price", tool -> tool.hidden())
                .tool("buy"));

        assertThat(checked.texts()).containsExactly("""
                [TW191] price: the model may not call it, and no tool depends on it
                  Fix: remove it, or expose it.
                  see docs/problems.md#tw191""");
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
