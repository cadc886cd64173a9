package dev.toolwave.runtime.internal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares strings with the files of {@code src/test/resources/profile}; {@code -Dgolden.update=true} rewrites these. */
final class Golden {

    private static final Path DIRECTORY = Path.of("src", "test", "resources", "profile");

    private Golden() {}

    static void check(String file, String text) {
        Path golden = DIRECTORY.resolve(file);
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(DIRECTORY);
                Files.writeString(golden, text + "\n");
            }
            assertThat(text + "\n").as(file).isEqualTo(Files.readString(golden));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
