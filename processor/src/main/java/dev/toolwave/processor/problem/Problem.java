package dev.toolwave.processor.problem;

import dev.toolwave.processor.model.Origin;
import java.util.List;

/**
 * A problem in an author's source.
 *
 * @param id the kind of problem
 * @param origin the position at which it is reported
 * @param lines the message: a self-contained first line, then indented facts, fix and link
 * @param notes notes about the same mistake at other positions
 */
public record Problem(ProblemId id, Origin origin, List<String> lines, List<Note> notes) {

    /**
     * A note at another position.
     *
     * @param origin the position of the note
     * @param text one line
     */
    public record Note(Origin origin, String text) {}

    /** Copies the lists. */
    public Problem {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /** Returns the first line, which contains the tool, the parameter and the fact. */
    public String headline() {
        return lines.get(0);
    }

    /** Returns all lines as one string. */
    public String text() {
        return String.join("\n", lines);
    }
}
