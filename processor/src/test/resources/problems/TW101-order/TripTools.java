package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class TripTools {
    @Tool("Plans a trip.")
    @DependsOn("login")
    //         ^ TW101
    public String planTrip(String city) {
        return city;
    }
}
