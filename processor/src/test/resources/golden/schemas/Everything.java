package sample;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.OnFailure;
import dev.toolwave.annotations.Param;
import dev.toolwave.annotations.Retry;
import dev.toolwave.annotations.Tool;
import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.ToolContext;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Every row of the table of types, and every part of a definition. */
public class Everything {

    /** How hot it is. */
    public enum Unit {
        /** Degrees Celsius. */
        CELSIUS,
        @JsonProperty("fahrenheit")
        FAHRENHEIT {
            @Override
            public String toString() {
                return "F";
            }
        }
    }

    /**
     * A place.
     *
     * @param name what people call it
     * @param latitude degrees north
     */
    public record Place(
            @NotBlank String name,
            @DecimalMin("-90") double latitude,
            @JsonProperty("lon") double longitude,
            Optional<Place> near,
            @Nullable String note,
            @Param(value = "How far around, in metres.", defaultValue = "250") int radius) {}

    public record Pair<A, B>(A first, B second) {}

    public record Tree(String label, List<Tree> children, Map<String, Tree> named) {}

    public record Ping(Optional<Pong> pong) {}

    public record Pong(List<Ping> pings) {}

    /** A figure. */
    public sealed interface Shape {
        record Circle(@Positive double radius) implements Shape {}

        record Polygon(@Size(min = 3) List<Pair<Integer, Integer>> corners) implements Shape {}
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Expression.Number.class, name = "number"),
        @JsonSubTypes.Type(value = Expression.Sum.class, name = "sum")
    })
    public sealed interface Expression {
        record Number(BigDecimal value) implements Expression {}

        record Sum(Expression left, Expression right) implements Expression {}
    }

    public static class Base {
        private String id = "";
        public transient int cached;

        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }
    }

    public static class Order extends Base {
        public List<String> lines = List.of();

        @JsonIgnore
        public String secret = "";

        @JsonPropertyDescription("Who pays.")
        public @Nullable String payer;
    }

    public static final class Money {
        private final BigDecimal amount;
        private final Currency currency;

        @JsonCreator
        public Money(@JsonProperty("amount") BigDecimal amount, @JsonProperty("currency") Currency currency) {
            this.amount = amount;
            this.currency = currency;
        }

        public BigDecimal getAmount() {
            return amount;
        }

        public Currency getCurrency() {
            return currency;
        }
    }

    /** Takes numbers. */
    @Tool
    public BigDecimal numbers(
            byte a, Short b, int c, Long d, BigInteger e, float f, Double g, BigDecimal h, boolean i, char j) {
        return h;
    }

    /**
     * Takes texts.
     *
     * @param a any text
     */
    @Tool
    public String texts(
            String a,
            CharSequence b,
            byte[] c,
            UUID d,
            URI e,
            Path f,
            Locale g,
            Currency h,
            java.util.regex.Pattern i,
            Unit j,
            Month k) {
        return a;
    }

    @Tool("Takes times.")
    public ZonedDateTime times(
            Instant a,
            OffsetDateTime b,
            ZonedDateTime c,
            LocalDate d,
            LocalDateTime e,
            LocalTime f,
            Duration g,
            Period h,
            Year i,
            YearMonth j,
            ZoneId k) {
        return c;
    }

    @Tool("Takes collections.")
    public List<Unit> collections(
            String[] a,
            int[] b,
            List<List<Integer>> c,
            Collection<Place> d,
            Set<String> e,
            SortedSet<LocalDate> f,
            LinkedHashSet<Unit> g,
            Map<String, Place> h,
            Map<Unit, Integer> i,
            SortedMap<Integer, List<String>> j,
            long... k) {
        return List.copyOf(g);
    }

    @Tool("Takes what may be absent.")
    public Optional<Place> absent(
            Optional<String> a,
            OptionalInt b,
            OptionalLong c,
            OptionalDouble d,
            @Nullable Place e,
            @Param(defaultValue = "celsius") Unit f,
            @Param(defaultValue = "2026-12-01", examples = {"2027-01-01"}) LocalDate g,
            @Param(defaultValue = "[1, 2]") List<Integer> h) {
        return Optional.ofNullable(e);
    }

    @Tool("Takes what is constrained.")
    public int constrained(
            @Min(1) @Max(9) int a,
            @Digits(integer = 6, fraction = 2) BigDecimal b,
            @Size(min = 2, max = 10) String c,
            @jakarta.validation.constraints.Pattern(regexp = "[A-Z]{2}-\\d+") String d,
            @Email String e,
            @NotEmpty List<String> f,
            @Positive long g) {
        return a;
    }

    @Tool("Takes objects.")
    public Tree objects(
            Pair<Place, Pair<String, Unit>> a, Tree b, Ping c, Shape d, Expression e, Order f, Money g, List<Shape> h) {
        return b;
    }

    @Tool(
            value = "Finds a place.",
            name = "find_place",
            title = "Place finder",
            effect = Effect.READ,
            openWorld = false,
            timeout = "1500ms",
            maxConcurrency = 4)
    @Retry(maxAttempts = 4, delay = "50ms", maxDelay = "1s", on = java.io.IOException.class)
    public CompletionStage<Place> find(String query) {
        throw new UnsupportedOperationException(query);
    }

    @Tool(value = "Tells the weather.", effect = Effect.READ)
    public String weather(
            @DependsOn("find") Place place, LocalDate day, @Param("In what unit.") Optional<Unit> unit) {
        return place + " " + day + " " + unit;
    }

    @Tool(
            value = "Plans a trip.",
            effect = Effect.WRITE,
            resources = {"plan", "trip:{traveller}"},
            onFailure = OnFailure.ABORT)
    public void plan(
            @Param("Who travels.") String traveller,
            @DependsOn(value = "find", bind = "query=from", select = "latitude") double start,
            @DependsOn(value = "find_place", bind = "query=to") Outcome<Place> end,
            @DependsOn(value = "weather", bind = "query=to") Optional<String> weather,
            ToolContext context) {}
}
