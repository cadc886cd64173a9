package demo;

import dev.toolwave.annotations.Param;
import dev.toolwave.annotations.Tool;

public class Weather {
    @Tool("Tells the weather.")
    public String weather(@Param("A city.") String city) {
        return "rain";
    }
}
