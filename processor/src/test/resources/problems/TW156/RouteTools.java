package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class RouteTools {
    @Tool("Finds where a city lies.")
    public String geocode(String city) {
        return city;
    }

    @Tool("Finds a route.")
    public String route(long originId, @DependsOn(value = "geocode", bind = "city=originId") String from) {
    //                                                                      ^ TW156
        return from + originId;
    }
}
