package dev.toolwave.processor.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import dev.toolwave.runtime.Toolset;
import dev.toolwave.runtime.Toolwave;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            Toolset stale = trips(loader);
            assertThatThrownBy(() -> Toolwave.builder().toolset(stale).build())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageMatching("\\[TW181] TripTools was compiled against GeoTools [0-9a-f]{8}\\.\\.\\., "
                            + "found [0-9a-f]{8}\\.\\.\\.; recompile the module of TripTools");
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
    void classCompiledWithoutTheProcessor_isToldAtTheClass() {
        geo.option("-proc:none").compiled();

        Compilation compilation = trip.compile();

        assertThat(Module.said(compilation, Kind.ERROR))
                .containsExactly("7:71 [TW103] forecast(at): GeoTools was compiled without the Toolwave processor");
    }

    private static Toolset trips(ClassLoader loader) throws ReflectiveOperationException {
        Method of = Stream.of(loader.loadClass("trip.TripToolsToolset").getMethods())
                .filter(method -> method.getName().equals("of"))
                .findFirst()
                .orElseThrow();
        Object trip = loader.loadClass("trip.TripTools").getConstructor().newInstance();
        Object geo = loader.loadClass("geo.GeoTools").getConstructor().newInstance();
        return (Toolset) of.invoke(null, trip, geo);
    }
}
