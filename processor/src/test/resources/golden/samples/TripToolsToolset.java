package dev.toolwave.samples.trip;

import dev.toolwave.annotations.Effect;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.Toolset;
import dev.toolwave.runtime.TypedCall;
import dev.toolwave.runtime.spi.ArgumentReader;
import dev.toolwave.runtime.spi.Arguments;
import dev.toolwave.runtime.spi.EdgeKind;
import dev.toolwave.runtime.spi.Inputs;
import dev.toolwave.runtime.spi.NumberRule;
import dev.toolwave.runtime.spi.Plan;
import dev.toolwave.runtime.spi.PlanNode;
import dev.toolwave.runtime.spi.PropertyNames;
import dev.toolwave.runtime.spi.ResultWriter;
import dev.toolwave.runtime.spi.SizeRule;
import dev.toolwave.runtime.spi.TextRule;
import dev.toolwave.runtime.spi.ToolPolicy;
import dev.toolwave.runtime.spi.ToolsetMetadata;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link TripTools}: their definitions, decoders, encoders, plans and typed calls.
 *
 * <table>
 * <caption>What runs when a tool is called, wave by wave</caption>
 * <tr><th>tool</th><th>wave 1</th><th>wave 2</th><th>wave 3</th></tr>
 * <tr><td>geocode</td><td>geocode(city)</td><td></td><td></td></tr>
 * <tr><td>forecast</td><td>geocode(city)</td><td>forecast(day)</td><td></td></tr>
 * <tr><td>events</td><td>events(city, day)</td><td></td><td></td></tr>
 * <tr><td>planTrip</td><td>geocode(city), events(city, day)</td><td>forecast(day)</td><td>planTrip(city)</td></tr>
 * </table>
 *
 * <h2>forecast</h2>
 * <pre class="mermaid">
 * graph LR
 *   n0["geocode(city)"]
 *   n1["forecast(day)"]
 *   n0 --&gt; n1
 * </pre>
 *
 * <h2>planTrip</h2>
 * <pre class="mermaid">
 * graph LR
 *   n0["geocode(city)"]
 *   n1["events(city, day)"]
 *   n2["forecast(day)"]
 *   n3["planTrip(city)"]
 *   n0 --&gt; n2
 *   n2 --&gt; n3
 *   n1 -.-&gt; n3
 * </pre>
 */
@SuppressWarnings({
        "deprecation",
        "removal"
})
@Generated("dev.toolwave.processor.ToolProcessor")
public final class TripToolsToolset implements Toolset {
    private static final ToolDefinition GEOCODE = ToolDefinition.builder("geocode")
            .description("Finds where a city lies.")
            .inputSchema("""
            {"type":"object","properties":{"city":{"type":"string","description":"the city's name"}},\
            "required":["city"],"additionalProperties":false}""")
            .outputSchema("""
            {"type":"object","properties":{"latitude":{"type":"number"},"longitude":{"type":"number"}},\
            "required":["latitude","longitude"],"additionalProperties":false}""")
            .effect(Effect.READ)
            .idempotent(true)
            .build();

    private static final ToolDefinition FORECAST = ToolDefinition.builder("forecast")
            .description("Forecasts the weather of a city.")
            .inputSchema("""
            {"type":"object","properties":{\
            "day":{"type":"string","description":"the day","format":"date"},\
            "city":{"type":"string","description":"the city's name"}\
            },"required":["day","city"],"additionalProperties":false}""")
            .outputSchema("""
            {"type":"object","properties":{\
            "day":{"type":"string","format":"date"},\
            "sky":{"type":"string"},\
            "celsius":{"type":"integer","minimum":-2147483648,"maximum":2147483647}\
            },"required":["day","sky","celsius"],"additionalProperties":false}""")
            .effect(Effect.READ)
            .idempotent(true)
            .build();

    private static final ToolDefinition EVENTS = ToolDefinition.builder("events")
            .description("Lists what is on in a city.")
            .inputSchema("""
            {"type":"object","properties":{\
            "city":{"type":"string","description":"the city's name"},\
            "day":{"type":"string","description":"the day","format":"date"}\
            },"required":["city","day"],"additionalProperties":false}""")
            .outputSchema("""
            {"type":"object","properties":{"result":{"type":"array","items":{"type":"string"}}},\
            "required":["result"],"additionalProperties":false}""")
            .effect(Effect.READ)
            .idempotent(true)
            .build();

