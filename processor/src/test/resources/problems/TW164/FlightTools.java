package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class FlightTools {
    public record Place(String skyId, String entityId) {}

    @Tool("Finds a place.")
    public Place findPlace(String query) {
        return new Place(query, query);
    }

    @Tool("Finds flights.")
    public String flights(
            @DependsOn(value = "findPlace", select = "skyId", bind = "query=from") String sky,
            @DependsOn(value = "findPlace", select = "entityId") String entity) {
    //      ^ TW164
        return sky + entity;
    }
}
