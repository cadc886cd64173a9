package demo;

import dev.toolwave.annotations.Effect;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.Toolset;
import dev.toolwave.runtime.TypedCall;
import dev.toolwave.runtime.spi.ArgumentReader;
import dev.toolwave.runtime.spi.Arguments;
import dev.toolwave.runtime.spi.Inputs;
import dev.toolwave.runtime.spi.NumberRule;
import dev.toolwave.runtime.spi.Plan;
import dev.toolwave.runtime.spi.PlanNode;
import dev.toolwave.runtime.spi.PropertyNames;
import dev.toolwave.runtime.spi.ResultWriter;
import dev.toolwave.runtime.spi.RetryPolicy;
import dev.toolwave.runtime.spi.SizeRule;
import dev.toolwave.runtime.spi.TextRule;
import dev.toolwave.runtime.spi.ToolPolicy;
import dev.toolwave.runtime.spi.ToolsetMetadata;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link LibraryTools}: their definitions, decoders, encoders, plans and typed calls.
 *
 * <table>
 * <caption>What runs when a tool is called, wave by wave</caption>
 * <tr><th>tool</th><th>wave 1</th><th>wave 2</th></tr>
 * <tr><td>lend</td><td>lend(card, titles, until)</td><td></td></tr>
 * <tr><td>find</td><td>find(names, limit)</td><td></td></tr>
 * <tr><td>count</td><td>count(shelf, deep)</td><td></td></tr>
 * <tr><td>catalogue</td><td>catalogue()</td><td></td></tr>
 * <tr><td>report</td><td>count(shelf, deep), find(names, limit)</td><td>report()</td></tr>
 * </table>
 *
 * <h2>report</h2>
 * <pre class="mermaid">
 * graph LR
 *   n0["count(shelf, deep)"]
 *   n1["find(names, limit)"]
 *   n2["report()"]
 *   n0 --&gt; n2
 *   n1 --&gt; n2
 * </pre>
 */
@SuppressWarnings({
        "deprecation",
        "removal"
})
@Generated("dev.toolwave.processor.ToolProcessor")
final class LibraryToolsToolset implements Toolset {
    private static final ToolDefinition LEND = ToolDefinition.builder("lend")
            .description("Lends media. \"Quiet\", please: C:\\\\users")
            .inputSchema("""
            {"type":"object","properties":{\
            "card":{"type":"string","description":"the reader's card","format":"uuid"},\
            "titles":{"type":"array","uniqueItems":true,"items":{"type":"string"}},\
            "until":{"type":"string","format":"date-time"}\
            },"required":["card","titles","until"],"additionalProperties":false}""")
            .outputSchema("""
            {"type":"object","properties":{"ok":{"type":"boolean"}},"required":["ok"],\
            "additionalProperties":false}""")
            .effect(Effect.WRITE)
            .openWorld(false)
            .build();

    private static final ToolDefinition FIND = ToolDefinition.builder("find")
            .description("Finds media by their names.")
            .inputSchema("""
            {"type":"object","properties":{\
            "names":{"type":"array","items":{"type":"string"}},\
            "limit":{"type":"integer","minimum":-2147483648,"maximum":2147483647}\
            },"required":["names"],"additionalProperties":false}""")
            .outputSchema("""
            {"type":"object","properties":{\
            "result":{"type":"array",\
            "items":{"anyOf":[\
            {"type":"object","properties":{\
            "type":{"type":"string","enum":["book"]},\
            "isbn":{"type":"string"},\
            "pages":{"type":"integer","minimum":-2147483648,"maximum":2147483647}\
            },"required":["type","isbn","pages"],"additionalProperties":false},\
            {"type":"object","properties":{\
            "type":{"type":"string","enum":["film"]},\
            "length":{"type":"string","description":"ISO 8601 duration, such as PT1H30M",\
            "pattern":"^-?P(-?[0-9]+D|(-?[0-9]+D)?T(-?[0-9]+H(-?[0-9]+M)?(-?[0-9]+(\\\\.[0-9]{1,9})?S)?|-?[0-9]+M(-?[0-9]+(\\\\.[0-9]{1,\
            9})?S)?|-?[0-9]+(\\\\.[0-9]{1,9})?S))$"}\
            },"required":["type","length"],"additionalProperties":false}\
            ]}}\
            },"required":["result"],"additionalProperties":false}""")
            .effect(Effect.READ)
            .idempotent(true)
            .build();

