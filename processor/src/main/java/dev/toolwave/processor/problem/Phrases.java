package dev.toolwave.processor.problem;

import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.JavaType;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolParameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Phrases that several problems share. */
public final class Phrases {

    private static final int MOST = 10;

    private Phrases() {}

    /** Returns a tool's name. */
    public static String name(ToolMethod tool) {
        return tool.name().value();
    }

    /** Returns {@code planTrip(weather)}. */
    public static String at(ToolMethod tool, ToolParameter parameter) {
        return name(tool) + "(" + parameter.javaName() + ")";
    }

    /** Returns at most ten names, and the number of the remaining ones. */
    public static String list(Collection<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        String first = names.stream().limit(MOST).collect(Collectors.joining(", "));
        return names.size() <= MOST ? first : first + " and " + (names.size() - MOST) + " more";
    }

    /** Returns rows as lines with aligned columns. */
    public static List<String> columns(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                line.append(column == 0 ? "" : "  ").append(padded(rows, row, column));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** Returns a word with a capital first letter. */
    public static String capitalized(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** Returns {@code search(int, String)}: a method with the simple names of its parameters' types. */
    public static String signature(ToolMethod tool) {
        return tool.method()
                + tool.parameters().stream()
                        .map(parameter -> parameter.type().display())
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Returns a type's name with simple names only. */
    public static String simple(TypeName type) {
        return type.toString().replaceAll("\\b(?:[A-Za-z_][A-Za-z0-9_]*\\.)+(?=[A-Z])", "");
    }

    /**
     * Returns the name of a type in a message with another type: the simple name, or the qualified one if the simple names are
     * equal.
     */
    public static String beside(JavaType type, JavaType other) {
        return type.display().equals(other.display()) ? type.name().toString() : type.display();
    }

    private static String padded(List<List<String>> rows, List<String> row, int column) {
        int width = rows.stream()
                .filter(other -> column < other.size())
                .mapToInt(other -> other.get(column).length())
                .max()
                .orElse(0);
        return row.get(column) + " ".repeat(width - row.get(column).length());
    }
}
