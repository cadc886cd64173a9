package dev.toolwave.processor.modules;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.toolwave.processor.ToolProcessor;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Sources that are compiled together, into a directory of class files that others are compiled against. */
final class Module {

    /** As little as javac can write: no names of variables. */
    private static final List<String> OPTIONS = List.of("-g:none", "-Xlint:all,-processing", "--release", "17");

    private final Path directory;
    private final List<JavaFileObject> sources = new ArrayList<>();
    private final List<Object> options = new ArrayList<>(OPTIONS);
    private final List<File> classPath = new ArrayList<>();
    private Processor processor = new ToolProcessor();

    Module(Path directory) {
        this.directory = directory;
    }

    /** Adds a source; its package and name are found in it. */
    Module source(String source) {
        String inPackage = source.replaceFirst("(?s).*?package ([\\w.]+);.*", "$1");
        String name = source.replaceFirst("(?s).*?(?:class|@?interface|record|enum) (\\w+).*", "$1");
        sources.add(JavaFileObjects.forSourceString(inPackage + "." + name, source));
        return this;
    }

    Module source(Path file) {
        try {
            return source(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Module option(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    Module after(Module... others) {
        Stream.of(others).map(other -> other.directory.toFile()).forEach(classPath::add);
        return this;
    }

    Module with(Processor other) {
        processor = other;
        return this;
    }

    /** Compiles and writes everything that javac made. */
    Compilation compile() {
        List<File> all = new ArrayList<>(classPath);
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .forEach(all::add);
        Compilation compilation = javac().withOptions(options)
                .withClasspath(all)
                .withProcessors(processor)
                .compile(sources);
        if (compilation.status() == Compilation.Status.SUCCESS) {
            compilation.generatedFiles().stream()
                    .filter(file -> file.getName().startsWith("/CLASS_OUTPUT/"))
                    .forEach(this::write);
        }
        return compilation;
    }

    /** Compiles what has no mistakes. */
    Module compiled() {
        Compilation compilation = compile();
        if (compilation.status() != Compilation.Status.SUCCESS
                || !compilation.warnings().isEmpty()) {
            throw new AssertionError(compilation.diagnostics());
        }
        return this;
    }

    /** Returns the first line of all that is said, each as {@code line:column text}. */
    static List<String> said(Compilation compilation, Diagnostic.Kind kind) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == kind)
                .map(diagnostic -> diagnostic.getLineNumber() + ":" + diagnostic.getColumnNumber() + " "
                        + diagnostic.getMessage(null).lines().findFirst().orElse(""))
                .toList();
    }

    Path directory() {
        return directory;
    }

    /** Returns a loader of the classes of these modules. */
    static URLClassLoader loader(Module... modules) {
        URL[] urls = Stream.of(modules)
                .map(module -> {
                    try {
                        return module.directory.toUri().toURL();
                    } catch (MalformedURLException impossible) {
                        throw new AssertionError(impossible);
                    }
                })
                .toArray(URL[]::new);
        return new URLClassLoader(urls, Module.class.getClassLoader());
    }

    private void write(JavaFileObject file) {
        Path target = directory.resolve(file.getName().substring("/CLASS_OUTPUT/".length()));
        try (InputStream content = file.openInputStream()) {
            Files.createDirectories(target.getParent());
            Files.write(target, content.readAllBytes());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
