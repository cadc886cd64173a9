package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class GeoTools {
    @Tool("Finds a place nearby.")
    public String near(@DependsOn(value = "plan", in = TripTools.class) String place) {
    //                                    ^ TW122
        return place;
    }
}
