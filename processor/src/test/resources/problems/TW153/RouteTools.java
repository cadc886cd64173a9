package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class RouteTools {
    @Tool("Finds where a city lies.")
    public String geocode(String city, int limit) {
        return city;
    }

    @Tool("Finds a route.")
    public String route(@DependsOn(value = "geocode", bind = {"limit=most", "cty=origin"}) String from) {
    //                                                                      ^ TW153
        return from;
    }
}
