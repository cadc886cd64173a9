package dev.toolwave.processor;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;
import dev.toolwave.processor.read.ReadClass;
import dev.toolwave.processor.read.Resolution;
import dev.toolwave.processor.read.SourceToolClasses;
import dev.toolwave.processor.read.Sources;
import java.lang.annotation.Annotation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Takes each tool class from javac's element to a written toolset: read, check, plan, render, write. */
final class ToolPipeline {

    private static final List<Class<? extends Annotation>> ANNOTATIONS =
            List.of(Tool.class, DependsOn.class, DependsOn.List.class);

    private final ProcessingEnvironment environment;
    private final Sources sources = new Sources();

    /** The classes that need a type that is not there yet. Elements go stale between rounds; names do not. */
    private Set<String> waiting = new LinkedHashSet<>();

    ToolPipeline(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /** Processes the classes of a round, and those that an earlier one could not. */
    void run(RoundEnvironment round) {
        sources.add(round);
        Set<String> names = waiting;
        names.addAll(toolClasses(round));
        waiting = new LinkedHashSet<>();
        SourceToolClasses classes = new SourceToolClasses(environment, sources);
        for (String name : names) {
            TypeElement type = environment.getElementUtils().getTypeElement(name);
            if (type != null) {
                new LastResort(environment.getMessager()).guard(type, () -> run(type, classes, round.processingOver()));
            }
        }
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
    }

    /** Returns the names of the classes around everything that has one of our annotations, in the order of the source. */
    private static Set<String> toolClasses(RoundEnvironment round) {
        Set<String> names = new LinkedHashSet<>();
        for (Class<? extends Annotation> annotation : ANNOTATIONS) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                Element at = element;
                while (!(at instanceof TypeElement)) {
                    at = at.getEnclosingElement();
                }
                names.add(((TypeElement) at).getQualifiedName().toString());
            }
        }
        return names;
    }
}
