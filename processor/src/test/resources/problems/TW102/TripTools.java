package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class TripTools {
    @Tool("Plans a trip.")
    public String planTrip(@DependsOn("geocode") GeoTools.Coordinates at) {
    //                                ^ TW102
        return at.toString();
    }
}