    private static final ToolDefinition COUNT = ToolDefinition.builder("count")
            .description("Counts what stands on shelves.")
            .inputSchema("""
            {"type":"object","properties":{\
            "shelf":{"$ref":"#/$defs/Shelf"},\
            "deep":{"type":"boolean","default":true}\
            },"required":["shelf"],"additionalProperties":false,"$defs":{\
            "Shelf":{"type":"object","description":"A shelf, on which shelves stand.","properties":{\
            "label":{"type":"string","description":"what is written on it"},\
            "shelves":{"type":"array","items":{"$ref":"#/$defs/Shelf"}},\
            "media":{"type":"object",\
            "additionalProperties":{"anyOf":[\
            {"type":"object","properties":{\
            "type":{"type":"string","enum":["book"]},\
            "isbn":{"type":"string"},\
            "pages":{"type":"integer","minimum":-2147483648,"maximum":2147483647}\
            },"required":["type","isbn","pages"],"additionalProperties":false},\
            {"type":"object","properties":{\
            "type":{"type":"string","enum":["film"]},\
            "length":{"type":"string","description":"ISO 8601 duration, such as PT1H30M",\
            "pattern":"^-?P(-?[0-9]+D|(-?[0-9]+D)?T(-?[0-9]+H(-?[0-9]+M)?(-?[0-9]+(\\\\.[0-9]{1,9})?S)?|-?[0-9]+M(-?[0-9]+(\\\\.[0-9]{1,\
            9})?S)?|-?[0-9]+(\\\\.[0-9]{1,9})?S))$"}\
            },"required":["type","length"],"additionalProperties":false}\
            ]}}\
            },"required":["label","shelves","media"],"additionalProperties":false}\
            }}""")
            .outputSchema("""
            {"type":"object","properties":{"result":{"type":"integer"}},"required":["result"],\
            "additionalProperties":false}""")
            .effect(Effect.READ)
            .idempotent(true)
            .build();

    private static final ToolDefinition CATALOGUE = ToolDefinition.builder("catalogue")
            .title("Catalogue")
            .description("Where the catalogue lies.")
            .inputSchema("""
            {"type":"object","properties":{},"required":[],"additionalProperties":false}""")
            .outputSchema("""
            {"type":"object","properties":{"result":{"type":"string"}},"required":["result"],\
            "additionalProperties":false}""")
            .effect(Effect.READ)
            .idempotent(true)
            .build();

    private static final ToolDefinition REPORT = ToolDefinition.builder("report")
            .description("Says how many media there are, and how many of the shelf's own.")
            .inputSchema("""
            {"type":"object","properties":{\
            "shelf":{"$ref":"#/$defs/Shelf"},\
            "deep":{"type":"boolean","default":true},\
            "names":{"type":"array","items":{"type":"string"}},\
            "limit":{"type":"integer","minimum":-2147483648,"maximum":2147483647}\
            },"required":["shelf","names"],"additionalProperties":false,"$defs":{\
            "Shelf":{"type":"object","description":"A shelf, on which shelves stand.","properties":{\
            "label":{"type":"string","description":"what is written on it"},\
            "shelves":{"type":"array","items":{"$ref":"#/$defs/Shelf"}},\
            "media":{"type":"object",\
            "additionalProperties":{"anyOf":[\
            {"type":"object","properties":{\
            "type":{"type":"string","enum":["book"]},\
            "isbn":{"type":"string"},\
            "pages":{"type":"integer","minimum":-2147483648,"maximum":2147483647}\
            },"required":["type","isbn","pages"],"additionalProperties":false},\
            {"type":"object","properties":{\
            "type":{"type":"string","enum":["film"]},\
            "length":{"type":"string","description":"ISO 8601 duration, such as PT1H30M",\
            "pattern":"^-?P(-?[0-9]+D|(-?[0-9]+D)?T(-?[0-9]+H(-?[0-9]+M)?(-?[0-9]+(\\\\.[0-9]{1,9})?S)?|-?[0-9]+M(-?[0-9]+(\\\\.[0-9]{1,\
            9})?S)?|-?[0-9]+(\\\\.[0-9]{1,9})?S))$"}\
            },"required":["type","length"],"additionalProperties":false}\
            ]}}\
            },"required":["label","shelves","media"],"additionalProperties":false}\
            }}""")
            .outputSchema("""
            {"type":"object","properties":{"result":{"type":"string"}},"required":["result"],\
            "additionalProperties":false}""")
            .build();

