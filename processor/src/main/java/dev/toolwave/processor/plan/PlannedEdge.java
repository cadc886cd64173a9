package dev.toolwave.processor.plan;

import dev.toolwave.processor.model.JavaTypes.Component;
import java.util.List;

/**
 * What a node needs of an upstream.
 *
 * @param upstream the index of the upstream in the plan
 * @param kind what it needs
 * @param select the components to walk into the result
 * @param overriddenBy the index in the signature of the argument that may take the upstream's place, or -1
 */
public record PlannedEdge(int upstream, Kind kind, List<Component> select, int overriddenBy) {

    /** What a node needs of an upstream; the names are those of the runtime's {@code EdgeKind}. */
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
        /** Only that it is over. */
        AFTER
    }

    /** Copies the list. */
    public PlannedEdge {
        select = List.copyOf(select);
    }
}
