package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class TripTools {
    @Tool("Plans a trip.")
    public String planTrip(@DependsOn(value = "geocode", in = OldGeoTools.class) String at) {
    //                                                                   ^ TW115
        return at;
    }
}
