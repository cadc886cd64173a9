package dev.toolwave.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.processor.Checked;
import dev.toolwave.processor.DependencySource;
import dev.toolwave.processor.ToolSource;
import dev.toolwave.processor.Tools;
import dev.toolwave.processor.plan.RandomClass.Ref;
import dev.toolwave.processor.plan.RandomClass.Spec;
import dev.toolwave.processor.problem.Severity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PlannerPropertyTest {

    private static final int RUNS = 150;

    /** Calls a property with many classes; the seed is in the message of a failure. */
    private static void forAll(boolean withWrites, BiConsumer<RandomClass, SplittableRandom> property) {
        for (long seed = 0; seed < RUNS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            RandomClass tools = RandomClass.of(random, withWrites);
            try {
                property.accept(tools, random);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("seed " + seed + ": " + tools + "\n" + failure.getMessage(), failure);
            }
        }
    }

    private static List<String> errors(Checked checked) {
        return checked.problems().stream()
                .filter(problem -> problem.id().severity() == Severity.ERROR)
                .map(problem -> problem.id().code())
                .toList();
    }

    /** Returns the key of each node, told from the plan alone. */
    private static List<String> keys(ToolPlan plan) {
        List<String> keys = new ArrayList<>();
        for (PlannedNode node : plan.nodes()) {
            List<String> arguments = node.arguments().stream()
                    .map(index -> plan.signature().get(index).name())
                    .toList();
            List<String> upstreams = node.edges().stream()
                    .filter(edge -> edge.kind() != PlannedEdge.Kind.AFTER)
                    .map(edge -> keys.get(edge.upstream()))
                    .toList();
            keys.add(node.tool().method() + arguments + upstreams);
        }
        return keys;
    }

    private static List<String> names(ToolPlan plan) {
        return plan.signature().stream().map(LiftedParameter::name).toList();
    }

    @Test
    void plan_hasEachNodeOnceAfterItsUpstreamsInTheEarliestWave() {
        forAll(false, (tools, random) -> {
            Checked checked = Checked.of(tools.source());
            assertThat(errors(checked)).isEmpty();
            for (Spec spec : tools.tools()) {
                ToolPlan plan = checked.plan(spec.name());
                assertThat(keys(plan)).containsExactlyInAnyOrderElementsOf(tools.keys(spec.name()));
                assertThat(plan.nodes().get(plan.nodes().size() - 1).tool().method())
                        .isEqualTo(spec.name());
                assertWavesAndHeights(plan);
            }
        });
    }

    private static void assertWavesAndHeights(ToolPlan plan) {
        int[] heights = new int[plan.nodes().size()];
        heights[heights.length - 1] = 1;
        for (int i = heights.length - 1; i >= 0; i--) {
            PlannedNode node = plan.nodes().get(i);
            int earliest = 1;
            for (PlannedEdge edge : node.edges()) {
                assertThat(edge.upstream()).isLessThan(i);
                earliest = Math.max(earliest, plan.nodes().get(edge.upstream()).wave() + 1);
                heights[edge.upstream()] = Math.max(heights[edge.upstream()], heights[i] + 1);
            }
            assertThat(node.wave()).isEqualTo(earliest);
            assertThat(node.height()).isEqualTo(heights[i]);
        }
    }

    @Test
    void signature_isExactlyWhatTheNodesRead() {
        forAll(false, (tools, random) -> {
            Checked checked = Checked.of(tools.source());
            for (Spec spec : tools.tools()) {
                ToolPlan plan = checked.plan(spec.name());
                Set<Integer> read = new LinkedHashSet<>();
                plan.nodes().forEach(node -> read.addAll(node.arguments()));
                assertThat(names(plan)).containsExactlyElementsOf(tools.signature(spec.name()));
                assertThat(read).hasSize(plan.signature().size());
            }
        });
    }

    @Test
    void bind_composes() {
        int[] compared = {0};
        forAll(false, (tools, random) -> {
            Checked checked = Checked.of(tools.source());
            for (Spec spec : tools.tools()) {
                for (Ref ref : spec.refs()) {
                    Spec inlined = inlined(tools, tools.spec(ref.upstream()), ref);
                    if (new LinkedHashSet<>(inlined.own()).size()
                            == inlined.own().size()) {
                        assertSamePlan(tools, spec, ref, inlined, checked.plan(spec.name()));
                        compared[0]++;
                    }
                }
            }
        });
        assertThat(compared[0]).isGreaterThan(RUNS);
    }

    /** Returns the upstream as if its author had used the names that its dependent binds. */
    private static Spec inlined(RandomClass tools, Spec upstream, Ref bound) {
        List<Ref> refs = new ArrayList<>();
        for (Ref ref : upstream.refs()) {
            Map<String, String> bind = new LinkedHashMap<>();
            tools.signature(ref.upstream()).forEach(there -> bind.put(there, bound.rename(ref.rename(there))));
            refs.add(new Ref(ref.upstream(), bind, ref.order()));
        }
        return new Spec(
                upstream.name() + "_inlined",
                upstream.own().stream().map(bound::rename).toList(),
                refs,
                false);
    }

    private static void assertSamePlan(RandomClass tools, Spec spec, Ref ref, Spec inlined, ToolPlan expected) {
        List<Ref> refs = new ArrayList<>(spec.refs());
        refs.replaceAll(each -> each.equals(ref) ? new Ref(inlined.name(), Map.of(), ref.order()) : each);
        List<Spec> all = new ArrayList<>(tools.tools());
        all.add(inlined);
        RandomClass rewritten =
                new RandomClass(all).replacing(spec.name(), new Spec(spec.name(), spec.own(), refs, spec.writes()));
        ToolPlan actual = Checked.of(rewritten.source()).plan(spec.name());
        assertThat(new LinkedHashSet<>(names(actual))).isEqualTo(new LinkedHashSet<>(names(expected)));
        Set<String> keys = new LinkedHashSet<>();
        keys(actual).forEach(key -> keys.add(key.replace("_inlined", "")));
        assertThat(keys).isEqualTo(new LinkedHashSet<>(keys(expected)));
    }

    @Test
    void write_waitsForAllThatIsNotDownstream() {
        int[] planned = {0};
        forAll(true, (tools, random) -> {
            Checked checked = Checked.of(tools.source());
            for (ToolPlan plan : checked.plans()) {
                List<BitSet> upstreams = upstreams(plan, true);
                for (int i = 0; i < plan.nodes().size(); i++) {
                    boolean writes =
                            plan.nodes().get(i).tool().traits().effect().value().writes();
                    for (int other = 0; writes && other < plan.nodes().size(); other++) {
                        boolean ordered = other == i
                                || upstreams.get(i).get(other)
                                || upstreams.get(other).get(i);
                        assertThat(ordered).as("%s against %s", i, other).isTrue();
                        planned[0]++;
                    }
                }
                assertWavesAndHeights(plan);
            }
        });
        assertThat(planned[0]).isGreaterThan(RUNS);
    }

    @Test
    void writesWithoutAnOrder_areRefusedAndNothingElseIs() {
        int[] refused = {0};
        forAll(true, (tools, random) -> {
            Checked checked = Checked.of(tools.source());
            Checked withoutWrites = Checked.of(readOnly(tools).source());
            Set<String> planned = new LinkedHashSet<>();
            checked.plans().forEach(plan -> planned.add(plan.tool().method()));
            Set<String> expected = new LinkedHashSet<>();
            for (Spec spec : tools.tools()) {
                boolean sound = spec.refs().stream().allMatch(ref -> expected.contains(ref.upstream()));
                if (sound && isOrdered(tools, withoutWrites.plan(spec.name()))) {
                    expected.add(spec.name());
                }
            }
            assertThat(planned).isEqualTo(expected);
            assertThat(errors(checked)).allMatch("TW170"::equals);
            assertThat(errors(checked).isEmpty())
                    .isEqualTo(expected.size() == tools.tools().size());
            refused[0] += errors(checked).size();
        });
        assertThat(refused[0]).isGreaterThan(RUNS / 10);
    }

    private static RandomClass readOnly(RandomClass tools) {
        return new RandomClass(tools.tools().stream()
                .map(spec -> new Spec(spec.name(), spec.own(), spec.refs(), false))
                .toList());
    }

    private static boolean isOrdered(RandomClass tools, ToolPlan plan) {
        List<BitSet> upstreams = upstreams(plan, false);
        for (int i = 0; i < plan.nodes().size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean bothWrite = tools.spec(plan.nodes().get(i).tool().method())
                                .writes()
                        && tools.spec(plan.nodes().get(j).tool().method()).writes();
                if (bothWrite && !upstreams.get(i).get(j)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<BitSet> upstreams(ToolPlan plan, boolean implicit) {
        List<BitSet> upstreams = new ArrayList<>();
        for (PlannedNode node : plan.nodes()) {
            BitSet own = new BitSet();
            node.edges().stream()
                    .filter(edge -> implicit || edge.kind() != PlannedEdge.Kind.AFTER)
                    .forEach(edge -> {
                        own.set(edge.upstream());
                        own.or(upstreams.get(edge.upstream()));
                    });
            upstreams.add(own);
        }
        return upstreams;
    }

    @Test
    void plantedMistake_isTheOnlyOne() {
        forAll(false, (tools, random) -> {
            Spec victim = tools.tools().get(random.nextInt(tools.tools().size()));
            assertThat(errors(planted(tools, victim, tool -> tool.takes("bad", "String", "nowhere"))))
                    .containsExactly("TW101");
            assertThat(errors(planted(tools, victim, tool -> tool.takes("bad", "String", victim.name()))))
                    .containsExactly("TW106");
            assertThat(errors(planted(tools, victim, tool -> tool.takes("bad", "int", "extra"))))
                    .containsExactly("TW130");
            assertThat(errors(planted(tools, victim, tool -> tool.takes("bad", "String", "nothing"))))
                    .containsExactly("TW111");
            assertThat(errors(planted(tools, victim, tool -> tool.timeout("soon"))))
                    .containsExactly("TW176");
            assertThat(errors(planted(
                            tools,
                            victim,
                            tool -> tool.takes(
                                    "bad",
                                    "String",
                                    DependencySource.on("extra").bind("zz=y")))))
                    .containsExactly("TW153");
        });
    }

    private static Checked planted(RandomClass tools, Spec victim, UnaryOperator<ToolSource> mistake) {
        Tools source = Tools.in("RandomTools")
                .tool("extra", tool -> tool.free("word", "String"))
                .tool("nothing", tool -> tool.returns("void"));
        tools.tools()
                .forEach(spec -> source.tool(
                        spec.name(),
                        tool -> spec.equals(victim)
                                ? mistake.apply(RandomClass.written(spec, tool))
                                : RandomClass.written(spec, tool)));
        return Checked.of(source);
    }

    @Test
    void closedCycle_isTheOnlyMistake() {
        int[] closed = {0};
        forAll(false, (tools, random) -> {
            Spec last = tools.tools().get(random.nextInt(tools.tools().size()));
            Set<String> below = new LinkedHashSet<>();
            last.refs().forEach(ref -> below.add(ref.upstream()));
            if (!below.isEmpty()) {
                Spec upstream = tools.spec(below.iterator().next());
                Checked checked = Checked.of(
                        tools.replacing(upstream.name(), upstream.with(new Ref(last.name(), Map.of(), false)))
                                .source());
                assertThat(errors(checked)).hasSize(1).allMatch(code -> code.matches("TW12[01]"));
                closed[0]++;
            }
        });
        assertThat(closed[0]).isGreaterThan(RUNS / 4);
    }
}
