package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class TripTools {
    public String geocode(String city) {
        return city;
    }

    @Tool("Plans a trip.")
    public String planTrip(@DependsOn("geocode") String at) {
    //                                ^ TW105
        return at;
    }
}
