package com.example.trips;

import com.example.geo.GeoTools;
import com.example.geo.GeoTools.Coordinates;
import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.Tool;

/** Plans trips. */
public class TripTools {

    /** A stay in a city. */
    public record Trip(String city, Coordinates at, int days) {}

    /**
     * Plans a trip.
     *
     * @param city the city's name in English
     * @param days how many days to stay
     */
    @Tool(effect = Effect.READ)
    public Trip planTrip(
            String city, @DependsOn(value = "geocode", in = GeoTools.class) Coordinates at, int days) {
        return new Trip(city, at, days);
    }
}
