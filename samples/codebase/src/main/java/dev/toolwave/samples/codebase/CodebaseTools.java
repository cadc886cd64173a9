package dev.toolwave.samples.codebase;

import static java.util.Comparator.comparingInt;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.Param;
import dev.toolwave.annotations.Tool;
import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.ToolException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Read-only tools for an agent that works on a source tree. They only read below the given directory. */
public class CodebaseTools {

    private static final Pattern TODO = Pattern.compile("\\b(TODO|FIXME)\\b");

    private final SourceTree tree;
    private final GitLog git;

    /** Creates the tools for the tree below a directory. */
    public CodebaseTools(Path directory) {
        this.tree = new SourceTree(directory);
        this.git = new GitLog(directory);
    }

    /**
     * A place in a file.
     *
     * @param path the file, relative to the root of the tree
     * @param line the line, from 1
     * @param text the line's text, trimmed
     */
    public record Match(String path, int line, String text) {}

    /**
     * A part of a file.
     *
     * @param path the file, relative to the root of the tree
     * @param firstLine the number of the first line that is shown
     * @param totalLines how many lines the file has
     * @param text the lines
     */
    public record Excerpt(String path, int firstLine, int totalLines, String text) {}

    /**
     * How much there is of a language.
     *
     * @param language the language
     * @param files how many files
     * @param lines how many lines, blank ones included
     */
    public record LanguageSize(String language, int files, int lines) {}

    /**
     * A file that changes often.
     *
     * @param path the file, relative to the root of the tree
     * @param commits how many of the commits that were looked at touch it
     * @param lines how many lines it has today
     */
    public record BusyFile(String path, int commits, int lines) {}

    /**
     * A summary of a tree.
     *
     * @param languages its languages, the largest first
     * @param openTasks how many lines are marked as to do
     * @param dependencies what its pom.xml depends on, if it has one
     * @param busiestFiles what changes most, if it has a history
     * @param remarks what could not be found out, and why
     */
    public record Overview(
            List<LanguageSize> languages,
            int openTasks,
            List<String> dependencies,
            List<BusyFile> busiestFiles,
            List<String> remarks) {}

    /** Reads all source files of the tree once, for the tools below. */
    @Tool(effect = Effect.READ, exposed = false, openWorld = false)
    public List<SourceFile> sources() {
        return tree.read("**");
    }

    /**
     * Lists the source files of the tree.
     *
     * @param glob which files, such as {@code docs/**}; two stars match any number of folders
     * @param limit how many at the most
     */
    @Tool(effect = Effect.READ, openWorld = false)
    public List<String> listSources(@Param(defaultValue = "**") String glob, @Param(defaultValue = "200") int limit) {
        return tree.list(glob).stream().limit(Math.max(limit, 0)).toList();
    }

    /**
     * Reads a text file, or some lines of it.
     *
     * @param path the file, relative to the root of the tree
     * @param firstLine the first line to read, from 1
     * @param maxLines how many lines to read at the most
     */
    @Tool(effect = Effect.READ, openWorld = false)
    public Excerpt readFile(
            String path, @Param(defaultValue = "1") int firstLine, @Param(defaultValue = "200") int maxLines) {
        List<String> lines = tree.readFile(path).lines();
        int from = Math.min(Math.max(firstLine - 1, 0), lines.size());
        int to = (int) Math.min((long) from + Math.max(maxLines, 0), lines.size());
        return new Excerpt(path, from + 1, lines.size(), String.join("\n", lines.subList(from, to)));
    }

    /**
     * Finds the lines that contain a text.
     *
     * @param text the text, taken literally
     * @param glob in which files
     * @param limit how many lines at the most
     */
    @Tool(effect = Effect.READ, openWorld = false)
    public List<Match> searchText(
            String text, @Param(defaultValue = "**") String glob, @Param(defaultValue = "50") int limit) {
        if (text.isEmpty()) {
            throw new ToolException.InvalidArgument("text", "an empty text is found everywhere");
        }
        return find(tree.read(glob), Pattern.compile(Pattern.quote(text)), limit);
    }

