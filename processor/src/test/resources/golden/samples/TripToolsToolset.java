package dev.toolwave.samples.trip;

import dev.toolwave.annotations.Effect;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.Toolset;
import dev.toolwave.runtime.TypedCall;
import dev.toolwave.runtime.spi.ArgumentReader;
import dev.toolwave.runtime.spi.Arguments;
import dev.toolwave.runtime.spi.EdgeKind;
import dev.toolwave.runtime.spi.Inputs;
import dev.toolwave.runtime.spi.Plan;
import dev.toolwave.runtime.spi.PlanNode;
import dev.toolwave.runtime.spi.PropertyNames;
import dev.toolwave.runtime.spi.ResultWriter;
import dev.toolwave.runtime.spi.ToolPolicy;
import dev.toolwave.runtime.spi.ToolsetBinding;
import dev.toolwave.runtime.spi.ToolsetMetadata;
import java.time.LocalDate;
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
 *   n0["geocode(city)"] --&gt; n1["forecast(day)"]
 * </pre>
 *
 * <h2>planTrip</h2>
 * <pre class="mermaid">
 * graph LR
 *   n0["geocode(city)"] --&gt; n2["forecast(day)"]
 *   n2 --&gt; n3["planTrip(city)"]
 *   n1["events(city, day)"] -.-&gt; n3
 * </pre>
 */
@Generated("dev.toolwave.processor.ToolProcessor")
@ToolsetMetadata(
        format = 1,
        fingerprint = "eb91d2de74a90f8a2292ba9bd442c9488b5ae6245b0df7b8e899b048b096884e",
        tools = {
                "geocode(String city): Coordinates, READ",
                "forecast(Coordinates at, LocalDate day): Forecast, READ",
                "events(String city, LocalDate day): List<String>, READ",
                "planTrip(String city, Forecast weather, Outcome<List<String>> events): Trip, READ"
                },
        notes = {
                @ToolsetMetadata.Note(on = "#geocode(java.lang.String)",
                        text = "Finds where a city lies.", params = {"city", "the city's name"}),
                @ToolsetMetadata.Note(on = "#forecast(dev.toolwave.samples.trip.TripTools.Coordinates,java.time.LocalDate)",
                        text = "Forecasts the weather of a city.", params = {"at", "", "day", "the day"}),
                @ToolsetMetadata.Note(on = "#events(java.lang.String,java.time.LocalDate)",
                        text = "Lists what is on in a city.", params = {"city", "the city's name", "day", "the day"}),
                @ToolsetMetadata.Note(on = "#planTrip(java.lang.String,dev.toolwave.samples.trip.TripTools.Forecast,dev.toolwave.runtime.Outcome)",
                        text = "Plans a day in a city: weather and events.", params = {"city", "", "weather", "", "events", ""})
                }
)
@SuppressWarnings({"all", "NullAway", "nullness"})
public final class TripToolsToolset implements Toolset {
    private final ToolsetBinding binding;

    private TripToolsToolset(ToolsetBinding binding) {
        this.binding = binding;
    }

    /**
     * Returns a toolset that calls the tools on this instance.
     */
    public static TripToolsToolset of(TripTools tripTools) {
        return new TripToolsToolset(new Binding(tripTools));
    }

    /**
     * Returns a call of {@code geocode}. Finds where a city lies.
     *
     * @param city the city's name
     */
    public TypedCall<TripTools.Coordinates> geocode(String city) {
        return TypedCall.of(this, 0, new Binding.CityArguments(city));
    }

    /**
     * Returns a call of {@code forecast}. Forecasts the weather of a city.
     *
     * @param day the day
     * @param city the city's name
     */
    public TypedCall<TripTools.Forecast> forecast(LocalDate day, String city) {
        return TypedCall.of(this, 1, new Binding.DayCityArguments(day, city));
    }

    /**
     * Returns a call of {@code events}. Lists what is on in a city.
     *
     * @param city the city's name
     * @param day the day
     */
    public TypedCall<List<String>> events(String city, LocalDate day) {
        return TypedCall.of(this, 2, new Binding.CityDayArguments(city, day));
    }

    /**
     * Returns a call of {@code planTrip}. Plans a day in a city: weather and events.
     *
     * @param city the city's name
     * @param day the day
     */
    public TypedCall<TripTools.Trip> planTrip(String city, LocalDate day) {
        return TypedCall.of(this, 3, new Binding.CityDayArguments(city, day));
    }

