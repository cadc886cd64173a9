package demo;

import dev.toolwave.annotations.Effect;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.Toolset;
import dev.toolwave.runtime.TypedCall;
import dev.toolwave.runtime.spi.ArgumentReader;
import dev.toolwave.runtime.spi.Arguments;
import dev.toolwave.runtime.spi.EdgeKind;
import dev.toolwave.runtime.spi.EnumNames;
import dev.toolwave.runtime.spi.Inputs;
import dev.toolwave.runtime.spi.Plan;
import dev.toolwave.runtime.spi.PlanEdge;
import dev.toolwave.runtime.spi.PlanNode;
import dev.toolwave.runtime.spi.PropertyNames;
import dev.toolwave.runtime.spi.ResultWriter;
import dev.toolwave.runtime.spi.ToolPolicy;
import dev.toolwave.runtime.spi.ToolsetBinding;
import dev.toolwave.runtime.spi.ToolsetMetadata;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link TripTools}: their definitions, decoders, encoders, plans and typed calls.
 *
 * <table>
 * <caption>What runs when a tool is called, wave by wave</caption>
 * <tr><th>tool</th><th>wave 1</th><th>wave 2</th><th>wave 3</th></tr>
 * <tr><td>geocode</td><td>geocode(city)</td><td></td><td></td></tr>
 * <tr><td>events</td><td>events(city, day)</td><td></td><td></td></tr>
 * <tr><td>planTrip</td><td>geocode(city=from), geocode(city), events(city, day)</td><td>forecast(day, unit)</td><td>planTrip(budget)</td></tr>
 * </table>
 *
 * <h2>planTrip</h2>
 * <pre class="mermaid">
 * graph LR
 *   n1["geocode(city)"] --&gt;|at| n3["forecast(day, unit)"]
 *   n0["geocode(city=from)"] --&gt; n4["planTrip(budget)"]
 *   n1 --&gt; n4
 *   n3 --&gt; n4
 *   n2["events(city, day)"] -.-&gt; n4
 * </pre>
 */
