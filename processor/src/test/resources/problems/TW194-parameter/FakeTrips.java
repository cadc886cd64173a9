package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class FakeTrips extends Trips {
    @Override
    @Tool("Plans a trip.")
    public String planTrip(String weather, @DependsOn("trains") String train) {
    //                            ^ TW194
        return weather + train;
    }

    @Override
    @Tool("Packs a bag.")
    @SuppressWarnings("TW194")
    public String pack(String weather) {
        return weather;
    }
}
