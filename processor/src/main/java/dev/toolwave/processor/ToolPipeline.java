package dev.toolwave.processor;

import com.palantir.javapoet.JavaFile;
import dev.toolwave.processor.check.Checks;
import dev.toolwave.processor.check.References;
import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.plan.LintOptions;
import dev.toolwave.processor.plan.Lints;
import dev.toolwave.processor.plan.Planner;
import dev.toolwave.processor.plan.ToolPlan;
import dev.toolwave.processor.problem.Problems;
import dev.toolwave.processor.read.MirrorTypes;
import dev.toolwave.processor.read.ProblemPrinter;
import dev.toolwave.processor.read.ReadClass;
import dev.toolwave.processor.read.Resolution;
import dev.toolwave.processor.read.SourceToolClasses;
import dev.toolwave.processor.read.Sources;
import dev.toolwave.processor.read.ToolClassFinder;
import dev.toolwave.processor.render.Provenance;
import dev.toolwave.processor.render.RenderedToolset;
import dev.toolwave.processor.render.ToolsetRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/** Takes each tool class from javac's element to a written toolset: read, check, plan, render, write. */
final class ToolPipeline {

    private final ProcessingEnvironment environment;
    private final LastResort lastResort;
    private final BaselineCheck baseline;
    private final Sources sources = new Sources();

    /** The classes that need a type that is not there yet. Elements go stale between rounds; names do not. */
    private Set<String> waiting = new LinkedHashSet<>();

    ToolPipeline(ProcessingEnvironment environment) {
        this.environment = environment;
        this.lastResort = new LastResort(environment.getMessager());
        this.baseline = new BaselineCheck(environment.getOptions());
    }

    /** Processes the classes of a round, and those that an earlier one could not. */
    void run(RoundEnvironment round) {
        lastResort.guard(null, () -> process(round));
    }

    private void process(RoundEnvironment round) {
        sources.add(round);
        Set<String> names = waiting;
        names.addAll(ToolClassFinder.find(round));
        waiting = new LinkedHashSet<>();
        List<TypeElement> types = names.stream()
                .flatMap(name -> Stream.ofNullable(environment.getElementUtils().getTypeElement(name)))
                .toList();
        SourceToolClasses classes = new SourceToolClasses(environment, sources, types);
        types.forEach(type -> lastResort.guard(type, () -> run(type, classes, round.processingOver())));
    }

    private void run(TypeElement type, SourceToolClasses classes, boolean last) {
        ReadClass read = classes.read(type);
        Resolution resolution = classes.resolution(read);
        if (resolution != Resolution.COMPLETE && !last) {
            waiting.add(type.getQualifiedName().toString());
            return;
        }
        if (resolution == Resolution.MISSING_IN_SOURCE) {
            return; // javac reports it
        }
        ToolClass owner = read.toolClass();
        Provenance provenance = new Provenance(read.notes(), classes::fingerprintOf, generatedAnnotationIsVisible());
        if (read.isTemplate()) {
            write(ToolsetRenderer.renderTemplate(owner, provenance), owner, type);
            return;
        }
        Problems problems = new Problems();
        References references = Checks.run(owner, classes, new MirrorTypes(environment), problems);
        List<ToolPlan> plans = Planner.plan(owner, references, problems);
        Lints.check(owner, plans, LintOptions.of(environment.getOptions()), problems);
        if (!problems.hasErrors() && !owner.tools().isEmpty()) {
            RenderedToolset rendered = ToolsetRenderer.render(owner, plans, provenance);
            write(rendered.file(), owner, type);
            writeManifest(rendered.manifest(), owner, type);
            // After writing: who accepts a breaking change takes the new manifest from the output.
            baseline.check(owner, rendered.manifest(), problems);
        }
        ProblemPrinter printer = new ProblemPrinter(environment.getMessager(), sources);
        problems.all().forEach(problem -> printer.print(problem, type));
    }

    private void write(JavaFile file, ToolClass owner, TypeElement type) {
        try (Writer source = environment
                .getFiler()
                .createSourceFile(owner.toolset().reflectionName(), type)
                .openWriter()) {
            file.writeTo(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeManifest(String manifest, ToolClass owner, TypeElement type) {
        String name = "META-INF/toolwave/" + owner.binaryName() + ".json";
        try (Writer resource = environment
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", name, type)
                .openWriter()) {
            resource.write(manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A module that does not read {@code java.compiler} cannot compile {@code @Generated}. */
    private boolean generatedAnnotationIsVisible() {
        return environment.getElementUtils().getTypeElement("javax.annotation.processing.Generated") != null;
    }
}
