package demo;

import dev.toolwave.annotations.Tool;

public class TripTools {
    /**
     * Finds a trip.
     *
     * @param citty the city
     */
    @Tool
    public String trip(String city) {
    //            ^ TW222
        return city;
    }
}
