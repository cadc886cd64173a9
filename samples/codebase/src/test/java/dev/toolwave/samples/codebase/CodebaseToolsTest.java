package dev.toolwave.samples.codebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.toolwave.runtime.ToolException;
import dev.toolwave.samples.codebase.CodebaseTools.BusyFile;
import dev.toolwave.samples.codebase.CodebaseTools.LanguageSize;
import dev.toolwave.samples.codebase.CodebaseTools.Match;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodebaseToolsTest {

    @TempDir
    Path directory;

    private CodebaseTools tools;

    @BeforeEach
    void writeTree() throws IOException {
        write("README.md", "# Title\n\nTODO: say more\n");
        write("src/Main.java", "class Main {\n    // FIXME later\n}\n");
        write("src/deep/Other.java", "class Other {}\n");
        write("target/Generated.java", "class Generated {}\n");
        write("logo.png", "no text");
        tools = new CodebaseTools(directory);
    }

    @Test
    void list_passesOverWhatBuildsMakeAndWhatIsNoSource() {
        assertThat(tools.listSources("**", 100)).containsExactly("README.md", "src/Main.java", "src/deep/Other.java");
    }

    @Test
    void globForAnyDepth_findsFilesAtTheTopToo() throws IOException {
        write("Top.java", "class Top {}\n");
        assertThat(tools.listSources("**/*.java", 100))
                .containsExactly("Top.java", "src/Main.java", "src/deep/Other.java");
    }

    @Test
    void limit_cutsTheList() {
        assertThat(tools.listSources("**", 1)).containsExactly("README.md");
    }

    @Test
    void malformedGlob_isTheArgumentsFault() {
        assertThatThrownBy(() -> tools.listSources("{", 1))
                .isInstanceOfSatisfying(
                        ToolException.InvalidArgument.class,
                        e -> assertThat(e.parameter()).isEqualTo("glob"));
    }

    @Test
    void readFile_givesTheLinesAskedFor() {
        assertThat(tools.readFile("README.md", 3, 5)).satisfies(excerpt -> {
            assertThat(excerpt.firstLine()).isEqualTo(3);
            assertThat(excerpt.totalLines()).isEqualTo(3);
            assertThat(excerpt.text()).isEqualTo("TODO: say more");
        });
    }

    @Test
    void readFile_withExtremeNumbers_givesNothing() {
        assertThat(tools.readFile("README.md", Integer.MAX_VALUE, Integer.MAX_VALUE)
                        .text())
                .isEmpty();
        assertThat(tools.readFile("README.md", Integer.MIN_VALUE, -1).text()).isEmpty();
    }

    @Test
    void pathOutsideOfTheTree_isRefused() throws IOException {
        Path outside = Files.writeString(directory.resolveSibling(directory.getFileName() + "-secret.txt"), "secret");
        for (String path : List.of("../" + outside.getFileName(), outside.toString(), "missing.txt", "src", "\0")) {
            assertThatThrownBy(() -> tools.readFile(path, 1, 1)).isInstanceOf(ToolException.class);
        }
        Files.delete(outside);
    }

    @Test
    void search_findsLinesLiterally() {
        assertThat(tools.searchText("Main {", "**", 10)).containsExactly(new Match("src/Main.java", 1, "class Main {"));
        assertThat(tools.searchText("class .*", "**", 10)).isEmpty();
    }

    @Test
    void countLines_sumsByLanguage_largestFirst() {
        assertThat(tools.countLines(tools.sources()))
                .containsExactly(new LanguageSize("Java", 2, 4), new LanguageSize("Markdown", 1, 3));
    }

    @Test
    void findTodos_findsBothWords() {
        assertThat(tools.findTodos(tools.sources()))
                .containsExactly(
                        new Match("README.md", 3, "TODO: say more"), new Match("src/Main.java", 2, "// FIXME later"));
    }

    @Test
    void busiestFiles_countsCommits_ofFilesThatStillExist() {
        List<Commit> history = List.of(
                new Commit("1", "a", Instant.EPOCH, "first", List.of("src/Main.java", "gone.java")),
                new Commit("2", "b", Instant.EPOCH, "second", List.of("src/Main.java", "README.md")));
        assertThat(tools.busiestFiles(history, tools.sources()))
                .containsExactly(new BusyFile("src/Main.java", 2, 3), new BusyFile("README.md", 1, 3));
    }

    @Test
    void dependencies_areReadFromThePom_withoutProperties() throws IOException {
        write("pom.xml", """
                <project><dependencyManagement><dependencies>
                  <dependency><groupId>g</groupId><artifactId>bom</artifactId><version>1</version></dependency>
                </dependencies></dependencyManagement><dependencies>
                  <dependency><groupId>g</groupId><artifactId>a</artifactId><scope>test</scope></dependency>
                </dependencies></project>
                """);
        assertThat(tools.mavenDependencies("pom.xml"))
                .extracting(MavenDependency::coordinates, MavenDependency::scope, MavenDependency::managed)
                .containsExactly(tuple("g:a", "test", false), tuple("g:bom", "compile", true));
    }

    @Test
    void malformedPom_isSaidToTheModel() throws IOException {
        write("pom.xml", "<project>");
        assertThatThrownBy(() -> tools.mavenDependencies("pom.xml"))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("well-formed");
    }

    private void write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
