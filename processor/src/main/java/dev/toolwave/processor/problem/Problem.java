package dev.toolwave.processor.problem;

import dev.toolwave.processor.model.Origin;
import java.util.List;

/**
 * A complaint about an author's source.
 *
 * @param id which kind
 * @param origin where it is reported
 * @param lines the text: a first line that stands alone, then facts, remedy and page, indented
 * @param notes what is said at other places about the same mistake
 */
public record Problem(ProblemId id, Origin origin, List<String> lines, List<Note> notes) {

    /**
     * A remark at another place.
     *
     * @param origin where
     * @param text one line
     */
    public record Note(Origin origin, String text) {}

    /** Copies the lists. */
    public Problem {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /** Returns the first line, which tells tool, parameter and fact. */
    public String headline() {
        return lines.get(0);
    }

    /** Returns all lines as one text. */
    public String text() {
        return String.join("\n", lines);
    }
}
