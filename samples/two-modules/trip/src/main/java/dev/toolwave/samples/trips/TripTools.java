package dev.toolwave.samples.trips;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.Tool;
import dev.toolwave.samples.geo.GeoTools;

/** Plans trips. Where the cities lie is found by the tools of another module, in the same call. */
public class TripTools {

    /** Creates the tools. */
    public TripTools() {}

    /**
     * Measures how far two cities are apart as the crow flies.
     *
     * @return the distance in kilometres
     */
    @Tool(effect = Effect.READ)
    public long distance(
            @DependsOn(value = "geocode", in = GeoTools.class, bind = "city=from") GeoTools.Coordinates start,
            @DependsOn(value = "geocode", in = GeoTools.class, bind = "city=to") GeoTools.Coordinates goal) {
        double middle = Math.toRadians((start.latitude() + goal.latitude()) / 2);
        double north = goal.latitude() - start.latitude();
        double east = (goal.longitude() - start.longitude()) * Math.cos(middle);
        return Math.round(111.2 * Math.hypot(north, east));
    }

    /**
     * Returns when to leave in order to arrive on time.
     *
     * @param hour the full hour at which to arrive
     */
    @Tool(effect = Effect.READ)
    public String departure(
            @DependsOn("distance") long kilometres,
            @DependsOn(value = "timeZone", in = GeoTools.class, bind = "city=to") String zone,
            int hour) {
        return "at " + (hour - 1 - kilometres / 100) + " o'clock " + zone;
    }
}
