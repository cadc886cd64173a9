package dev.toolwave.samples.codebase;

import dev.toolwave.runtime.ToolException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
        String log = run(
                "git",
                "-c",
                "core.quotePath=false", // names as they are, also with letters that are not ASCII
                "log",
                "-n",
                Integer.toString(count),
                "--relative", // the directory need not be the root of the checkout
                "--name-only",
                "--pretty=format:" + format);
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
        try {
            // a file rather than a pipe: waiting can be interrupted by the tool's time-out, reading from a pipe cannot
            Path output = Files.createTempFile("git-log", ".txt");
            try {
                run(command, output);
                return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new ToolException("what git says cannot be read", e);
        }
    }

    private void run(String[] command, Path output) throws InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new ToolException("git is not installed", e);
        }
        try {
            if (process.waitFor() != 0) {
                throw new ToolException("the directory is no git checkout with commits");
            }
        } finally {
            process.destroy();
        }
    }
}
