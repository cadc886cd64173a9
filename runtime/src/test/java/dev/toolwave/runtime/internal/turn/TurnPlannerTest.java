package dev.toolwave.runtime.internal.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.internal.call.DecodedCall;
import dev.toolwave.runtime.internal.machine.Graph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnPlannerTest {

    private final TestToolset tools = new TestToolset();

    private static MergedPlan plan(DecodedCall... calls) {
        return TurnPlanner.merge(List.of(calls));
    }

    /** Returns whether the second call has to wait for all of the first. */
    private static boolean waits(MergedPlan plan, int first, int second) {
        Graph graph = plan.graph();
        BitSet before = new BitSet();
        before.set(plan.requested(second));
        for (int node = plan.requested(second); node >= 0; node = before.previousSetBit(node - 1)) {
            for (int edge = graph.firstIn(node); edge < graph.firstIn(node + 1); edge++) {
                before.set(graph.from(edge));
            }
        }
        return IntStream.of(plan.nodes(first)).allMatch(before::get);
    }

    @Test
    void equalReads_areOneNode() {
        tools.read("geocode").parameters("city");
        tools.read("forecast").needs("geocode");

        MergedPlan plan = plan(
                tools.planned("geocode", "Oslo"),
                tools.planned("forecast", "Oslo"),
                tools.planned("forecast", "Bergen"),
                tools.planned("forecast", "Oslo"));

        assertThat(plan.graph().size()).isEqualTo(4);
        assertThat(plan.merged()).isEqualTo(3);
        assertThat(plan.requested(1)).isEqualTo(plan.requested(3));
    }

    @Test
    void arraysAsArguments_areComparedDeeply() {
        tools.read("hash").parameters("bytes");

        MergedPlan plan = plan(
                tools.planned("hash", new byte[] {1, 2}),
                tools.planned("hash", new byte[] {1, 2}),
                tools.planned("hash", new byte[] {1, 3}));

        assertThat(plan.graph().size()).isEqualTo(2);
    }

    @Test
    void argumentWhoseEqualsFails_isEqualToNothing() {
        tools.read("t").parameters("x");
        Object odd = new Object() {
            @Override
            public int hashCode() {
                throw new IllegalStateException();
            }
        };
        assertThat(plan(tools.planned("t", odd), tools.planned("t", odd))
                        .graph()
                        .size())
                .isEqualTo(2);
    }

    @Test
    void unspecifiedTools_areNeitherMergedNorOrdered() {
        tools.unspecified("t").parameters("x");

        MergedPlan plan = plan(tools.planned("t", "a"), tools.planned("t", "a"));

        assertThat(plan.graph().size()).isEqualTo(2);
        assertThat(plan.graph().waveCount()).isEqualTo(1);
    }

    @Test
    void writes_areBarriersInTheOrderOfTheModel() {
        tools.read("look").parameters("x");
        tools.write("put").parameters("x");

        MergedPlan plan = plan(
                tools.planned("look", "a"),
                tools.planned("look", "b"),
                tools.planned("put", "1"),
                tools.planned("look", "a"),
                tools.planned("put", "1"));

        assertThat(waits(plan, 0, 2)).isTrue();
        assertThat(waits(plan, 1, 2)).isTrue();
        assertThat(waits(plan, 2, 3)).isTrue();
        assertThat(waits(plan, 3, 4)).isTrue();
        assertThat(waits(plan, 0, 1)).isFalse();
        assertThat(plan.merged())
                .as("a read on the other side of a write may see something else")
                .isZero();
        assertThat(plan.graph().waveCount()).isEqualTo(4);
    }

    @Test
    void disjointResources_overlap() {
        tools.write("put").parameters("id").resource("cart:", "id");
        tools.read("peek").parameters("id").resource("cart:", "id");
        tools.read("look").parameters("id");

        MergedPlan plan = plan(
                tools.planned("put", "1"),
                tools.planned("put", "2"),
                tools.planned("peek", "1"),
                tools.planned("put", "1"),
                tools.planned("look", "1"),
                tools.planned("put", "3"));

        assertThat(waits(plan, 0, 1)).isFalse();
        assertThat(waits(plan, 0, 2)).isTrue();
        assertThat(waits(plan, 1, 2)).isFalse();
        assertThat(waits(plan, 2, 3)).isTrue();
        assertThat(waits(plan, 1, 3)).isFalse();
        assertThat(waits(plan, 1, 4))
                .as("a read that says nothing waits for every write")
                .isTrue();
        assertThat(waits(plan, 3, 4)).isTrue();
        assertThat(waits(plan, 4, 5)).isTrue();
    }

    @Test
    void manyCalls_needEdgesInProportion() {
        tools.read("look").parameters("x");
        tools.write("put").parameters("x");
        tools.write("declared").parameters("x").resource("r:", "x");
        List<DecodedCall> calls = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            String name = i % 1_000 == 999 ? "put" : i % 2 == 0 ? "look" : "declared";
            calls.add(tools.planned(name, "v" + i));
        }
        assertThat(TurnPlanner.merge(calls).graph().edges()).isLessThan(20_000);
    }

    @Test
    void overriddenUpstream_dropsOutUnlessAnotherNeedsIt() {
        tools.read("locate");
        tools.read("forecast").overridable("locate", "place");
        tools.read("weather").needs("forecast", "locate");

        assertThat(plan(tools.planned("forecast", "Oslo")).graph().size()).isEqualTo(1);
        assertThat(plan(tools.planned("weather", "Oslo")).graph().size()).isEqualTo(3);
    }

    @Test
    void barrier_isOverWithItsWave() {
        tools.read("a").parameters("x");
        tools.read("b").needs("a");
        tools.write("put").parameters("x");

        Graph graph = plan(tools.planned("b", "1"), tools.planned("put", "1")).graph();

        assertThat(graph.waveCount()).isEqualTo(3);
    }

    @Test
    void readThatAWriteNeeds_mergesWithAnEqualReadBeforeIt() {
        tools.read("member").parameters("m");
        tools.read("fees").needs("member");
        tools.write("order").needs("member");

        MergedPlan plan = plan(tools.planned("fees", "1"), tools.planned("member", "1"), tools.planned("order", "1"));

        assertThat(plan.merged()).isEqualTo(2);
        assertThat(plan.nodes(2)[0]).isEqualTo(plan.requested(1));
        assertThat(waits(plan, 0, 2)).isTrue();
    }

    @Test
    void readThatAWriteNeeds_waitsForTheWriteBeforeIt() {
        tools.read("member").parameters("m");
        tools.write("order").needs("member");

        MergedPlan plan = plan(tools.planned("member", "1"), tools.planned("order", "1"), tools.planned("order", "1"));

        assertThat(plan.nodes(1)[0]).isEqualTo(plan.requested(0));
        assertThat(plan.nodes(2)[0]).isNotEqualTo(plan.requested(0));
        assertThat(waits(plan, 1, 2)).isTrue();
    }

    @Test
    void resultThatCanBeReadOnce_isNotSharedByCalls() {
        tools.read("lines").parameters("file").singleUse();
        tools.read("count").needs("lines");
        tools.read("first").needs("lines");

        MergedPlan plan = plan(tools.planned("count", "f"), tools.planned("first", "f"), tools.planned("count", "f"));

        assertThat(plan.merged()).isZero();
    }
}