    private static final ToolDefinition PLAN_TRIP = ToolDefinition.builder("planTrip")
            .description("Plans a day in a city: weather and events.")
            .inputSchema("""
            {"type":"object","properties":{\
            "city":{"type":"string","description":"the city's name"},\
            "day":{"type":"string","description":"the day","format":"date"}\
            },"required":["city","day"],"additionalProperties":false}""")
            .outputSchema("""
            {"type":"object","properties":{\
            "city":{"type":"string"},\
            "weather":{"type":"object","properties":{\
            "day":{"type":"string","format":"date"},\
            "sky":{"type":"string"},\
            "celsius":{"type":"integer","minimum":-2147483648,"maximum":2147483647}\
            },"required":["day","sky","celsius"],"additionalProperties":false},\
            "events":{"type":"array","items":{"type":"string"}}\
            },"required":["city","weather","events"],"additionalProperties":false}""")
            .effect(Effect.READ)
            .idempotent(true)
            .build();

    private static final List<ToolDefinition> DEFINITIONS = List.of(GEOCODE, FORECAST, EVENTS,
            PLAN_TRIP);

    private static final ToolPolicy GEOCODE_POLICY = ToolPolicy.of(TripTools.class, "geocode", Effect.READ);

    private static final ToolPolicy FORECAST_POLICY = ToolPolicy.of(TripTools.class, "forecast", Effect.READ);

    private static final ToolPolicy EVENTS_POLICY = ToolPolicy.of(TripTools.class, "events", Effect.READ);

    private static final ToolPolicy PLAN_TRIP_POLICY = ToolPolicy.of(TripTools.class, "planTrip", Effect.READ);

    private static final Plan GEOCODE_PLAN = Plan.of(PlanNode.of(GEOCODE_POLICY).arguments(0));

    private static final Plan FORECAST_PLAN = Plan.of(
            /* 0 */ PlanNode.of(GEOCODE_POLICY).arguments(1).height(2),
            /* 1 */ PlanNode.of(FORECAST_POLICY).arguments(0).dependsOn(0).wave(2));

    private static final Plan EVENTS_PLAN = Plan.of(PlanNode.of(EVENTS_POLICY).arguments(0, 1));

    private static final Plan PLAN_TRIP_PLAN = Plan.of(
            /* 0 */ PlanNode.of(GEOCODE_POLICY).arguments(0).height(3),
            /* 1 */ PlanNode.of(EVENTS_POLICY).arguments(0, 1).height(2),
            /* 2 */ PlanNode.of(FORECAST_POLICY).arguments(1).dependsOn(0).wave(2).height(2),
            /* 3 */ PlanNode.of(PLAN_TRIP_POLICY).arguments(0).dependsOn(2)
                    .dependsOn(1, EdgeKind.OUTCOME).wave(3));

    private static final List<Plan> PLANS = List.of(GEOCODE_PLAN, FORECAST_PLAN, EVENTS_PLAN,
            PLAN_TRIP_PLAN);

    private static final PropertyNames CITY_PARAMETERS = PropertyNames.required("city");

    private static final PropertyNames DAY_CITY_PARAMETERS = PropertyNames.required("day", "city");

    private static final PropertyNames CITY_DAY_PARAMETERS = PropertyNames.required("city", "day");

    private static final PropertyNames COORDINATES_PROPERTIES = PropertyNames.required("latitude",
            "longitude");

    private static final PropertyNames FORECAST_PROPERTIES = PropertyNames.required("day", "sky",
            "celsius");

    private final TripTools tripTools;

    private TripToolsToolset(TripTools tripTools) {
        this.tripTools = Objects.requireNonNull(tripTools, "tripTools");
    }

    /**
     * Returns a toolset that calls the tools on this instance.
     */
    public static TripToolsToolset of(TripTools tripTools) {
        return new TripToolsToolset(tripTools);
    }

    /**
     * Returns a call of {@code geocode}. Finds where a city lies.
     *
     * @param city the city's name
     */
    public TypedCall<TripTools.Coordinates> geocode(String city) {
        return TypedCall.of(this, 0, new CityArguments(city));
    }

    /**
     * Returns a call of {@code forecast}. Forecasts the weather of a city.
     *
     * @param day the day
     * @param city the city's name
     */
    public TypedCall<TripTools.Forecast> forecast(LocalDate day, String city) {
        return TypedCall.of(this, 1, new DayCityArguments(day, city));
    }