    /** Counts files and lines by language. */
    @Tool(effect = Effect.READ, openWorld = false)
    public List<LanguageSize> countLines(@DependsOn("sources") List<SourceFile> sources) {
        Map<String, LanguageSize> sizes = new TreeMap<>();
        for (SourceFile source : sources) {
            sizes.merge(
                    source.language(),
                    new LanguageSize(source.language(), 1, source.lines().size()),
                    (a, b) -> new LanguageSize(a.language(), a.files() + b.files(), a.lines() + b.lines()));
        }
        return sizes.values().stream()
                .sorted(comparingInt(LanguageSize::lines).reversed())
                .toList();
    }

    /** Finds the lines that are marked as to do, in any language. */
    @Tool(effect = Effect.READ, openWorld = false)
    public List<Match> findTodos(@DependsOn("sources") List<SourceFile> sources) {
        return find(sources, TODO, Integer.MAX_VALUE);
    }

    /**
     * Reads what a Maven project depends on.
     *
     * @param pom the pom.xml, relative to the root of the tree
     */
    @Tool(effect = Effect.READ, openWorld = false)
    public List<MavenDependency> mavenDependencies(@Param(defaultValue = "pom.xml") String pom) {
        return MavenDependency.readAll(tree.resolve(pom));
    }

    /**
     * Returns the latest commits, if the tree is a git checkout.
     *
     * @param commits how many at the most
     */
    @Tool(effect = Effect.READ, openWorld = false, timeout = "20s")
    public List<Commit> recentCommits(@Param(defaultValue = "20") int commits) throws InterruptedException {
        return git.latest(Math.max(commits, 0));
    }

    /** Names the files that the latest commits touch most. */
    @Tool(effect = Effect.READ, openWorld = false)
    public List<BusyFile> busiestFiles(
            @DependsOn("recentCommits") List<Commit> history, @DependsOn("sources") List<SourceFile> sources) {
        Map<String, Integer> commitsByPath = new TreeMap<>();
        history.forEach(commit -> commit.paths().forEach(path -> commitsByPath.merge(path, 1, Integer::sum)));
        Map<String, Integer> linesByPath = new LinkedHashMap<>();
        sources.forEach(source -> linesByPath.put(source.path(), source.lines().size()));
        return commitsByPath.entrySet().stream()
                .filter(entry -> linesByPath.containsKey(entry.getKey()))
                .map(entry -> new BusyFile(entry.getKey(), entry.getValue(), linesByPath.get(entry.getKey())))
                .sorted(comparingInt(BusyFile::commits).reversed().thenComparing(BusyFile::path))
                .limit(10)
                .toList();
    }

    /** Sums the tree up: languages, open tasks, dependencies and the files that change most. */
    @Tool(effect = Effect.READ, openWorld = false)
    public Overview overview(
            @DependsOn("countLines") List<LanguageSize> languages,
            @DependsOn("findTodos") List<Match> todos,
            @DependsOn("mavenDependencies") Optional<List<MavenDependency>> dependencies,
            @DependsOn("busiestFiles") Outcome<List<BusyFile>> busiest) {
        List<String> remarks = new ArrayList<>();
        if (dependencies.isEmpty()) {
            remarks.add("no pom.xml that could be read");
        }
        if (busiest instanceof Outcome.NotOk<List<BusyFile>> none) {
            remarks.add("no history: " + none.roots().get(0).message());
        }
        return new Overview(
                languages,
                todos.size(),
                dependencies.orElse(List.of()).stream()
                        .map(MavenDependency::coordinates)
                        .sorted()
                        .toList(),
                busiest.orElse(List.of()),
                remarks);
    }

    private static List<Match> find(List<SourceFile> sources, Pattern pattern, int limit) {
        List<Match> matches = new ArrayList<>();
        for (SourceFile source : sources) {
            for (int i = 0; i < source.lines().size() && matches.size() < limit; i++) {
                String line = source.lines().get(i);
                if (pattern.matcher(line).find()) {
                    matches.add(new Match(source.path(), i + 1, line.strip()));
                }
            }
        }
        return List.copyOf(matches);
    }
}
