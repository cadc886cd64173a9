package dev.toolwave.processor.catalogue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.toolwave.processor.ToolProcessor;
import dev.toolwave.processor.fixture.ConstraintSources;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/**
 * Sources with a mistake, as an author would write it, in one directory:
 *
 * <pre>
 * *.java            the sources; a line such as {@code //    ^ TW101} marks the place above its caret
 * options.txt       options of the compiler, one to a line; optional
 * library/          sources of a jar that these are compiled against, with options of their own; optional
 * library/missing/  sources that the jar was compiled against, and that are not there any more; optional
 * expected.txt      all that an author reads
 * </pre>
 */
record MarkedSources(Path directory) {

    private static final Pattern MARK = Pattern.compile("\\s*//[^^]*\\^ (TW\\d+)");

    /** A place in a source, lines and columns counted from 1, and the problem that is reported there. */
    record Mark(String file, long line, long column, String code) {}

    /** Returns the directories in this one, in order. */
    static List<MarkedSources> in(Path parent) {
        return list(parent).filter(Files::isDirectory).map(MarkedSources::new).toList();
    }

    /** Returns the code that the directory is about. */
    String code() {
        return name().replaceFirst("-.*", "");
    }

    String name() {
        return directory.getFileName().toString();
    }

    Path expected() {
        return directory.resolve("expected.txt");
    }

    List<Mark> marks() {
        return sources(directory).flatMap(source -> marks(source).stream()).toList();
    }

    /**
     * Compiles the sources.
     *
     * @param scratch an empty directory for class files
     */
    Compilation compile(Path scratch) {
        return compile(directory, library(scratch));
    }

    /** Returns the sources by the path at which a compiler expects them, including those of constraint annotations. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>(ConstraintSources.byPath());
        sources(directory).forEach(source -> {
            String text = text(source);
            String packageName = text.replaceFirst("(?s)^package ([\\w.]+);.*", "$1");
            files.put(packageName.replace('.', '/') + "/" + source.getFileName(), text);
        });
        return files;
    }

    List<String> options() {
        return Stream.of(options(directory)).map(Object::toString).toList();
    }

    /**
     * Compiles the library with javac.
     *
     * @return where its class files are; empty if there is no library
     */
    List<Path> library(Path scratch) {
        List<Path> classPath = new ArrayList<>();
        Path library = directory.resolve("library");
        if (Files.isDirectory(library)) {
            List<Path> missing = new ArrayList<>();
            if (Files.isDirectory(library.resolve("missing"))) {
                missing.add(write(compile(library.resolve("missing"), List.of()), scratch.resolve("missing")));
            }
            classPath.add(write(compile(library, missing), scratch.resolve("library")));
        }
        return classPath;
    }

    @Override
    public String toString() {
        return name();
    }

    private static Compilation compile(Path directory, List<Path> classPath) {
        List<JavaFileObject> files = new ArrayList<>(ConstraintSources.files());
        sources(directory)
                .forEach(source -> files.add(JavaFileObjects.forSourceString(
                        text(source).replaceFirst("(?s)^package ([\\w.]+);.*", "$1")
                                + "."
                                + source.getFileName().toString().replace(".java", ""),
                        text(source))));
        return Compiler.javac()
                .withProcessors(new ToolProcessor())
                .withOptions(options(directory))
                .withClasspath(Stream.concat(
                                classPath.stream().map(Path::toFile),
                                Arrays.stream(System.getProperty("java.class.path")
                                                .split(File.pathSeparator, -1))
                                        .map(File::new))
                        .toList())
                .compile(files);
    }

    private static Path write(Compilation compilation, Path target) {
        if (compilation.status() != Compilation.Status.SUCCESS) {
            throw new AssertionError(compilation.diagnostics());
        }
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (!file.getName().startsWith("/CLASS_OUTPUT/")) {
                continue; // javac would take a source for newer than its class file
            }
            Path path = target.resolve(file.getName().substring("/CLASS_OUTPUT/".length()));
            try (InputStream content = file.openInputStream()) {
                Files.createDirectories(path.getParent());
                Files.write(path, content.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return target;
    }

    private static Object[] options(Path directory) {
        Path file = directory.resolve("options.txt");
        return Files.exists(file) ? text(file).lines().toArray() : new Object[0];
    }

    private static List<Mark> marks(Path source) {
        List<Mark> marks = new ArrayList<>();
        List<String> lines = text(source).lines().toList();
        int marked = 0;
        for (int i = 0; i < lines.size(); i++) {
            Matcher mark = MARK.matcher(lines.get(i));
            if (mark.matches()) {
                String file = source.getFileName().toString();
                marks.add(new Mark(file, marked, lines.get(i).indexOf('^') + 1, mark.group(1)));
            } else {
                marked = i + 1;
            }
        }
        return marks;
    }

    private static Stream<Path> sources(Path directory) {
        return list(directory).filter(file -> file.toString().endsWith(".java"));
    }

    private static Stream<Path> list(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
