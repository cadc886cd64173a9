package dev.toolwave.processor.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwave.processor.fixture.CompiledSources;
import dev.toolwave.processor.fixture.Json;
import dev.toolwave.processor.property.SampleTool.Link;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.spi.ToolsetBinding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Laws 6 and 7 on random tool classes: a plan's signature is what its nodes read, and a composite whose source is written out
 * where it is used has the same signature and the same keys. {@code -Dtoolwave.seeds=10000} tries more classes.
 */
class ToolClassLawTest {

    private static final int CLASSES = Integer.getInteger("toolwave.seeds", 500) / 25;
    private static final long SEED = Long.getLong("property.seed", 20261120);
    private static final int BATCH = 10;

    @TestFactory
    Stream<DynamicTest> randomToolClass_hasThePlansOfItsDefinition() {
        return IntStream.range(0, (CLASSES + BATCH - 1) / BATCH)
                .mapToObj(batch -> DynamicTest.dynamicTest("seed " + (SEED + batch), () -> check(SEED + batch)));
    }

    private static void check(long seed) {
        Choice choice = new Choice(seed);
        List<SampleClass> classes = new ArrayList<>();
        List<String> sources = new ArrayList<>(List.of(SampleClass.TYPES));
        for (int i = 0; i < BATCH; i++) {
            SampleClass sample = RandomToolClasses.next(choice);
            classes.add(sample);
            sources.add(sample.source("Tools" + i, ""));
            int number = i;
            inlined(sample).ifPresent(other -> sources.add(other.source("Inlined" + number, "")));
        }
        CompiledSources compiled = CompiledSources.of(sources, List.of());
        assertThat(compiled.errors()).as("seed %d\n%s", seed, compiled.report()).isEmpty();
        for (int i = 0; i < BATCH; i++) {
            SampleClass sample = classes.get(i);
            ToolsetBinding toolset = compiled.toolset("sample.Tools" + i);
            for (int tool = 0; tool < sample.tools().size(); tool++) {
                checkPlan(sample, toolset, tool, seed);
            }
            if (inlined(sample).isPresent()) {
                checkInlined(sample, toolset, compiled.toolset("sample.Inlined" + i), seed);
            }
        }
    }

    private static void checkPlan(SampleClass sample, ToolsetBinding toolset, int tool, long seed) {
        SampleTool requested = sample.tools().get(tool);
        PlanKeys plan = PlanKeys.of(toolset, tool);
        String about = "seed %d: %s of %s";
        assertThat(plan.signature())
                .as(about, seed, requested.name(), sample)
                .isEqualTo(sample.signature(requested.name()));
        assertThat(plan.read())
                .as("law 6, " + about, seed, requested.name(), sample)
                .isEqualTo(new TreeSet<>(plan.signature()));
        assertThat(plan.keys())
                .as(about, seed, requested.name(), sample)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(sample.keys(requested.name()))
                .endsWith(sample.key(requested, Map.of(), new LinkedHashSet<>()));
        assertThat(plan.misplaced()).as(about, seed, requested.name(), sample).isEmpty();
        JsonNode schema = Json.read(toolset.definitions().get(tool).inputSchema());
        List<String> required = plan.signature().stream()
                .filter(parameter -> !SampleTool.TYPES.get(parameter).startsWith("Optional"))
                .toList();
        assertThat(SchemaTree.required(schema))
                .as(about, seed, requested.name(), sample)
                .isEqualTo(required);
    }

    private static void checkInlined(SampleClass sample, ToolsetBinding toolset, ToolsetBinding inlined, long seed) {
        List<String> names =
                inlined.definitions().stream().map(ToolDefinition::name).toList();
        for (int tool = 0; tool < sample.tools().size(); tool++) {
            String name = sample.tools().get(tool).name();
            PlanKeys plan = PlanKeys.of(toolset, tool);
            PlanKeys same = PlanKeys.of(inlined, names.indexOf(name));
            String about = "law 7, seed %d: %s of %s";
            assertThat(same.signature()).as(about, seed, name, sample).isEqualTo(plan.signature());
            assertThat(new TreeSet<>(same.keys())).as(about, seed, name, sample).isEqualTo(new TreeSet<>(plan.keys()));
        }
    }

    /** Returns the class with its last renaming dependency written out. */
    private static Optional<SampleClass> inlined(SampleClass sample) {
        Optional<SampleClass> inlined = Optional.empty();
        for (SampleTool tool : sample.tools()) {
            for (Link link : tool.inputs()) {
                if (!link.bind().isEmpty()) {
                    inlined = Optional.of(sample.inlined(tool, link));
                }
            }
        }
        return inlined;
    }
}
