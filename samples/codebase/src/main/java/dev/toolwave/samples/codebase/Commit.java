package dev.toolwave.samples.codebase;

import java.time.Instant;
import java.util.List;

/**
 * A commit.
 *
 * @param id its abbreviated hash
 * @param author who made it
 * @param at when
 * @param subject the first line of its message
 * @param paths the files that it touches
 */
public record Commit(String id, String author, Instant at, String subject, List<String> paths) {

    /** Copies the list. */
    public Commit {
        paths = List.copyOf(paths);
    }
}
