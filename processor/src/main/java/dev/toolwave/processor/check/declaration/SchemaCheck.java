package dev.toolwave.processor.check.declaration;

import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.ConstraintOrigins.Part;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ToolMethod.Callability;
import dev.toolwave.processor.model.ToolParameter;
import dev.toolwave.processor.model.ToolParameter.Dependent;
import dev.toolwave.processor.model.ToolParameter.Free;
import dev.toolwave.processor.model.ToolReturn;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import dev.toolwave.processor.resolve.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks the arguments and results of tools. Each type is checked once as an argument and once as a result, at the first tool that
 * uses it, so that each mistake is reported once.
 */
public final class SchemaCheck {

    private final Set<TypeName> asArgument = new LinkedHashSet<>();
    private final Set<TypeName> asResult = new LinkedHashSet<>();
    private final Set<List<Object>> reported = new LinkedHashSet<>();

    public void check(Subject subject, Problems problems) {
        Callability callability = subject.tool().callability();
        if (callability == Callability.GENERIC || callability == Callability.GENERIC_CLASS) {
            return; // types that cannot be determined have been reported at their cause
        }
        Set<String> names = new LinkedHashSet<>();
        for (ToolParameter parameter : subject.tool().parameters()) {
            if (parameter instanceof Free free) {
                checkName(subject, free, free.property(), names, problems);
                new ValueCheck(subject.at(free), true, asArgument, reported, problems)
                        .property(free.property(), free.javaName(), free.origin());
            } else if (parameter instanceof Dependent dependent) {
                dependent.property().ifPresent(property -> {
                    checkName(subject, dependent, property, names, problems);
                    new ValueCheck(subject.at(dependent), true, asArgument, reported, problems)
                            .type(property.type(), dependent.javaName(), dependent.origin());
                });
            }
        }
        ToolReturn result = subject.tool().result();
        if (subject.tool().traits().exposed() && result.kind() != ToolReturn.Kind.NOTHING) {
            new ValueCheck(subject.name(), false, asResult, reported, problems)
                    .type(result.type(), "result", subject.tool().origin());
        }
    }

    private static void checkName(
            Subject subject, ToolParameter parameter, Property property, Set<String> names, Problems problems) {
        if (!names.add(property.name())) {
            problems.add(
                    ProblemId.DUPLICATE_PROPERTY,
                    property.origins().originOf(Part.NAME, parameter.origin()),
                    subject.name(),
                    "parameters",
                    property.name());
        }
    }
}
