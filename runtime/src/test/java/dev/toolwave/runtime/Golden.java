package dev.toolwave.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files with the exact text that is expected; {@code -Dgolden.update=true} rewrites them. */
final class Golden {

    private static final Path ROOT = Path.of("src/test/resources/golden/wire");

    private Golden() {}

    static void check(String file, String actual) {
        Path path = ROOT.resolve(file);
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, actual);
            }
            assertThat(actual).as("%s; -Dgolden.update=true rewrites it", path).isEqualTo(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
