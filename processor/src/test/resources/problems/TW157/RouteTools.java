package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class RouteTools {
    @Tool("Finds where a city lies.")
    public String geocode(String city) {
        return city;
    }

    @Tool("Finds trains.")
    public String trains(int limit) {
        return "";
    }

    @Tool("Finds a route.")
    public String route(@DependsOn(value = "geocode", bind = {"city=a", "city=b"}) String from) {
    //                                                                  ^ TW157
        return from;
    }

    @Tool("Finds a tour.")
    public String tour(
            @DependsOn("trains") String trains, @DependsOn(value = "geocode", bind = "city=limit") String from) {
            //                                                                       ^ TW157
        return trains + from;
    }
}
