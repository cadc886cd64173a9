package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class TripTools {
    @Tool("Plans a trip.")
    public String planTrip(@DependsOn(value = "find", in = GeoTools.class) String at) {
    //                                        ^ TW184
        return at;
    }
}