    /**
     * Returns a call of {@code events}. Lists what is on in a city.
     *
     * @param city the city's name
     * @param day the day
     */
    public TypedCall<List<String>> events(String city, LocalDate day) {
        return TypedCall.of(this, 2, new CityDayArguments(city, day));
    }

    /**
     * Returns a call of {@code planTrip}. Plans a day in a city: weather and events.
     *
     * @param city the city's name
     * @param day the day
     */
    public TypedCall<TripTools.Trip> planTrip(String city, LocalDate day) {
        return TypedCall.of(this, 3, new CityDayArguments(city, day));
    }

    @Override
    public List<ToolDefinition> definitions() {
        return DEFINITIONS;
    }

    @Override
    public List<Object> owners() {
        return List.of(tripTools);
    }

    @Override
    public Plan plan(int tool) {
        return PLANS.get(tool);
    }

    @Override
    public Arguments readArguments(int tool, ArgumentReader in) {
        return switch (tool) {
            case 0 -> readCityArguments(in);
            case 1 -> readDayCityArguments(in);
            case 2 -> readCityDayArguments(in);
            case 3 -> readCityDayArguments(in);
            default -> throw new IndexOutOfBoundsException(tool);
        };
    }

    @Override
    public void writeArguments(int tool, Arguments arguments, ResultWriter out) {
        switch (tool) {
            case 0 -> writeCityArguments(out, (CityArguments) arguments);
            case 1 -> writeDayCityArguments(out, (DayCityArguments) arguments);
            case 2 -> writeCityDayArguments(out, (CityDayArguments) arguments);
            case 3 -> writeCityDayArguments(out, (CityDayArguments) arguments);
            default -> Toolset.super.writeArguments(tool, arguments, out);
        }
    }

