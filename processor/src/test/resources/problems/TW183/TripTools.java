package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class TripTools {
    @Tool("Plans a trip.")
    public String planTrip(@DependsOn(value = "geocode", in = GeoTools.class) String at) {
    //                                        ^ TW183
        return at;
    }

    @Tool("Plans a walk.")
    public String planWalk(@DependsOn(value = "near", in = GeoTools.class) String place) {
    //                                        ^ TW183
        return place;
    }

    @Tool("Packs a bag.")
    public String pack(@DependsOn("planTrip") String plan, @DependsOn(value = "count", in = GeoTools.class) int count) {
        return plan + count;
    }
}
