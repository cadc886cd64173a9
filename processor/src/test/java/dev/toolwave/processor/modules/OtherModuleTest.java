package dev.toolwave.processor.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import dev.toolwave.processor.fixture.CompiledSources;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.spi.ToolsetBinding;
import java.net.URLClassLoader;
import java.nio.file.Path;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherModuleTest {

    private static final String GEO = """
            package geo;
            import dev.toolwave.annotations.*;
            public class GeoTools {
                /**
                 * A point on the earth.
                 * @param latitude degrees
                 * @param longitude degrees to the east
                 */
                public record Coordinates(double latitude, double longitude) {}
                /**
                 * Finds where a city lies.
                 * @param city its name
                 */
                @Tool(effect = Effect.READ)
                public Coordinates geocode(String city) { return new Coordinates(59.9, city.length()); }
                @Tool(value = "Hidden.", exposed = false)
                public Coordinates middle(String city, Coordinates near) { return near; }
            }
            """;

    private static final String TRIP = """
            package trip;
            import dev.toolwave.annotations.*;
            import geo.GeoTools;
            public class TripTools {
                /** Tells the weather. */
                @Tool(effect = Effect.READ)
                public String forecast(@DependsOn(value = "geocode", in = GeoTools.class) GeoTools.Coordinates at, int days) {
                    return at.longitude() + " " + days;
                }
            }
            """;

    @TempDir
    private Path directory;

    private Module geo;
    private Module trip;

    @BeforeEach
    void makeModules() {
        geo = new Module(directory.resolve("geo")).source(GEO);
        trip = new Module(directory.resolve("trip")).source(TRIP).after(geo);
    }

    @Test
    void dependencyOnAClassFile_lendsNamesAndDescriptions() throws Exception {
        geo.compiled();
        trip.compiled();

        try (URLClassLoader loader = Module.loader(geo, trip);
                Toolwave toolwave = Toolwave.builder().toolset(trips(loader)).build()) {
            assertThat(toolwave.tools().get(0).inputSchema())
                    .contains("\"city\":{\"type\":\"string\",\"description\":\"its name\"}");
            assertThat(toolwave.call("forecast", "{\"city\":\"Oslo\",\"days\":2}")
                            .text())
                    .isEqualTo("4.0 2");
        }
    }

    @Test
    void upstreamThatWasChangedLater_isToldWhenTheRuntimeIsBuilt() throws Exception {
        geo.compiled();
        trip.compiled();
        Module changed = new Module(directory.resolve("changed"))
                .source(GEO.replace("middle(String city,", "middle(String town,"))
                .compiled();

        try (URLClassLoader loader = Module.loader(changed, trip)) {
            ToolsetBinding stale = trips(loader);
            assertThatThrownBy(() -> Toolwave.builder().toolset(stale).build())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageMatching("\\[TW181] TripTools was compiled against GeoTools [0-9a-f]{8}\\.\\.\\., "
                            + "found [0-9a-f]{8}\\.\\.\\. \\(the declarations of the called tools are unchanged, .*\\); "
                            + "recompile the module of TripTools");
        }
    }

    @Test
    void upstreamWhoseImplementationWasChanged_stillFits() throws Exception {
        geo.compiled();
        trip.compiled();
        Module changed = new Module(directory.resolve("changed"))
                .source(GEO.replace("city.length()", "city.hashCode() + helper()")
                        .replace("@Tool(value", "private int helper() { return 1; }\n@Tool(value"))
                .compiled();

        try (URLClassLoader loader = Module.loader(changed, trip);
                Toolwave toolwave = Toolwave.builder().toolset(trips(loader)).build()) {
            assertThat(toolwave.call("forecast", "{\"city\":\"Oslo\",\"days\":2}")
                            .isError())
                    .isFalse();
        }
    }

    @Test
    void typesOfTheSameName_areKeptApart() throws Exception {
        new Module(directory.resolve("geo")).source("""
                        package geo;
                        import dev.toolwave.annotations.*;
                        public class GeoTools {
                            public enum Unit { METRE, MILE }
                            public record Place(String name, Unit unit) {}
                            @Tool("Locates.") public String locate(Place place) { return place.name() + place.unit(); }
                        }
                        """).compiled();
        new Module(directory.resolve("trip")).source("""
                        package trip;
                        import dev.toolwave.annotations.*;
                        import geo.GeoTools;
                        public class TripTools {
                            public enum Unit { DAY }
                            public record Place(int number, Unit unit) {}
                            @Tool("Travels.")
                            public String travel(Place goal, @DependsOn(value = "locate", in = GeoTools.class) String at) {
                                return at + goal.number() + goal.unit();
                            }
                        }
                        """).after(geo).compiled();

        try (URLClassLoader loader = Module.loader(geo, trip);
                Toolwave toolwave = Toolwave.builder().toolset(trips(loader)).build()) {
            String arguments = """
                    {"goal":{"number":7,"unit":"DAY"},"place":{"name":"Oslo","unit":"MILE"}}""";
            assertThat(toolwave.call("travel", arguments).text()).isEqualTo("OsloMILE7DAY");
        }
    }

    @Test
    void toolsOfAGenericSuperclassInAnotherModule_keepTheirNames() throws Exception {
        new Module(directory.resolve("geo")).source("""
                        package geo;
                        import dev.toolwave.annotations.*;
                        import java.util.List;
                        public abstract class Finder<T> {
                            /** Finds one. @param key which */
                            @Tool(effect = Effect.READ) public T find(String key) { return all().get(0); }
                            protected abstract List<T> all();
                            public interface Counting {
                                /** Counts.
                                 * @param what of which */
                                @Tool(effect = Effect.READ) default int count(String what) { return what.length(); }
                            }
                        }
                        """).compiled();
        new Module(directory.resolve("trip")).source("""
                        package trip;
                        import dev.toolwave.annotations.*;
                        import geo.Finder;
                        import java.util.List;
                        public class TripTools extends Finder<TripTools.Hotel> implements Finder.Counting {
                            public record Hotel(String name) {}
                            @Override protected List<Hotel> all() { return List.of(new Hotel("Ritz")); }
                            /** Books. */
                            @Tool public String book(@DependsOn("find") Hotel hotel, @DependsOn("count") int stars) {
                                return hotel.name() + stars;
                            }
                        }
                        """).after(geo).compiled();

        try (URLClassLoader loader = Module.loader(geo, trip);
                Toolwave toolwave = Toolwave.builder().toolset(trips(loader)).build()) {
            assertThat(toolwave.call("book", "{\"key\":\"a\",\"what\":\"abc\"}").text())
                    .isEqualTo("Ritz3");
            assertThat(toolwave.tools().get(0).inputSchema()).contains("\"description\":\"of which\"");
        }
    }

    @Test
    void recompilingOneClassAlone_givesTheSameFile() throws Exception {
        String other = TRIP.replace("package trip;", "package geo;");
        Module both =
                new Module(directory.resolve("both")).source(GEO).source(other).compiled();
        Module alone =
                new Module(directory.resolve("alone")).source(other).after(both).compiled();

        assertThat(alone.directory().resolve("geo/TripToolsToolset.class"))
                .hasSameBinaryContentAs(both.directory().resolve("geo/TripToolsToolset.class"));
        assertThat(alone.directory().resolve("META-INF/toolwave/geo.TripTools.json"))
                .hasSameTextualContentAs(both.directory().resolve("META-INF/toolwave/geo.TripTools.json"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            public Coordinates geocode(String city) | Coordinates geocode(String city) \
            | GeoTools.geocode(String) cannot be called: it is not public, and TripTools is not in package geo
            public Coordinates geocode(String city) | public Coordinates geocode(Near city) \
            | GeoTools.geocode(Near) cannot be called: it takes Near, which TripTools cannot name
            public Coordinates geocode(String city) | public Coordinates geocode(@DependsOn("inner") String city) \
            | GeoTools.inner(String) cannot be called: it is not public, and TripTools is not in package geo
            """)
    void upstreamThatCannotBeCalled_isToldAtItsName(String sound, String hidden, String problem) {
        new Module(directory.resolve("geo"))
                .source(GEO.replace(sound, hidden)
                        .replace("return new Coordinates(59.9, city.length());", "return null;")
                        .replace(
                                "@Tool(value = \"Hidden.",
                                "record Near(int metres) {}\n    @Tool(\"I.\") String inner(String name) { return name; }\n"
                                        + "    @Tool(value = \"Hidden."))
                .compiled();

        assertThat(Module.said(trip.compile(), Kind.ERROR)).containsExactly("7:47 [TW110] forecast(at): " + problem);
    }

    @Test
    void mistakeInAnotherClass_isToldOnce() {
        Compilation compilation = new Module(directory.resolve("both"))
                .source(GEO.replace("@Tool(value = \"Hidden.\"", "@DependsOn(\"nothing\") @Tool(value = \"Hidden.\""))
                .source(TRIP)
                .compile();

        assertThat(Module.said(compilation, Kind.ERROR))
                .containsExactly("16:16 [TW101] middle: unknown tool 'nothing'");
    }

    /** Returns the toolset over new instances of all classes that it calls into. */
    private static ToolsetBinding trips(ClassLoader loader) throws ReflectiveOperationException {
        return CompiledSources.toolset(loader.loadClass("trip.TripToolsToolset"));
    }
}
