package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;
import dev.toolwave.runtime.Outcome;
import java.util.Optional;

public class TripTools {
    @Tool("Tells the weather.")
    public String forecast(String city) {
        return city;
    }

    @Tool("Plans a trip.")
    public String planTrip(@DependsOn("forecast") Outcome<Optional<String>> weather) {
    //                                                                      ^ TW133
        return weather.toString();
    }
}
