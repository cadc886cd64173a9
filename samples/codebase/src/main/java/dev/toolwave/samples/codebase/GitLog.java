package dev.toolwave.samples.codebase;

import dev.toolwave.runtime.ToolException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The history of a git checkout, asked of the {@code git} command. */
final class GitLog {

    private static final String FIELD = "\u001f";
    private static final String RECORD = "\u001e";

    private final Path directory;

    GitLog(Path directory) {
        this.directory = directory;
    }

    /** Returns the latest commits, the newest first. */
    List<Commit> latest(int count) throws InterruptedException {
        String format = RECORD + String.join(FIELD, "%h", "%an", "%aI", "%s") + FIELD;
        String log = run("git", "log", "-n", Integer.toString(count), "--name-only", "--pretty=format:" + format);
        List<Commit> commits = new ArrayList<>();
        for (String text : log.split(RECORD, -1)) {
            if (!text.isBlank()) {
                commits.add(parse(text));
            }
        }
        return List.copyOf(commits);
    }

    private static Commit parse(String text) {
        String[] fields = text.split(FIELD, 5);
        return new Commit(
                fields[0],
                fields[1],
                OffsetDateTime.parse(fields[2]).toInstant(),
                fields[3],
                fields[4].lines().filter(path -> !path.isBlank()).toList());
    }

    private String run(String... command) throws InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new ToolException("git is not installed", e);
        }
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new ToolException("the directory is no git checkout with commits");
            }
            return output;
        } catch (IOException e) {
            throw new ToolException("git stopped half-way", e);
        } finally {
            process.destroy();
        }
    }
}
