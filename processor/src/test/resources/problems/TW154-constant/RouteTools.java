package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class RouteTools {
    @Tool("Finds the position of a city.")
    public String geocode(String city, int limit) {
        return city + limit;
    }

    @Tool("Finds a route.")
    public String route(@DependsOn(value = "geocode", bind = {"city='Oslo'", "limit=most"}) String from) {
    //                                                        ^ TW154
        return from;
    }
}