    private static final List<ToolDefinition> DEFINITIONS = List.of(LEND, FIND, COUNT, CATALOGUE,
            REPORT);

    private static final ToolPolicy LEND_POLICY = ToolPolicy.of(LibraryTools.class, "lend", Effect.WRITE)
            .maxConcurrency(2)
            .resources(new ToolPolicy.Resource(List.of("card:", ""), List.of(0)));

    private static final ToolPolicy FIND_POLICY = ToolPolicy.of(LibraryTools.class, "find", Effect.READ)
            .retry(RetryPolicy.attempts(5).pauses(Duration.ofMillis(20), Duration.ofSeconds(5))
                    .on(List.of(IOException.class)));

    private static final ToolPolicy COUNT_POLICY = ToolPolicy.of(LibraryTools.class, "count", Effect.READ);

    private static final ToolPolicy CATALOGUE_POLICY = ToolPolicy.of(LibraryTools.class, "catalogue", Effect.READ);

    private static final ToolPolicy REPORT_POLICY = ToolPolicy.of(LibraryTools.class, "report", Effect.UNSPECIFIED);

    private static final Plan LEND_PLAN = Plan.of(PlanNode.of(LEND_POLICY).arguments(0, 1, 2));

    private static final Plan FIND_PLAN = Plan.of(PlanNode.of(FIND_POLICY).arguments(0, 1));

    private static final Plan COUNT_PLAN = Plan.of(PlanNode.of(COUNT_POLICY).arguments(0, 1));

    private static final Plan CATALOGUE_PLAN = Plan.of(PlanNode.of(CATALOGUE_POLICY));

    private static final Plan REPORT_PLAN = Plan.of(
            /* 0 */ PlanNode.of(COUNT_POLICY).arguments(0, 1).height(2),
            /* 1 */ PlanNode.of(FIND_POLICY).arguments(2, 3).height(2),
            /* 2 */ PlanNode.of(REPORT_POLICY).dependsOn(0).dependsOn(1).wave(2));

    private static final List<Plan> PLANS = List.of(LEND_PLAN, FIND_PLAN, COUNT_PLAN,
            CATALOGUE_PLAN, REPORT_PLAN);

    private static final PropertyNames CARD_TITLES_UNTIL_PARAMETERS = PropertyNames.required("card",
            "titles", "until");

    private static final PropertyNames NAMES_LIMIT_PARAMETERS = PropertyNames.required("names")
            .andOptional("limit");

    private static final PropertyNames SHELF_DEEP_PARAMETERS = PropertyNames.required("shelf")
            .andOptional("deep");

    private static final PropertyNames REPORT_PARAMETERS = PropertyNames.required("shelf")
            .andOptional("deep")
            .andRequired("names")
            .andOptional("limit");

    private static final PropertyNames SHELF_PROPERTIES = PropertyNames.required("label", "shelves",
            "media");

    private static final PropertyNames BOOK_PROPERTIES = PropertyNames.required("isbn", "pages");

    private static final PropertyNames FILM_PROPERTIES = PropertyNames.required("length");

    private final LibraryTools libraryTools;

    private LibraryToolsToolset(LibraryTools libraryTools) {
        this.libraryTools = Objects.requireNonNull(libraryTools, "libraryTools");
    }

    /**
     * Returns a toolset that calls the tools on this instance.
     */
    public static LibraryToolsToolset of(LibraryTools libraryTools) {
        return new LibraryToolsToolset(libraryTools);
    }

