package dev.toolwave.samples.codebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.toolwave.runtime.ToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitLogTest {

    @TempDir
    Path directory;

    @Test
    void commits_comeNewestFirst_withTheirFiles() throws Exception {
        assumeTrue(git("init", "-q"), "git is installed");
        Files.writeString(directory.resolve("a.txt"), "a");
        commit("first: \"quoted\"");
        Files.writeString(directory.resolve("b.txt"), "b");
        commit("second");

        assertThat(new GitLog(directory).latest(5))
                .extracting(Commit::subject, commit -> String.join(",", commit.paths()))
                .containsExactly(tuple("second", "b.txt"), tuple("first: \"quoted\"", "a.txt"));
    }

    @Test
    void pathsBelowTheRootOfTheCheckout_areRelativeToTheDirectory_letterByLetter() throws Exception {
        assumeTrue(git("init", "-q"), "git is installed");
        Path folder = Files.createDirectory(directory.resolve("docs"));
        Files.writeString(folder.resolve("tromsø.md"), "a");
        Files.writeString(directory.resolve("a.txt"), "a");
        commit("both");

        assertThat(new GitLog(folder).latest(5)).flatExtracting(Commit::paths).containsExactly("tromsø.md");
    }

    @Test
    void directoryWithoutHistory_isSaidToTheModel() {
        assertThatThrownBy(() -> new GitLog(directory).latest(5)).isInstanceOf(ToolException.class);
    }

    private void commit(String message) throws IOException, InterruptedException {
        git("add", ".");
        git("-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "-q", "-m", message);
    }

    private boolean git(String... arguments) throws InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "git";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            return new ProcessBuilder(command)
                            .directory(directory.toFile())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
