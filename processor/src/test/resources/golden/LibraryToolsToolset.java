package demo;

import dev.toolwave.annotations.Effect;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.Toolset;
import dev.toolwave.runtime.TypedCall;
import dev.toolwave.runtime.spi.ArgumentReader;
import dev.toolwave.runtime.spi.Arguments;
import dev.toolwave.runtime.spi.Inputs;
import dev.toolwave.runtime.spi.Plan;
import dev.toolwave.runtime.spi.PlanNode;
import dev.toolwave.runtime.spi.PropertyNames;
import dev.toolwave.runtime.spi.ResultWriter;
import dev.toolwave.runtime.spi.RetryPolicy;
import dev.toolwave.runtime.spi.SizeRule;
import dev.toolwave.runtime.spi.ToolPolicy;
import dev.toolwave.runtime.spi.ToolsetBinding;
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
 *   n0["count(shelf, deep)"] --&gt; n2["report()"]
 *   n1["find(names, limit)"] --&gt; n2
 * </pre>
 */
@Generated("dev.toolwave.processor.ToolProcessor")
@ToolsetMetadata(
        format = 1,
        fingerprint = "2b627c5cf96773e905457ccd170d386de9da1a4745ff35686a55dc73a0deb7d8",
        tools = {
                "lend(UUID card, Set<String> titles, Instant until): void, WRITE",
                "find(List<String> names, OptionalInt limit, ToolContext context): CompletionStage<List<Medium>>, READ",
                "count(Shelf shelf, boolean deep): long, READ",
                "catalogue(): Path, READ",
                "report(long all, List<Medium> found): String, UNSPECIFIED"
                },
        notes = {
                @ToolsetMetadata.Note(on = "#lend(java.util.UUID,java.util.Set,java.time.Instant)",
                        text = "Lends media. \"Quiet\", please: C:\\\\users", params = {"card", "", "titles", "", "until", ""}),
                @ToolsetMetadata.Note(on = "#find(java.util.List,java.util.OptionalInt,dev.toolwave.runtime.ToolContext)",
                        text = "Finds media by their names.", params = {"names", "", "limit", "", "context", ""}),
                @ToolsetMetadata.Note(on = "#count(demo.LibraryTools.Shelf,boolean)",
                        text = "Counts what stands on shelves.", params = {"shelf", "", "deep", ""}),
                @ToolsetMetadata.Note(on = "demo.LibraryTools.Shelf",
                        text = "A shelf, on which shelves stand.", params = {"label", "what is written on it"}),
                @ToolsetMetadata.Note(on = "#catalogue()", text = "Where the catalogue lies."),
                @ToolsetMetadata.Note(on = "#report(long,java.util.List)", params = {"all", "", "found", ""})
                }
)
@SuppressWarnings({"all", "NullAway", "nullness"})
final class LibraryToolsToolset implements Toolset {
    private final ToolsetBinding binding;

    private LibraryToolsToolset(ToolsetBinding binding) {
        this.binding = binding;
    }

    /**
     * Returns a toolset that calls the tools on this instance.
     */
    public static LibraryToolsToolset of(LibraryTools libraryTools) {
        return new LibraryToolsToolset(new Binding(libraryTools));
    }

    /**
     * Returns a call of {@code lend}. Lends media. "Quiet", please: C:&#92;&#92;users.
     *
     * @param card the reader's card
     */
    public TypedCall<Void> lend(UUID card, Set<String> titles, Instant until) {
        return TypedCall.of(this, 0, new Binding.CardTitlesUntilArguments(card, titles, until));
    }

    /**
     * Returns a call of {@code find}. Finds media by their names.
     *
     * @param limit may be null
     */
    public TypedCall<List<LibraryTools.Medium>> find(List<String> names, Integer limit) {
        return TypedCall.of(this, 1, new Binding.NamesLimitArguments(names, limit));
    }

    /**
     * Returns a call of {@code count}. Counts what stands on shelves.
     *
     * @param deep null means true
     */
    public TypedCall<Long> count(LibraryTools.Shelf shelf, Boolean deep) {
        return TypedCall.of(this, 2, new Binding.ShelfDeepArguments(shelf,
                deep == null ? true : deep));
    }

    /**
     * Returns a call of {@code catalogue}. Where the catalogue lies.
     */
    public TypedCall<Path> catalogue() {
        return TypedCall.of(this, 3, new Binding.NoArguments());
    }

