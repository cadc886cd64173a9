package dev.toolwave.runtime.internal.turn;

import dev.toolwave.runtime.internal.machine.GraphBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Orders the calls of a turn that writes. Each call waits for the earlier calls that it conflicts with, in the order of the model.
 * Two calls conflict if at least one of them writes, unless both declare their resources and share none.
 *
 * <p>Calls wait through barriers. A barrier represents all calls added to a {@link Group} so far, so the number of edges grows
 * with the number of calls and not with the number of their pairs.
 */
public final class CallOrder {

    /** The entry of a call that does not wait. */
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

    /** Returns the node that a call with this access has to wait for, or {@link #NONE}. */
    public int entry(ResourceAccess access) {
        Set<Integer> before = new LinkedHashSet<>();
        before.add(lastUndeclaredWrite);
        Set<String> declared = access.resources();
        if (declared == null) {
            before.add((access.writes() ? sinceThen : declaredWrites).barrier());
        } else {
            if (access.writes()) {
                before.add(undeclaredReads.barrier());
            }
            for (String name : declared) {
                Resource resource = resources.computeIfAbsent(name, key -> new Resource());
                before.add(resource.lastWrite);
                if (access.writes()) {
                    before.add(resource.reads.barrier());
                }
            }
        }
        before.remove(NONE);
        return join(List.copyOf(before));
    }

    /** Adds a call with the nodes of the graph that it needs. */
    public void add(ResourceAccess access, int[] nodes) {
        List<Integer> needed = new ArrayList<>();
        for (int node : nodes) {
            if (node >= 0) {
                needed.add(node);
            }
        }
        int exit = join(needed);
        Set<String> declared = access.resources();
        if (declared == null && access.writes()) {
            lastUndeclaredWrite = exit;
            sinceThen = new Group();
            undeclaredReads = new Group();
            declaredWrites = new Group();
            resources = new LinkedHashMap<>();
            return;
        }
        sinceThen.add(exit);
        if (access.writes()) {
            declaredWrites.add(exit);
        }
        if (declared == null) {
            undeclaredReads.add(exit);
        } else {
            declared.forEach(name ->
                    resources.computeIfAbsent(name, key -> new Resource()).add(access.writes(), exit));
        }
    }

    private int join(List<Integer> nodes) {
        return switch (nodes.size()) {
            case 0 -> NONE;
            case 1 -> nodes.get(0);
            default -> joins.computeIfAbsent(nodes, graph::barrier);
        };
    }

    /** The calls that access a resource. */
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

    /** Calls that later calls wait for together. */
    private final class Group {

        private final List<Integer> added = new ArrayList<>();

        void add(int exit) {
            added.add(exit);
        }

        /** Returns a node that ends when all calls added so far have ended. */
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
