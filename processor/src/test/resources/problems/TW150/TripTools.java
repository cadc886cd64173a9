package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;
import java.time.LocalDate;

public class TripTools {
    @Tool("Tells the weather.")
    public String forecast(LocalDate date) {
        return "blue";
    }

    @Tool("Finds a train.")
    public String trains(String date) {
        return "8:15";
    }

    @Tool("Plans a trip.")
    public String planTrip(@DependsOn("forecast") String weather, @DependsOn("trains") String train) {
    //                                                            ^ TW150
        return weather + train;
    }
}