    @Override
    public ToolsetBinding binding() {
        return binding;
    }

    private static final class Binding extends ToolsetBinding {
        private static final ToolDefinition GEOCODE = ToolDefinition.builder("geocode")
                .description("Finds where a city lies.")
                .inputSchema("""
                {"type":"object","properties":{"city":{"type":"string","description":"the city's name"}},"required":["city"],\
                "additionalProperties":false}""")
                .outputSchema("""
                {"type":"object","properties":{"latitude":{"type":"number"},"longitude":{"type":"number"}},"additionalProperties":false}""")
                .effect(Effect.READ).build();

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
                "celsius":{"type":"integer"}\
                },"additionalProperties":false}""")
                .effect(Effect.READ).build();

        private static final ToolDefinition EVENTS = ToolDefinition.builder("events")
                .description("Lists what is on in a city.")
                .inputSchema("""
                {"type":"object","properties":{\
                "city":{"type":"string","description":"the city's name"},\
                "day":{"type":"string","description":"the day","format":"date"}\
                },"required":["city","day"],"additionalProperties":false}""")
                .outputSchema("""
                {"type":"object","properties":{"result":{"type":"array","items":{"type":"string"}}},"additionalProperties":false}""")
                .effect(Effect.READ).build();

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
                "celsius":{"type":"integer"}\
                },"required":["celsius"],"additionalProperties":false},\
                "events":{"type":"array","items":{"type":"string"}}\
                },"additionalProperties":false}""")
                .effect(Effect.READ).build();

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

        private static final PropertyNames CITY_PARAMETERS = PropertyNames.required("city");
        private static final PropertyNames DAY_CITY_PARAMETERS = PropertyNames.required("day", "city");
        private static final PropertyNames CITY_DAY_PARAMETERS = PropertyNames.required("city", "day");
        private static final PropertyNames COORDINATES_PROPERTIES = PropertyNames.required("latitude", "longitude");
        private static final PropertyNames FORECAST_PROPERTIES = PropertyNames.required("day", "sky", "celsius");

        private final TripTools tripTools;

        Binding(TripTools tripTools) {
            super(List.of(GEOCODE, FORECAST, EVENTS, PLAN_TRIP),
                    List.of(GEOCODE_PLAN, FORECAST_PLAN, EVENTS_PLAN, PLAN_TRIP_PLAN),
                    List.of(GEOCODE_POLICY, EVENTS_POLICY, FORECAST_POLICY),
                    Objects.requireNonNull(tripTools, "tripTools"));
            this.tripTools = tripTools;
        }

        @Override
        public Arguments readArguments(int tool, ArgumentReader in) {
            return switch (tool) {
                case 0 -> readCityArguments(in);
                case 1 -> readDayCityArguments(in);
                case 2, 3 -> readCityDayArguments(in);
                default -> throw new IndexOutOfBoundsException(tool);
            };
        }

        @Override
        public Object invoke(int tool, int node, Arguments arguments, Inputs in) throws Exception {
            return switch (tool) {
                case 0 -> tripTools.geocode(((CityArguments) arguments).city());
                case 1 -> invokeForecast(node, (DayCityArguments) arguments, in);
                case 2 -> tripTools.events(((CityDayArguments) arguments).city(),
                        ((CityDayArguments) arguments).day());
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
                case 2 -> out.array((List<String>) result, element -> out.string(element));
                case 3 -> writeTrip(out, (TripTools.Trip) result);
                default -> throw new IndexOutOfBoundsException(tool);
            }
        }

        @Override
        public Object readUpstream(int upstream, ArgumentReader in) {
            return switch (upstream) {
                case 0 -> readCoordinates(in);
                case 1 -> in.readList(() -> in.readString());
                case 2 -> readForecast(in);
                default -> throw new IndexOutOfBoundsException(upstream);
            };
        }

        private Object invokeForecast(int node, DayCityArguments arguments, Inputs in) throws Exception {
            return switch (node) {
                case 0 -> tripTools.geocode(arguments.city());
                case 1 -> tripTools.forecast(in.<TripTools.Coordinates>value(0), arguments.day());
                default -> throw new IndexOutOfBoundsException(node);
            };
        }

        private Object invokePlanTrip(int node, CityDayArguments arguments, Inputs in) throws Exception {
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
            String city = null;
            for (int property = in.firstProperty(CITY_PARAMETERS); property >= 0; property = in.nextProperty()) {
                switch (property) {
                    case 0 -> city = in.readString();
                }
            }
            return in.endObject() ? new CityArguments(city) : null;
        }

        private static DayCityArguments readDayCityArguments(ArgumentReader in) {
            LocalDate day = null;
            String city = null;
            for (int property = in.firstProperty(DAY_CITY_PARAMETERS); property >= 0; property = in.nextProperty()) {
                switch (property) {
                    case 0 -> day = in.readLocalDate();
                    case 1 -> city = in.readString();
                }
            }
            return in.endObject() ? new DayCityArguments(day, city) : null;
        }

        private static CityDayArguments readCityDayArguments(ArgumentReader in) {
            String city = null;
            LocalDate day = null;
            for (int property = in.firstProperty(CITY_DAY_PARAMETERS); property >= 0; property = in.nextProperty()) {
                switch (property) {
                    case 0 -> city = in.readString();
                    case 1 -> day = in.readLocalDate();
                }
            }
            return in.endObject() ? new CityDayArguments(city, day) : null;
        }

        private static TripTools.Coordinates readCoordinates(ArgumentReader in) {
            double latitude = 0;
            double longitude = 0;
            for (int property = in.firstProperty(COORDINATES_PROPERTIES); property >= 0; property = in.nextProperty()) {
                switch (property) {
                    case 0 -> latitude = in.readDouble();
                    case 1 -> longitude = in.readDouble();
                }
            }
            return in.endObject() ? new TripTools.Coordinates(latitude, longitude) : null;
        }

        private static TripTools.Forecast readForecast(ArgumentReader in) {
            LocalDate day = null;
            String sky = null;
            int celsius = 0;
            for (int property = in.firstProperty(FORECAST_PROPERTIES); property >= 0; property = in.nextProperty()) {
                switch (property) {
                    case 0 -> day = in.readLocalDate();
                    case 1 -> sky = in.readString();
                    case 2 -> celsius = in.readInt();
                }
            }
            return in.endObject() ? new TripTools.Forecast(day, sky, celsius) : null;
        }

        private static void writeCoordinates(ResultWriter out, TripTools.Coordinates value) {
            if (out.beginObject(value)) {
                out.name("latitude").number(value.latitude());
                out.name("longitude").number(value.longitude());
                out.endObject();
            }
        }

        private static void writeForecast(ResultWriter out, TripTools.Forecast value) {
            if (out.beginObject(value)) {
                out.name("day").text(value.day());
                out.name("sky").string(value.sky());
                out.name("celsius").number(value.celsius());
                out.endObject();
            }
        }

        private static void writeTrip(ResultWriter out, TripTools.Trip value) {
            if (out.beginObject(value)) {
                out.name("city").string(value.city());
                writeForecast(out.name("weather"), value.weather());
                out.name("events").array(value.events(), element -> out.string(element));
                out.endObject();
            }
        }

        private record CityArguments(String city) implements Arguments {
            CityArguments {
                Objects.requireNonNull(city, "city");
            }

            @Override
            public Object get(int index) {
                return Arguments.pick(index, city);
            }

            @Override
            public void writeTo(ResultWriter out) {
                out.name("city").string(city());
            }
        }

        private record DayCityArguments(LocalDate day, String city) implements Arguments {
            DayCityArguments {
                Objects.requireNonNull(day, "day");
                Objects.requireNonNull(city, "city");
            }

            @Override
            public Object get(int index) {
                return Arguments.pick(index, day, city);
            }

            @Override
            public void writeTo(ResultWriter out) {
                out.name("day").text(day());
                out.name("city").string(city());
            }
        }

        private record CityDayArguments(String city, LocalDate day) implements Arguments {
            CityDayArguments {
                Objects.requireNonNull(city, "city");
                Objects.requireNonNull(day, "day");
            }

            @Override
            public Object get(int index) {
                return Arguments.pick(index, city, day);
            }

            @Override
            public void writeTo(ResultWriter out) {
                out.name("city").string(city());
                out.name("day").text(day());
            }
        }
    }
}
