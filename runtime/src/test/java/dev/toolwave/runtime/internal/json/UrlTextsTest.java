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

class UrlTextsTest {

    @Test
    void urls_areEqualByTheirTextsAlone() throws MalformedURLException {
        URL url = UrlTexts.url("http://localhost/a");

        assertThat(url)
                .isEqualTo(UrlTexts.url("http://localhost/a"))
                .hasSameHashCodeAs(UrlTexts.url("http://localhost/a"));
        // the platform's own URLs are equal here, since they ask for the addresses
        assertThat(url).isNotEqualTo(UrlTexts.url("http://127.0.0.1/a"));
    }

    @Test
    void url_opensAsThePlatformsOwnDoes(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("a.txt"), "text");

        try (InputStream in = UrlTexts.url(file.toUri().toString()).openStream()) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("text");
        }
        assertThat(UrlTexts.url("https://example.org").getDefaultPort()).isEqualTo(443);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gopher://a", "jar:file:/a!/b", "a/b", "http://a:99999999999", "http://é", ""})
    void textOfAnotherForm_isNoUrl(String text) {
        assertThatThrownBy(() -> UrlTexts.url(text)).isInstanceOf(Exception.class);
    }

    @Test
    void urlOfARareProtocol_cannotBeWritten() throws MalformedURLException {
        URL jar = URI.create("jar:file:/a.jar!/b").toURL();

        assertThatThrownBy(() -> UrlTexts.text(jar)).isInstanceOf(ResultFailure.class);
        assertThat(UrlTexts.text(new URL("http://example.org/é"))).isEqualTo("http://example.org/%C3%A9");
    }
}
