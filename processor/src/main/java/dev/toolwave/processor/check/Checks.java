package dev.toolwave.processor.check;

import com.palantir.javapoet.ClassName;
import dev.toolwave.processor.check.declaration.CallabilityCheck;
import dev.toolwave.processor.check.declaration.DescriptionCheck;
import dev.toolwave.processor.check.declaration.DuplicateNameCheck;
import dev.toolwave.processor.check.declaration.NameCheck;
import dev.toolwave.processor.check.declaration.OverrideCheck;
import dev.toolwave.processor.check.declaration.ResourceCheck;
import dev.toolwave.processor.check.declaration.SchemaCheck;
import dev.toolwave.processor.check.declaration.TraitsCheck;
import dev.toolwave.processor.check.dependency.AccessibilityCheck;
import dev.toolwave.processor.check.dependency.CycleCheck;
import dev.toolwave.processor.check.dependency.IneffectiveAnnotationCheck;
import dev.toolwave.processor.check.dependency.TypeCheck;
import dev.toolwave.processor.check.dependency.UnusedToolCheck;
import dev.toolwave.processor.check.dependency.UpstreamCheck;
import dev.toolwave.processor.check.dependency.WrapperCheck;
import dev.toolwave.processor.model.Dependency;
import dev.toolwave.processor.model.JavaTypes;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.model.ToolClass.Ineffective;
import dev.toolwave.processor.model.ToolClasses;
import dev.toolwave.processor.model.ToolId;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.problem.NameSuggester;
import dev.toolwave.processor.problem.Phrases;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import dev.toolwave.processor.resolve.Dependencies;
import dev.toolwave.processor.resolve.PartResolver;
import dev.toolwave.processor.resolve.Reference;
import dev.toolwave.processor.resolve.ReferenceResolver;
import dev.toolwave.processor.resolve.References;
import dev.toolwave.processor.resolve.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All rules about declarations, in the order in which they are applied: causes before consequences. */
public final class Checks {

    @FunctionalInterface
    private interface Rule {
        void check(Subject subject, Problems problems);
    }

    private final List<Rule> rules = List.of(
            new DuplicateNameCheck()::check,
            new NameCheck()::check,
            new CallabilityCheck()::check,
            new OverrideCheck()::check,
            new DescriptionCheck()::check,
            new TraitsCheck()::check,
            new ResourceCheck()::check,
            new SchemaCheck()::check,
            new IneffectiveAnnotationCheck()::check,
            new WrapperCheck()::check,
            new TypeCheck()::check,
            new UpstreamCheck()::check,
            new UnusedToolCheck()::check);

    private final ToolClasses classes;
    private final JavaTypes types;
    private final Map<ToolId, List<Reference>> references = new LinkedHashMap<>();
    private final Set<ToolId> broken = new LinkedHashSet<>();
    private final Map<ToolId, String> causes = new LinkedHashMap<>();
    private final Map<ClassName, String> fixes = new LinkedHashMap<>();

    private Checks(ToolClasses classes, JavaTypes types) {
        this.classes = classes;
        this.types = types;
    }

    /**
     * Checks the tools of a class.
     *
     * @param owner the class
     * @param classes finds the classes that its tools depend on; their own problems are not reported here
     * @param types the type queries
     * @param problems receives the problems
     * @return the resolved dependencies, for the planner
     */
    public static References run(ToolClass owner, ToolClasses classes, JavaTypes types, Problems problems) {
        Checks checks = new Checks(classes, types);
        owner.ineffective().forEach(each -> report(each, problems));
        for (ToolClass reached : checks.reached(owner)) {
            if (reached.type().equals(owner.type())) {
                checks.check(reached, problems);
            } else {
                checks.check(reached, new Problems());
                classes.cure(reached.type()).ifPresent(fix -> checks.fixes.put(reached.type(), fix));
            }
        }
        checks.broken.addAll(new CycleCheck(owner, checks.references).check(problems));
        checks.broken.addAll(new AccessibilityCheck(owner, classes, checks.references).check(problems));
        return new References(checks.references, checks.broken, checks.causes, checks.fixes);
    }

    private static void report(Ineffective ineffective, Problems problems) {
        String name = ineffective.name();
        String member = ineffective.member();
        if (name.startsWith("@param ")) {
            String parameter = name.substring("@param ".length());
            List<String> near = NameSuggester.closest(parameter, ineffective.choices());
            problems.add(
                    ProblemId.UNKNOWN_PARAM_TAG,
                    ineffective.origin(),
                    member,
                    parameter,
                    member,
                    Phrases.list(ineffective.choices()),
                    near.isEmpty() ? "with the name of a parameter, or remove the tag" : near.get(0));
        } else if (!name.equals("@DependsOn")) {
            problems.add(ProblemId.ANNOTATION_WITHOUT_TOOL, ineffective.origin(), member, name, name);
        } else {
            boolean isMethod = !member.startsWith("new ") && !member.contains(".");
            problems.add(
                    ProblemId.USELESS_DEPENDENCY,
                    ineffective.origin(),
                    member,
                    isMethod
                            ? "annotate the method '" + member + "' with @Tool, or remove @DependsOn"
                            : "remove @DependsOn");
        }
    }

    private void check(ToolClass owner, Problems problems) {
        for (ToolMethod tool : owner.tools()) {
            int errors = problems.errors();
            Subject named = new Subject(tool, List.of(), owner, classes, types);
            Subject resolved = named.referring(ReferenceResolver.resolve(named, problems));
            Subject subject = resolved.referring(PartResolver.resolve(resolved, problems));
            rules.forEach(rule -> rule.check(subject, problems));
            references.putIfAbsent(tool.id(), subject.references());
            if (problems.errors() > errors) {
                broken.add(tool.id());
                problems.firstErrorAfter(errors).ifPresent(error -> causes.put(tool.id(), error.headline()));
            }
        }
    }

    /** Returns a class, followed by all classes that its tools depend on. */
    private List<ToolClass> reached(ToolClass owner) {
        Set<ClassName> known = new LinkedHashSet<>(Set.of(owner.type()));
        List<ToolClass> queue = new ArrayList<>(List.of(owner));
        for (int i = 0; i < queue.size(); i++) {
            queue.get(i).tools().stream()
                    .flatMap(Dependencies::of)
                    .map(Dependency::in)
                    .flatMap(Optional::stream)
                    .map(Located::value)
                    .filter(known::add)
                    .flatMap(name -> classes.find(name).stream())
                    .toList()
                    .forEach(queue::add);
        }
        return queue;
    }
}
