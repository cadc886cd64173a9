package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class TripTools {
    @Tool("Plans a trip.")
    public String plan(@DependsOn(value = "near", in = GeoTools.class) String place) {
    //                                    ^ TW122
        return place;
    }
}
