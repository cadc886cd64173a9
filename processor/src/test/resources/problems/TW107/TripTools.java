package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class TripTools {
    @Tool("Finds where a city lies.")
    public String geocode(String city) {
        return city;
    }

    public String helper(@DependsOn("geocode") String at) {
    //                   ^ TW107
        return at;
    }

    @DependsOn("geocode")
//  ^ TW107
    public String other() {
        return "";
    }
}
