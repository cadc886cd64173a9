package dev.toolwave.samples.fuzz;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.toolwave.annotations.Param;
import dev.toolwave.annotations.Tool;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Tools that take and give every type there is a schema for. Each returns what it was given, so that whatever can be read is
 * also written.
 */
@SuppressWarnings("ArrayRecordComponent") // arrays are types too
public class EveryType {

    /** Numbers, booleans and strings. */
    public record Scalars(
            String text,
            CharSequence chars,
            char letter,
            Character boxedLetter,
            boolean flag,
            Boolean boxedFlag,
            byte tiny,
            Byte boxedTiny,
            short small,
            Short boxedSmall,
            int number,
            Integer boxedNumber,
            long big,
            Long boxedBig,
            BigInteger huge,
            float rough,
            Float boxedRough,
            double fine,
            Double boxedFine,
            BigDecimal exact,
            Number any,
            byte[] bytes) {}

    /** Points and spans of time. */
    public record Times(
            LocalDate date,
            LocalTime time,
            LocalDateTime dateTime,
            Instant instant,
            OffsetDateTime offsetDateTime,
            ZonedDateTime zonedDateTime,
            Duration duration,
            Period period,
            Year year,
            YearMonth month,
            MonthDay day,
            OffsetTime offsetTime,
            ZoneId zone,
            ZoneOffset offset) {}

    /** Types that are spelled as a text. */
    public record Texts(
            UUID id,
            URI uri,
            Path path,
            File file,
            Locale locale,
            Currency currency,
            java.util.regex.Pattern pattern,
            Charset charset,
            Isbn isbn,
            Color color,
            DayOfWeek weekday) {}

    /** A class that makes itself of a text. */
    public static final class Isbn {

        private final String digits;

        private Isbn(String digits) {
            this.digits = digits;
        }

        public static Isbn valueOf(String text) {
            if (!text.matches("[0-9]{13}")) {
                throw new IllegalArgumentException("not 13 digits");
            }
            return new Isbn(text);
        }

        @Override
        public String toString() {
            return digits;
        }
    }

    /** An enum with a constant that has a name of its own, and one that has a body. */
    public enum Color {
        RED,
        @JsonProperty("dark-green")
        GREEN,
        BLUE {
            @Override
            public String toString() {
                return "blue";
            }
        }
    }

    /** Elements in order. */
    public record Lists(
            List<String> texts,
            Collection<Point> points,
            Iterable<Color> colors,
            ArrayList<Integer> numbers,
            ArrayDeque<Long> queue,
            List<List<Integer>> nested,
            List<? extends Point> wild,
            Set<UUID> ids,
            Set<Point> distinct,
            SortedSet<String> sorted,
            NavigableSet<Integer> navigable,
            LinkedHashSet<LocalDate> days) {}

    /** Arrays. */
    public record Arrays(
            int[] numbers,
            long[] bigs,
            char[] letters,
            boolean[] flags,
            double[][] matrix,
            String[] texts,
            Point[] points,
            List<String>[] lists,
            byte[][] blobs) {}

    /** Maps with every kind of key. */
    public record Maps(
            Map<String, Integer> byText,
            Map<Color, Point> byColor,
            Map<Character, Double> byLetter,
            Map<Byte, String> byByte,
            Map<Short, Boolean> byShort,
            Map<Integer, String> byInteger,
            Map<Long, List<Tree>> byLong,
            Map<BigInteger, String> byBigInteger,
            Map<Float, String> byFloat,
            Map<Double, String> byDouble,
            Map<BigDecimal, byte[]> byDecimal,
            SortedMap<String, Shape> sorted,
            NavigableMap<Integer, int[]> navigable,
            TreeMap<Short, String> tree,
            LinkedHashMap<Color, Map<String, Integer>> nested) {}

    /** A record that refuses some of its values. */
    public record Point(int x, int y) {

        public Point {
            if (x == y) {
                throw new IllegalArgumentException("on the diagonal");
            }
        }
    }

    /** A generic record. */
    public record Box<T>(T content, List<T> more) {}

    /** A record without components. */
    public record Nothing() {}

    /** A recursive record. */
    public record Tree(String name, List<Tree> children, Optional<Tree> parent) {}

    /** The one half of two records that hold each other. */
    public record Left(Optional<Right> right) {}

    /** The other half. */
    public record Right(Optional<Left> left, int depth) {}