    /**
     * Returns a call of {@code report}. Says how many media there are, and how many of the shelf's own.
     *
     * @param deep null means true
     * @param limit may be null
     */
    public TypedCall<String> report(LibraryTools.Shelf shelf, Boolean deep, List<String> names,
            Integer limit) {
        return TypedCall.of(this, 4, new Binding.ReportArguments(shelf, deep == null ? true : deep,
                names, limit));
    }

    @Override
    public ToolsetBinding binding() {
        return binding;
    }

    private static final class Binding extends ToolsetBinding {
        private static final ToolDefinition LEND = ToolDefinition.builder("lend")
                .description("Lends media. \"Quiet\", please: C:\\\\users")
                .inputSchema("""
                {"type":"object","properties":{\
                "card":{"type":"string","description":"the reader's card","format":"uuid"},\
                "titles":{"type":"array","uniqueItems":true,"items":{"type":"string"}},\
                "until":{"type":"string","format":"date-time"}\
                },"required":["card","titles","until"],"additionalProperties":false}""")
                .outputSchema("""
                {"type":"object","properties":{"ok":{"type":"boolean"}},"required":["ok"],"additionalProperties":false}""")
                .effect(Effect.WRITE)
                .openWorld(false).build();

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
                "pages":{"type":"integer"}\
                },"required":["type","pages"],"additionalProperties":false},\
                {"type":"object","properties":{\
                "type":{"type":"string","enum":["film"]},\
                "length":{"type":"string","description":"ISO 8601 duration, such as PT1H30M",\
                "pattern":"^-?P(-?[0-9]+D|(-?[0-9]+D)?T(-?[0-9]+H(-?[0-9]+M)?(-?[0-9]+(\\\\.[0-9]{1,9})?S)?|-?[0-9]+M(-?[0-9]+(\\\\.[0-9]{1,\
                9})?S)?|-?[0-9]+(\\\\.[0-9]{1,9})?S))$"}\
                },"required":["type"],"additionalProperties":false}\
                ]}}\
                },"additionalProperties":false}""")
                .effect(Effect.READ).build();

        private static final ToolDefinition COUNT = ToolDefinition.builder("count")
                .description("Counts what stands on shelves.")
                .inputSchema("""
                {"type":"object","properties":{"shelf":{"$ref":"#/$defs/Shelf"},"deep":{"type":"boolean","default":true}},\
                "required":["shelf"],"additionalProperties":false,"$defs":{\
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
                {"type":"object","properties":{"result":{"type":"integer"}},"required":["result"],"additionalProperties":false}""")
                .effect(Effect.READ).build();

        private static final ToolDefinition CATALOGUE = ToolDefinition.builder("catalogue")
                .title("Catalogue")
                .description("Where the catalogue lies.")
                .inputSchema("""
                {"type":"object","properties":{},"required":[],"additionalProperties":false}""")
                .outputSchema("""
                {"type":"object","properties":{"result":{"type":"string"}},"additionalProperties":false}""")
                .effect(Effect.READ).build();

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
                {"type":"object","properties":{"result":{"type":"string"}},"additionalProperties":false}""").build();

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

        private static final PropertyNames CARD_TITLES_UNTIL_PARAMETERS = PropertyNames.required("card", "titles", "until");

        private static final PropertyNames NAMES_LIMIT_PARAMETERS = PropertyNames.required("names")
                .andOptional("limit");

        private static final PropertyNames SHELF_DEEP_PARAMETERS = PropertyNames.required("shelf")
                .andOptional("deep");

        private static final PropertyNames REPORT_PARAMETERS = PropertyNames.required("shelf")
                .andOptional("deep")
                .andRequired("names")
                .andOptional("limit");

        private static final PropertyNames SHELF_PROPERTIES = PropertyNames.required("label", "shelves", "media");
        private static final PropertyNames BOOK_PROPERTIES = PropertyNames.required("isbn", "pages");
        private static final PropertyNames FILM_PROPERTIES = PropertyNames.required("length");

        private final LibraryTools libraryTools;

        Binding(LibraryTools libraryTools) {
            super(List.of(LEND, FIND, COUNT, CATALOGUE, REPORT),
                    List.of(LEND_PLAN, FIND_PLAN, COUNT_PLAN, CATALOGUE_PLAN, REPORT_PLAN),
                    List.of(COUNT_POLICY, FIND_POLICY),
                    Objects.requireNonNull(libraryTools, "libraryTools"));
            this.libraryTools = libraryTools;
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
        public Object invoke(int tool, int node, Arguments arguments, Inputs in) throws Exception {
            return switch (tool) {
                case 0 -> invokeLend((CardTitlesUntilArguments) arguments, in);
                case 1 -> invokeFind((NamesLimitArguments) arguments, in);
                case 2 -> libraryTools.count(((ShelfDeepArguments) arguments).shelf(),
                        ((ShelfDeepArguments) arguments).deep());
                case 3 -> libraryTools.catalogue();
                case 4 -> invokeReport(node, (ReportArguments) arguments, in);
                default -> throw new IndexOutOfBoundsException(tool);
            };
        }

        @Override
        @SuppressWarnings("unchecked")
        public void writeResult(int tool, Object result, ResultWriter out) {
            switch (tool) {
                case 0 -> out.done();
                case 1 -> out.array((List<LibraryTools.Medium>) result,
                        element -> writeMedium(out, element));
                case 2 -> out.number((long) result);
                case 3 -> out.text((Path) result);
                case 4 -> out.string((String) result);
                default -> throw new IndexOutOfBoundsException(tool);
            }
        }

        @Override
        public Object readUpstream(int upstream, ArgumentReader in) {
            return switch (upstream) {
                case 0 -> in.readLong();
                case 1 -> in.readList(() -> readMedium(in));
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
            UUID card = null;
            Set<String> titles = null;
            Instant until = null;
            for (int property = in.firstProperty(CARD_TITLES_UNTIL_PARAMETERS); property >= 0; property = in.nextProperty()) {
                switch (property) {
                    case 0 -> card = in.readUuid();
                    case 1 -> titles = readStringSet(in);
                    case 2 -> until = in.readInstant();
                }
            }
            return in.endObject() ? new CardTitlesUntilArguments(card, titles, until) : null;
        }

        private static NamesLimitArguments readNamesLimitArguments(ArgumentReader in) {
            List<String> names = null;
            Integer limit = null;
            for (int property = in.firstProperty(NAMES_LIMIT_PARAMETERS); property >= 0; property = in.nextProperty()) {
                switch (property) {
                    case 0 -> names = in.readList(() -> in.readString());
                    case 1 -> limit = in.readInt();
                }
            }
            return in.endObject() ? new NamesLimitArguments(names, limit) : null;
        }

        private static ShelfDeepArguments readShelfDeepArguments(ArgumentReader in) {
            LibraryTools.Shelf shelf = null;
            boolean deep = true;
            for (int property = in.firstProperty(SHELF_DEEP_PARAMETERS); property >= 0; property = in.nextProperty()) {
                switch (property) {
                    case 0 -> shelf = readShelf(in);
                    case 1 -> deep = in.readBoolean();
                }
            }
            return in.endObject() ? new ShelfDeepArguments(shelf, deep) : null;
        }

        private static NoArguments readNoArguments(ArgumentReader in) {
            in.firstProperty(PropertyNames.NONE);
            return in.endObject() ? new NoArguments() : null;
        }

        private static ReportArguments readReportArguments(ArgumentReader in) {
            LibraryTools.Shelf shelf = null;
            boolean deep = true;
            List<String> names = null;
            Integer limit = null;
            for (int property = in.firstProperty(REPORT_PARAMETERS); property >= 0; property = in.nextProperty()) {
                switch (property) {
                    case 0 -> shelf = readShelf(in);
                    case 1 -> deep = in.readBoolean();
                    case 2 -> names = in.readList(() -> in.readString());
                    case 3 -> limit = in.readInt();
                }
            }
            return in.endObject() ? new ReportArguments(shelf, deep, names, limit) : null;
        }

        private static LibraryTools.Medium readMedium(ArgumentReader in) {
            return switch (in.peekVariant("type", "book", "film")) {
                case 0 -> readBook(in);
                case 1 -> readFilm(in);
                default -> null;
            };
        }

        private static Set<String> readStringSet(ArgumentReader in) {
            if (!in.beginArray(SizeRule.UNIQUE)) {
                return null;
            }
            List<String> elements = new ArrayList<>();
            while (in.nextElement()) {
                elements.add(in.readString());
            }
            return in.endArray(elements) ? Collections.unmodifiableSet(new LinkedHashSet<>(elements)) : null;
        }

        private static LibraryTools.Shelf readShelf(ArgumentReader in) {
            String label = null;
            List<LibraryTools.Shelf> shelves = null;
            Map<String, LibraryTools.Medium> media = null;
            for (int property = in.firstProperty(SHELF_PROPERTIES); property >= 0; property = in.nextProperty()) {
                switch (property) {
                    case 0 -> label = in.readString();
                    case 1 -> shelves = in.readList(() -> readShelf(in));
                    case 2 -> media = readStringToMediumMap(in);
                }
            }
            return in.endObject() ? new LibraryTools.Shelf(label, shelves, media) : null;
        }

        private static LibraryTools.Book readBook(ArgumentReader in) {
            String isbn = null;
            int pages = 0;
            for (int property = in.firstProperty(BOOK_PROPERTIES); property >= 0; property = in.nextProperty()) {
                switch (property) {
                    case 0 -> isbn = in.readString();
                    case 1 -> pages = in.readInt();
                }
            }
            return in.endObject() ? new LibraryTools.Book(isbn, pages) : null;
        }

        private static LibraryTools.Film readFilm(ArgumentReader in) {
            Duration length = null;
            for (int property = in.firstProperty(FILM_PROPERTIES); property >= 0; property = in.nextProperty()) {
                switch (property) {
                    case 0 -> length = in.readDuration();
                }
            }
            return in.endObject() ? new LibraryTools.Film(length) : null;
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

        private static void writeShelf(ResultWriter out, LibraryTools.Shelf value) {
            if (out.beginObject(value)) {
                out.name("label").string(value.label());
                out.name("shelves").array(value.shelves(), element -> writeShelf(out, element));
                writeStringToMediumMap(out.name("media"), value.media());
                out.endObject();
            }
        }

        private static void writeMedium(ResultWriter out, LibraryTools.Medium value) {
            if (out.beginObject(value)) {
                if (value instanceof LibraryTools.Book variant) {
                    out.name("type").string("book");
                    writeBookProperties(out, variant);
                } else if (value instanceof LibraryTools.Film variant) {
                    out.name("type").string("film");
                    writeFilmProperties(out, variant);
                } else {
                    throw new IllegalArgumentException("not a variant: " + value.getClass());
                }
                out.endObject();
            }
        }

        private static void writeStringToMediumMap(ResultWriter out,
                Map<String, LibraryTools.Medium> value) {
            if (out.beginObject(value)) {
                for (Map.Entry<String, LibraryTools.Medium> entry : value.entrySet()) {
                    writeMedium(out.name(entry.getKey()), entry.getValue());
                }
                out.endObject();
            }
        }

        private static void writeBookProperties(ResultWriter out, LibraryTools.Book value) {
            out.name("isbn").string(value.isbn());
            out.name("pages").number(value.pages());
        }

        private static void writeFilmProperties(ResultWriter out, LibraryTools.Film value) {
            out.name("length").text(value.length());
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
                return Arguments.pick(index, card, titles, until);
            }

            @Override
            public void writeTo(ResultWriter out) {
                out.name("card").text(card());
                out.name("titles").array(titles(), element -> out.string(element));
                out.name("until").text(until());
            }
        }

        private record NamesLimitArguments(List<String> names, Integer limit) implements Arguments {
            NamesLimitArguments {
                Objects.requireNonNull(names, "names");
            }

            @Override
            public Object get(int index) {
                return Arguments.pick(index, names, limit);
            }

            @Override
            public void writeTo(ResultWriter out) {
                out.name("names").array(names(), element -> out.string(element));
                out.name("limit").number(limit());
            }
        }

        private record ShelfDeepArguments(LibraryTools.Shelf shelf,
                boolean deep) implements Arguments {
            ShelfDeepArguments {
                Objects.requireNonNull(shelf, "shelf");
            }

            @Override
            public Object get(int index) {
                return Arguments.pick(index, shelf, deep);
            }

            @Override
            public void writeTo(ResultWriter out) {
                writeShelf(out.name("shelf"), shelf());
                out.name("deep").bool(deep());
            }
        }

        private record NoArguments() implements Arguments {
            @Override
            public Object get(int index) {
                return Arguments.pick(index);
            }

            @Override
            public void writeTo(ResultWriter out) {
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
                return Arguments.pick(index, shelf, deep, names, limit);
            }

            @Override
            public void writeTo(ResultWriter out) {
                writeShelf(out.name("shelf"), shelf());
                out.name("deep").bool(deep());
                out.name("names").array(names(), element -> out.string(element));
                out.name("limit").number(limit());
            }
        }
    }
}
