package dev.toolwave.processor.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.processor.fixture.CompiledSources;
import dev.toolwave.processor.property.PlantedMistakes.Mistake;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A mistake in a random class, with tools that depend on the faulty one: exactly that mistake is reported, once. */
class PlantedMistakeTest {

    private static final long SEED = Long.getLong("property.seed", 20261120);
    private static final int COPIES = 1 + Integer.getInteger("toolwave.seeds", 500) / 5_000;
    private static final String FOLLOWERS = """
                @Tool("f") public Item follower(@DependsOn("m0") Optional<Item> x) { return null; }
                @Tool("f") public Item second(@DependsOn("follower") Item x, int own) { return null; }
            """;

    @TestFactory
    Stream<DynamicTest> plantedDeclarationMistake_isTheOnlyOneReported() {
        return check(PlantedMistakes.DECLARATIONS);
    }

    @TestFactory
    Stream<DynamicTest> plantedTypeMistake_isTheOnlyOneReported() {
        return check(PlantedMistakes.TYPES);
    }

    @TestFactory
    Stream<DynamicTest> plantedPlanMistake_isTheOnlyOneReported() {
        return check(PlantedMistakes.PLANS);
    }

    @TestFactory
    Stream<DynamicTest> plantedDoubt_isTheOnlyOneReported() {
        return check(PlantedMistakes.DOUBTS);
    }

    @TestFactory
    Stream<DynamicTest> plantedSchemaMistake_isTheOnlyOneReported() {
        return check(PlantedMistakes.SCHEMAS);
    }

    private static Stream<DynamicTest> check(List<Mistake> mistakes) {
        Choice choice = new Choice(SEED);
        List<String> sources = new ArrayList<>(List.of(SampleClass.TYPES));
        for (int i = 0; i < mistakes.size() * COPIES; i++) {
            SampleClass sample = RandomToolClasses.next(choice);
            sources.add(source(sample, choice, mistakes.get(i / COPIES), "Tools" + i));
            sources.add(sample.source("Sound" + i, ""));
        }
        CompiledSources compiled = CompiledSources.of(sources, List.of());
        return IntStream.range(0, mistakes.size() * COPIES).mapToObj(i -> {
            Mistake mistake = mistakes.get(i / COPIES);
            return DynamicTest.dynamicTest(
                    mistake.id() + " " + i,
                    () -> assertThat(added(compiled, i))
                            .as("seed %d\n%s", SEED, sources.get(2 * i + 1))
                            .containsExactly(mistake.id()));
        });
    }

    /** Returns what is told of the class with the mistake and not of the same class without it. */
    private static List<String> added(CompiledSources compiled, int i) {
        List<String> added = new ArrayList<>(compiled.problemsIn("Tools" + i));
        compiled.problemsIn("Sound" + i).forEach(added::remove);
        return added;
    }

    private static String source(SampleClass sample, Choice choice, Mistake mistake, String name) {
        String upstream = choice.of(sample.tools().stream()
                        .filter(tool -> tool.returns().equals("Item"))
                        .toList())
                .name();
        boolean followed =
                mistake.members().contains(" Item m0(") && !mistake.members().contains("m0\", ");
        return sample.source(name, mistake.members().replace("@@", upstream) + (followed ? FOLLOWERS : ""));
    }
}