    /** A class with setters and a public field. */
    public static class Bean {

        public int count = 3;
        private String name = "";
        private Optional<Integer> size = Optional.of(1);

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public Optional<Integer> getSize() {
            return size;
        }

        public void setSize(Optional<Integer> size) {
            this.size = size;
        }
    }

    /** A class that inherits properties. */
    public static class Puppy extends Bean {

        private boolean good;

        public boolean isGood() {
            return good;
        }

        public void setGood(boolean good) {
            this.good = good;
        }
    }

    /** A class with a factory. */
    public static final class Made {

        private final int amount;

        private Made(int amount) {
            this.amount = amount;
        }

        @JsonCreator
        public static Made of(@JsonProperty("amount") int amount) {
            if (amount < 0) {
                throw new IllegalArgumentException("negative");
            }
            return new Made(amount);
        }

        public int getAmount() {
            return amount;
        }
    }

    /** A union that is also recursive. */
    public sealed interface Shape {

        /** Round. */
        record Circle(double radius) implements Shape {}

        /** A point of its own. */
        record Dot(Point at) implements Shape {}

        /** Many. */
        record Group(List<Shape> members, Optional<Shape> first) implements Shape {}
    }

    /** A union whose discriminator and values Jackson's annotations name. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Pet.Dog.class, name = "dog"),
        @JsonSubTypes.Type(value = Pet.Cat.class, name = "cat")
    })
    public sealed interface Pet {

        /** Barks. */
        record Dog(String name, int age) implements Pet {}

        /** Does not. */
        record Cat(String name) implements Pet {}
    }

    /** Objects of every kind. */
    public record Objects(
            Point point,
            Box<String> box,
            Box<Box<Point>> boxes,
            Nothing nothing,
            Tree tree,
            Left left,
            Bean bean,
            Puppy puppy,
            Made made,
            Shape shape,
            Shape.Circle circle,
            Pet pet) {}

    /** Optional properties. */
    public record Optionals(
            Optional<String> text,
            Optional<Integer> number,
            OptionalInt primitive,
            OptionalLong big,
            OptionalDouble fine,
            Optional<List<Color>> colors,
            Optional<int[]> numbers,
            Optional<Shape> shape,
            Optional<Map<String, Integer>> map,
            @Param(defaultValue = "7") int lucky,
            @Param(defaultValue = "RED") Color color,
            @Param(defaultValue = "[\"a\"]") List<String> letters) {}

    /** Properties with constraints. */
    public record Constrained(
            @NotBlank String text,
            @NotEmpty List<@Size(min = 2) String> words,
            @Size(min = 2, max = 4) String code,
            @Size(max = 3) Map<String, @Min(0) Integer> stock,
            @Min(1) @Max(31) int day,

            @DecimalMin("0.5") @DecimalMax(value = "99.5", inclusive = false)
            BigDecimal share,

            @Negative double loss,
            @PositiveOrZero long gain,
            @Digits(integer = 5, fraction = 2) BigDecimal price,
            @Pattern(regexp = "(a+)+b") String backtracking,
            @Email String mail) {}

    @Tool("Returns numbers, truth values and texts.")
    public Scalars scalars(Scalars value) {
        return value;
    }

    @Tool("Returns points and spans of time.")
    public Times times(Times value) {
        return value;
    }

    @Tool("Returns what is spelled as a text.")
    public Texts texts(Texts value) {
        return value;
    }

    @Tool("Returns lists and sets.")
    public Lists lists(Lists value) {
        return value;
    }

    @Tool("Returns arrays.")
    public Arrays arrays(Arrays value) {
        return value;
    }

    @Tool("Returns maps.")
    public Maps maps(Maps value) {
        return value;
    }

    @Tool("Returns objects.")
    public Objects objects(Objects value) {
        return value;
    }

    @Tool("Returns what may be left out.")
    public Optionals optionals(Optionals value) {
        return value;
    }

    @Tool("Returns what obeys constraints.")
    public Constrained constrained(Constrained value) {
        return value;
    }

    @Tool("Returns a recursive union.")
    public Shape shape(Shape value) {
        return value;
    }

    @Tool("Returns a text as it is.")
    public String text(
            @Size(max = 1000) String text,
            Optional<Integer> times,
            @Param(defaultValue = "1.5") double factor,
            Color... colors) {
        return text;
    }

    @Tool("Takes nothing, and gives nothing.")
    public void nothing() {}
}
