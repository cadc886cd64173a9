package dev.toolwave.processor.check.declaration;

import dev.toolwave.processor.model.ConstraintOrigins.Part;
import dev.toolwave.processor.model.ToolParameter;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import dev.toolwave.processor.resolve.Subject;
import java.util.regex.Pattern;

/** Holds names against what every provider takes. */
public final class NameCheck {

    private static final int LONGEST = 64;
    private static final Pattern TOOL = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]{0,63}");
    private static final Pattern PARAMETER = Pattern.compile("[a-zA-Z0-9_.-]{1,64}");

    public void check(Subject subject, Problems problems) {
        String name = subject.name();
        if (!TOOL.matcher(name).matches()) {
            problems.add(ProblemId.BAD_TOOL_NAME, subject.tool().name().origin(), name, repaired(name));
        }
        for (ToolParameter parameter : subject.tool().parameters()) {
            parameter
                    .published()
                    .filter(property -> !PARAMETER.matcher(property.name()).matches())
                    .ifPresent(property -> problems.add(
                            ProblemId.BAD_PARAMETER_NAME,
                            property.origins().originOf(Part.NAME, parameter.origin()),
                            subject.at(parameter),
                            property.name()));
        }
    }

    private static String repaired(String name) {
        String ascii = name.replaceAll("[^a-zA-Z0-9_]", "_");
        String begun = ascii.isEmpty() || Character.isDigit(ascii.charAt(0)) ? "_" + ascii : ascii;
        return begun.substring(0, Math.min(LONGEST, begun.length()));
    }
}
