package dev.toolwave.samples.codebase;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A text file of the tree.
 *
 * @param path the file, relative to the root of the tree, with slashes
 * @param lines its lines
 */
public record SourceFile(String path, List<String> lines) {

    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("java", "Java"),
            Map.entry("kt", "Kotlin"),
            Map.entry("scala", "Scala"),
            Map.entry("groovy", "Groovy"),
            Map.entry("py", "Python"),
            Map.entry("js", "JavaScript"),
            Map.entry("ts", "TypeScript"),
            Map.entry("tsx", "TypeScript"),
            Map.entry("go", "Go"),
            Map.entry("rs", "Rust"),
            Map.entry("c", "C"),
            Map.entry("h", "C"),
            Map.entry("cpp", "C++"),
            Map.entry("cs", "C#"),
            Map.entry("rb", "Ruby"),
            Map.entry("php", "PHP"),
            Map.entry("sh", "Shell"),
            Map.entry("sql", "SQL"),
            Map.entry("md", "Markdown"),
            Map.entry("html", "HTML"),
            Map.entry("css", "CSS"),
            Map.entry("xml", "XML"),
            Map.entry("json", "JSON"),
            Map.entry("yml", "YAML"),
            Map.entry("yaml", "YAML"),
            Map.entry("toml", "TOML"),
            Map.entry("properties", "Properties"));

    /** Copies the list. */
    public SourceFile {
        lines = List.copyOf(lines);
    }

    /** Returns whether a file of this name is taken for a source. */
    static boolean isSource(String path) {
        return LANGUAGES.containsKey(ending(path));
    }

    /** Returns the language, by the file's ending. */
    public String language() {
        return LANGUAGES.getOrDefault(ending(path), "other");
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
