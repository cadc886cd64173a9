package dev.toolwave.processor;

import dev.toolwave.processor.check.Checks;
import dev.toolwave.processor.check.baseline.BaselineCheck;
import dev.toolwave.processor.check.declaration.RoundTrip;
import dev.toolwave.processor.check.lint.LintOptions;
import dev.toolwave.processor.check.lint.Lints;
import dev.toolwave.processor.check.plan.PlanChecks;
import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.plan.Planner;
import dev.toolwave.processor.plan.ToolPlan;
import dev.toolwave.processor.problem.Problems;
import dev.toolwave.processor.read.JavacTypes;
import dev.toolwave.processor.read.ReadClass;
import dev.toolwave.processor.read.Resolution;
import dev.toolwave.processor.read.RoundToolClasses;
import dev.toolwave.processor.read.ToolClassFinder;
import dev.toolwave.processor.read.javac.CompilationUnits;
import dev.toolwave.processor.read.javac.ProblemPrinter;
import dev.toolwave.processor.render.GenerationContext;
import dev.toolwave.processor.render.RenderedToolset;
import dev.toolwave.processor.render.ToolsetRenderer;
import dev.toolwave.processor.resolve.References;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Takes each tool class from javac's element to a written toolset: read, check, plan, render, write. */
final class ToolPipeline {

    private final ProcessingEnvironment environment;
    private final CrashReporter crashes;
    private final OptionCheck options;
    private final BaselineCheck baseline;
    private final CompilationUnits sources = new CompilationUnits();
    private final ProblemPrinter printer;

    /** The classes that need a type that is not there yet. Elements go stale between rounds; names do not. */
    private Set<String> waiting = new LinkedHashSet<>();

    /** Whether a class has an error, so that others which call into it would refer to a toolset that is not there. */
    private boolean failed;

    ToolPipeline(ProcessingEnvironment environment) {
        this.environment = environment;
        this.crashes = new CrashReporter(environment.getMessager());
        this.printer = new ProblemPrinter(environment.getMessager(), sources);
        this.options = new OptionCheck(environment.getOptions(), environment.getMessager());
        this.baseline = new BaselineCheck(environment.getOptions());
    }

    /** Processes the classes of a round, and those that an earlier one could not. */
    void run(RoundEnvironment round) {
        crashes.guard(null, () -> process(round));
    }

    private void process(RoundEnvironment round) {
        sources.add(round);
        Set<String> names = waiting;
        names.addAll(ToolClassFinder.find(round));
        waiting = new LinkedHashSet<>();
        if (!names.isEmpty()) {
            options.check();
        }
        List<TypeElement> types = names.stream()
                .flatMap(name -> Stream.ofNullable(environment.getElementUtils().getTypeElement(name)))
                .toList();
        RoundToolClasses classes = new RoundToolClasses(environment, sources, types);
        List<Sound> sound = new ArrayList<>();
        types.forEach(type -> crashes.guard(
                type, () -> check(type, classes, round.processingOver()).ifPresent(sound::add)));
        sound.forEach(one -> crashes.guard(one.type(), () -> write(one, classes)));
    }

    /** A class without errors. */
    private record Sound(TypeElement type, ReadClass read, List<ToolPlan> plans) {

        ToolClass owner() {
            return read.toolClass();
        }

        boolean callsOthers() {
            return plans.stream()
                    .flatMap(plan -> plan.nodes().stream())
                    .anyMatch(node -> !node.tool().owner().equals(owner().type()));
        }
    }

    /** Tells what is wrong with a class; empty where that is an error, or where it has to wait. */
    private Optional<Sound> check(TypeElement type, RoundToolClasses classes, boolean last) {
        ReadClass read = classes.read(type);
        Resolution resolution = classes.resolution(read);
        if (resolution != Resolution.COMPLETE && !last) {
            waiting.add(type.getQualifiedName().toString());
            return Optional.empty();
        }
        if (resolution == Resolution.MISSING_IN_SOURCE) {
            return Optional.empty(); // javac reports it
        }
        if (read.isTemplate()) {
            return Optional.of(new Sound(type, read, List.of()));
        }
        ToolClass owner = read.toolClass();
        Problems problems = new Problems();
        References references = Checks.run(owner, classes, new JavacTypes(environment), problems);
        List<ToolPlan> plans = PlanChecks.run(owner, references, Planner.plan(owner, references), problems);
        Lints.check(owner, plans, LintOptions.of(environment.getOptions()), problems);
        print(problems, type);
        failed |= problems.hasErrors();
        return problems.hasErrors() ? Optional.empty() : Optional.of(new Sound(type, read, plans));
    }

    private void write(Sound sound, RoundToolClasses classes) {
        ToolClass owner = sound.owner();
        if (owner.tools().isEmpty() || (failed && sound.callsOthers())) {
            return;
        }
        GenerationContext provenance = new GenerationContext(
                sound.read().notes(), classes::fingerprintOf, generatedAnnotationIsVisible(sound.type()));
        OutputFiles files = new OutputFiles(environment.getFiler());
        Problems problems = new Problems();
        if (sound.read().isTemplate()) {
            files.writeToolset(ToolsetRenderer.renderTemplate(owner, provenance), owner, sound.type(), problems);
        } else {
            RenderedToolset rendered = ToolsetRenderer.render(
                    owner,
                    sound.plans(),
                    tool -> RoundTrip.isPossible(tool) && classes.canRemake(tool, owner.type()),
                    plan -> canWriteArguments(plan, classes, owner),
                    provenance);
            files.writeToolset(rendered.file(), owner, sound.type(), problems);
            files.writeJson(
                    rendered.manifest(),
                    "META-INF/toolwave/" + owner.binaryName() + ".json",
                    owner,
                    sound.type(),
                    problems);
            rendered.reflection()
                    .ifPresent(reflection -> files.writeJson(
                            reflection,
                            "META-INF/native-image/toolwave/" + owner.binaryName() + "/reflect-config.json",
                            owner,
                            sound.type(),
                            problems));
            // After writing: who accepts a breaking change takes the new manifest from the output.
            baseline.check(owner, rendered.manifest(), problems);
        }
        print(problems, sound.type());
    }

    private static boolean canWriteArguments(ToolPlan plan, RoundToolClasses classes, ToolClass owner) {
        boolean isNear = plan.nodes().stream()
                .allMatch(node ->
                        node.tool().owner().packageName().equals(owner.type().packageName()));
        return plan.signature().stream()
                .map(parameter -> parameter.property().type())
                .allMatch(type ->
                        RoundTrip.isPossibleOfArgument(type) && (isNear || classes.canRemake(type, owner.type())));
    }

    private void print(Problems problems, TypeElement type) {
        problems.all().forEach(problem -> printer.print(problem, type));
    }

    /** A module that does not read {@code java.compiler} cannot compile {@code @Generated}. */
    private boolean generatedAnnotationIsVisible(TypeElement type) {
        Elements elements = environment.getElementUtils();
        return elements.getTypeElement(elements.getModuleOf(type), "javax.annotation.processing.Generated") != null;
    }
}