    /**
     * Returns a call of {@code lend}. Lends media. "Quiet", please: C:&#92;&#92;users.
     *
     * @param card the reader's card
     */
    public TypedCall<Void> lend(UUID card, Set<String> titles, Instant until) {
        return TypedCall.of(this, 0, new CardTitlesUntilArguments(card, titles, until));
    }

    /**
     * Returns a call of {@code find}. Finds media by their names.
     *
     * @param limit may be null
     */
    public TypedCall<List<LibraryTools.Medium>> find(List<String> names, Integer limit) {
        return TypedCall.of(this, 1, new NamesLimitArguments(names, limit));
    }

    /**
     * Returns a call of {@code count}. Counts what stands on shelves.
     *
     * @param deep null means true
     */
    public TypedCall<Long> count(LibraryTools.Shelf shelf, Boolean deep) {
        return TypedCall.of(this, 2, new ShelfDeepArguments(shelf, deep == null ? true : deep));
    }

    /**
     * Returns a call of {@code catalogue}. Where the catalogue lies.
     */
    public TypedCall<Path> catalogue() {
        return TypedCall.of(this, 3, new NoArguments());
    }

    /**
     * Returns a call of {@code report}. Says how many media there are, and how many of the shelf's own.
     *
     * @param deep null means true
     * @param limit may be null
     */
    public TypedCall<String> report(LibraryTools.Shelf shelf, Boolean deep, List<String> names,
            Integer limit) {
        return TypedCall.of(this, 4, new ReportArguments(shelf, deep == null ? true : deep, names,
                limit));
    }

    @Override
    public List<ToolDefinition> definitions() {
        return DEFINITIONS;
    }

    @Override
    public List<Object> owners() {
        return List.of(libraryTools);
    }

    @Override
    public Plan plan(int tool) {
        return PLANS.get(tool);
    }

    @Override
    public Arguments readArguments(int tool, ArgumentReader in) {
        return switch (tool) {
            case 0 -> readCardTitlesUntilArguments(in);
            case 1 -> readNamesLimitArguments(in);
            case 2 -> readShelfDeepArguments(in);
            case 3 -> readNoArguments(in);
            case 4 -> readReportArguments(in);
            default -> throw new IndexOutOfBoundsException(tool);
        };
    }

    @Override
    public void writeArguments(int tool, Arguments arguments, ResultWriter out) {
        switch (tool) {
            case 0 -> writeCardTitlesUntilArguments(out, (CardTitlesUntilArguments) arguments);
            case 1 -> writeNamesLimitArguments(out, (NamesLimitArguments) arguments);
            case 2 -> writeShelfDeepArguments(out, (ShelfDeepArguments) arguments);
            case 3 -> writeNoArguments(out, (NoArguments) arguments);
            case 4 -> writeReportArguments(out, (ReportArguments) arguments);
            default -> Toolset.super.writeArguments(tool, arguments, out);
        }
    }

