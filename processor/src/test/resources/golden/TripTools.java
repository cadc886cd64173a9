package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.Param;
import dev.toolwave.annotations.Tool;
import dev.toolwave.runtime.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

public class TripTools {

    /** How warm it is told. */
    public enum Unit {
        /** degrees Celsius */
        CELSIUS,
        FAHRENHEIT
    }

    public record Coordinates(double latitude, double longitude) {}

    public record Place(String name, Coordinates at) {}

    public record Forecast(LocalDate day, int degrees, Unit unit) {}

    public record Event(String title, Optional<String> venue) {}

    public record Trip(Place from, Place to, Forecast weather, List<Event> events, Optional<Integer> budget) {}

    /**
     * Finds a city.
     *
     * @param city the name of the city
     */
    @Tool(effect = Effect.READ)
    public Place geocode(String city) {
        return new Place(city, new Coordinates(60.39, 5.32));
    }

    /** Tells the weather at a place. */
    @Tool(effect = Effect.READ, exposed = false, timeout = "5s")
    public Forecast forecast(
            @DependsOn(value = "geocode", select = "at") Coordinates at,
            @Param("the day of the trip") LocalDate day,
            @Param(value = "the unit of the temperature", defaultValue = "celsius") Unit unit) {
        return new Forecast(day, 21, unit);
    }

    /**
     * Finds what is on in a city.
     *
     * @param city the name of the city
     * @param day the day of the trip
     */
    @Tool(effect = Effect.READ)
    public List<Event> events(String city, LocalDate day) {
        return List.of(new Event("Philharmonic", Optional.of("Grieg Hall")));
    }

    /**
     * Plans a trip: how to get there, the weather and what is on.
     *
     * @param budget how much it may cost, in whole euros
     */
    @Tool(effect = Effect.READ)
    public Trip planTrip(
            @DependsOn(value = "geocode", bind = "city=from") Place start,
            @DependsOn("geocode") Place goal,
            @DependsOn("forecast") Forecast weather,
            @DependsOn("events") Outcome<List<Event>> events,
            Optional<Integer> budget) {
        return new Trip(start, goal, weather, events.orElse(List.of()), budget);
    }
}
