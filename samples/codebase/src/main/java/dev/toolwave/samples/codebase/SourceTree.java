package dev.toolwave.samples.codebase;

import dev.toolwave.runtime.ToolException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/** The source files below a directory. What tools build or fetch there is passed over, and so are very large files. */
final class SourceTree {

    private static final Set<String> PASSED_OVER =
            Set.of(".git", ".idea", ".gradle", ".venv", "build", "dist", "node_modules", "out", "target", "vendor");
    private static final long LARGEST = 1 << 20;

    private final Path root;

    SourceTree(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Returns the sources whose paths match the glob, sorted. */
    List<String> list(String glob) {
        PathMatcher matcher = matcher(glob);
        List<String> paths = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    boolean passedOver = !directory.equals(root)
                            && PASSED_OVER.contains(directory.getFileName().toString());
                    return passedOver ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    Path relative = root.relativize(file);
                    String path = relative.toString().replace('\\', '/');
                    if (attributes.isRegularFile()
                            && attributes.size() <= LARGEST
                            && SourceFile.isSource(path)
                            && matcher.matches(relative)) {
                        paths.add(path);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE; // skip files that cannot be read
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        paths.sort(null);
        return paths;
    }

    /** Returns the sources whose paths match the glob, with their lines. */
    List<SourceFile> read(String glob) {
        return list(glob).stream().map(this::readFile).toList();
    }

    /** Returns a file with its lines; bytes that are not UTF-8 are replaced. */
    SourceFile readFile(String path) {
        Path file = resolve(path);
        try {
            if (Files.size(file) > LARGEST) {
                throw new ToolException.InvalidArgument("path", "'" + path + "' is larger than 1 MiB");
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return new SourceFile(path, text.lines().toList());
        } catch (IOException e) {
            throw new ToolException("'" + path + "' cannot be read", e);
        }
    }

    /** Returns a file of the tree, and nothing outside of it, whatever the path or a link says. */
    Path resolve(String path) {
        try {
            Path file = root.resolve(path).normalize();
            if (file.startsWith(root)
                    && Files.isRegularFile(file)
                    && file.toRealPath().startsWith(root.toRealPath())) {
                return file;
            }
        } catch (IOException | InvalidPathException e) {
            throw new ToolException("no such file in the tree", e);
        }
        throw new ToolException("no such file in the tree");
    }

    private static PathMatcher matcher(String glob) {
        try {
            // "**/" in front of a name means "at any depth" to people, and a depth of at least one to the file system
            PathMatcher asWritten = FileSystems.getDefault().getPathMatcher("glob:" + glob);
            if (!glob.startsWith("**/")) {
                return asWritten;
            }
            PathMatcher atTheTop = FileSystems.getDefault().getPathMatcher("glob:" + glob.substring(3));
            return path -> asWritten.matches(path) || atTheTop.matches(path);
        } catch (PatternSyntaxException e) {
            throw new ToolException.InvalidArgument("glob", "not a glob pattern: " + e.getDescription());
        }
    }
}
