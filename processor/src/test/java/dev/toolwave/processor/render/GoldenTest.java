package dev.toolwave.processor.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated files, letter by letter; {@code -Dgolden.update=true} writes them anew. */
class GoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @ParameterizedTest
    @ValueSource(strings = {"TripTools", "LibraryTools"})
    void toolClass_isRenderedAsBefore(String name) throws IOException {
        String source = Files.readString(GOLDEN.resolve(name + ".java"));

        Rendering rendering = Rendering.of(List.of(JavaFileObjects.forSourceString("demo." + name, source)));

        assertSame(name + "Toolset.java", rendering.text("demo." + name + "Toolset"));
        assertSame(name + ".json", rendering.manifest("demo." + name));
    }

    @Test
    void sampleOfTheReadme_isRenderedAsItLinks() throws IOException {
        String type = "dev.toolwave.samples.trip.TripTools";
        Path sample = Path.of("../samples/trip/src/main/java", type.replace('.', '/') + ".java");

        Rendering rendering = Rendering.of(List.of(JavaFileObjects.forSourceString(type, Files.readString(sample))));

        assertSame("samples/TripToolsToolset.java", rendering.text(type + "Toolset"));
        assertSame("samples/TripTools.json", rendering.manifest(type));
    }

    private static void assertSame(String file, String text) throws IOException {
        Path golden = GOLDEN.resolve(file);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }
}
