package dev.toolwave.runtime.internal.profile;

import dev.toolwave.annotations.Effect;
import dev.toolwave.runtime.spi.EdgeKind;
import dev.toolwave.runtime.spi.Plan;
import dev.toolwave.runtime.spi.PlanNode;
import dev.toolwave.runtime.spi.ToolPolicy;

/** Plans as the processor makes them. */
final class Plans {

    static final Plan GEOCODE = Plan.of(read("geocode"));

    static final Plan FORECAST = Plan.of(
            read("geocode").height(2), read("forecast").dependsOn(0).wave(2).height(1));

    static final Plan TRIP = Plan.of(
            read("geocode").height(3),
            read("events").height(2),
            read("forecast").dependsOn(0).wave(2).height(2),
            read("planTrip")
                    .dependsOn(2)
                    .dependsOn(1, EdgeKind.OPTIONAL)
                    .dependsOn(0)
                    .wave(3)
                    .height(1));

    private Plans() {}

    static PlanNode read(String name) {
        return node(name, Effect.READ);
    }

    static PlanNode node(String name, Effect effect) {
        return PlanNode.of(ToolPolicy.of(Plans.class, name, effect));
    }
}
