package dev.toolwave.runtime.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UriFormatsTest {

    @Test
    void urls_areComparedAsStrings() throws MalformedURLException {
        URL url = UriFormats.parseUrl("http://localhost/a");

        assertThat(url)
                .isEqualTo(UriFormats.parseUrl("http://localhost/a"))
                .hasSameHashCodeAs(UriFormats.parseUrl("http://localhost/a"));
        // the platform's own URLs are equal here, since they ask for the addresses
        assertThat(url).isNotEqualTo(UriFormats.parseUrl("http://127.0.0.1/a"));
    }

    @Test
    void url_opensAsThePlatformsOwnDoes(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("a.txt"), "text");

        try (InputStream in = UriFormats.parseUrl(file.toUri().toString()).openStream()) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("text");
        }
        assertThat(UriFormats.parseUrl("https://example.org").getDefaultPort()).isEqualTo(443);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gopher://a", "jar:file:/a!/b", "a/b", "http://a:99999999999", "http://é", ""})
    void stringOfAnotherForm_isNotAUrl(String text) {
        assertThatThrownBy(() -> UriFormats.parseUrl(text)).isInstanceOf(Exception.class);
    }

    @Test
    void urlOfARareProtocol_cannotBeWritten() throws MalformedURLException {
        URL jar = URI.create("jar:file:/a.jar!/b").toURL();

        assertThatThrownBy(() -> UriFormats.format(jar)).isInstanceOf(ResultException.class);
        assertThat(UriFormats.format(new URL("http://example.org/é"))).isEqualTo("http://example.org/%C3%A9");
    }
}
