package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class TripTools {
    public record Forecast(String sky) {}

    @Tool("Tells the weather.")
    public Forecast forecast(String city) {
        return new Forecast("blue over " + city);
    }

    @Tool("Plans a trip.")
    public String planTrip(@DependsOn("forcast") Forecast weather) {
    //                                ^ TW101
        return weather.sky();
    }

    @Tool("Plans a trip that somebody else has begun.")
    public String resumeTrip(@DependsOn("planTrip") String plan) {
        return plan;
    }
}
