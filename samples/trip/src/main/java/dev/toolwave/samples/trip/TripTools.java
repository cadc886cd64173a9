package dev.toolwave.samples.trip;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.Tool;
import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.ToolException;
import java.time.LocalDate;
import java.util.List;

/** The tool class of the README; its data is made up. */
public class TripTools {

    public record Coordinates(double latitude, double longitude) {}

    public record Forecast(LocalDate day, String sky, int celsius) {}

    public record Trip(String city, Forecast weather, List<String> events) {}

    /**
     * Finds where a city lies.
     *
     * @param city the city's name
     */
    @Tool(effect = Effect.READ)
    public Coordinates geocode(String city) {
        return switch (city) {
            case "Oslo" -> new Coordinates(59.91, 10.75);
            case "Bergen" -> new Coordinates(60.39, 5.32);
            default -> throw new ToolException.InvalidArgument("city", "unknown city; known are Oslo and Bergen");
        };
    }

    /**
     * Forecasts the weather of a city.
     *
     * @param day the day
     */
    @Tool(effect = Effect.READ)
    public Forecast forecast(@DependsOn("geocode") Coordinates at, LocalDate day) {
        return new Forecast(day, at.latitude() > 60 ? "rain" : "snow", -2);
    }

    /**
     * Lists what is on in a city.
     *
     * @param city the city's name
     * @param day the day
     */
    @Tool(effect = Effect.READ)
    public List<String> events(String city, LocalDate day) {
        return List.of(city + " Philharmonic", "Christmas market");
    }

    /** Plans a day in a city: weather and events. */
    @Tool(effect = Effect.READ)
    public Trip planTrip(
            String city, @DependsOn("forecast") Forecast weather, @DependsOn("events") Outcome<List<String>> events) {
        return new Trip(city, weather, events.orElse(List.of()));
    }
}
