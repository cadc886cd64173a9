package dev.toolwave.processor.plan;

import dev.toolwave.processor.model.JavaTypes.Component;
import java.util.List;

/**
 * A dependency of a node on an upstream.
 *
 * @param upstream the index of the upstream in the plan
 * @param kind the part of the outcome that the node needs
 * @param select the path of components into the result
 * @param overriddenBy the index in the signature of the argument that may take the upstream's place, or -1
 */
public record PlannedEdge(int upstream, Kind kind, List<Component> select, int overriddenBy) {

    /** The part of an upstream's outcome that a node needs. The names are those of the runtime's {@code EdgeKind}. */
    public enum Kind {
        /** A value. */
        REQUIRED,
        /** A value or null. */
        NULLABLE,
        /** A value if there is one. */
        OPTIONAL,
        /** The outcome. */
        OUTCOME,
        /** Success, without data. */
        ORDER,
        /** Completion, whether it succeeded or failed. */
        AFTER
    }

    /** Copies the list. */
    public PlannedEdge {
        select = List.copyOf(select);
    }
}
