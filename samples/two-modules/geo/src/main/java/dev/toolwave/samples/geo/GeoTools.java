package dev.toolwave.samples.geo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.Tool;
import java.util.Map;

/** Finds places. Other modules have tools that depend on these. */
public class GeoTools {

    private static final Map<String, Coordinates> CITIES =
            Map.of("Bergen", new Coordinates(60.39, 5.32), "Oslo", new Coordinates(59.91, 10.75));

    /**
     * A point on the earth.
     *
     * @param latitude degrees north
     * @param longitude degrees east
     */
    public record Coordinates(double latitude, double longitude) {}

    /** Creates the tools. */
    public GeoTools() {}

    /**
     * Finds where a city lies.
     *
     * @param city the city's name in English
     */
    @Tool(effect = Effect.READ)
    public Coordinates geocode(String city) {
        Coordinates found = CITIES.get(city);
        if (found == null) {
            throw new IllegalArgumentException(city);
        }
        return found;
    }

    /** Returns the time zone of a city. */
    @Tool(effect = Effect.READ)
    public String timeZone(@DependsOn("geocode") Coordinates at) {
        return at.longitude() < 7.5 ? "UTC" : "UTC+1";
    }
}
