package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class GeoTools {
    @Tool("Finds where a place lies.")
    public String geocode(Place place) {
        return place.toString();
    }

    @Tool("Finds a place nearby.")
    public String near(@DependsOn(value = "find", in = PlaceTools.class) String place) {
        return place;
    }

    @Tool("Counts places.")
    public int count() {
        return 0;
    }
}
