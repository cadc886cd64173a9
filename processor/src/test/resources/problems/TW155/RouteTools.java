package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class RouteTools {
    @Tool("Loads a profile.")
    public String loadProfile(int user) {
        return "";
    }

    @Tool("Finds where a city lies.")
    public String geocode(String city) {
        return city;
    }

    @Tool("Finds a route.")
    public String route(
            @DependsOn("loadProfile") String profile,
            @DependsOn(value = "geocode", bind = "city=profile") String from) {
            //                                   ^ TW155
        return profile + from;
    }
}