    @Override
    public Object invoke(int tool, int node, Arguments arguments, Inputs in) throws Exception {
        return switch (tool) {
            case 0 -> invokeGeocode((CityArguments) arguments, in);
            case 1 -> invokeForecast(node, (DayCityArguments) arguments, in);
            case 2 -> invokeEvents((CityDayArguments) arguments, in);
            case 3 -> invokePlanTrip(node, (CityDayArguments) arguments, in);
            default -> throw new IndexOutOfBoundsException(tool);
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    public void writeResult(int tool, Object result, ResultWriter out) {
        switch (tool) {
            case 0 -> writeCoordinates(out, (TripTools.Coordinates) result);
            case 1 -> writeForecast(out, (TripTools.Forecast) result);
            case 2 -> writeStringList(out, (List<String>) result);
            case 3 -> writeTrip(out, (TripTools.Trip) result);
            default -> throw new IndexOutOfBoundsException(tool);
        }
    }

    @Override
    public List<ToolPolicy> upstreams() {
        return List.of(GEOCODE_POLICY, EVENTS_POLICY, FORECAST_POLICY);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void writeUpstream(int upstream, Object result, ResultWriter out) {
        switch (upstream) {
            case 0 -> writeCoordinates(out, (TripTools.Coordinates) result);
            case 1 -> writeStringList(out, (List<String>) result);
            case 2 -> writeForecast(out, (TripTools.Forecast) result);
            default -> throw new IndexOutOfBoundsException(upstream);
        }
    }

    @Override
    public Object readUpstream(int upstream, ArgumentReader in) {
        return switch (upstream) {
            case 0 -> readCoordinates(in);
            case 1 -> readStringList(in);
            case 2 -> readForecast(in);
            default -> throw new IndexOutOfBoundsException(upstream);
        };
    }

    private Object invokeGeocode(CityArguments arguments, Inputs in) throws Exception {
        return tripTools.geocode(arguments.city());
    }

    private Object invokeForecast(int node, DayCityArguments arguments, Inputs in) throws
            Exception {
        return switch (node) {
            case 0 -> tripTools.geocode(arguments.city());
            case 1 -> tripTools.forecast(in.<TripTools.Coordinates>value(0), arguments.day());
            default -> throw new IndexOutOfBoundsException(node);
        };
    }

    private Object invokeEvents(CityDayArguments arguments, Inputs in) throws Exception {
        return tripTools.events(arguments.city(), arguments.day());
    }

    private Object invokePlanTrip(int node, CityDayArguments arguments, Inputs in) throws
            Exception {
        return switch (node) {
            case 0 -> tripTools.geocode(arguments.city());
            case 1 -> tripTools.events(arguments.city(), arguments.day());
            case 2 -> tripTools.forecast(in.<TripTools.Coordinates>value(0), arguments.day());
            case 3 -> tripTools.planTrip(arguments.city(), in.<TripTools.Forecast>value(0),
                    in.<List<String>>outcome(1));
            default -> throw new IndexOutOfBoundsException(node);
        };
    }

    private static CityArguments readCityArguments(ArgumentReader in) {
        if (!in.beginObject(CITY_PARAMETERS)) {
            return null;
        }
        String city = null;
        for (int property = in.nextProperty(); property != ArgumentReader.END; property = in.nextProperty()) {
            switch (property) {
                case 0 -> city = in.readString(TextRule.ANY);
                default -> throw new AssertionError(property);
            }
        }
        return in.endObject() ? new CityArguments(city) : null;
    }

    private static DayCityArguments readDayCityArguments(ArgumentReader in) {
        if (!in.beginObject(DAY_CITY_PARAMETERS)) {
            return null;
        }
        LocalDate day = null;
        String city = null;
        for (int property = in.nextProperty(); property != ArgumentReader.END; property = in.nextProperty()) {
            switch (property) {
                case 0 -> day = in.readLocalDate();
                case 1 -> city = in.readString(TextRule.ANY);
                default -> throw new AssertionError(property);
            }
        }
        return in.endObject() ? new DayCityArguments(day, city) : null;
    }

    private static CityDayArguments readCityDayArguments(ArgumentReader in) {
        if (!in.beginObject(CITY_DAY_PARAMETERS)) {
            return null;
        }
        String city = null;
        LocalDate day = null;
        for (int property = in.nextProperty(); property != ArgumentReader.END; property = in.nextProperty()) {
            switch (property) {
                case 0 -> city = in.readString(TextRule.ANY);
                case 1 -> day = in.readLocalDate();
                default -> throw new AssertionError(property);
            }
        }
        return in.endObject() ? new CityDayArguments(city, day) : null;
    }

    private static TripTools.Coordinates readCoordinates(ArgumentReader in) {
        if (!in.beginObject(COORDINATES_PROPERTIES)) {
            return null;
        }
        double latitude = 0;
        double longitude = 0;
        for (int property = in.nextProperty(); property != ArgumentReader.END; property = in.nextProperty()) {
            switch (property) {
                case 0 -> latitude = in.readDouble(NumberRule.ANY);
                case 1 -> longitude = in.readDouble(NumberRule.ANY);
                default -> throw new AssertionError(property);
            }
        }
        if (!in.endObject()) {
            return null;
        }
        try {
            return new TripTools.Coordinates(latitude, longitude);
        } catch (Exception refusal) {
            in.reject(refusal);
            return null;
        }
    }

    private static List<String> readStringList(ArgumentReader in) {
        if (!in.beginArray(SizeRule.ANY)) {
            return null;
        }
        List<String> elements = new ArrayList<>();
        while (in.nextElement()) {
            elements.add(in.readString(TextRule.ANY));
        }
        return in.endArray(elements) ? List.copyOf(elements) : null;
    }

    private static TripTools.Forecast readForecast(ArgumentReader in) {
        if (!in.beginObject(FORECAST_PROPERTIES)) {
            return null;
        }
        LocalDate day = null;
        String sky = null;
        int celsius = 0;
        for (int property = in.nextProperty(); property != ArgumentReader.END; property = in.nextProperty()) {
            switch (property) {
                case 0 -> day = in.readLocalDate();
                case 1 -> sky = in.readString(TextRule.ANY);
                case 2 -> celsius = in.readInt(NumberRule.ANY);
                default -> throw new AssertionError(property);
            }
        }
        if (!in.endObject()) {
            return null;
        }
        try {
            return new TripTools.Forecast(day, sky, celsius);
        } catch (Exception refusal) {
            in.reject(refusal);
            return null;
        }
    }

    private static void writeCityArguments(ResultWriter out, CityArguments value) {
        out.beginObject();
        out.name("city");
        out.string(value.city());
        out.endObject();
    }

    private static void writeDayCityArguments(ResultWriter out, DayCityArguments value) {
        out.beginObject();
        out.name("day");
        out.text(value.day());
        out.name("city");
        out.string(value.city());
        out.endObject();
    }

    private static void writeCityDayArguments(ResultWriter out, CityDayArguments value) {
        out.beginObject();
        out.name("city");
        out.string(value.city());
        out.name("day");
        out.text(value.day());
        out.endObject();
    }

    private static void writeCoordinates(ResultWriter out, TripTools.Coordinates value) {
        if (out.isNull(value)) {
            return;
        }
        out.beginObject();
        out.name("latitude");
        out.number(value.latitude());
        out.name("longitude");
        out.number(value.longitude());
        out.endObject();
    }

    private static void writeForecast(ResultWriter out, TripTools.Forecast value) {
        if (out.isNull(value)) {
            return;
        }
        out.beginObject();
        out.name("day");
        out.text(value.day());
        out.name("sky");
        out.string(value.sky());
        out.name("celsius");
        out.number(value.celsius());
        out.endObject();
    }

    private static void writeStringList(ResultWriter out, List<String> value) {
        if (out.isNull(value)) {
            return;
        }
        out.beginArray();
        for (String element : value) {
            out.string(element);
        }
        out.endArray();
    }

    private static void writeTrip(ResultWriter out, TripTools.Trip value) {
        if (out.isNull(value)) {
            return;
        }
        out.beginObject();
        out.name("city");
        out.string(value.city());
        out.name("weather");
        writeForecast(out, value.weather());
        out.name("events");
        writeStringList(out, value.events());
        out.endObject();
    }

    /**
     * Returns what the declarations of these tools look like.
     */
    public static List<String> declarations() {
        return List.of("geocode(String city): Coordinates, READ",
                "forecast(Coordinates at, LocalDate day): Forecast, READ",
                "events(String city, LocalDate day): List<String>, READ",
                "planTrip(String city, Forecast weather, Outcome<List<String>> events): Trip, READ");
    }

    /**
     * Returns a hash of what plans of other classes take from these tools.
     */
    public static String fingerprint() {
        return "090b8070f59caf4e0d4cf5922821bfd5698b1186e2f5be30ec13f1618d1d28f0";
    }

    private record CityArguments(String city) implements Arguments {
        CityArguments {
            Objects.requireNonNull(city, "city");
        }

        @Override
        public Object get(int index) {
            return switch (index) {
                case 0 -> city;
                default -> throw new IndexOutOfBoundsException(index);
            };
        }
    }

    private record DayCityArguments(LocalDate day, String city) implements Arguments {
        DayCityArguments {
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(city, "city");
        }

        @Override
        public Object get(int index) {
            return switch (index) {
                case 0 -> day;
                case 1 -> city;
                default -> throw new IndexOutOfBoundsException(index);
            };
        }
    }

    private record CityDayArguments(String city, LocalDate day) implements Arguments {
        CityDayArguments {
            Objects.requireNonNull(city, "city");
            Objects.requireNonNull(day, "day");
        }

        @Override
        public Object get(int index) {
            return switch (index) {
                case 0 -> city;
                case 1 -> day;
                default -> throw new IndexOutOfBoundsException(index);
            };
        }
    }

    /**
     * What the source says, for processors that only have the class files.
     */
    @ToolsetMetadata(
            format = 1,
            fingerprint = "090b8070f59caf4e0d4cf5922821bfd5698b1186e2f5be30ec13f1618d1d28f0",
            notes = {
                    @ToolsetMetadata.Note(on = "dev.toolwave.samples.trip.TripTools#geocode(java.lang.String)",
                            text = {"Finds where a city lies."}, params = {"city",
                            "the city's name"}),
                    @ToolsetMetadata.Note(on = "dev.toolwave.samples.trip.TripTools#forecast(dev.toolwave.samples.trip.TripTools.Coordinates,java.time.LocalDate)",
                            text = {"Forecasts the weather of a city."}, params = {"at", "", "day",
                            "the day"}),
                    @ToolsetMetadata.Note(on = "dev.toolwave.samples.trip.TripTools#events(java.lang.String,java.time.LocalDate)",
                            text = {"Lists what is on in a city."}, params = {"city",
                            "the city's name", "day", "the day"}),
                    @ToolsetMetadata.Note(on = "dev.toolwave.samples.trip.TripTools#planTrip(java.lang.String,dev.toolwave.samples.trip.TripTools.Forecast,dev.toolwave.runtime.Outcome)",
                            text = {"Plans a day in a city: weather and events."}, params = {"city",
                            "", "weather", "", "events", ""})
                    }
    )
    private interface Source {
    }
}
