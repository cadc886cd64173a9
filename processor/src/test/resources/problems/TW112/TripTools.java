package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Param;
import dev.toolwave.annotations.Tool;
import jakarta.validation.constraints.Size;

public class TripTools {
    @Tool("Tells the weather.")
    public String forecast(String city) {
        return city;
    }

    @Tool("Plans a trip.")
    public String planTrip(@DependsOn("forecast") @Param("The weather.") String weather) {
    //                                            ^ TW112
        return weather;
    }

    @Tool("Packs a bag.")
    public String pack(@DependsOn("forecast") @Size(max = 80) String weather) {
    //                                        ^ TW112
        return weather;
    }
}
