package dev.toolwave.samples.benchmark.producers;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Function;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles a source with Dagger's processor and loads it. */
final class CompiledProducers {

    private CompiledProducers() {}

    @SuppressWarnings("unchecked") // the class that ProducersSource writes
    static Function<Executor, Future<Integer>> of(String source) throws IOException, ReflectiveOperationException {
        Path classes = Files.createTempDirectory("producers");
        String classPath = System.getProperty("java.class.path");
        JavaCompiler.CompilationTask task = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        null,
                        List.of("-d", classes.toString(), "-cp", classPath, "-processorpath", classPath, "-nowarn"),
                        null,
                        List.of(new Source(source)));
        if (!task.call()) {
            throw new IllegalStateException("Dagger refuses the source");
        }
        URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()});
        return (Function<Executor, Future<Integer>>)
                loader.loadClass("Generated").getConstructor().newInstance();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        private Source(String text) {
            super(URI.create("string:///Generated.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
