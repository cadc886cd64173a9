package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class RouteTools {
    @Tool("Finds the position of a city.")
    public String geocode(String city) {
        return city;
    }

    @Tool("Finds a route.")
    public String route(
            String destination, @DependsOn(value = "geocode", bind = "city=destinaton") String position) {
    //                                                               ^ TW162
        return destination + position;
    }

    @Tool("Finds a route between two cities.")
    public String between(
            String cityA,
            @DependsOn(value = "geocode", bind = "city=cityB") String b,
            @DependsOn(value = "geocode", bind = "city=from") String form) {
        return cityA + b + form;
    }
}
