package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class RouteTools {
    @Tool("Finds the position of a city.")
    public String geocode(String city) {
        return city;
    }

    @Tool("Finds a route.")
    public String route(@DependsOn(value = "geocode", bind = "origin=city") String from) {
    //                                                       ^ TW153
        return from;
    }
}
