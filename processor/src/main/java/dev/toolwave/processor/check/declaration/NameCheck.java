package dev.toolwave.processor.check.declaration;

import dev.toolwave.processor.model.ConstraintOrigins.Part;
import dev.toolwave.processor.model.ToolParameter;
import dev.toolwave.processor.problem.Phrases;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import dev.toolwave.processor.resolve.Subject;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Checks names against the rules that every provider accepts. */
public final class NameCheck {

    private static final int LONGEST = 64;
    private static final Pattern TOOL = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]{0,63}");
    private static final Pattern PARAMETER = Pattern.compile("[a-zA-Z0-9_.-]{1,64}");

    public void check(Subject subject, Problems problems) {
        String name = subject.name();
        List<String> others = subject.owner().tools().stream()
                .map(Phrases::name)
                .filter(other -> !other.equals(name))
                .toList();
        if (!TOOL.matcher(name).matches()) {
            problems.add(ProblemId.BAD_TOOL_NAME, subject.tool().name().origin(), name, repaired(name, others));
        }
        for (ToolParameter parameter : subject.tool().parameters()) {
            parameter
                    .published()
                    .filter(property -> !PARAMETER.matcher(property.name()).matches())
                    .ifPresent(property -> problems.add(
                            ProblemId.BAD_PARAMETER_NAME,
                            property.origins().originOf(Part.NAME, parameter.origin()),
                            subject.at(parameter),
                            property.name(),
                            "@Param(name = \"...\")"));
        }
    }

    /** Returns a valid name similar to the author's: without accents, and with underscores in place of invalid characters. */
    private static String repaired(String name, List<String> others) {
        String plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("ß", "ss");
        String ascii = plain.replaceAll("[^a-zA-Z0-9_]+", "_").replaceAll("^_+(?=.)|(?<=.)_+$", "");
        if (ascii.isEmpty() || ascii.equals("_")) {
            ascii = "tool";
        }
        String begun = Character.isDigit(ascii.charAt(0)) ? "_" + ascii : ascii;
        String cut = begun.substring(0, Math.min(LONGEST - 2, begun.length()));
        String fresh = begun.length() <= LONGEST ? begun : cut;
        for (int number = 2; others.contains(fresh); number++) {
            fresh = cut + number;
        }
        return fresh;
    }
}
