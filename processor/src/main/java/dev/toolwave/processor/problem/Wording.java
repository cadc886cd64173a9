package dev.toolwave.processor.problem;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Fills facts into the template of a problem. */
final class Wording {

    private static final String SLOT = "%s";

    private Wording() {}

    /**
     * Returns the lines of a template with its facts. A line whose only slot receives a list is repeated for each element. A
     * line whose slots receive only empty strings is omitted.
     *
     * @throws IllegalArgumentException if the number of facts differs from the number of slots
     */
    static List<String> fill(String template, Object... facts) {
        List<String> lines = new ArrayList<>();
        Iterator<Object> rest = List.of(facts).iterator();
        template.lines().forEach(line -> lines.addAll(fillLine(line, take(slots(line), rest))));
        if (rest.hasNext()) {
            throw new IllegalArgumentException("no slot for '" + rest.next() + "' in: " + template);
        }
        return lines;
    }

    private static List<String> fillLine(String line, List<Object> facts) {
        if (facts.size() == 1 && facts.get(0) instanceof List<?> several) {
            return several.stream().map(one -> format(line, List.of(one))).toList();
        }
        if (!facts.isEmpty() && facts.stream().allMatch(""::equals)) {
            return List.of();
        }
        return List.of(format(line, facts));
    }

    private static String format(String line, List<?> facts) {
        return String.format(Locale.ROOT, line, facts.toArray());
    }

    private static List<Object> take(int count, Iterator<Object> rest) {
        List<Object> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (!rest.hasNext()) {
                throw new IllegalArgumentException("too few facts");
            }
            taken.add(rest.next());
        }
        return taken;
    }

    private static int slots(String line) {
        int count = 0;
        for (int at = line.indexOf(SLOT); at >= 0; at = line.indexOf(SLOT, at + SLOT.length())) {
            count++;
        }
        return count;
    }
}
