package dev.toolwave.runtime.internal.profile;

import dev.toolwave.annotations.Effect;
import dev.toolwave.runtime.spi.EdgeKind;
import dev.toolwave.runtime.spi.Plan;
import dev.toolwave.runtime.spi.PlanNode;
import dev.toolwave.runtime.spi.ToolPolicy;

/** Plans as the processor makes them. */
final class Plans {

    static final Plan GEOCODE = Plan.of(read("geocode"));

    static final Plan FORECAST =
            Plan.of(read("geocode").at(1, 2), read("forecast").needs(0).at(2, 1));

    static final Plan TRIP = Plan.of(
            read("geocode").at(1, 3),
            read("events").at(1, 2),
            read("forecast").needs(0).at(2, 2),
            read("planTrip").needs(2).edge(1, EdgeKind.OPTIONAL).needs(0).at(3, 1));

    private Plans() {}

    static PlanNode read(String name) {
        return node(name, Effect.READ);
    }

    static PlanNode node(String name, Effect effect) {
        return PlanNode.of(ToolPolicy.of(Plans.class, name, effect));
    }
}
