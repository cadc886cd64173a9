package dev.toolwave.samples.benchmark.process;

import java.util.ArrayList;
import java.util.List;

/** Sources with any number of tools, as different as tools are: scalars, records, lists, and what depends on them. */
final class GeneratedTools {

    private GeneratedTools() {}

    static List<Source> sources(int tools, Shape shape) {
        List<Source> sources = new ArrayList<>();
        for (int first = 0; first < tools; first += shape.toolsOfAClass) {
            int number = sources.size();
            int end = Math.min(tools, first + shape.toolsOfAClass);
            sources.add(new Source("Tools" + number, classOf(number, first, end, shape)));
        }
        return sources;
    }

    private static String classOf(int number, int first, int end, Shape shape) {
        StringBuilder source = new StringBuilder("""
                import dev.toolwave.annotations.*;
                import java.util.List;

                public class %s {
                    public record Place(String street, String city, Integer floor) {}
                    public record Line(String sku, int quantity, double price) {}
                    public record Found(String id, List<Line> lines, Place place) {}

                """.formatted("Tools" + number));
        for (int tool = first; tool < end; tool++) {
            String method = switch (tool % 4) {
                case 0 -> """
                            /** Finds something by its number.
                             * @param number the number
                             * @param word a word in it
                             */
                            @Tool(effect = Effect.READ)
                            public String find%1$d(int number, String word) { return word; }
                            """;
                case 1 -> """
                            /** Finds something at a place. */
                            @Tool(effect = Effect.READ)
                            public Found at%1$d(Place place) { return null; }
                            """;
                case 2 -> """
                            /** Adds up lines. */
                            @Tool(effect = Effect.READ)
                            public double sum%1$d(List<Line> lines) { return 0; }
                            """;
                default -> """
                            /** Says more of what was found and added up. */
                            @Tool(effect = Effect.READ)
                            public String tell%1$d(@DependsOn(%2$s) String found, @DependsOn("sum%3$d") double sum) { return found; }
                            """;
            };
            String found = shape.chained && number > 0
                    ? "value = \"find%d\", in = Tools%d.class".formatted(tool - 3 - shape.toolsOfAClass, number - 1)
                    : "\"find%d\"".formatted(tool - 3);
            source.append(method.formatted(tool, found, tool - 1));
        }
        return source.append("}\n").toString();
    }

    /** How tools are spread over classes; every number is one of whole groups of four, which depend on one another. */
    enum Shape {
        /** Forty tools in each class. */
        USUAL(40, false),
        /** Many classes with few tools each. */
        SMALL_CLASSES(4, false),
        /** Few classes with many tools each. */
        LARGE_CLASSES(240, false),
        /** Forty tools in each class, a quarter of which depend on tools of another class. */
        DEPENDENT_CLASSES(40, true);

        private final int toolsOfAClass;
        private final boolean chained;

        Shape(int toolsOfAClass, boolean chained) {
            this.toolsOfAClass = toolsOfAClass;
            this.chained = chained;
        }
    }

    /**
     * One source file.
     *
     * @param className its class, in no package
     * @param text what it says
     */
    record Source(String className, String text) {}
}
