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
import dev.toolwave.runtime.spi.NumberRule;
import dev.toolwave.runtime.spi.Plan;
import dev.toolwave.runtime.spi.PlanEdge;
import dev.toolwave.runtime.spi.PlanNode;
import dev.toolwave.runtime.spi.PropertyNames;
import dev.toolwave.runtime.spi.ResultWriter;
import dev.toolwave.runtime.spi.SizeRule;
import dev.toolwave.runtime.spi.TextRule;
import dev.toolwave.runtime.spi.ToolPolicy;
import dev.toolwave.runtime.spi.ToolsetMetadata;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
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
 *   n0["geocode(city=from)"]
 *   n1["geocode(city)"]
 *   n2["events(city, day)"]
 *   n3["forecast(day, unit)"]
 *   n4["planTrip(budget)"]
 *   n1 --&gt;|at| n3
 *   n0 --&gt; n4
 *   n1 --&gt; n4
 *   n3 --&gt; n4
 *   n2 -.-&gt; n4
 * </pre>
 */
@SuppressWarnings({
        "deprecation",
        "removal"
})
@Generated("dev.toolwave.processor.ToolProcessor")
public final class TripToolsToolset implements Toolset {
    private static final ToolDefinition GEOCODE = ToolDefinition.builder("geocode")
            .description("Finds a city.")
            .inputSchema("""
            {"type":"object","properties":{"city":{"type":"string","description":"the name of the city"}},\
            "required":["city"],"additionalProperties":false}""")
            .outputSchema("""
            {"type":"object","properties":{\
            "name":{"type":"string"},\
            "at":{"type":"object","properties":{"latitude":{"type":"number"},"longitude":{"type":"number"}},\
            "required":["latitude","longitude"],"additionalProperties":false}\
            },"required":["name","at"],"additionalProperties":false}""")
            .effect(Effect.READ)
            .idempotent(true)
            .build();

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
            "items":{"type":"object","properties":{"title":{"type":"string"},"venue":{"type":"string"}},\
            "required":["title"],"additionalProperties":false}}\
            },"required":["result"],"additionalProperties":false}""")
            .effect(Effect.READ)
            .idempotent(true)
            .build();

    private static final ToolDefinition PLAN_TRIP = ToolDefinition.builder("planTrip")
            .description("Plans a trip: how to get there, the weather and what is on.")
            .inputSchema("""
            {"type":"object","properties":{\
            "budget":{"type":"integer","description":"how much it may cost, in whole euros",\
            "minimum":-2147483648,"maximum":2147483647},\
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
            },"required":["name","at"],"additionalProperties":false},\
            "to":{"type":"object","properties":{\
            "name":{"type":"string"},\
            "at":{"type":"object","properties":{"latitude":{"type":"number"},"longitude":{"type":"number"}},\
            "required":["latitude","longitude"],"additionalProperties":false}\
            },"required":["name","at"],"additionalProperties":false},\
            "weather":{"type":"object","properties":{\
            "day":{"type":"string","format":"date"},\
            "degrees":{"type":"integer","minimum":-2147483648,"maximum":2147483647},\
            "unit":{"type":"string","description":"How warm it is told. CELSIUS: degrees Celsius",\
            "enum":["CELSIUS","FAHRENHEIT"]}\
            },"required":["day","degrees","unit"],"additionalProperties":false},\
            "events":{"type":"array",\
            "items":{"type":"object","properties":{"title":{"type":"string"},"venue":{"type":"string"}},\
            "required":["title"],"additionalProperties":false}},\
            "budget":{"type":"integer","minimum":-2147483648,"maximum":2147483647}\
            },"required":["from","to","weather","events"],"additionalProperties":false}""")
            .effect(Effect.READ)
            .idempotent(true)
            .build();

    private static final List<ToolDefinition> DEFINITIONS = List.of(GEOCODE, EVENTS, PLAN_TRIP);

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
                    .dependsOn(PlanEdge.from(1, EdgeKind.REQUIRED).select("at")).wave(2).height(2),
            /* 4 */ PlanNode.of(PLAN_TRIP_POLICY).arguments(0).dependsOn(0).dependsOn(1)
                    .dependsOn(3).dependsOn(2, EdgeKind.OUTCOME).wave(3));

    private static final List<Plan> PLANS = List.of(GEOCODE_PLAN, EVENTS_PLAN, PLAN_TRIP_PLAN);

    private static final PropertyNames CITY_PARAMETERS = PropertyNames.required("city");

    private static final PropertyNames CITY_DAY_PARAMETERS = PropertyNames.required("city", "day");

    private static final PropertyNames PLAN_TRIP_PARAMETERS = PropertyNames.optional("budget")
            .andRequired("from", "city", "day")
            .andOptional("unit");

    private static final EnumNames<TripTools.Unit> UNIT_NAMES = EnumNames.of(TripTools.Unit.CELSIUS, "CELSIUS")
            .and(TripTools.Unit.FAHRENHEIT, "FAHRENHEIT");

    private static final PropertyNames PLACE_PROPERTIES = PropertyNames.required("name", "at");

    private static final PropertyNames FORECAST_PROPERTIES = PropertyNames.required("day",
            "degrees", "unit");

    private static final PropertyNames COORDINATES_PROPERTIES = PropertyNames.required("latitude",
            "longitude");

    private static final PropertyNames EVENT_PROPERTIES = PropertyNames.required("title")
            .andOptional("venue");

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
     * Returns a call of {@code geocode}. Finds a city.
     *
     * @param city the name of the city
     */
    public TypedCall<TripTools.Place> geocode(String city) {
        return TypedCall.of(this, 0, new CityArguments(city));
    }

    /**
     * Returns a call of {@code events}. Finds what is on in a city.
     *
     * @param city the name of the city
     * @param day the day of the trip
     */
    public TypedCall<List<TripTools.Event>> events(String city, LocalDate day) {
        return TypedCall.of(this, 1, new CityDayArguments(city, day));
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
        return TypedCall.of(this, 2, new PlanTripArguments(budget, from, city, day,
                unit == null ? TripTools.Unit.CELSIUS : unit));
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
            case 1 -> readCityDayArguments(in);
            case 2 -> readPlanTripArguments(in);
            default -> throw new IndexOutOfBoundsException(tool);
        };
    }

    @Override
    public void writeArguments(int tool, Arguments arguments, ResultWriter out) {
        switch (tool) {
            case 0 -> writeCityArguments(out, (CityArguments) arguments);
            case 1 -> writeCityDayArguments(out, (CityDayArguments) arguments);
            case 2 -> writePlanTripArguments(out, (PlanTripArguments) arguments);
            default -> Toolset.super.writeArguments(tool, arguments, out);
        }
    }

    @Override
    public Object invoke(int tool, int node, Arguments arguments, Inputs in) throws Exception {
        return switch (tool) {
            case 0 -> invokeGeocode((CityArguments) arguments, in);
            case 1 -> invokeEvents((CityDayArguments) arguments, in);
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
            case 1 -> writeEventList(out, (List<TripTools.Event>) result);
            case 2 -> writeTrip(out, (TripTools.Trip) result);
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
            case 0 -> writePlace(out, (TripTools.Place) result);
            case 1 -> writeEventList(out, (List<TripTools.Event>) result);
            case 2 -> writeForecast(out, (TripTools.Forecast) result);
            default -> throw new IndexOutOfBoundsException(upstream);
        }
    }

    @Override
    public Object readUpstream(int upstream, ArgumentReader in) {
        return switch (upstream) {
            case 0 -> readPlace(in);
            case 1 -> readEventList(in);
            case 2 -> readForecast(in);
            default -> throw new IndexOutOfBoundsException(upstream);
        };
    }

    private Object invokeGeocode(CityArguments arguments, Inputs in) throws Exception {
        return tripTools.geocode(arguments.city());
    }

    private Object invokeEvents(CityDayArguments arguments, Inputs in) throws Exception {
        return tripTools.events(arguments.city(), arguments.day());
    }

    private Object invokePlanTrip(int node, PlanTripArguments arguments, Inputs in) throws
            Exception {
        return switch (node) {
            case 0 -> tripTools.geocode(arguments.from());
            case 1 -> tripTools.geocode(arguments.city());
            case 2 -> tripTools.events(arguments.city(), arguments.day());
            case 3 -> tripTools.forecast(in.<TripTools.Coordinates>value(0), arguments.day(),
                    arguments.unit());
            case 4 -> tripTools.planTrip(in.<TripTools.Place>value(0), in.<TripTools.Place>value(1),
                    in.<TripTools.Forecast>value(2), in.<List<TripTools.Event>>outcome(3),
                    Optional.ofNullable(arguments.budget()));
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

    private static PlanTripArguments readPlanTripArguments(ArgumentReader in) {
        if (!in.beginObject(PLAN_TRIP_PARAMETERS)) {
            return null;
        }
        Integer budget = null;
        String from = null;
        String city = null;
        LocalDate day = null;
        TripTools.Unit unit = TripTools.Unit.CELSIUS;
        for (int property = in.nextProperty(); property != ArgumentReader.END; property = in.nextProperty()) {
            switch (property) {
                case 0 -> budget = in.readInt(NumberRule.ANY);
                case 1 -> from = in.readString(TextRule.ANY);
                case 2 -> city = in.readString(TextRule.ANY);
                case 3 -> day = in.readLocalDate();
                case 4 -> unit = in.readEnum(UNIT_NAMES);
                default -> throw new AssertionError(property);
            }
        }
        return in.endObject() ? new PlanTripArguments(budget, from, city, day, unit) : null;
    }

    private static TripTools.Place readPlace(ArgumentReader in) {
        if (!in.beginObject(PLACE_PROPERTIES)) {
            return null;
        }
        String name = null;
        TripTools.Coordinates at = null;
        for (int property = in.nextProperty(); property != ArgumentReader.END; property = in.nextProperty()) {
            switch (property) {
                case 0 -> name = in.readString(TextRule.ANY);
                case 1 -> at = readCoordinates(in);
                default -> throw new AssertionError(property);
            }
        }
        if (!in.endObject()) {
            return null;
        }
        try {
            return new TripTools.Place(name, at);
        } catch (Exception refusal) {
            in.reject(refusal);
            return null;
        }
    }

    private static List<TripTools.Event> readEventList(ArgumentReader in) {
        if (!in.beginArray(SizeRule.ANY)) {
            return null;
        }
        List<TripTools.Event> elements = new ArrayList<>();
        while (in.nextElement()) {
            elements.add(readEvent(in));
        }
        return in.endArray(elements) ? List.copyOf(elements) : null;
    }

    private static TripTools.Forecast readForecast(ArgumentReader in) {
        if (!in.beginObject(FORECAST_PROPERTIES)) {
            return null;
        }
        LocalDate day = null;
        int degrees = 0;
        TripTools.Unit unit = null;
        for (int property = in.nextProperty(); property != ArgumentReader.END; property = in.nextProperty()) {
            switch (property) {
                case 0 -> day = in.readLocalDate();
                case 1 -> degrees = in.readInt(NumberRule.ANY);
                case 2 -> unit = in.readEnum(UNIT_NAMES);
                default -> throw new AssertionError(property);
            }
        }
        if (!in.endObject()) {
            return null;
        }
        try {
            return new TripTools.Forecast(day, degrees, unit);
        } catch (Exception refusal) {
            in.reject(refusal);
            return null;
        }
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

    private static TripTools.Event readEvent(ArgumentReader in) {
        if (!in.beginObject(EVENT_PROPERTIES)) {
            return null;
        }
        String title = null;
        String venue = null;
        for (int property = in.nextProperty(); property != ArgumentReader.END; property = in.nextProperty()) {
            switch (property) {
                case 0 -> title = in.readString(TextRule.ANY);
                case 1 -> venue = in.readString(TextRule.ANY);
                default -> throw new AssertionError(property);
            }
        }
        if (!in.endObject()) {
            return null;
        }
        try {
            return new TripTools.Event(title, Optional.ofNullable(venue));
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

    private static void writeCityDayArguments(ResultWriter out, CityDayArguments value) {
        out.beginObject();
        out.name("city");
        out.string(value.city());
        out.name("day");
        out.text(value.day());
        out.endObject();
    }

    private static void writePlanTripArguments(ResultWriter out, PlanTripArguments value) {
        out.beginObject();
        if (value.budget() != null) {
            out.name("budget");
            out.number(value.budget());
        }
        out.name("from");
        out.string(value.from());
        out.name("city");
        out.string(value.city());
        out.name("day");
        out.text(value.day());
        out.name("unit");
        out.constant(UNIT_NAMES, value.unit());
        out.endObject();
    }

    private static void writePlace(ResultWriter out, TripTools.Place value) {
        if (out.isNull(value)) {
            return;
        }
        out.beginObject();
        out.name("name");
        out.string(value.name());
        out.name("at");
        writeCoordinates(out, value.at());
        out.endObject();
    }

    private static void writeEventList(ResultWriter out, List<TripTools.Event> value) {
        if (out.isNull(value)) {
            return;
        }
        out.beginArray();
        for (TripTools.Event element : value) {
            writeEvent(out, element);
        }
        out.endArray();
    }

    private static void writeTrip(ResultWriter out, TripTools.Trip value) {
        if (out.isNull(value)) {
            return;
        }
        out.beginObject();
        out.name("from");
        writePlace(out, value.from());
        out.name("to");
        writePlace(out, value.to());
        out.name("weather");
        writeForecast(out, value.weather());
        out.name("events");
        writeEventList(out, value.events());
        Optional<Integer> budget = value.budget();
        if (budget.isPresent()) {
            out.name("budget");
            out.number(budget.get());
        }
        out.endObject();
    }

    private static void writeForecast(ResultWriter out, TripTools.Forecast value) {
        if (out.isNull(value)) {
            return;
        }
        out.beginObject();
        out.name("day");
        out.text(value.day());
        out.name("degrees");
        out.number(value.degrees());
        out.name("unit");
        out.constant(UNIT_NAMES, value.unit());
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

    private static void writeEvent(ResultWriter out, TripTools.Event value) {
        if (out.isNull(value)) {
            return;
        }
        out.beginObject();
        out.name("title");
        out.string(value.title());
        Optional<String> venue = value.venue();
        if (venue.isPresent()) {
            out.name("venue");
            out.string(venue.get());
        }
        out.endObject();
    }

    /**
     * Returns what the declarations of these tools look like.
     */
    public static List<String> declarations() {
        return List.of("geocode(String city): Place, READ",
                "forecast(Coordinates at, LocalDate day, Unit unit): Forecast, READ",
                "events(String city, LocalDate day): List<Event>, READ",
                "planTrip(Place start, Place goal, Forecast weather, Outcome<List<Event>> events, Optional<Integer> budget): Trip, READ");
    }

    /**
     * Returns a hash of what plans of other classes take from these tools.
     */
    public static String fingerprint() {
        return "b868ace09e21486a88a34b05278771079597fb0bd837af479d584d6ce1ccfc9b";
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
            return switch (index) {
                case 0 -> budget;
                case 1 -> from;
                case 2 -> city;
                case 3 -> day;
                case 4 -> unit;
                default -> throw new IndexOutOfBoundsException(index);
            };
        }
    }

    /**
     * What the source says, for processors that only have the class files.
     */
    @ToolsetMetadata(
            format = 1,
            fingerprint = "b868ace09e21486a88a34b05278771079597fb0bd837af479d584d6ce1ccfc9b",
            notes = {
                    @ToolsetMetadata.Note(on = "demo.TripTools#geocode(java.lang.String)",
                            text = {"Finds a city."}, params = {"city", "the name of the city"}),
                    @ToolsetMetadata.Note(on = "demo.TripTools#forecast(demo.TripTools.Coordinates,java.time.LocalDate,demo.TripTools.Unit)",
                            text = {"Tells the weather at a place."}, params = {"at", "", "day", "",
                            "unit", ""}),
                    @ToolsetMetadata.Note(on = "demo.TripTools.Unit#CELSIUS",
                            text = {"degrees Celsius"}),
                    @ToolsetMetadata.Note(on = "demo.TripTools.Unit",
                            text = {"How warm it is told."}),
                    @ToolsetMetadata.Note(on = "demo.TripTools#events(java.lang.String,java.time.LocalDate)",
                            text = {"Finds what is on in a city."}, params = {"city",
                            "the name of the city", "day", "the day of the trip"}),
                    @ToolsetMetadata.Note(on = "demo.TripTools#planTrip(demo.TripTools.Place,demo.TripTools.Place,demo.TripTools.Forecast,dev.toolwave.runtime.Outcome,java.util.Optional)",
                            text = {"Plans a trip: how to get there, the weather and what is on."},
                            params = {"start", "", "goal", "", "weather", "", "events", "",
                            "budget", "how much it may cost, in whole euros"})
                    }
    )
    private interface Source {
    }
}
