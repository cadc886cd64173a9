package dev.toolwave.samples.fuzz;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.toolwave.annotations.Param;
import dev.toolwave.annotations.Tool;
import java.io.IOException;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tools with open types, or with types whose creators may throw. Each returns its argument. */
public class OpenTypes {

    private static final String ANY_OBJECT = "{\"type\":\"object\"}";

    /** Values of which nothing is known. */
    public record Opens(
            @Param(schema = "{\"type\":\"string\"}") Object any,
            @Param(schema = ANY_OBJECT) Map<String, Object> object,
            @Param(schema = ANY_OBJECT) JsonNode node) {}

    /** Values that databind reads. */
    public record Foreigns(
            Money price,
            List<Money> fees,
            @Param(schema = ANY_OBJECT) Parcel parcel,
            @Param(schema = ANY_OBJECT) Labels labels) {}

    /** A class with a deserializer of its own. */
    @Param(schema = "{\"type\":\"string\",\"pattern\":\"^[0-9]+ [A-Z]{3}$\"}")
    @JsonDeserialize(using = MoneyReader.class)
    @JsonSerialize(using = MoneyWriter.class)
    public record Money(long amount, String currency) {}

    /** Reads {@code 5 EUR}. */
    public static final class MoneyReader extends JsonDeserializer<Money> {

        @Override
        public Money deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String[] parts = in.getText().split(" ", 2);
            return new Money(Long.parseLong(parts[0]), parts[1]);
        }
    }

    /** Writes {@code 5 EUR}. */
    public static final class MoneyWriter extends JsonSerializer<Money> {

        @Override
        public void serialize(Money value, JsonGenerator out, SerializerProvider serializers) throws IOException {
            out.writeString(value.amount() + " " + value.currency());
        }
    }

    /** A class with unwrapped properties. */
    public static class Parcel {

        public int weight;

        @JsonUnwrapped
        public Size size = new Size();
    }

    /** A class that takes any name. */
    public static class Labels {

        private final Map<String, Object> labels = new LinkedHashMap<>();

        @JsonAnyGetter
        public Map<String, Object> labels() {
            return labels;
        }

        @JsonAnySetter
        public void label(String name, Object value) {
            labels.put(name, value);
        }
    }

    /** A part of a parcel. */
    public static class Size {

        public int width;
        public double height;
    }

    /** A class whose constructor declares to throw. */
    public static class Site {

        private final URL home;
        private final int port;

        @JsonCreator
        public Site(@JsonProperty("home") URL home, @JsonProperty("port") int port) throws IOException {
            if (port < 0) {
                throw new IOException("no such port");
            }
            this.home = home;
            this.port = port;
        }

        public URL getHome() {
            return home;
        }

        public int getPort() {
            return port;
        }
    }

    @Tool("Returns what may be anything.")
    public Opens opens(Opens value) {
        return value;
    }

    @Tool("Returns what databind has read.")
    public Foreigns foreigns(Foreigns value) {
        return value;
    }

    @Tool("Returns what may throw.")
    public List<Site> sites(List<Site> value) {
        return value;
    }
}
