package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;
import dev.toolwave.runtime.Outcome;
import java.util.List;

public class TripTools {
    @Tool("Lists events.")
    public List<String> events(String city) {
        return List.of(city);
    }

    @Tool("Plans a trip.")
    public String planTrip(@DependsOn("events") Outcome events) {
    //                                                  ^ TW134
        return events.toString();
    }
}
