package dev.toolwave.runtime.spi;

import java.util.ArrayList;
import java.util.List;

/**
 * One tool in a plan, with what it needs. Immutable; each method returns a changed copy, so that generated code reads as a list
 * of facts.
 *
 * @param tool the tool and how it may be run
 * @param owner the index of the instance that it is called on, in {@link dev.toolwave.runtime.Toolset#owners}
 * @param arguments the indexes of the free arguments that this node itself reads
 * @param edges its upstreams, in the order of the tool's parameters
 * @param wave the longest path to this node from a node without upstreams; the first wave is 1
 * @param height the longest path from this node to the requested tool, which has height 1
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

    /** Returns this node on another owner. */
    public PlanNode owner(int index) {
        return new PlanNode(tool, index, arguments, edges, wave, height);
    }

    /** Returns this node with the arguments that it reads. */
    public PlanNode reads(int... indexes) {
        List<Integer> read = new ArrayList<>(indexes.length);
        for (int index : indexes) {
            read.add(index);
        }
        return new PlanNode(tool, owner, read, edges, wave, height);
    }

    /** Returns this node with one more upstream, whose value it requires. */
    public PlanNode needs(int upstream) {
        return edge(upstream, EdgeKind.REQUIRED, "", -1);
    }

    /** Returns this node with one more upstream. */
    public PlanNode edge(int upstream, EdgeKind kind) {
        return edge(upstream, kind, "", -1);
    }

    /** Returns this node with one more upstream, of whose result it takes a part, or which an argument may replace. */
    public PlanNode edge(int upstream, EdgeKind kind, String select, int overriddenBy) {
        List<PlanEdge> more = new ArrayList<>(edges);
        more.add(new PlanEdge(upstream, kind, select, overriddenBy));
        return new PlanNode(tool, owner, arguments, more, wave, height);
    }

    /** Returns this node in its wave and at its height. */
    public PlanNode at(int wave, int height) {
        return new PlanNode(tool, owner, arguments, edges, wave, height);
    }
}
