package dev.toolwave.samples.checkers;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.Param;
import dev.toolwave.annotations.Tool;
import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.ToolContext;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Tools with one parameter or result of each kind of type. */
public class ManyTypes {

    public enum Unit {
        METER,
        MILE
    }

    public record Place(
            String name,
            @Nullable String note,
            Optional<Place> near,
            @Param(defaultValue = "250") int radius) {}

    public record Pair<A, B>(A first, B second) {}

    public sealed interface Shape {
        record Circle(double radius) implements Shape {}

        record Polygon(List<Pair<Integer, Integer>> corners) implements Shape {}
    }

    /** A class with a constructor that Jackson calls. */
    public static final class Money {
        private final BigDecimal amount;
        private final @Nullable String currency;

        @JsonCreator
        public Money(@JsonProperty("amount") BigDecimal amount, @JsonProperty("currency") @Nullable String currency) {
            this.amount = amount;
            this.currency = currency;
        }

        public BigDecimal getAmount() {
            return amount;
        }

        public @Nullable String getCurrency() {
            return currency;
        }
    }

    /** A class with getters and setters. */
    public static class Order {
        private String id = "";
        private @Nullable Money price;
        private List<String> lines = List.of();

        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }

        public @Nullable Money getPrice() {
            return price;
        }

        public void setPrice(@Nullable Money price) {
            this.price = price;
        }

        public List<String> getLines() {
            return lines;
        }

        public void setLines(List<String> lines) {
            this.lines = lines;
        }
    }

    @Tool("Takes scalars.")
    public BigDecimal scalars(
            int a,
            @Nullable Long b,
            double c,
            BigDecimal d,
            boolean e,
            char f,
            String g,
            UUID h,
            URI i,
            LocalDate j,
            Duration k,
            Unit l,
            DayOfWeek m,
            byte[] n) {
        return d;
    }

    @Tool("Takes collections.")
    public Map<Unit, List<String>> collections(
            String[] a, int[] b, List<List<Integer>> c, Set<Unit> d, Map<String, Place> e, long... f) {
        return Map.of(Unit.METER, List.of(a));
    }

    @Tool("Takes values that may be absent.")
    public @Nullable Place absent(
            Optional<String> a,
            OptionalInt b,
            @Nullable Place c,
            @Nullable Unit d,
            @Param(defaultValue = "mile") Unit e,
            @Param(defaultValue = "[1, 2]") List<Integer> f) {
        return c;
    }

    @Tool("Takes objects.")
    public Order objects(Pair<Place, Pair<String, Unit>> a, Shape b, Money c, Order d, List<Shape> e) {
        return d;
    }

    @Tool(value = "Finds a place.", effect = Effect.READ)
    public CompletionStage<Place> find(String query) {
        return CompletableFuture.completedFuture(new Place(query, null, Optional.empty(), 1));
    }

    @Tool(value = "Tells the weather.", effect = Effect.READ)
    public @Nullable String weather(@DependsOn("find") Place place, LocalDate day) {
        return place.note();
    }

    @Tool(value = "Plans a trip.", effect = Effect.WRITE, resources = "trip:{traveler}")
    public void plan(
            String traveler,
            @DependsOn(value = "find", bind = "query=from", select = "radius") int start,
            @DependsOn(value = "find", bind = "query=to") Outcome<Place> end,
            @DependsOn(value = "weather", bind = "query=to") Optional<String> weather,
            ToolContext context) {}
}
