package dev.toolwave.processor.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainEnglishTest {

    private static final Path ROOT = Path.of("..");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "annotations/src/main",
                "runtime/src/main",
                "runtime/src/test",
                "processor/src/main",
                "samples",
                "docs",
                "README.md",
                "ARCHITECTURE.md",
                "CHANGELOG.md",
                "CONTRIBUTING.md",
                "SECURITY.md"
            })
    void commentsAndDocs_avoidTheListedPhrases(String path) {
        assertThat(ROOT.resolve(path)).exists();
        assertThat(PlainEnglish.check(ROOT.resolve(path))).isEmpty();
    }

    @Test
    void phraseInAComment_isFoundWithItsLine(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("A.java"), """
                class A {
                    String text = "nobody reads strings";
                    // Tells nobody.
                    int a; /* {@code nobody} */
                }
                """);

        assertThat(PlainEnglish.check(file))
                .extracting(finding -> finding.line() + " " + finding.phrase())
                .containsExactly("3 Tells", "3 nobody");
    }

    @Test
    void codeInMarkdown_isSkipped(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("a.md"), """
                ```java
                // nobody
                ```
                `nobody` is [told](nobody.md).
                """);

        assertThat(PlainEnglish.check(file))
                .extracting(PlainEnglish.Finding::phrase)
                .containsExactly("told");
    }
}
