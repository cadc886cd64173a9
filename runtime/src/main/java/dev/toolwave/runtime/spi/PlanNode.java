package dev.toolwave.runtime.spi;

import java.util.ArrayList;
import java.util.List;

/**
 * One tool in a plan. Immutable.
 *
 * @param tool the tool and its policies
 * @param owner the index of the instance that the tool is called on, in the toolset's owners
 * @param arguments the indexes of the call's arguments that this node reads
 * @param edges its upstreams, in the order of the tool's parameters
 * @param wave the length of the longest path from a node without upstreams to this node; the first wave is 1
 * @param height the length of the longest path from this node to the requested tool, which has height 1
 */
public record PlanNode(
        ToolPolicy tool, int owner, List<Integer> arguments, List<PlanEdge> edges, int wave, int height) {

    /** Copies the lists. */
    public PlanNode {
        arguments = List.copyOf(arguments);
        edges = List.copyOf(edges);
    }

    /** Returns a node without arguments and upstreams, in wave 1 and of height 1, on the first owner. */
    public static PlanNode of(ToolPolicy tool) {
        return new PlanNode(tool, 0, List.of(), List.of(), 1, 1);
    }

    /** Returns a copy that is called on another owner. */
    public PlanNode owner(int index) {
        return new PlanNode(tool, index, arguments, edges, wave, height);
    }

    /** Returns a copy that reads these arguments of the call. */
    public PlanNode arguments(int... indexes) {
        List<Integer> read = new ArrayList<>(indexes.length);
        for (int index : indexes) {
            read.add(index);
        }
        return new PlanNode(tool, owner, read, edges, wave, height);
    }

    /** Returns a copy with one more upstream, whose value it requires. */
    public PlanNode dependsOn(int upstream) {
        return dependsOn(upstream, EdgeKind.REQUIRED);
    }

    /** Returns a copy with one more upstream. */
    public PlanNode dependsOn(int upstream, EdgeKind kind) {
        return dependsOn(PlanEdge.from(upstream, kind));
    }

    /** Returns a copy with one more upstream. */
    public PlanNode dependsOn(PlanEdge edge) {
        List<PlanEdge> more = new ArrayList<>(edges);
        more.add(edge);
        return new PlanNode(tool, owner, arguments, more, wave, height);
    }

    /** Returns a copy in another wave. */
    public PlanNode wave(int number) {
        return new PlanNode(tool, owner, arguments, edges, number, height);
    }

    /** Returns a copy with another height. */
    public PlanNode height(int length) {
        return new PlanNode(tool, owner, arguments, edges, wave, length);
    }
}
