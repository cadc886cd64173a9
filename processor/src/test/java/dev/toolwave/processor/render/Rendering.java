package dev.toolwave.processor.render;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.toolwave.annotations.Tool;
import dev.toolwave.processor.check.Checks;
import dev.toolwave.processor.check.References;
import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.plan.Planner;
import dev.toolwave.processor.plan.ToolPlan;
import dev.toolwave.processor.problem.Problem;
import dev.toolwave.processor.problem.Problems;
import dev.toolwave.processor.problem.Severity;
import dev.toolwave.processor.read.MirrorTypes;
import dev.toolwave.processor.read.ReadClass;
import dev.toolwave.processor.read.SourceToolClasses;
import dev.toolwave.processor.read.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
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
    private final Map<String, RenderedToolset> rendered;

    private Rendering(Compilation compilation, Map<String, RenderedToolset> rendered) {
        this.compilation = compilation;
        this.rendered = rendered;
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
        Renderer renderer = new Renderer();
        Compilation compilation = javac().withOptions("-Xlint:all,-processing,-classfile", "-Werror", "--release", "17")
                .withProcessors(renderer)
                .compile(files);
        if (compilation.status() != Compilation.Status.SUCCESS) {
            throw new AssertionError(compilation.diagnostics() + "\n" + renderer.rendered.values());
        }
        return new Rendering(compilation, renderer.rendered);
    }

    /** Returns the text of {@code demo.ToolsToolset}. */
    String text() {
        return text("demo.Tools");
    }

    /** Returns the text of the class that was rendered for a tool class. */
    String text(String toolClass) {
        return toolset(toolClass).file().toString();
    }

    /** Returns the manifest of a tool class. */
    String manifest(String toolClass) {
        return toolset(toolClass).manifest();
    }

    private RenderedToolset toolset(String toolClass) {
        RenderedToolset toolset = rendered.get(toolClass);
        if (toolset == null) {
            throw new AssertionError("nothing was rendered for " + toolClass);
        }
        return toolset;
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

    /** The stages up to rendering, and nothing that is written to disk. */
    private static final class Renderer extends AbstractProcessor {

        private final Sources sources = new Sources();
        private final Map<String, RenderedToolset> rendered = new LinkedHashMap<>();

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            sources.add(round);
            Set<TypeElement> types = new LinkedHashSet<>();
            for (Element tool : round.getElementsAnnotatedWith(Tool.class)) {
                types.add((TypeElement) tool.getEnclosingElement());
            }
            SourceToolClasses classes = new SourceToolClasses(processingEnv, sources, List.copyOf(types));
            types.forEach(type -> render(type, classes));
            return false;
        }

        private void render(TypeElement type, SourceToolClasses classes) {
            ReadClass read = classes.read(type);
            ToolClass owner = read.toolClass();
            Problems problems = new Problems();
            References references = Checks.run(owner, classes, new MirrorTypes(processingEnv), problems);
            List<ToolPlan> plans = Planner.plan(owner, references, problems);
            List<String> errors = problems.all().stream()
                    .filter(problem -> problem.id().severity() == Severity.ERROR)
                    .map(Problem::text)
                    .toList();
            if (!errors.isEmpty()) {
                throw new AssertionError(errors);
            }
            RenderedToolset toolset =
                    ToolsetRenderer.render(owner, plans, new Provenance(read.notes(), classes::fingerprintOf, true));
            rendered.put(owner.binaryName(), toolset);
            try {
                toolset.file().writeTo(processingEnv.getFiler());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
