package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class Trips {
    @Tool("Tells the weather.")
    public String forecast(String city) {
        return city;
    }

    @Tool("Finds a train.")
    public String trains(String city) {
        return city;
    }

    @Tool("Plans a trip.")
    public String planTrip(@DependsOn("forecast") String weather, @DependsOn("trains") String train) {
        return weather + train;
    }

    @Tool("Packs a bag.")
    public String pack(@DependsOn("forecast") String weather) {
        return weather;
    }
}
