package dev.toolwave.processor.read;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.toolwave.processor.read.javac.CompilationUnits;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/** Runs javac over small sources and hands over what was read, while javac can still be asked. */
final class Reading {

    private final List<JavaFileObject> sources = new ArrayList<>();
    private final List<Object> options = new ArrayList<>();
    private final List<File> classPath = new ArrayList<>();

    private Reading() {}

    /** Returns a reading of {@code demo.Tools} with these members, and of other classes beside it. */
    static Reading ofTools(String members, String... others) {
        return of("Tools", "public class Tools {\n" + members + "\n}", others);
    }

    /** Returns a reading of the class {@code demo.<name>}, without package clause and imports. */
    static Reading of(String name, String source, String... others) {
        Reading reading = new Reading();
        String header = """
                package demo;
                import dev.toolwave.annotations.*;
                import dev.toolwave.runtime.*;
                import com.fasterxml.jackson.annotation.*;
                import java.math.*;
                import java.net.*;
                import java.time.*;
                import java.util.*;
                import java.util.concurrent.*;
                import jakarta.validation.constraints.*;
                """.replace("\n", " ");
        reading.sources.add(JavaFileObjects.forSourceString("demo." + name, header + source));
        for (String other : others) {
            String simpleName = other.replaceFirst("(?s).*?(?:class|interface|record|enum) (\\w+).*", "$1");
            reading.sources.add(JavaFileObjects.forSourceString("demo." + simpleName, header + other));
        }
        reading.sources.addAll(ValidationStubs.FILES);
        return reading;
    }

    /** Adds a whole source file. */
    Reading withSource(String name, String source) {
        sources.add(JavaFileObjects.forSourceString(name, source));
        return this;
    }

    /** Adds an option of the compiler. */
    Reading with(String option) {
        options.add(option);
        return this;
    }

    /** Adds the classes of another reading as class files, as small as they can be: no names of variables. */
    Reading withClassFilesOf(Reading other, Path directory) {
        Compilation compilation = javac().withOptions("-g:none", "-proc:none").compile(other.sources);
        assertThat(compilation.errors()).isEmpty();
        for (JavaFileObject file : compilation.generatedFiles()) {
            Path target = directory.resolve(file.getName().replaceFirst("^/CLASS_OUTPUT/", ""));
            try (InputStream content = file.openInputStream()) {
                Files.createDirectories(target.getParent());
                Files.copy(content, target);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
        classPath.add(directory.toFile());
        sources.removeAll(ValidationStubs.FILES);
        return this;
    }

    /** Returns the model of {@code demo.Tools}. */
    String text() {
        return read("demo.Tools");
    }

    /** Returns the type of the only parameter of the only tool. */
    String argument() {
        return text().lines()
                .filter(line -> line.startsWith("  "))
                .findFirst()
                .orElseThrow()
                .strip();
    }

    /** Returns the first line of the first tool. */
    String tool() {
        return text().lines().skip(1).findFirst().orElseThrow();
    }

    /** Returns the model of a class. */
    String read(String name) {
        List<String> text = new ArrayList<>();
        Compilation compilation = compile((environment, sources) -> {
            TypeElement type = environment.getElementUtils().getTypeElement(name);
            text.add(ModelText.of(
                    new ToolClassReader(environment, sources).read(type).toolClass()));
        });
        assertThat(compilation.errors()).isEmpty();
        return text.get(0);
    }

    /** Compiles and hands over the environment in the first round. */
    Compilation compile(BiConsumer<ProcessingEnvironment, CompilationUnits> firstRound) {
        return compile(new FirstRound(firstRound));
    }

    /** Compiles with a processor. */
    Compilation compile(Processor processor) {
        List<File> all = new ArrayList<>(classPath);
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .forEach(all::add);
        return javac().withOptions(options)
                .withClasspath(all)
                .withProcessors(processor)
                .compile(sources);
    }

    private static final class FirstRound extends AbstractProcessor {

        private final BiConsumer<ProcessingEnvironment, CompilationUnits> then;
        private final CompilationUnits sources = new CompilationUnits();
        private boolean done;

        FirstRound(BiConsumer<ProcessingEnvironment, CompilationUnits> then) {
            this.then = then;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public Set<String> getSupportedOptions() {
            return Set.of("toolwave.open");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            sources.add(round);
            if (!done) {
                done = true;
                then.accept(processingEnv, sources);
            }
            return false;
        }
    }

    /** Stand-ins for Jakarta Bean Validation, which is read by name and is no dependency. */
    private static final class ValidationStubs {

        static final List<JavaFileObject> FILES = Stream.of(
                        "NotNull:",
                        "NotBlank:",
                        "NotEmpty:",
                        "Size:int min() default 0; int max() default Integer.MAX_VALUE;",
                        "Min:long value();",
                        "Max:long value();",
                        "DecimalMin:String value(); boolean inclusive() default true;",
                        "DecimalMax:String value(); boolean inclusive() default true;",
                        "Positive:",
                        "PositiveOrZero:",
                        "Negative:",
                        "NegativeOrZero:",
                        "Digits:int integer(); int fraction();",
                        "Email:",
                        "Pattern:String regexp(); Flag[] flags() default {}; enum Flag { CASE_INSENSITIVE, MULTILINE, DOTALL }")
                .map(ValidationStubs::file)
                .toList();

        private static JavaFileObject file(String stub) {
            String name = stub.substring(0, stub.indexOf(':'));
            return JavaFileObjects.forSourceString("jakarta.validation.constraints." + name, """
                    package jakarta.validation.constraints;
                    import java.lang.annotation.*;
                    @Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
                    @Retention(RetentionPolicy.RUNTIME)
                    @Repeatable(%1$s.List.class)
                    public @interface %1$s {
                        %2$s
                        Class<?>[] groups() default {};
                        @Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
                        @Retention(RetentionPolicy.RUNTIME)
                        @interface List { %1$s[] value(); }
                    }
                    """.formatted(
                            name, stub.substring(stub.indexOf(':') + 1)));
        }
    }
}
