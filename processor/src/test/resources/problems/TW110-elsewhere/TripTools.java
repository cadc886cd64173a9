package demo.trip;

import demo.GeoTools;
import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class TripTools {
    @Tool("Plans a trip.")
    public String planTrip(@DependsOn(value = "geocode", in = GeoTools.class) String at) {
    //                                        ^ TW110
        return at;
    }
}
