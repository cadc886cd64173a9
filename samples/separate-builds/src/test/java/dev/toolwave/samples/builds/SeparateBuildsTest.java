package dev.toolwave.samples.builds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.samples.builds.Project.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** Trips is built once, against the geo of that day; then geo changes. */
class SeparateBuildsTest {

    private static final Path PROJECTS = Path.of("target", "test-classes", "projects");
    private static final Path REPOSITORY = Path.of(System.getProperty("own.repository"));
    private static final String GEO_TOOLS = "src/main/java/com/example/geo/GeoTools.java";

    @TempDir(factory = BelowTarget.class)
    private static Path directory;

    private static Path settings;
    private static Project trips;

    private Project geo;

    /** The location that the class path in the trips jar refers to. */
    static final class BelowTarget implements TempDirFactory {

        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
            return Files.createTempDirectory(REPOSITORY.getParent(), "builds");
        }
    }

    @BeforeAll
    static void buildBoth() throws Exception {
        settings = Files.writeString(directory.resolve("settings.xml"), """
                <settings>
                  <mirrors>
                    <mirror>
                      <id>fetched</id>
                      <mirrorOf>*</mirrorOf>
                      <url>%s</url>
                    </mirror>
                  </mirrors>
                </settings>
                """.formatted(
                        Path.of(System.getProperty("fetched.repository")).toUri()));
        install(Project.copy(PROJECTS.resolve("geo"), directory.resolve("geo")));
        trips = Project.copy(PROJECTS.resolve("trips"), directory.resolve("trips"));
        trips.maven("package", settings, REPOSITORY);

        assertTripIs("{\"city\":\"Oslo\",\"at\":{\"latitude\":59.91,\"longitude\":10.75},\"days\":3}");
    }

    @BeforeEach
    void takeGeo(@TempDir Path work) throws IOException {
        geo = Project.copy(PROJECTS.resolve("geo"), work.resolve("geo"));
    }

    @Test
    void newImplementation_isUsedByTripsAsItIs() throws Exception {
        geo.edit(GEO_TOOLS, "new Coordinates(59.91, 10.75)", "new Coordinates(Math.rint(59.91), Math.rint(10.75))");
        install(geo);

        assertTripIs("{\"city\":\"Oslo\",\"at\":{\"latitude\":60.0,\"longitude\":11.0},\"days\":3}");
    }

    @Test
    void newSignature_isToldByTripsWhenItStarts() throws Exception {
        geo.edit(GEO_TOOLS, "geocode(String city)", "geocode(String city, int decimals)");
        install(geo);

        Run run = plan();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output())
                .contains("[TW181] TripTools was compiled against GeoTools ")
                .contains("(geocode(String city): Coordinates, READ"
                        + " is now geocode(String city, int decimals): Coordinates, READ)")
                .contains("; recompile the module of TripTools");
    }

    private static void install(Project geo) throws Exception {
        geo.maven("install", settings, REPOSITORY);
    }

    private static void assertTripIs(String trip) throws Exception {
        Run run = plan();
        assertThat(run.output()).endsWith(trip + System.lineSeparator());
        assertThat(run.exitCode()).isZero();
    }

    private static Run plan() throws Exception {
        return trips.java("target/trips-1.0.jar");
    }
}
