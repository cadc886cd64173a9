package demo;

import dev.toolwave.annotations.Tool;

public class GeoTools {
    @Tool("Finds where a city lies.")
    public String geocode(String city) {
        return city;
    }
}
