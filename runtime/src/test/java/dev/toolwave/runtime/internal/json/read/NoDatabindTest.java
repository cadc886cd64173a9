package dev.toolwave.runtime.internal.json.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reading and writing get by without databind, which would triple the time of a cold start. */
class NoDatabindTest {

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @Test
    void classPathWithoutDatabind_isEnough() throws Exception {
        List<String> entries = Arrays.asList(CLASS_PATH.split(File.pathSeparator));
        URL[] withoutDatabind = entries.stream()
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("jackson-databind"))
                .map(NoDatabindTest::url)
                .toArray(URL[]::new);
        assertThat(withoutDatabind).hasSize(entries.size() - 1);

        try (URLClassLoader loader = new URLClassLoader(withoutDatabind, ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> loader.loadClass("com.fasterxml.jackson.databind.ObjectMapper"))
                    .isInstanceOf(ClassNotFoundException.class);
            Class<?> plainPath = loader.loadClass(PlainPath.class.getName());
            assertThat(plainPath).isNotEqualTo(PlainPath.class);
            assertThat(plainPath.getMethod("run").invoke(null)).isEqualTo(PlainPath.run());
        }
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }
}
