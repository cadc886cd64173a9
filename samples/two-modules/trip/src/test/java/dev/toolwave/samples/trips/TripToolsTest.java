package dev.toolwave.samples.trips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.samples.geo.GeoTools;
import dev.toolwave.samples.geo.GeoToolsToolset;
import org.junit.jupiter.api.Test;

class TripToolsTest {

    @Test
    void toolOfOneModule_runsThoseOfTheOtherOnce() {
        GeoTools geo = new GeoTools();
        try (Toolwave toolwave = Toolwave.builder()
                .toolset(GeoToolsToolset.of(geo))
                .toolset(TripToolsToolset.of(new TripTools(), geo))
                .build()) {
            ToolResult result = toolwave.call("departure", "{\"hour\":9,\"from\":\"Oslo\",\"to\":\"Bergen\"}");

            assertThat(result.text()).isEqualTo("at 5 o'clock UTC");
            assertThat(toolwave.plan("departure").waves().stream().flatMap(java.util.List::stream))
                    .hasSize(5);
        }
    }

    @Test
    void schema_hasTheDescriptionsOfTheOtherModule() {
        try (Toolwave toolwave = Toolwave.builder()
                .toolset(TripToolsToolset.of(new TripTools(), new GeoTools()))
                .build()) {
            assertThat(toolwave.tools().get(0).inputSchema())
                    .contains("\"from\":{\"type\":\"string\",\"description\":\"the city's name in English\"}");
        }
    }
}
