package com.example.geo;

import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.Tool;

/** Finds places. */
public class GeoTools {

    /** A point on the earth, in degrees. */
    public record Coordinates(double latitude, double longitude) {}

    /**
     * Finds where a city lies.
     *
     * @param city the city's name in English
     */
    @Tool(effect = Effect.READ)
    public Coordinates geocode(String city) {
        return new Coordinates(59.91, 10.75); // whatever the city
    }
}