@Generated("dev.toolwave.processor.ToolProcessor")
@ToolsetMetadata(
        format = 1,
        fingerprint = "9c60fca5a79e7dc9db78084665ea2aaa34bf341078afd1b2b1f1c3a675572063",
        tools = {
                "geocode(String city): Place, READ",
                "forecast(Coordinates at, LocalDate day, Unit unit): Forecast, READ",
                "events(String city, LocalDate day): List<Event>, READ",
                "planTrip(Place start, Place goal, Forecast weather, Outcome<List<Event>> events, Optional<Integer> budget): Trip, READ"
                },
        notes = {
                @ToolsetMetadata.Note(on = "#geocode(java.lang.String)",
                        text = "Finds a city.", params = {"city", "the name of the city"}),
                @ToolsetMetadata.Note(on = "#forecast(demo.TripTools.Coordinates,java.time.LocalDate,demo.TripTools.Unit)",
                        text = "Tells the weather at a place.", params = {"at", "", "day", "", "unit", ""}),
                @ToolsetMetadata.Note(on = "demo.TripTools.Unit#CELSIUS", text = "degrees Celsius"),
                @ToolsetMetadata.Note(on = "demo.TripTools.Unit", text = "How warm it is told."),
                @ToolsetMetadata.Note(on = "#events(java.lang.String,java.time.LocalDate)",
                        text = "Finds what is on in a city.", params = {"city", "the name of the city", "day", "the day of the trip"}),
                @ToolsetMetadata.Note(on = "#planTrip(demo.TripTools.Place,demo.TripTools.Place,demo.TripTools.Forecast,dev.toolwave.runtime.Outcome,java.util.Optional)",
                        text = "Plans a trip: how to get there, the weather and what is on.", params = {"start",
                                "", "goal", "", "weather", "", "events", "", "budget",
                                "how much it may cost, in whole euros"})
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
     * Returns a call of {@code geocode}. Finds a city.
     *
     * @param city the name of the city
     */
    public TypedCall<TripTools.Place> geocode(String city) {
        return TypedCall.of(this, 0, new Binding.CityArguments(city));
    }

    /**
     * Returns a call of {@code events}. Finds what is on in a city.
     *
     * @param city the name of the city
     * @param day the day of the trip
     */
    public TypedCall<List<TripTools.Event>> events(String city, LocalDate day) {
        return TypedCall.of(this, 1, new Binding.CityDayArguments(city, day));
    }

    /**
     * Returns a call of {@code planTrip}. Plans a trip: how to get there, the weather and what is on.
     *
     * @param budget how much it may cost, in whole euros; may be null
     * @param from the name of the city
     * @param city the name of the city
     * @param day the day of the trip
     * @param unit the unit of the temperature; null means celsius
     */
    public TypedCall<TripTools.Trip> planTrip(Integer budget, String from, String city,
            LocalDate day, TripTools.Unit unit) {
        return TypedCall.of(this, 2, new Binding.PlanTripArguments(budget, from, city, day,
                unit == null ? TripTools.Unit.CELSIUS : unit));
    }

    @Override
    public ToolsetBinding binding() {
        return binding;
    }

    private static final class Binding extends ToolsetBinding {
        private static final ToolDefinition GEOCODE = ToolDefinition.builder("geocode")
                .description("Finds a city.")
                .inputSchema("""
                {"type":"object","properties":{"city":{"type":"string","description":"the name of the city"}},"required":["city"],\
                "additionalProperties":false}""")
                .outputSchema("""
                {"type":"object","properties":{\
                "name":{"type":"string"},\
                "at":{"type":"object","properties":{"latitude":{"type":"number"},"longitude":{"type":"number"}},\
                "required":["latitude","longitude"],"additionalProperties":false}\
                },"additionalProperties":false}""")
                .effect(Effect.READ).build();

        private static final ToolDefinition EVENTS = ToolDefinition.builder("events")
                .description("Finds what is on in a city.")
                .inputSchema("""
                {"type":"object","properties":{\
                "city":{"type":"string","description":"the name of the city"},\
                "day":{"type":"string","description":"the day of the trip","format":"date"}\
                },"required":["city","day"],"additionalProperties":false}""")
                .outputSchema("""
                {"type":"object","properties":{\
                "result":{"type":"array",\
                "items":{"type":"object","properties":{"title":{"type":"string"},"venue":{"type":"string"}},"additionalProperties":false\
                }}\
                },"additionalProperties":false}""")
                .effect(Effect.READ).build();

        private static final ToolDefinition PLAN_TRIP = ToolDefinition.builder("planTrip")
                .description("Plans a trip: how to get there, the weather and what is on.")
                .inputSchema("""
                {"type":"object","properties":{\
                "budget":{"type":"integer","description":"how much it may cost, in whole euros","minimum":-2147483648,\
                "maximum":2147483647},\
                "from":{"type":"string","description":"the name of the city"},\
                "city":{"type":"string","description":"the name of the city"},\
                "day":{"type":"string","description":"the day of the trip","format":"date"},\
                "unit":{"type":"string","description":"the unit of the temperature. CELSIUS: degrees Celsius",\
                "enum":["CELSIUS","FAHRENHEIT"],"default":"CELSIUS"}\
                },"required":["from","city","day"],"additionalProperties":false}""")
                .outputSchema("""
                {"type":"object","properties":{\
                "from":{"type":"object","properties":{\
                "name":{"type":"string"},\
                "at":{"type":"object","properties":{"latitude":{"type":"number"},"longitude":{"type":"number"}},\
                "required":["latitude","longitude"],"additionalProperties":false}\
                },"additionalProperties":false},\
                "to":{"type":"object","properties":{\
                "name":{"type":"string"},\
                "at":{"type":"object","properties":{"latitude":{"type":"number"},"longitude":{"type":"number"}},\
                "required":["latitude","longitude"],"additionalProperties":false}\
                },"additionalProperties":false},\
                "weather":{"type":"object","properties":{\
                "day":{"type":"string","format":"date"},\
                "degrees":{"type":"integer"},\
                "unit":{"type":"string","description":"How warm it is told. CELSIUS: degrees Celsius","enum":["CELSIUS","FAHRENHEIT"]}\
                },"required":["degrees"],"additionalProperties":false},\
                "events":{"type":"array",\
                "items":{"type":"object","properties":{"title":{"type":"string"},"venue":{"type":"string"}},"additionalProperties":false\
                }},\
                "budget":{"type":"integer"}\
                },"additionalProperties":false}""")
                .effect(Effect.READ).build();

        private static final ToolPolicy GEOCODE_POLICY = ToolPolicy.of(TripTools.class, "geocode", Effect.READ);
        private static final ToolPolicy EVENTS_POLICY = ToolPolicy.of(TripTools.class, "events", Effect.READ);

        private static final ToolPolicy FORECAST_POLICY = ToolPolicy.of(TripTools.class, "forecast", Effect.READ)
                .timeout(Duration.ofSeconds(5));

        private static final ToolPolicy PLAN_TRIP_POLICY = ToolPolicy.of(TripTools.class, "planTrip", Effect.READ);
        private static final Plan GEOCODE_PLAN = Plan.of(PlanNode.of(GEOCODE_POLICY).arguments(0));
        private static final Plan EVENTS_PLAN = Plan.of(PlanNode.of(EVENTS_POLICY).arguments(0, 1));

        private static final Plan PLAN_TRIP_PLAN = Plan.of(
                /* 0 */ PlanNode.of(GEOCODE_POLICY).arguments(1).height(2),
                /* 1 */ PlanNode.of(GEOCODE_POLICY).arguments(2).height(3),
                /* 2 */ PlanNode.of(EVENTS_POLICY).arguments(2, 3).height(2),
                /* 3 */ PlanNode.of(FORECAST_POLICY).arguments(3, 4)
                        .dependsOn(PlanEdge.from(1, EdgeKind.REQUIRED).select("at")).wave(2)
                        .height(2),
                /* 4 */ PlanNode.of(PLAN_TRIP_POLICY).arguments(0).dependsOn(0).dependsOn(1)
                        .dependsOn(3).dependsOn(2, EdgeKind.OUTCOME).wave(3));

        private static final EnumNames<TripTools.Unit> UNIT_NAMES = EnumNames.of(TripTools.Unit.CELSIUS, "CELSIUS")
                .and(TripTools.Unit.FAHRENHEIT, "FAHRENHEIT");

        private static final PropertyNames CITY_PARAMETERS = PropertyNames.required("city");
        private static final PropertyNames CITY_DAY_PARAMETERS = PropertyNames.required("city", "day");

        private static final PropertyNames PLAN_TRIP_PARAMETERS = PropertyNames.optional("budget")
                .andRequired("from", "city", "day")
                .andOptional("unit");

        private static final PropertyNames PLACE_PROPERTIES = PropertyNames.required("name", "at");

        private static final PropertyNames EVENT_PROPERTIES = PropertyNames.required("title")
                .andOptional("venue");

        private static final PropertyNames FORECAST_PROPERTIES = PropertyNames.required("day", "degrees", "unit");
        private static final PropertyNames COORDINATES_PROPERTIES = PropertyNames.required("latitude", "longitude");

        private final TripTools tripTools;

        Binding(TripTools tripTools) {
            super(List.of(GEOCODE, EVENTS, PLAN_TRIP),
                    List.of(GEOCODE_PLAN, EVENTS_PLAN, PLAN_TRIP_PLAN),
                    List.of(GEOCODE_POLICY, EVENTS_POLICY, FORECAST_POLICY),
                    Objects.requireNonNull(tripTools, "tripTools"));
            this.tripTools = tripTools;
        }

        @Override
        public Arguments readArguments(int tool, ArgumentReader in) {
            return switch (tool) {
                case 0 -> readCityArguments(in);
                case 1 -> readCityDayArguments(in);
                case 2 -> readPlanTripArguments(in);
                default -> throw new IndexOutOfBoundsException(tool);
            };
        }

        @Override
        public Object invoke(int tool, int node, Arguments arguments, Inputs in) throws Exception {
            return switch (tool) {
                case 0 -> tripTools.geocode(((CityArguments) arguments).city());
                case 1 -> tripTools.events(((CityDayArguments) arguments).city(),
                        ((CityDayArguments) arguments).day());
                case 2 -> invokePlanTrip(node, (PlanTripArguments) arguments, in);
                default -> throw new IndexOutOfBoundsException(tool);
            };
        }

        @Override
        public Object select(int tool, int node, int edge, Object result) {
            return switch (tool) {
                case 2 -> selectPlanTrip(node, edge, result);
                default -> throw new IndexOutOfBoundsException(tool);
            };
        }

        private static Object selectPlanTrip(int node, int edge, Object result) {
            return switch (node) {
                case 3 -> switch (edge) {
                    case 0 -> selectAt((TripTools.Place) result);
                    default -> throw new IndexOutOfBoundsException(edge);
                };
                default -> throw new IndexOutOfBoundsException(node);
            };
        }

        private static TripTools.Coordinates selectAt(TripTools.Place value) {
            return value.at();
        }

        @Override
        @SuppressWarnings("unchecked")
        public void writeResult(int tool, Object result, ResultWriter out) {
            switch (tool) {
                case 0 -> writePlace(out, (TripTools.Place) result);
                case 1 -> out.array((List<TripTools.Event>) result,
                        element -> writeEvent(out, element));
                case 2 -> writeTrip(out, (TripTools.Trip) result);
                default -> throw new IndexOutOfBoundsException(tool);
            }
        }

        @Override
        public void writeUpstream(int upstream, Object result, ResultWriter out) {
            switch (upstream) {
                case 2 -> writeForecast(out, (TripTools.Forecast) result);
                default -> super.writeUpstream(upstream, result, out);
            }
        }

        @Override
        public Object readUpstream(int upstream, ArgumentReader in) {
            return switch (upstream) {
                case 0 -> readPlace(in);
                case 1 -> in.readList(() -> readEvent(in));
                case 2 -> readForecast(in);
                default -> throw new IndexOutOfBoundsException(upstream);
            };
        }

        private Object invokePlanTrip(int node, PlanTripArguments arguments, Inputs in) throws Exception {
            return switch (node) {
                case 0 -> tripTools.geocode(arguments.from());
                case 1 -> tripTools.geocode(arguments.city());
                case 2 -> tripTools.events(arguments.city(), arguments.day());
                case 3 -> tripTools.forecast(in.<TripTools.Coordinates>value(0), arguments.day(),
                        arguments.unit());
                case 4 -> tripTools.planTrip(in.<TripTools.Place>value(0),
                        in.<TripTools.Place>value(1), in.<TripTools.Forecast>value(2),
                        in.<List<TripTools.Event>>outcome(3),
                        Optional.ofNullable(arguments.budget()));
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

        private static PlanTripArguments readPlanTripArguments(ArgumentReader in) {
            Integer budget = null;
            String from = null;
            String city = null;
            LocalDate day = null;
            TripTools.Unit unit = TripTools.Unit.CELSIUS;
            for (int property = in.firstProperty(PLAN_TRIP_PARAMETERS); property >= 0; property = in.nextProperty()) {
                switch (property) {
                    case 0 -> budget = in.readInt();
                    case 1 -> from = in.readString();
                    case 2 -> city = in.readString();
                    case 3 -> day = in.readLocalDate();
                    case 4 -> unit = in.readEnum(UNIT_NAMES);
                }
            }
            return in.endObject() ? new PlanTripArguments(budget, from, city, day, unit) : null;
        }

        private static TripTools.Place readPlace(ArgumentReader in) {
            String name = null;
            TripTools.Coordinates at = null;
            for (int property = in.firstProperty(PLACE_PROPERTIES); property >= 0; property = in.nextProperty()) {
                switch (property) {
                    case 0 -> name = in.readString();
                    case 1 -> at = readCoordinates(in);
                }
            }
            return in.endObject() ? new TripTools.Place(name, at) : null;
        }

        private static TripTools.Event readEvent(ArgumentReader in) {
            String title = null;
            String venue = null;
            for (int property = in.firstProperty(EVENT_PROPERTIES); property >= 0; property = in.nextProperty()) {
                switch (property) {
                    case 0 -> title = in.readString();
                    case 1 -> venue = in.readString();
                }
            }
            return in.endObject() ? new TripTools.Event(title, Optional.ofNullable(venue)) : null;
        }

        private static TripTools.Forecast readForecast(ArgumentReader in) {
            LocalDate day = null;
            int degrees = 0;
            TripTools.Unit unit = null;
            for (int property = in.firstProperty(FORECAST_PROPERTIES); property >= 0; property = in.nextProperty()) {
                switch (property) {
                    case 0 -> day = in.readLocalDate();
                    case 1 -> degrees = in.readInt();
                    case 2 -> unit = in.readEnum(UNIT_NAMES);
                }
            }
            return in.endObject() ? new TripTools.Forecast(day, degrees, unit) : null;
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

        private static void writePlace(ResultWriter out, TripTools.Place value) {
            if (out.beginObject(value)) {
                out.name("name").string(value.name());
                writeCoordinates(out.name("at"), value.at());
                out.endObject();
            }
        }

        private static void writeEvent(ResultWriter out, TripTools.Event value) {
            if (out.beginObject(value)) {
                out.name("title").string(value.title());
                out.name("venue").string(value.venue().orElse(null));
                out.endObject();
            }
        }

        private static void writeTrip(ResultWriter out, TripTools.Trip value) {
            if (out.beginObject(value)) {
                writePlace(out.name("from"), value.from());
                writePlace(out.name("to"), value.to());
                writeForecast(out.name("weather"), value.weather());
                out.name("events").array(value.events(), element -> writeEvent(out, element));
                out.name("budget").number(value.budget().orElse(null));
                out.endObject();
            }
        }

        private static void writeForecast(ResultWriter out, TripTools.Forecast value) {
            if (out.beginObject(value)) {
                out.name("day").text(value.day());
                out.name("degrees").number(value.degrees());
                out.name("unit").constant(UNIT_NAMES, value.unit());
                out.endObject();
            }
        }

        private static void writeCoordinates(ResultWriter out, TripTools.Coordinates value) {
            if (out.beginObject(value)) {
                out.name("latitude").number(value.latitude());
                out.name("longitude").number(value.longitude());
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

        private record PlanTripArguments(Integer budget, String from, String city, LocalDate day,
                TripTools.Unit unit) implements Arguments {
            PlanTripArguments {
                Objects.requireNonNull(from, "from");
                Objects.requireNonNull(city, "city");
                Objects.requireNonNull(day, "day");
                Objects.requireNonNull(unit, "unit");
            }

            @Override
            public Object get(int index) {
                return Arguments.pick(index, budget, from, city, day, unit);
            }

            @Override
            public void writeTo(ResultWriter out) {
                out.name("budget").number(budget());
                out.name("from").string(from());
                out.name("city").string(city());
                out.name("day").text(day());
                out.name("unit").constant(UNIT_NAMES, unit());
            }
        }
    }
}
