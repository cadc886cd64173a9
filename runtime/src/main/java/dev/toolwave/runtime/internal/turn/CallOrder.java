package dev.toolwave.runtime.internal.turn;

import dev.toolwave.runtime.internal.machine.GraphBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Orders the calls of a turn in which something is written: each call waits, in the order of the model, for the earlier ones
 * that it conflicts with. Two calls conflict where one of them writes, unless both say what they touch and have nothing in
 * common.
 *
 * <p>The waiting goes through barriers, each of which stands for all that was added to a {@link Group} so far; every call enters
 * a few groups once, so the number of edges grows with the calls and not with their pairs.
 */
public final class CallOrder {

    /** The entry of a call that waits for nothing. */
    public static final int NONE = -1;

    private final GraphBuilder graph;
    private final Map<List<Integer>, Integer> joins = new LinkedHashMap<>();
    private int lastUndeclaredWrite = NONE;
    private Group sinceThen = new Group();
    private Group undeclaredReads = new Group();
    private Group declaredWrites = new Group();
    private Map<String, Resource> resources = new LinkedHashMap<>();

    public CallOrder(GraphBuilder graph) {
        this.graph = graph;
    }

    /** Returns the node that the next call has to wait for, or {@link #NONE}. */
    public int entry(ResourceAccess touched) {
        Set<Integer> before = new LinkedHashSet<>();
        before.add(lastUndeclaredWrite);
        Set<String> declared = touched.resources();
        if (declared == null) {
            before.add((touched.writes() ? sinceThen : declaredWrites).barrier());
        } else {
            if (touched.writes()) {
                before.add(undeclaredReads.barrier());
            }
            for (String name : declared) {
                Resource resource = resources.computeIfAbsent(name, key -> new Resource());
                before.add(resource.lastWrite);
                if (touched.writes()) {
                    before.add(resource.reads.barrier());
                }
            }
        }
        before.remove(NONE);
        return join(List.copyOf(before));
    }

    /** Adds the call that has just been planned, with the nodes of the graph that it wants. */
    public void add(ResourceAccess touched, int[] nodes) {
        List<Integer> wanted = new ArrayList<>();
        for (int node : nodes) {
            if (node >= 0) {
                wanted.add(node);
            }
        }
        int exit = join(wanted);
        Set<String> declared = touched.resources();
        if (declared == null && touched.writes()) {
            lastUndeclaredWrite = exit;
            sinceThen = new Group();
            undeclaredReads = new Group();
            declaredWrites = new Group();
            resources = new LinkedHashMap<>();
            return;
        }
        sinceThen.add(exit);
        if (touched.writes()) {
            declaredWrites.add(exit);
        }
        if (declared == null) {
            undeclaredReads.add(exit);
        } else {
            declared.forEach(name ->
                    resources.computeIfAbsent(name, key -> new Resource()).add(touched.writes(), exit));
        }
    }

    private int join(List<Integer> nodes) {
        return switch (nodes.size()) {
            case 0 -> NONE;
            case 1 -> nodes.get(0);
            default -> joins.computeIfAbsent(nodes, graph::barrier);
        };
    }

    /** Who has touched a resource. */
    private final class Resource {

        private int lastWrite = NONE;
        private Group reads = new Group();

        void add(boolean writes, int exit) {
            if (writes) {
                lastWrite = exit;
                reads = new Group();
            } else {
                reads.add(exit);
            }
        }
    }

    /** Calls that others wait for as one. */
    private final class Group {

        private final List<Integer> added = new ArrayList<>();

        void add(int exit) {
            added.add(exit);
        }

        /** Returns the node that is over when all calls added so far are. */
        int barrier() {
            int barrier = join(List.copyOf(added));
            added.clear();
            if (barrier != NONE) {
                added.add(barrier);
            }
            return barrier;
        }
    }
}
