package dev.toolwave.processor.modules;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a project has on its path that uses Toolwave and nothing else. */
final class RuntimePath {

    private RuntimePath() {}

    static List<String> entries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Stream.of("annotations", "runtime", "jackson", "jspecify")
                        .anyMatch(entry::contains))
                .filter(entry -> !entry.contains("auto-service") && !entry.contains("dataformat"))
                .toList();
    }
}
