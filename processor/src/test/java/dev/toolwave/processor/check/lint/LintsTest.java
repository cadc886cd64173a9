package dev.toolwave.processor.check.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.toolwave.processor.Checked;
import dev.toolwave.processor.PropertySource;
import dev.toolwave.processor.ToolSource;
import dev.toolwave.processor.Tools;
import dev.toolwave.processor.model.Constraints;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ToolTraits.Effect;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.model.ValueType.Creation;
import dev.toolwave.processor.model.ValueType.MapKind;
import dev.toolwave.processor.model.ValueType.MapValue;
import dev.toolwave.processor.model.ValueType.ObjectValue;
import dev.toolwave.processor.model.ValueType.OptionalValue;
import dev.toolwave.processor.model.ValueType.Reference;
import dev.toolwave.processor.problem.Problem;
import dev.toolwave.processor.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LintsTest {

    private static final ValueType TEXT = PropertySource.valueType("String", Constraints.NONE);
    private static final LintOptions TARGETS = new LintOptions(false, Set.of("openai"));

    private static List<String> texts(UnaryOperator<ToolSource> source, LintOptions options) {
        Tools tools = Tools.in("ShopTools").tool("buy", source);
        Problems problems = new Problems();
        Lints.check(tools.build(), Checked.of(tools).plans(), options, problems);
        return problems.all().stream().map(Problem::text).toList();
    }

    private static List<String> taking(ValueType type) {
        return texts(tool -> tool.free("x", "Order", property -> property.type(type)), TARGETS);
    }

    private static ValueType object(Property... properties) {
        List<Property> components = Stream.of(properties)
                .map(property -> property.withAccess(Property.Access.component(property.javaName())))
                .toList();
        return new ObjectValue(
                ClassName.get("com.acme", "Order"), "Order", components, new Creation.Constructor(true), "");
    }

    private static ValueType nested(int levels) {
        return levels == 1 ? TEXT : object(PropertySource.part("in", nested(levels - 1)));
    }

    @Test
    void options_areReadFromTheCompiler() {
        assertThat(LintOptions.of(Map.of())).isEqualTo(new LintOptions(false, Set.of()));
        assertThat(LintOptions.of(Map.of("toolwave.effects", "require", "toolwave.targets", "openai, gemini,")))
                .isEqualTo(new LintOptions(true, Set.of("openai", "gemini")));
    }

    @Test
    void missingEffect_isAWarningWhereEffectsAreRequired() {
        UnaryOperator<ToolSource> silent = tool -> tool.effect(Effect.UNSPECIFIED);

        assertThat(texts(silent, new LintOptions(true, Set.of()))).containsExactly("""
                [TW173] buy: no effect is declared
                  Fix: @Tool(effect = Effect.READ), or the effect it has
                  see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw173""");
        assertThat(texts(silent, TARGETS)).isEmpty();
        assertThat(texts(tool -> tool.effect(Effect.READ), new LintOptions(true, Set.of())))
                .isEmpty();
    }

    @Test
    void limits_countOnlyForNamedTargets() {
        assertThat(texts(tool -> tool.free("id", "long"), new LintOptions(true, Set.of())))
                .isEmpty();
    }

    @Test
    void sixLevels_areDeep_andElevenTooDeep() {
        assertThat(taking(nested(5))).isEmpty();
        assertThat(taking(nested(6))).containsExactly("""
                [TW230] buy: the schema has 6 levels, but some providers accept only 5
                  Fix: move deeply nested values into parameters of the tool
                  see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw230""");
        assertThat(taking(nested(11))).containsExactly("""
                [TW231] buy: the schema has 11 levels, but no provider accepts more than 10
                  Fix: move deeply nested values into parameters of the tool
                  see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw231""");
    }

    @Test
    void mapsAndRecursion_areNotStrict() {
        ValueType map = new MapValue(ClassName.get(Map.class), TEXT, TEXT, MapKind.MAP, Constraints.NONE);
        ClassName order = ClassName.get("com.acme", "Order");
        ValueType self = new OptionalValue(order, new Reference(order, "Order"));

        assertThat(taking(object(PropertySource.part("words", map), PropertySource.part("next", self))))
                .containsExactly("""
                [TW235] buy: strict modes cannot express x.words (a map), x.next (recursive)
                  Fix: use a list of records instead of a map, and a fixed depth instead of recursion
                  see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw235""");
    }

    @Test
    void longWithoutBound_isInexact() {
        assertThat(texts(tool -> tool.free("id", "long"), TARGETS)).containsExactly("""
                [TW236] buy: models and JavaScript lose digits of integers above 2^53: id
                  Fix: use a String for identifiers, or @Max for numbers
                  see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw236""");
        assertThat(texts(tool -> tool.free("id", "long", id -> id.range(0, 1_000_000)), TARGETS))
                .isEmpty();
    }
}
