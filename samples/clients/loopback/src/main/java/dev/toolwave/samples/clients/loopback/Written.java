package dev.toolwave.samples.clients.loopback;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Definitions and results as Toolwave writes them, from the golden files of its own tests. */
public final class Written {

    private static final Path DIRECTORY = Path.of("../../../runtime/src/test/resources/golden/wire");

    private Written() {}

    /** Returns the definitions of a format, such as {@code definitions-strict}. */
    public static String read(String format, String name) throws IOException {
        return Files.readString(DIRECTORY.resolve(format).resolve(name + ".json"));
    }
}