    @Override
    public Object invoke(int tool, int node, Arguments arguments, Inputs in) throws Exception {
        return switch (tool) {
            case 0 -> invokeLend((CardTitlesUntilArguments) arguments, in);
            case 1 -> invokeFind((NamesLimitArguments) arguments, in);
            case 2 -> invokeCount((ShelfDeepArguments) arguments, in);
            case 3 -> invokeCatalogue((NoArguments) arguments, in);
            case 4 -> invokeReport(node, (ReportArguments) arguments, in);
            default -> throw new IndexOutOfBoundsException(tool);
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    public void writeResult(int tool, Object result, ResultWriter out) {
        switch (tool) {
            case 0 -> out.done();
            case 1 -> writeMediumList(out, (List<LibraryTools.Medium>) result);
            case 2 -> out.number((long) result);
            case 3 -> out.text((Path) result);
            case 4 -> out.string((String) result);
            default -> throw new IndexOutOfBoundsException(tool);
        }
    }

    @Override
    public List<ToolPolicy> upstreams() {
        return List.of(COUNT_POLICY, FIND_POLICY);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void writeUpstream(int upstream, Object result, ResultWriter out) {
        switch (upstream) {
            case 0 -> out.number((long) result);
            case 1 -> writeMediumList(out, (List<LibraryTools.Medium>) result);
            default -> throw new IndexOutOfBoundsException(upstream);
        }
    }

    @Override
    public Object readUpstream(int upstream, ArgumentReader in) {
        return switch (upstream) {
            case 0 -> in.readLong(NumberRule.ANY);
            case 1 -> readMediumList(in);
            default -> throw new IndexOutOfBoundsException(upstream);
        };
    }

    private Object invokeLend(CardTitlesUntilArguments arguments, Inputs in) throws Exception {
        libraryTools.lend(arguments.card(), arguments.titles(), arguments.until());
        return null;
    }

    private Object invokeFind(NamesLimitArguments arguments, Inputs in) throws Exception {
        return libraryTools.find(arguments.names(),
                arguments.limit() == null ? OptionalInt.empty() : OptionalInt.of(arguments.limit()),
                in.context());
    }

    private Object invokeCount(ShelfDeepArguments arguments, Inputs in) throws Exception {
        return libraryTools.count(arguments.shelf(), arguments.deep());
    }

    private Object invokeCatalogue(NoArguments arguments, Inputs in) throws Exception {
        return libraryTools.catalogue();
    }

    private Object invokeReport(int node, ReportArguments arguments, Inputs in) throws Exception {
        return switch (node) {
            case 0 -> libraryTools.count(arguments.shelf(), arguments.deep());
            case 1 -> libraryTools.find(arguments.names(),
                    arguments.limit() == null ? OptionalInt.empty() : OptionalInt.of(arguments.limit()),
                    in.context());
            case 2 -> libraryTools.report(in.<Long>value(0),
                    in.<List<LibraryTools.Medium>>value(1));
            default -> throw new IndexOutOfBoundsException(node);
        };
    }

    private static CardTitlesUntilArguments readCardTitlesUntilArguments(ArgumentReader in) {
        if (!in.beginObject(CARD_TITLES_UNTIL_PARAMETERS)) {
            return null;
        }
        UUID card = null;
        Set<String> titles = null;
        Instant until = null;
        for (int property = in.nextProperty(); property != ArgumentReader.END; property = in.nextProperty()) {
            switch (property) {
                case 0 -> card = in.readUuid();
                case 1 -> titles = readStringSet(in);
                case 2 -> until = in.readInstant();
                default -> throw new AssertionError(property);
            }
        }
        return in.endObject() ? new CardTitlesUntilArguments(card, titles, until) : null;
    }

    private static NamesLimitArguments readNamesLimitArguments(ArgumentReader in) {
        if (!in.beginObject(NAMES_LIMIT_PARAMETERS)) {
            return null;
        }
        List<String> names = null;
        Integer limit = null;
        for (int property = in.nextProperty(); property != ArgumentReader.END; property = in.nextProperty()) {
            switch (property) {
                case 0 -> names = readStringList(in);
                case 1 -> limit = in.readInt(NumberRule.ANY);
                default -> throw new AssertionError(property);
            }
        }
        return in.endObject() ? new NamesLimitArguments(names, limit) : null;
    }

    private static ShelfDeepArguments readShelfDeepArguments(ArgumentReader in) {
        if (!in.beginObject(SHELF_DEEP_PARAMETERS)) {
            return null;
        }
        LibraryTools.Shelf shelf = null;
        boolean deep = true;
        for (int property = in.nextProperty(); property != ArgumentReader.END; property = in.nextProperty()) {
            switch (property) {
                case 0 -> shelf = readShelf(in);
                case 1 -> deep = in.readBoolean();
                default -> throw new AssertionError(property);
            }
        }
        return in.endObject() ? new ShelfDeepArguments(shelf, deep) : null;
    }

    private static NoArguments readNoArguments(ArgumentReader in) {
        if (!in.beginObject(PropertyNames.NONE)) {
            return null;
        }
        // nothing is expected; the reader records what there is
        in.nextProperty();
        return in.endObject() ? new NoArguments() : null;
    }

    private static ReportArguments readReportArguments(ArgumentReader in) {
        if (!in.beginObject(REPORT_PARAMETERS)) {
            return null;
        }
        LibraryTools.Shelf shelf = null;
        boolean deep = true;
        List<String> names = null;
        Integer limit = null;
        for (int property = in.nextProperty(); property != ArgumentReader.END; property = in.nextProperty()) {
            switch (property) {
                case 0 -> shelf = readShelf(in);
                case 1 -> deep = in.readBoolean();
                case 2 -> names = readStringList(in);
                case 3 -> limit = in.readInt(NumberRule.ANY);
                default -> throw new AssertionError(property);
            }
        }
        return in.endObject() ? new ReportArguments(shelf, deep, names, limit) : null;
    }

    private static List<LibraryTools.Medium> readMediumList(ArgumentReader in) {
        if (!in.beginArray(SizeRule.ANY)) {
            return null;
        }
        List<LibraryTools.Medium> elements = new ArrayList<>();
        while (in.nextElement()) {
            elements.add(readMedium(in));
        }
        return in.endArray(elements) ? List.copyOf(elements) : null;
    }

    private static Set<String> readStringSet(ArgumentReader in) {
        if (!in.beginArray(SizeRule.UNIQUE)) {
            return null;
        }
        List<String> elements = new ArrayList<>();
        while (in.nextElement()) {
            elements.add(in.readString(TextRule.ANY));
        }
        return in.endArray(elements) ? Collections.unmodifiableSet(new LinkedHashSet<>(elements)) : null;
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

    private static LibraryTools.Shelf readShelf(ArgumentReader in) {
        if (!in.beginObject(SHELF_PROPERTIES)) {
            return null;
        }
        String label = null;
        List<LibraryTools.Shelf> shelves = null;
        Map<String, LibraryTools.Medium> media = null;
        for (int property = in.nextProperty(); property != ArgumentReader.END; property = in.nextProperty()) {
            switch (property) {
                case 0 -> label = in.readString(TextRule.ANY);
                case 1 -> shelves = readShelfList(in);
                case 2 -> media = readStringToMediumMap(in);
                default -> throw new AssertionError(property);
            }
        }
        if (!in.endObject()) {
            return null;
        }
        try {
            return new LibraryTools.Shelf(label, shelves, media);
        } catch (Exception refusal) {
            in.reject(refusal);
            return null;
        }
    }

    private static LibraryTools.Medium readMedium(ArgumentReader in) {
        return switch (in.peekVariant("type", "book", "film")) {
            case 0 -> readBook(in);
            case 1 -> readFilm(in);
            default -> null;
        };
    }

    private static List<LibraryTools.Shelf> readShelfList(ArgumentReader in) {
        if (!in.beginArray(SizeRule.ANY)) {
            return null;
        }
        List<LibraryTools.Shelf> elements = new ArrayList<>();
        while (in.nextElement()) {
            elements.add(readShelf(in));
        }
        return in.endArray(elements) ? List.copyOf(elements) : null;
    }

    private static Map<String, LibraryTools.Medium> readStringToMediumMap(ArgumentReader in) {
        if (!in.beginMap(SizeRule.ANY)) {
            return null;
        }
        Map<String, LibraryTools.Medium> entries = new LinkedHashMap<>();
        for (String key = in.nextKey(); key != null; key = in.nextKey()) {
            entries.put(key, readMedium(in));
        }
        return in.endMap() ? Collections.unmodifiableMap(entries) : null;
    }

    private static LibraryTools.Book readBook(ArgumentReader in) {
        if (!in.beginObject(BOOK_PROPERTIES)) {
            return null;
        }
        String isbn = null;
        int pages = 0;
        for (int property = in.nextProperty(); property != ArgumentReader.END; property = in.nextProperty()) {
            switch (property) {
                case 0 -> isbn = in.readString(TextRule.ANY);
                case 1 -> pages = in.readInt(NumberRule.ANY);
                default -> throw new AssertionError(property);
            }
        }
        if (!in.endObject()) {
            return null;
        }
        try {
            return new LibraryTools.Book(isbn, pages);
        } catch (Exception refusal) {
            in.reject(refusal);
            return null;
        }
    }

    private static LibraryTools.Film readFilm(ArgumentReader in) {
        if (!in.beginObject(FILM_PROPERTIES)) {
            return null;
        }
        Duration length = null;
        for (int property = in.nextProperty(); property != ArgumentReader.END; property = in.nextProperty()) {
            switch (property) {
                case 0 -> length = in.readDuration();
                default -> throw new AssertionError(property);
            }
        }
        if (!in.endObject()) {
            return null;
        }
        try {
            return new LibraryTools.Film(length);
        } catch (Exception refusal) {
            in.reject(refusal);
            return null;
        }
    }

    private static void writeCardTitlesUntilArguments(ResultWriter out,
            CardTitlesUntilArguments value) {
        out.beginObject();
        out.name("card");
        out.text(value.card());
        out.name("titles");
        writeStringSet(out, value.titles());
        out.name("until");
        out.text(value.until());
        out.endObject();
    }

    private static void writeNamesLimitArguments(ResultWriter out, NamesLimitArguments value) {
        out.beginObject();
        out.name("names");
        writeStringList(out, value.names());
        if (value.limit() != null) {
            out.name("limit");
            out.number(value.limit());
        }
        out.endObject();
    }

    private static void writeShelfDeepArguments(ResultWriter out, ShelfDeepArguments value) {
        out.beginObject();
        out.name("shelf");
        writeShelf(out, value.shelf());
        out.name("deep");
        out.bool(value.deep());
        out.endObject();
    }

    private static void writeNoArguments(ResultWriter out, NoArguments value) {
        out.beginObject();
        out.endObject();
    }

    private static void writeReportArguments(ResultWriter out, ReportArguments value) {
        out.beginObject();
        out.name("shelf");
        writeShelf(out, value.shelf());
        out.name("deep");
        out.bool(value.deep());
        out.name("names");
        writeStringList(out, value.names());
        if (value.limit() != null) {
            out.name("limit");
            out.number(value.limit());
        }
        out.endObject();
    }

    private static void writeMediumList(ResultWriter out, List<LibraryTools.Medium> value) {
        if (out.isNull(value)) {
            return;
        }
        out.beginArray();
        for (LibraryTools.Medium element : value) {
            writeMedium(out, element);
        }
        out.endArray();
    }

    private static void writeStringSet(ResultWriter out, Set<String> value) {
        if (out.isNull(value)) {
            return;
        }
        out.beginArray();
        for (String element : value) {
            out.string(element);
        }
        out.endArray();
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

    private static void writeShelf(ResultWriter out, LibraryTools.Shelf value) {
        if (out.isNull(value)) {
            return;
        }
        out.beginObject();
        out.name("label");
        out.string(value.label());
        out.name("shelves");
        writeShelfList(out, value.shelves());
        out.name("media");
        writeStringToMediumMap(out, value.media());
        out.endObject();
    }

    private static void writeMedium(ResultWriter out, LibraryTools.Medium value) {
        if (out.isNull(value)) {
            return;
        }
        out.beginObject();
        if (value instanceof LibraryTools.Book variant) {
            out.name("type");
            out.string("book");
            writeBookProperties(out, variant);
        } else if (value instanceof LibraryTools.Film variant) {
            out.name("type");
            out.string("film");
            writeFilmProperties(out, variant);
        } else {
            throw new IllegalArgumentException("no variant: " + value.getClass());
        }
        out.endObject();
    }

    private static void writeShelfList(ResultWriter out, List<LibraryTools.Shelf> value) {
        if (out.isNull(value)) {
            return;
        }
        out.beginArray();
        for (LibraryTools.Shelf element : value) {
            writeShelf(out, element);
        }
        out.endArray();
    }

    private static void writeStringToMediumMap(ResultWriter out,
            Map<String, LibraryTools.Medium> value) {
        if (out.isNull(value)) {
            return;
        }
        out.beginObject();
        for (Map.Entry<String, LibraryTools.Medium> entry : value.entrySet()) {
            out.name(entry.getKey());
            writeMedium(out, entry.getValue());
        }
        out.endObject();
    }

    private static void writeBookProperties(ResultWriter out, LibraryTools.Book value) {
        out.name("isbn");
        out.string(value.isbn());
        out.name("pages");
        out.number(value.pages());
    }

    private static void writeFilmProperties(ResultWriter out, LibraryTools.Film value) {
        out.name("length");
        out.text(value.length());
    }

    /**
     * Returns what the declarations of these tools look like.
     */
    public static List<String> declarations() {
        return List.of("lend(UUID card, Set<String> titles, Instant until): void, WRITE",
                "find(List<String> names, OptionalInt limit, ToolContext context): CompletionStage<List<Medium>>, READ",
                "count(Shelf shelf, boolean deep): long, READ", "catalogue(): Path, READ",
                "report(long all, List<Medium> found): String, UNSPECIFIED");
    }

    /**
     * Returns a hash of what plans of other classes take from these tools.
     */
    public static String fingerprint() {
        return "5a6a89a1897afd16ba269361d10a3c59d9f8f3e8d20baa2052b307c0f97138b6";
    }

    private record CardTitlesUntilArguments(UUID card, Set<String> titles,
            Instant until) implements Arguments {
        CardTitlesUntilArguments {
            Objects.requireNonNull(card, "card");
            Objects.requireNonNull(titles, "titles");
            Objects.requireNonNull(until, "until");
        }

        @Override
        public Object get(int index) {
            return switch (index) {
                case 0 -> card;
                case 1 -> titles;
                case 2 -> until;
                default -> throw new IndexOutOfBoundsException(index);
            };
        }
    }

    private record NamesLimitArguments(List<String> names, Integer limit) implements Arguments {
        NamesLimitArguments {
            Objects.requireNonNull(names, "names");
        }

        @Override
        public Object get(int index) {
            return switch (index) {
                case 0 -> names;
                case 1 -> limit;
                default -> throw new IndexOutOfBoundsException(index);
            };
        }
    }

    private record ShelfDeepArguments(LibraryTools.Shelf shelf, boolean deep) implements Arguments {
        ShelfDeepArguments {
            Objects.requireNonNull(shelf, "shelf");
        }

        @Override
        public Object get(int index) {
            return switch (index) {
                case 0 -> shelf;
                case 1 -> deep;
                default -> throw new IndexOutOfBoundsException(index);
            };
        }
    }

    private record NoArguments() implements Arguments {
        @Override
        public Object get(int index) {
            throw new IndexOutOfBoundsException(index);
        }
    }

    private record ReportArguments(LibraryTools.Shelf shelf, boolean deep, List<String> names,
            Integer limit) implements Arguments {
        ReportArguments {
            Objects.requireNonNull(shelf, "shelf");
            Objects.requireNonNull(names, "names");
        }

        @Override
        public Object get(int index) {
            return switch (index) {
                case 0 -> shelf;
                case 1 -> deep;
                case 2 -> names;
                case 3 -> limit;
                default -> throw new IndexOutOfBoundsException(index);
            };
        }
    }

    /**
     * What the source says, for processors that only have the class files.
     */
    @ToolsetMetadata(
            format = 1,
            fingerprint = "5a6a89a1897afd16ba269361d10a3c59d9f8f3e8d20baa2052b307c0f97138b6",
            notes = {
                    @ToolsetMetadata.Note(on = "demo.LibraryTools#lend(java.util.UUID,java.util.Set,java.time.Instant)",
                            text = {"Lends media. \"Quiet\", please: C:\\\\users"},
                            params = {"card", "", "titles", "", "until", ""}),
                    @ToolsetMetadata.Note(on = "demo.LibraryTools#find(java.util.List,java.util.OptionalInt,dev.toolwave.runtime.ToolContext)",
                            text = {"Finds media by their names."}, params = {"names", "", "limit",
                            "", "context", ""}),
                    @ToolsetMetadata.Note(on = "demo.LibraryTools#count(demo.LibraryTools.Shelf,boolean)",
                            text = {"Counts what stands on shelves."}, params = {"shelf", "",
                            "deep", ""}),
                    @ToolsetMetadata.Note(on = "demo.LibraryTools.Shelf",
                            text = {"A shelf, on which shelves stand."}, params = {"label",
                            "what is written on it"}),
                    @ToolsetMetadata.Note(on = "demo.LibraryTools#catalogue()",
                            text = {"Where the catalogue lies."}),
                    @ToolsetMetadata.Note(on = "demo.LibraryTools#report(long,java.util.List)",
                            params = {"all", "", "found", ""})
                    }
    )
    private interface Source {
    }
}
