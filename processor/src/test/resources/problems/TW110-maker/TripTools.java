package demo.trip;

import demo.GeoTools;
import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class TripTools {
    @Tool("Plans a trip.")
    public String planTrip(@DependsOn(value = "middle", in = GeoTools.class) String at) {
    //                                        ^ TW110
        return at;
    }

    @Tool("Plans a walk.")
    public String planWalk(@DependsOn(value = "measure", in = GeoTools.class) double length) {
    //                                        ^ TW110
        return "walk of " + length;
    }

    @Tool("Plans a purchase.")
    public String planPurchase(@DependsOn(value = "find", in = GeoTools.class) String article) {
    //                                            ^ TW110
        return article;
    }

    @Tool("Plans a stay.")
    public String planStay(@DependsOn(value = "name", in = GeoTools.class) String at) {
        return at;
    }
}
