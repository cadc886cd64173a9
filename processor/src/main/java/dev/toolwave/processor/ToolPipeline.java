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

/** Processes each tool class from the compiler's element to the generated toolset: read, resolve, check, plan, render, write. */
final class ToolPipeline {

    private final ProcessingEnvironment environment;
    private final CrashReporter crashes;
    private final OptionCheck options;
    private final BaselineCheck baseline;
    private final CompilationUnits sources = new CompilationUnits();
    private final ProblemPrinter printer;

    /** The names of the classes that wait for a type that may be generated. Elements are valid in one round only. */
    private Set<String> waiting = new LinkedHashSet<>();

    /** Whether a class has an error, so that toolsets that call it would not compile. */
    private boolean failed;

    ToolPipeline(ProcessingEnvironment environment) {
        this.environment = environment;
        this.crashes = new CrashReporter(environment.getMessager());
        this.printer = new ProblemPrinter(environment.getMessager(), sources);
        this.options = new OptionCheck(environment.getOptions(), environment.getMessager());
        this.baseline = new BaselineCheck(environment.getOptions());
    }

    /** Processes the classes of a round and those that have waited for it. */
    void run(RoundEnvironment round) {
        crashes.guard(null, () -> process(round));
    }

    private void process(RoundEnvironment round) {
        sources.add(round);
        Set<String> waited = waiting;
        Set<String> names = new LinkedHashSet<>(waited);
        names.addAll(ToolClassFinder.find(round));
        waiting = new LinkedHashSet<>();
        if (!names.isEmpty()) {
            options.check();
        }
        List<TypeElement> types = names.stream()
                .flatMap(name -> Stream.ofNullable(environment.getElementUtils().getTypeElement(name)))
                .toList();
        RoundToolClasses classes = new RoundToolClasses(environment, sources, types);
        List<Checked> checked = new ArrayList<>();
        types.forEach(type -> crashes.guard(type, () -> {
            boolean hasWaited = round.processingOver() || waited.contains(nameOf(type));
            check(type, classes, hasWaited, round.processingOver()).ifPresent(checked::add);
        }));
        checked.forEach(one -> crashes.guard(one.type(), () -> write(one, classes, round.processingOver())));
    }

    /**
     * A class that was checked.
     *
     * @param plans the plans of its tools
     * @param failed whether it has an error, so that some plans may be missing
     */
    private record Checked(TypeElement type, ReadClass read, List<ToolPlan> plans, boolean failed) {

        ToolClass owner() {
            return read.toolClass();
        }

        boolean callsOthers() {
            return plans.stream()
                    .flatMap(plan -> plan.nodes().stream())
                    .anyMatch(node -> !node.tool().owner().equals(owner().type()));
        }
    }

    private static String nameOf(TypeElement type) {
        return type.getQualifiedName().toString();
    }

    /** Reports the problems of a class; empty if it has to wait for a later round. */
    private Optional<Checked> check(TypeElement type, RoundToolClasses classes, boolean hasWaited, boolean last) {
        ReadClass read = classes.read(type);
        Resolution resolution = classes.resolution(read);
        boolean mayWait = resolution == Resolution.MISSING_IN_SOURCE ? !last : !hasWaited;
        if (resolution.isAwaited() && mayWait) {
            waiting.add(nameOf(type));
            return Optional.empty();
        }
        if (resolution == Resolution.MISSING_IN_SOURCE) {
            return Optional.empty(); // the compiler reports it
        }
        if (read.isTemplate()) {
            return Optional.of(new Checked(type, read, List.of(), false));
        }
        ToolClass owner = read.toolClass();
        Problems problems = new Problems();
        References references = Checks.run(owner, classes, new JavacTypes(environment), problems);
        List<ToolPlan> plans = PlanChecks.run(owner, references, Planner.plan(owner, references), problems);
        Lints.check(owner, plans, LintOptions.of(environment.getOptions()), problems);
        print(problems, type);
        failed |= problems.hasErrors();
        return Optional.of(new Checked(type, read, plans, problems.hasErrors()));
    }

    private void write(Checked checked, RoundToolClasses classes, boolean last) {
        ToolClass owner = checked.owner();
        if (owner.tools().isEmpty()) {
            return;
        }
        OutputFiles files = new OutputFiles(environment.getFiler(), classes::isAlreadyCompiled);
        if (checked.failed() || (failed && checked.callsOthers())) {
            if (last) {
                return; // the compiler has already reported what it did not find
            }
            // The build fails anyway. Code that names the toolset shall not add errors of its own.
            files.writeSkeleton(
                    ToolsetRenderer.renderSkeleton(owner, type -> classes.canName(type, owner.type())),
                    owner,
                    checked.type());
            return;
        }
        GenerationContext context = new CompilationContext(environment.getElementUtils())
                .of(checked.type(), checked.read(), checked.plans(), classes::fingerprintOf);
        Problems problems = new Problems();
        if (checked.read().isTemplate()) {
            files.writeToolset(ToolsetRenderer.renderTemplate(owner, context), owner, checked.type(), problems);
        } else {
            RenderedToolset rendered = ToolsetRenderer.render(
                    owner,
                    checked.plans(),
                    tool -> RoundTrip.isPossible(tool) && classes.canRemake(tool, owner.type()),
                    plan -> canWriteArguments(plan, classes, owner),
                    context);
            files.writeToolset(rendered.source(), owner, checked.type(), problems);
            files.writeJson(
                    rendered.manifest(),
                    "META-INF/toolwave/" + owner.binaryName() + ".json",
                    owner,
                    checked.type(),
                    problems);
            rendered.reflection()
                    .ifPresent(reflection -> files.writeJson(
                            reflection,
                            "META-INF/native-image/toolwave/" + owner.binaryName() + "/reflect-config.json",
                            owner,
                            checked.type(),
                            problems));
            // After writing, so that an author who accepts a breaking change finds the new manifest in the output.
            baseline.check(owner, rendered.manifest(), problems);
        }
        print(problems, checked.type());
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
}
