package dev.toolwave.processor.render;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.toolwave.processor.ToolProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** Renders small sources and compiles what was rendered along with them, with every warning an error. */
final class Rendering {

    private static final String HEADER = """
            package demo;
            import dev.toolwave.annotations.*;
            import dev.toolwave.runtime.*;
            import com.fasterxml.jackson.annotation.*;
            import java.math.*;
            import java.net.*;
            import java.nio.file.Path;
            import java.time.*;
            import java.util.*;
            import java.util.concurrent.*;
            """.replace("\n", " ");

    private final Compilation compilation;

    private Rendering(Compilation compilation) {
        this.compilation = compilation;
    }

    /** Renders {@code demo.Tools} with these members. */
    static Rendering ofTools(String members) {
        return of("public class Tools {\n" + members + "\n}");
    }

    /** Renders classes of the package {@code demo}, without package clause and imports. */
    static Rendering of(String... sources) {
        List<JavaFileObject> files = new ArrayList<>();
        for (String source : sources) {
            String name = source.replaceFirst("(?s).*?(?:class|interface|record|enum) (\\w+).*", "$1");
            files.add(JavaFileObjects.forSourceString("demo." + name, HEADER + source));
        }
        return of(files);
    }

    /** Renders the tool classes of these files. */
    static Rendering of(List<JavaFileObject> files) {
        Compilation compilation = javac().withOptions("-Xlint:all,-processing,-classfile", "-Werror", "--release", "17")
                .withProcessors(new ToolProcessor())
                .compile(files);
        if (compilation.status() != Compilation.Status.SUCCESS) {
            throw new AssertionError(compilation.diagnostics());
        }
        return new Rendering(compilation);
    }

    /** Returns the text of {@code demo.ToolsToolset}. */
    String text() {
        return text("demo.ToolsToolset");
    }

    /** Returns the text of a class that was rendered. */
    String text(String toolset) {
        return compilation
                .generatedSourceFile(toolset)
                .map(Rendering::text)
                .orElseThrow(() -> new AssertionError("no " + toolset));
    }

    /** Returns the manifest of a tool class. */
    String manifest(String toolClass) {
        return compilation
                .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/toolwave/" + toolClass + ".json")
                .map(Rendering::text)
                .orElseThrow(() -> new AssertionError("no manifest of " + toolClass));
    }

    private static String text(JavaFileObject file) {
        try {
            return file.getCharContent(false).toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Loads a class that was compiled. */
    Class<?> load(String name) {
        try {
            return Class.forName(name, true, new Loader());
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }

    private final class Loader extends ClassLoader {

        private Loader() {
            super(Rendering.class.getClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            JavaFileObject file = compilation
                    .generatedFile(StandardLocation.CLASS_OUTPUT, name.replace('.', '/') + ".class")
                    .orElseThrow(() -> new ClassNotFoundException(name));
            try (var in = file.openInputStream()) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
