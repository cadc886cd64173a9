package demo;

import dev.toolwave.annotations.Tool;

public class GeoTools {
    public record Coordinates(double latitude, double longitude) {}

    @Tool("Finds where a city lies.")
    public Coordinates geocode(String city) {
        return new Coordinates(59.9, city.length());
    }
}
